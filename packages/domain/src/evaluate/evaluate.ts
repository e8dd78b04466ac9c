import type { Encounter } from "../encounter/encounter.ts";
import {
  CATEGORIES,
  categoryOf,
  levelIn,
  type Category,
  type Rule,
  type RuleContext,
  type RuleId,
} from "../rule/define-rule.ts";
import { ACNE_CRYOTHERAPY } from "../rule/claim-lines.ts";
import type { Finding } from "../rule/finding.ts";
import { optionValues } from "../rule/options.ts";
import type { Severity } from "../rule/severity.ts";
import { rules as allRules } from "../rules/registry.generated.ts";
import { builtInTables } from "../tables/built-in.ts";
import { sourcesInUse } from "../tables/sources-in-use.ts";
import { isAbout17340 } from "./is-about-17340.ts";
import { staleness } from "./staleness.ts";
import type { EvaluationSettings } from "./settings.ts";
import { valuesOf } from "../encounter/mention.ts";

/** A rule that failed on its own; the other rules are not affected. */
export interface RuleFailure {
  readonly ruleId: RuleId;
  readonly error: unknown;
}

export interface Evaluation {
  /** In the order of the registry; the caller sorts by place. */
  readonly findings: readonly Finding[];
  /** Defects of the linter itself, never of the document. */
  readonly failures: readonly RuleFailure[];
}

/**
 * Judges one encounter by every rule that the settings turn on.
 *
 * @param rules - the catalogue by default; rule authors pass their own
 * @returns findings whose paths point into the encounter; never throws
 */
export function evaluate(
  encounter: Encounter,
  settings: EvaluationSettings = {},
  rules: readonly Rule[] = allRules,
): Evaluation {
  const profile = settings.profile ?? "recommended";
  const tables = settings.tables ?? builtInTables;
  const payer = settings.payer ?? valuesOf(encounter.payer)[0]?.value;
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  const asked = categoriesFor(encounter);

  for (const rule of rules) {
    if (!rule.stages.includes(encounter.kind)) continue;
    if (!asked.has(categoryOf(rule.id))) continue;
    const setting = settings.rules?.[rule.id];
    const level = setting?.level ?? levelIn(rule, profile);
    if (level === "off") continue;
    const context: RuleContext<Readonly<Record<string, unknown>>> = {
      profile,
      options: optionValues(rule.options, setting?.options),
      tables,
      ...(payer === undefined ? {} : { payer }),
      ...(settings.today === undefined ? {} : { today: settings.today }),
    };
    try {
      for (const report of rule.check(encounter, context)) {
        findings.push(
          toFinding(
            rule,
            report,
            setting?.level === undefined ? undefined : level,
            level,
            encounter,
            context,
          ),
        );
      }
    } catch (error) {
      failures.push({ ruleId: rule.id, error });
    }
  }
  return { findings: withoutEchoes(findings, rules), failures };
}

const ALL: ReadonlySet<Category> = new Set(CATEGORIES);
const ANY_DOCUMENT: ReadonlySet<Category> = new Set<Category>(["template"]);
const OTHER_VISIT: ReadonlySet<Category> = new Set<Category>(["template", "timeline"]);

/**
 * What is asked of an encounter. One that is not about freezing acne answers for its form alone,
 * and for its dates where an earlier visit froze.
 */
function categoriesFor(encounter: Encounter): ReadonlySet<Category> {
  if (isAbout17340(encounter)) return ALL;
  const follows = (encounter.visits ?? []).some(({ codes }) =>
    codes.some((code) => valuesOf(code).some(({ value }) => value.includes(ACNE_CRYOTHERAPY))),
  );
  return follows ? OTHER_VISIT : ANY_DOCUMENT;
}

function toFinding(
  rule: Rule,
  report: ReturnType<Rule["check"]> extends Iterable<infer Report> ? Report : never,
  chosen: Severity | undefined,
  level: Severity,
  encounter: Encounter,
  context: Pick<RuleContext<unknown>, "today" | "tables">,
): Finding {
  const message = rule.messages[report.messageId];
  if (!message) throw new Error(`${rule.id} has no message "${report.messageId}"`);
  const { problem, remedy } = (encounter.kind === "template" && message.inTemplate) || message;
  const data = report.data ?? {};
  const sources = sourcesInUse(rule.sources, context.tables);
  const stale = staleness(sources, encounter, context.today);
  return {
    ruleId: rule.id,
    messageId: report.messageId,
    severity: chosen ?? message.severity ?? level,
    problem: fillIn(problem, data),
    why: rule.why,
    remedy: fillIn(remedy, data),
    sources,
    path: report.path,
    data,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    ...(stale === undefined ? {} : { stale }),
  };
}

function fillIn(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}

/** Reports once, at the cause: a rule keeps silent when one that it yields to has fired. */
function withoutEchoes(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const fired = new Set(findings.map(({ ruleId }) => ruleId));
  const silenced = new Set(
    rules.filter(({ yieldsTo }) => yieldsTo?.some((id) => fired.has(id))).map(({ id }) => id),
  );
  return silenced.size === 0 ? findings : findings.filter(({ ruleId }) => !silenced.has(ruleId));
}
