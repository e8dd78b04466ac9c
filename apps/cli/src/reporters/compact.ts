import { messageOf } from "./message.ts";
import { printableLine } from "./paint.ts";
import type { Reporter } from "./reporter.ts";

/** One line for each finding, in the form that editors and problem matchers read. */
export const compact: Reporter = function* (run) {
  for (const file of run.files) {
    for (const finding of file.findings) {
      const { line, column } = finding.range.start;
      const place = `${file.path}:${line}:${column}`;
      yield `${printableLine(`${place}: ${finding.severity} ${finding.ruleId} ${messageOf(finding)}`)}\n`;
    }
  }
};
