import {
  customDialect,
  findPlaceholders,
  type LintSettings,
  type Outline,
  type Placeholder,
} from "@encounter-lint/linter";
import { placedNodes, type PlacedNode } from "./placed-node.ts";

/** A blank as it stands in a document. */
export interface FoundBlank extends Placeholder {
  /** The piece in which it stands. */
  readonly at: PlacedNode;
}

/** Every blank of a file, by place. */
export function blanksIn(
  outline: Outline,
  { placeholders = [] }: Pick<LintSettings, "placeholders">,
): readonly FoundBlank[] {
  const custom = placeholders.map(customDialect);
  const found: FoundBlank[] = [];
  for (const at of placedNodes(outline)) {
    for (const text of [at.node.kind === "section" ? at.node.label : undefined, at.node.text]) {
      if (!text || text.alias) continue;
      for (const blank of findPlaceholders(text.text, custom)) {
        const { start, end } = blank.range;
        found.push({ ...blank, range: { start: text.start + start, end: text.start + end }, at });
      }
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
