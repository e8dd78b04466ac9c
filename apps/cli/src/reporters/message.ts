import type { ResultFinding } from "../lint-result.ts";
import { sourcesOf } from "../rule-lookup.ts";

/** All sentences of a finding in one line: what is wrong, what to do, the source, and whether it is out of date. */
export function messageOf(finding: ResultFinding): string {
  const { problem, remedy, stale } = finding;
  const citations = sourcesOf(finding)
    .map(({ citation }) => citation)
    .join("; ");
  return [problem, remedy, citations === "" ? "" : `(${citations})`, stale ?? ""]
    .filter((part) => part !== "")
    .join(" ");
}
