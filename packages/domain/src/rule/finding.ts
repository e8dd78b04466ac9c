import type { Source } from "../sources/source.ts";
import type { RuleId } from "./define-rule.ts";
import type { Fix } from "./fix.ts";
import type { Path } from "./path.ts";
import type { Severity } from "./severity.ts";

/** What a rule found: ids and data for programs, sentences for people. */
export interface Finding {
  readonly ruleId: RuleId;
  readonly messageId: string;
  readonly severity: Severity;
  /** What is wrong. */
  readonly problem: string;
  /** Why it matters: the rule's reason. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  readonly sources: readonly Source[];
  /** Set when a table behind the finding is older than six months at the service date or today. */
  readonly stale?: string;
  readonly path: Path;
  readonly data: Readonly<Record<string, string | number>>;
  readonly related: readonly { readonly path: Path; readonly message: string }[];
  readonly fixes: readonly Fix[];
}

/** The sentences of a finding in one line, as editors and reports show them. */
export function formatFinding(
  finding: Pick<Finding, "problem" | "remedy" | "sources" | "stale">,
): string {
  const source = finding.sources.map(({ citation }) => citation).join("; ");
  return [finding.problem, finding.remedy, `(${source})`, finding.stale]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}
