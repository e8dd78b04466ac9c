import { applyFixes, lint, type TextEdit } from "@encounter-lint/linter";
import type { Analysis } from "../../analysis.ts";
import { smallestEdit } from "../../convert/smallest-edit.ts";
import { formatOf } from "../../document-selection.ts";

/** Fixes can uncover others; a fix that never ends is a defect that must not hang the editor. */
const MOST_ROUNDS = 10;

/** One edit that applies safe fixes until none is left; undefined when there is nothing to fix. */
export function fixAllEdit({ document, report, lintSettings }: Analysis): TextEdit | undefined {
  const before = document.getText();
  const format = formatOf(document);
  let text = before;
  let { diagnostics } = report;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const safe = diagnostics.flatMap(({ fixes }) =>
      fixes.filter(({ safety }) => safety === "safe").slice(0, 1),
    );
    if (safe.length === 0) break;
    const fixed = applyFixes(text, safe).text;
    if (fixed === text) break;
    text = fixed;
    ({ diagnostics } = lint({ text, path: document.uri, ...(format && { format }) }, lintSettings));
  }
  return text === before ? undefined : smallestEdit(before, text);
}
