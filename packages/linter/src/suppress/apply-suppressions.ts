import type { Diagnostic, SuppressedDiagnostic } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";
import { ends, reachOf } from "./reach.ts";
import { type Directive, type DirectiveReading, type DirectiveWord } from "./read-directives.ts";
import type { SuppressionContext } from "./suppression-context.ts";
import { SuppressionProblems } from "./suppression-problems.ts";
import { suppressionRules } from "./suppression-rules.ts";

export interface SuppressionOutcome {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** What is wrong with the suppressions themselves, by place. */
  readonly problems: readonly Diagnostic[];
}

/** A directive that holds, for one of its rules. */
interface Grant {
  readonly directive: Directive;
  readonly rule: DirectiveWord;
  readonly reason: string;
  readonly reach: SourceRange;
  isUsed: boolean;
}

/**
 * Keeps silent what comments accept with a reason, and reports comments that do not hold.
 * Of several comments that reach a finding, the narrowest counts.
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  { directives, unknown }: DirectiveReading,
  context: SuppressionContext,
): SuppressionOutcome {
  if (directives.length === 0 && unknown.length === 0) {
    return { kept: diagnostics, suppressed: [], problems: [] };
  }
  const problems = new SuppressionProblems(context);
  for (const one of unknown) problems.unknownDirective(one);
  const grants = grantsOf(directives, context, problems);
  const kept: Diagnostic[] = [];
  const suppressed: SuppressedDiagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { start } = diagnostic.range;
    const grant = grants.find(
      ({ rule, reach }) =>
        rule.id === diagnostic.ruleId && reach.start <= start && start < reach.end,
    );
    if (!grant) {
      kept.push(diagnostic);
      continue;
    }
    grant.isUsed = true;
    suppressed.push({ diagnostic, reason: grant.reason, range: grant.directive.range });
  }
  reportUnused(grants, problems);
  reportIdleEnds(directives, problems);
  return { kept, suppressed, problems: problems.list() };
}

/** The directives that hold, narrowest first; what does not hold is reported. */
function grantsOf(
  directives: readonly Directive[],
  context: SuppressionContext,
  problems: SuppressionProblems,
): Grant[] {
  const known = new Set<string>([...context.knownRuleIds, ...suppressionRules.map(({ id }) => id)]);
  const grants: Grant[] = [];
  for (const directive of directives) {
    const existing = directive.rules.filter((rule) => {
      if (!known.has(rule.id)) problems.unknownRule(rule);
      return known.has(rule.id);
    });
    if (directive.kind === "enable") continue;
    if (directive.rules.length === 0) problems.noRule(directive);
    const named = existing.filter((rule) => problems.isSuppressible(rule));
    const hasEnded = problems.hasEnded(directive);
    const { reason } = directive;
    if (reason === undefined) problems.noReason(directive);
    if (hasEnded || reason === undefined) continue;
    for (const rule of named) {
      const reach = reachOf(directive, rule.id, { ...context, directives });
      grants.push({ directive, rule, reason, reach, isUsed: false });
    }
  }
  return grants.sort((a, b) => breadth(a) - breadth(b));
}

const NARROWEST_FIRST = ["disable-line", "disable-next-line", "disable", "disable-file"];

function breadth({ directive }: Grant): number {
  return NARROWEST_FIRST.indexOf(directive.kind);
}

function reportUnused(grants: readonly Grant[], problems: SuppressionProblems): void {
  for (const directive of new Set(grants.map((grant) => grant.directive))) {
    const unused = grants.filter((grant) => grant.directive === directive && !grant.isUsed);
    if (unused.length > 0) {
      problems.unused(
        directive,
        unused.map(({ rule }) => rule),
      );
    }
  }
}

function reportIdleEnds(directives: readonly Directive[], problems: SuppressionProblems): void {
  directives.forEach((directive, index) => {
    if (directive.kind !== "enable") return;
    const before = directives.slice(0, index).filter(({ kind }) => kind === "disable");
    const endsOne = before.some(({ rules }) =>
      rules.length === 0
        ? directive.rules.length === 0
        : rules.some(({ id }) => ends(directive, id)),
    );
    if (!endsOne) problems.nothingToEnable(directive);
  });
}
