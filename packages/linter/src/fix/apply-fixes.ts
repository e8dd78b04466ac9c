import type { TextEdit, TextFix } from "../lint-report.ts";

/** The text after the fixes, as far as they do not overlap; a fix is applied whole or not at all. */
export function applyFixes(
  text: string,
  fixes: readonly TextFix[],
): { readonly text: string; readonly applied: readonly TextFix[] } {
  const applied: TextFix[] = [];
  const taken: TextEdit[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    applied.push(fix);
    taken.push(...fix.edits);
  }
  // From the end, so that earlier offsets stay true.
  const ordered = taken.toSorted(
    (a, b) => b.range.start - a.range.start || b.range.end - a.range.end,
  );
  let result = text;
  for (const { range, newText } of ordered) {
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  }
  return { text: result, applied };
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  const isInsertion = a.range.start === a.range.end && b.range.start === b.range.end;
  if (isInsertion) return a.range.start === b.range.start && a.newText === b.newText;
  return a.range.start < b.range.end && b.range.start < a.range.end;
}
