import { meaningOf, type LabelMeaning } from "@encounter-lint/domain";
import { procedureCodesIn } from "../narrative/codes.ts";
import type { OutlineNode } from "../source/outline.ts";

/** What a field beside that of the code says of the same line. */
const OF_THE_LINE: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "units",
  "modifiers",
  "diagnosisPointer",
]);
/** How many fields behind the code its line may go on. */
const MOST_FIELDS = 8;

/**
 * The nodes with a claim line that stands in fields of its own, `Code: 17340`, `Modifier: 50`,
 * `Units: 3`, put together as one row of a table is.
 */
export function withClaimRows(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  if (!nodes.some((node) => OF_THE_LINE.has(meaningOfField(node) ?? "kind"))) return nodes;
  const taken = new Set<OutlineNode>();
  const rows = nodes.flatMap((node, index) => {
    if (taken.has(node)) return [];
    if (!holdsOneCode(node)) return [node];
    const parts = partsBehind(nodes.slice(index + 1, index + 1 + MOST_FIELDS));
    if (parts.length === 0) return [node];
    for (const part of parts) taken.add(part);
    const row: OutlineNode = {
      kind: "record",
      children: [node, ...parts],
      range: node.range,
      anchor: node.anchor,
    };
    return [row];
  });
  return rows;
}

function partsBehind(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const parts = new Map<LabelMeaning, OutlineNode>();
  for (const node of nodes) {
    const meaning = meaningOfField(node);
    if (meaning === "code" || node.level !== undefined) break;
    if (meaning !== undefined && OF_THE_LINE.has(meaning) && !parts.has(meaning))
      parts.set(meaning, node);
  }
  return [...parts.values()];
}

function meaningOfField({ kind, label, level }: OutlineNode): LabelMeaning | undefined {
  return label && level === undefined && (kind === "field" || kind === "section")
    ? meaningOf(label.text)
    : undefined;
}

function holdsOneCode(node: OutlineNode): boolean {
  const words = node.text?.text ?? "";
  return (
    meaningOfField(node) === "code" &&
    /^\s*(?:CPT\s?)?\S{5}/.test(words) &&
    procedureCodesIn(words, true).length === 1
  );
}
