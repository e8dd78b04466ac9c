import { messageOf } from "./message.ts";
import type { Reporter } from "./reporter.ts";
import { tag, XML_DECLARATION } from "./xml.ts";

/** A Checkstyle report. What could not be done is an error in the first line of its file. */
export const checkstyle: Reporter = function* (run) {
  yield `${XML_DECLARATION}<checkstyle version="4.3">\n`;
  for (const { path, findings, problems } of run.files) {
    yield `  ${tag("file", { name: path })}\n`;
    for (const finding of findings) {
      const attributes = {
        line: finding.range.start.line,
        column: finding.range.start.column,
        severity: finding.severity,
        message: messageOf(finding),
        source: `encounter-lint.${finding.ruleId}`,
      };
      yield `    ${tag("error", attributes, "/")}\n`;
    }
    for (const { code, problem, remedy, line = 1 } of problems) {
      const attributes = {
        line,
        severity: "error",
        message: `${problem} ${remedy}`,
        source: `encounter-lint.${code}`,
      };
      yield `    ${tag("error", attributes, "/")}\n`;
    }
    yield "  </file>\n";
  }
  yield "</checkstyle>\n";
};
