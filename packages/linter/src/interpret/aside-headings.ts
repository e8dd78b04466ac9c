import type { OutlineNode } from "../source/outline.ts";
import type { Parts } from "./read-records.ts";

/** Words over codes that are not billed today: "Why not another code", `considered_and_rejected`, "Fee schedule". */
const ASIDE = new RegExp(
  `^\\W*(?:${[
    `why (?:not|no|this code|17340)\\b`,
    `(?:codes? )?not (?:billed|coded|charged|used|reported|to be (?:billed|used|confused)|applicable|captured)\\b`,
    `(?:do not|don't|never) (?:bill|code|use|charge|report|combine|pair)\\b`,
    `(?:codes? |other codes? |coding )?(?:considered|rejected|excluded|dismissed|declined|ruled[- ]out|deleted|removed|voided?|denied|not chosen|not selected)\\b`,
    `(?:other |similar |possible |alternative |look[- ]?alike |related |neighbou?ring )(?:codes?|cpt|options|coding)\\b`,
    `alternatives?\\b`,
    `(?:fee|price|charge|rate)s? ?(?:schedule|list|table|sheet|master)\\b`,
    `(?:practice |clinic |our |standard )?(?:fees|prices|rates|charge ?master)(?: (?:of|in|for) (?:the|this|our) \\w+)?\\W*$`,
    `(?:claims?|billing|payments?|charges?|coding|denials?|remittance|eob|era|account|authori[sz]ation|appeals?) (?:history|log|so far|of earlier|before today|archive)\\b`,
    `(?:earlier|previous|prior|past|old|other|original(?:ly)?|initial|first|superseded|replaced|last|void(?:ed)?|denied|rejected) (?:claims?|charges?|bills?|billing|submissions?|lines?|codes?|coding|sent|billed|submitted)\\b`,
    `(?:remittances?|remits?|eobs?|era|explanations? of benefits|denials?|appeals?|prior[- ]auth\\w*|pre-?auth\\w*|authori[sz]ations?|eligibility|benefits?)\\b`,
    `(?:coding|billing|coder'?s?|biller'?s?|payer|policy|compliance) (?:tips?|rules?|guide(?:lines?|ance)?|help|advice|reminders?|reference|bulletins?|polic(?:y|ies)|pearls?|cheat[- ]?sheet|crosswalk|faqs?|education)\\b`,
    `(?:payer|medicare|insurance|lcd|ncci|cms)? ?(?:polic(?:y|ies)|bulletins?|edits?|rules?|guidelines?)\\W*$`,
    `(?:crosswalk|cheat[- ]?sheet|quick reference|reference|legend|faqs?)\\b`,
    `(?:ehr|ai|system|scribe|software|autocoder|computer(?:-assisted)?)['’]?s? ?(?:suggest\\w+|propos\\w+|coding suggestions?)\\b`,
    `suggest(?:ed|ions?)\\b`,
    `no\\W*$`,
    `(?:\\d{1,2}[/-]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* )20\\d\\d\\W*$`,
  ].join("|")})`,
  "i",
);

/** Columns in which one of several rows is ticked. */
const TICK = /^\W*(?:[xX✓✔☑☒■●]|\[[xX✓✔]\]|yes|y)\W*$/i;
const EMPTY = /^\W*(?:[☐□○◯]|\[ ?\]|no|n)?\W*$/i;
/** A row of what was not sent, or is sent no more. */
const VOID_ROW =
  /\b(?:void(?:ed)?|original(?:ly)?|superseded|replaced|deleted|removed|denied|rejected|reversed|cancell?ed|not (?:billed|charged|sent|submitted)|do not bill|declined|withdrawn|before correction|first submission|old|wrong|in error|considered)\b/i;

/** Whether codes beneath such a heading, or behind such a label, are spoken of and not billed. */
export function headsAsideCodes(label: string): boolean {
  return ASIDE.test(label.replace(/_/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2"));
}

/** `Originally sent (void) | 17110 | 7`: the words of a row that is no line of the claim. */
export function isVoidRow({ children }: OutlineNode): boolean {
  return children.some(
    ({ text }) => text !== undefined && text.text.length < MAX_STATUS && VOID_ROW.test(text.text),
  );
}

const MAX_STATUS = 60;

/** Whether the row names a code that could be billed, and not one of the visits before. */
export function holdsProcedureCode(parts: Parts): boolean {
  const code = (parts.get("code") ?? parts.get("procedure"))?.text?.text ?? "";
  return /^\s*(?:CPT\s?)?(?:\d{5}|[A-Z]\d{4})(?!\d)/i.test(code);
}

/** The rows of a table without those that nobody ticked, where one of its columns holds ticks and others are ticked. */
export function withoutUntickedRows(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const rows = nodes.filter(({ kind }) => kind === "record");
  if (rows.length < 2 || !rows.some(({ children }) => children.some(isTicked))) return nodes;
  const column = rows.flatMap(({ children }) => children.filter(isTicked))[0]?.label?.text;
  const cells = rows.map(
    ({ children }) => children.find(({ label }) => label?.text === column)?.text?.text ?? "",
  );
  const isTickColumn =
    cells.every((cell) => TICK.test(cell) || EMPTY.test(cell)) &&
    cells.some((cell) => !TICK.test(cell)) &&
    rows.some(({ children }) => children.some(holdsCode));
  return isTickColumn
    ? nodes.filter(
        (node) =>
          node.kind !== "record" ||
          node.children.some((cell) => cell.label?.text === column && isTicked(cell)),
      )
    : nodes;
}

function isTicked({ text }: OutlineNode): boolean {
  return text !== undefined && TICK.test(text.text);
}

function holdsCode({ text }: OutlineNode): boolean {
  return (
    text !== undefined &&
    /^\s*(?:CPT\s?)?(?:\d{5}|[A-Z]\d{4}|[A-Z]\d\d\.?\w{0,4})\b/.test(text.text)
  );
}
