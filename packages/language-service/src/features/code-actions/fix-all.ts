import { applyFixes, lint, type TextEdit } from "@encounter-lint/linter";
import type { Analysis } from "../../analysis.ts";
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

/** The edit without the characters at both ends that stay as they are. */
function smallestEdit(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return {
    range: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}
