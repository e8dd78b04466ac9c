import { meaningOf, type LabelMeaning } from "@encounter-lint/domain";
import type { DocumentFormat, SourceRange } from "@encounter-lint/linter";
import { keysAbove } from "./keys-above.ts";

/** What is being typed, read from the lines above and before the cursor: half-typed text has no outline yet. */
export interface CursorContext {
  readonly kind: "rule" | "directive" | "value" | "label" | "heading" | "none";
  /** The format at the cursor: front matter of Markdown is YAML. */
  readonly format: DocumentFormat;
  /** For values: the label in front, as written. */
  readonly label?: string;
  /** What the labels above stand for, from the nearest outwards. */
  readonly parents: readonly LabelMeaning[];
  /** What was typed so far, to be replaced. */
  readonly typed: SourceRange;
  /** Whether quotes stand around it already. */
  readonly isQuoted: boolean;
  /** White space in front of the line. */
  readonly indent: string;
}

const DIRECTIVE_IDS =
  /encounter-lint-(?:disable|enable)(?:-next-line|-line|-file)?\s+(?:[\w/-]+\s*,\s*)*([\w/-]*)$/;

/** Reads the situation at an offset. */
export function cursorContext(text: string, offset: number, format: DocumentFormat): CursorContext {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const prefix = text.slice(lineStart, offset);
  const isYaml = format === "yaml" || isInFrontMatter(text, offset);
  const above = text.slice(0, lineStart).split(/\r?\n/).slice(0, -1);
  const base = {
    format: isYaml ? ("yaml" as const) : ("markdown" as const),
    indent: /^[ \t]*/.exec(prefix)?.[0] ?? "",
    parents: [],
    isQuoted: false,
  };
  const typed = (length: number): SourceRange => ({ start: offset - length, end: offset });

  const ids = DIRECTIVE_IDS.exec(prefix);
  if (ids && isComment(prefix, isYaml))
    return { ...base, kind: "rule", typed: typed(ids[1]?.length ?? 0) };
  const comment = isYaml ? /(?:^|\s)#\s*([\w-]*)$/.exec(prefix) : /<!--\s*([\w-]*)$/.exec(prefix);
  if (comment) return { ...base, kind: "directive", typed: typed(comment[1]?.length ?? 0) };

  const found = isYaml ? yamlPlace(prefix, above) : markdownPlace(prefix, above);
  if (!found) return { ...base, kind: "none", typed: typed(0) };
  const { typedLength, ...place } = found;
  return { ...base, ...place, typed: typed(typedLength) };
}

type Place = Pick<CursorContext, "kind" | "parents"> & {
  readonly label?: string;
  readonly isQuoted?: boolean;
  readonly typedLength: number;
};

function yamlPlace(prefix: string, above: readonly string[]): Place | undefined {
  const block = /^([ \t]*(?:- +)*)(.*)$/.exec(prefix);
  const [lead = "", content = ""] = block?.slice(1) ?? [];
  const parents = meaningsAbove(above, lead.length);
  const flow =
    /^(?:([^:{}[\]"']+):\s+)?(?=[[{]).*?[{[,]\s*(?:([\w .-]+):\s*)?(["']?)([^,{}[\]"']*)$/.exec(
      content,
    );
  if (flow) {
    const [, key, innerKey, quote = "", typed = ""] = flow;
    const outer = key === undefined ? undefined : meaningOf(key);
    const within = outer ? [outer, ...parents] : parents;
    const isQuoted = quote !== "";
    if (innerKey !== undefined) {
      return {
        kind: "value",
        label: innerKey,
        parents: within,
        isQuoted,
        typedLength: typed.length,
      };
    }
    // `sites: [le` is a value of its key, `{ co` is the beginning of a key.
    const isList = content.lastIndexOf("[") > content.lastIndexOf("{");
    const listKey = /([\w .-]+):\s*\[[^[\]]*$/.exec(content)?.[1];
    if (isList && listKey !== undefined) {
      return {
        kind: "value",
        label: listKey,
        parents: within,
        isQuoted,
        typedLength: typed.length,
      };
    }
    return { kind: "label", parents: within, typedLength: typed.length };
  }
  const field = /^([^:#"'{}[\]]+):\s+(["']?)([^"']*)$/.exec(content);
  if (field) {
    const [, label = "", quote = "", typed = ""] = field;
    return { kind: "value", label, parents, isQuoted: quote !== "", typedLength: typed.length };
  }
  if (!/^[\w -]*$/.test(content)) return undefined;
  return { kind: "label", parents, typedLength: content.length };
}

/** What the keys stand for beneath which a line with this indentation lies. */
function meaningsAbove(above: readonly string[], indent: number): readonly LabelMeaning[] {
  return keysAbove(above, indent).flatMap((key) => meaningOf(key) ?? []);
}

function markdownPlace(prefix: string, above: readonly string[]): Place | undefined {
  const parents = headingsAbove(above);
  const heading = /^#{1,6}\s+(.*)$/.exec(prefix);
  if (heading) return { kind: "heading", parents: [], typedLength: heading[1]?.length ?? 0 };
  if (/^\s*\|/.test(prefix)) return tablePlace(prefix, above, parents);
  const field =
    /^\s*(?:[-*+]\s+)?(?:\[[ xX]\]\s+)?(?:.*\s{2,})?\**([A-Za-z][^:*|]{0,60}?)\**:\**\s+(.*)$/.exec(
      prefix,
    );
  if (field) {
    const [, label = "", typed = ""] = field;
    if (meaningOf(label)) return { kind: "value", label, parents, typedLength: typed.length };
    return undefined;
  }
  // A rule or the edge of the front matter; no label begins with it.
  if (/^-{3,}/.test(prefix)) return undefined;
  // Labels are short; a longer beginning is a sentence.
  const label = /^\s*(?:[-*+]\s+)?\**((?:[\w-]* ){0,2}[\w-]*)$/.exec(prefix);
  return label ? { kind: "label", parents, typedLength: (label[1] ?? "").length } : undefined;
}

function tablePlace(
  prefix: string,
  above: readonly string[],
  parents: readonly LabelMeaning[],
): Place | undefined {
  const rows: string[] = [];
  for (const line of above.toReversed()) {
    if (!/^\s*\|/.test(line)) break;
    rows.push(line);
  }
  const header = rows.at(-1);
  if (header === undefined) return undefined;
  const cells = prefix.split("|");
  const label = header.split("|")[cells.length - 1]?.trim();
  const typed = cells.at(-1)?.trimStart() ?? "";
  if (label === undefined || label === "") return undefined;
  return { kind: "value", label, parents, typedLength: typed.length };
}

function headingsAbove(above: readonly string[]): readonly LabelMeaning[] {
  const meanings: LabelMeaning[] = [];
  let level = 7;
  for (const line of above.toReversed()) {
    const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    const depth = heading?.[1]?.length ?? 7;
    if (!heading || depth >= level) continue;
    level = depth;
    const meaning = meaningOf(heading[2] ?? "");
    if (meaning) meanings.push(meaning);
  }
  return meanings;
}

function isComment(prefix: string, isYaml: boolean): boolean {
  return isYaml ? /(?:^|\s)#/.test(prefix) : /<!--(?!.*-->)/.test(prefix);
}

function isInFrontMatter(text: string, offset: number): boolean {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening || offset < opening[0].length) return false;
  const closing = text.slice(opening[0].length - 1).search(/\n---[ \t]*(?:\r?\n|$)/);
  return closing < 0 || offset <= opening[0].length - 1 + closing;
}
