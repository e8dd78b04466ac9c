import { Buffer } from "node:buffer";
import type { LineIndex } from "@encounter-lint/linter";
import type { ResultFinding } from "./lint-result.ts";

/** What stands behind this many characters is not shown. */
const MAX_LENGTH = 2_000;

/** The lines that findings begin in, by number. */
export function flaggedLinesOf(
  text: string,
  lines: LineIndex,
  findings: readonly ResultFinding[],
): Readonly<Record<number, string>> {
  const flagged: Record<number, string> = {};
  for (const { range } of findings) {
    const { line } = range.start;
    flagged[line] ??= copied(
      text
        .slice(lines.startOfLine(line), lines.startOfLine(line + 1))
        .replace(/[\r\n]+$/, "")
        .slice(0, MAX_LENGTH),
    );
  }
  return flagged;
}

/** A part of a text would keep all of it in memory for as long as the part is kept. */
function copied(part: string): string {
  return Buffer.from(part).toString();
}
