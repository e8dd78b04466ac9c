import type { DialectPattern } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { headsRemark } from "./remarks.ts";
import type { OutlineNode, OutlineText } from "../source/outline.ts";

/** What blanks for the one who signs are called: `@MECRED@`, `{{provider_name}}`, `[Name, credentials]`. */
const SIGNER =
  /^me$|^me_?(?:cred|name|sig)|e?sign|\buser|user ?name|provider|clinician|physician|dermatologist|practitioner|author|credential|\bcred/i;
const NO_SIGNER = /phone|fax|number|\bnpi\b|address|note|referr|patient|witness|parent|guardian/i;

/** What may stand between the blanks of such a line. */
const BETWEEN = /\b(?:dr|md|do|np|pa|pa-c|rn|faad|by|on|at|date|time)\b/gi;

/** A blank at the end of a template where its author signs. */
export interface ClosingBlank {
  readonly text: OutlineText;
  readonly start: number;
  readonly end: number;
}

/**
 * The last line of a template, where it is nothing but blanks for the one who writes the note
 * and the time: `@ME@ @NOW@`.
 */
export function closingBlank(
  nodes: readonly OutlineNode[],
  custom: readonly DialectPattern[],
): ClosingBlank | undefined {
  const last = lastLeaf(nodes);
  const text = last?.text;
  if (!last || !text) return undefined;
  const lineStart = text.text.lastIndexOf("\n") + 1;
  // Behind a label the blank is what the label says.
  if (last.label !== undefined && lineStart === 0) return undefined;
  const line = text.text.slice(lineStart);
  const blanks = findPlaceholders(line, custom, true);
  const signer = blanks.find(
    ({ hint }) => SIGNER.test(hint.replace(/_/g, " ")) && !NO_SIGNER.test(hint),
  );
  if (!signer) return undefined;
  let rest = "";
  let end = 0;
  for (const { range } of blanks) {
    rest += `${line.slice(end, range.start)} `;
    ({ end } = range);
  }
  rest += line.slice(end);
  if (/[\p{L}\p{N}]/u.test(rest.replace(BETWEEN, " "))) return undefined;
  return { text, start: lineStart + signer.range.start, end: lineStart + signer.range.end };
}

function lastLeaf(nodes: readonly OutlineNode[]): OutlineNode | undefined {
  // Teaching notes beneath the signature are removed when the note is filed.
  const last = nodes.findLast(({ text, label }) => !headsRemark((label ?? text)?.text ?? ""));
  return last && last.children.length > 0 ? lastLeaf(last.children) : last;
}
