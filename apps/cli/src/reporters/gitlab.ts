import { createHash } from "node:crypto";
import { messageOf } from "./message.ts";
import type { Reporter } from "./reporter.ts";

const SEVERITIES = { error: "major", warning: "minor", info: "info" } as const;

/** A GitLab code quality report. Its fingerprints do not change when a finding moves to another line. */
export const gitlab: Reporter = function* (run) {
  yield "[";
  let separator = "\n";
  for (const { path, findings } of run.files) {
    for (const finding of findings) {
      const issue = {
        description: messageOf(finding),
        check_name: finding.ruleId,
        // GitLab merges issues of one fingerprint, and the same words may be flagged in two files.
        fingerprint: createHash("sha256").update(`${path}\n${finding.fingerprint}`).digest("hex"),
        severity: SEVERITIES[finding.severity],
        location: {
          path,
          lines: { begin: finding.range.start.line, end: finding.range.end.line },
        },
      };
      yield `${separator}  ${JSON.stringify(issue)}`;
      separator = ",\n";
    }
  }
  yield separator === "\n" ? "]\n" : "\n]\n";
};
