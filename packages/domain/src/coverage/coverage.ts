import type { Encounter, EncounterKind } from "../encounter/encounter.ts";
import { isEmptyLabel, stateOf, type ElementState } from "../encounter/mention.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { isAbout17340 } from "../evaluate/is-about-17340.ts";
import type { EvaluationSettings } from "../evaluate/settings.ts";
import { levelIn, type Rule, type RuleId } from "../rule/define-rule.ts";
import type { Finding } from "../rule/finding.ts";
import { formatPath, type Path } from "../rule/path.ts";
import { hasOpenHeading } from "../rule/presence.ts";
import type { Profile } from "../rule/severity.ts";
import { rules } from "../rules/registry.generated.ts";
import type { Source } from "../sources/source.ts";
import type { Evidence } from "./evidence.ts";
import { REQUIREMENTS, type Requirement } from "./requirements.ts";
import { wordsOf } from "./words-of.ts";

/** Words of the encounter that document a requirement, or a place where they are to be written. */
export interface CoverageEvidence {
  readonly path: Path;
  readonly state: Exclude<ElementState, "missing">;
  /** The words as written, else the value in words; for a blank, the blank. */
  readonly words: string;
}

/** How far one requirement is met. */
export interface RequirementCoverage {
  /** `freeze-time`. */
  readonly id: string;
  /** `freeze time`. */
  readonly name: string;
  /** The rules that watch it, the one that reports it as missing first. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  /**
   * What the encounter has: a value, a blank, a pick list, nothing; or, in a template, a value that
   * should be written for each patient (`prefilled`).
   */
  readonly state: ElementState | "prefilled";
  /** In a note: it is stated well enough for its rules. In a template: there is a place for it. */
  readonly satisfied: boolean;
  readonly evidence: readonly CoverageEvidence[];
  /** The first evidence, else where it should stand. */
  readonly path: Path;
  readonly sources: readonly Source[];
  /** The profiles that ask for it. */
  readonly requiredBy: readonly Profile[];
}

/** What an encounter documents, requirement by requirement: the positive side of its findings. */
export interface Coverage {
  readonly kind: EncounterKind;
  readonly profile: Profile;
  /** False for an encounter that is about something else; then nothing is required. */
  readonly applies: boolean;
  readonly requirements: readonly RequirementCoverage[];
}

const PREFILLED_RULES: readonly RuleId[] = [
  "template/prefilled-value",
  "template/prefilled-attestation",
];

/**
 * Says of each requirement of the profile whether the encounter meets it, by which words, and who
 * asks for it. Agrees with `evaluate()`: what one of its rules reports is not satisfied. Beyond that,
 * a blank that is left in a note satisfies nothing.
 *
 * A requirement whose rule is off in the settings is left out; one whose rule the settings turn on
 * by name is added.
 */
export function coverage(encounter: Encounter, settings: EvaluationSettings = {}): Coverage {
  const profile = settings.profile ?? "recommended";
  const base = { kind: encounter.kind, profile };
  if (!isAbout17340(encounter)) return { ...base, applies: false, requirements: [] };
  const required = REQUIREMENTS.filter((one) => isRequired(one, encounter, settings, profile));
  const reported = new Set(
    evaluate(encounter, settings, rulesNamed(required.flatMap((one) => one.rules))).findings.map(
      ({ ruleId }) => ruleId,
    ),
  );
  const prefilled = prefilledPaths(encounter, settings);
  return {
    ...base,
    applies: true,
    requirements: required.map((requirement) =>
      covered(encounter, requirement, reported, prefilled),
    ),
  };
}

function isRequired(
  { rules: [primary], requiredBy }: Requirement,
  encounter: Encounter,
  settings: EvaluationSettings,
  profile: Profile,
): boolean {
  const [rule] = rulesNamed([primary]);
  if (!rule?.stages.includes(encounter.kind)) return false;
  const chosen = settings.rules?.[primary]?.level;
  if (chosen !== undefined) return chosen !== "off";
  return requiredBy.includes(profile) && levelIn(rule, profile) !== "off";
}

function covered(
  encounter: Encounter,
  requirement: Requirement,
  reported: ReadonlySet<RuleId>,
  prefilled: readonly string[],
): RequirementCoverage {
  const { id, name, requiredBy, section } = requirement;
  const isNote = encounter.kind === "note";
  // In a note, a label with nothing behind it is no place to write any more.
  const read = requirement
    .evidence(encounter)
    .filter(({ mention }) => !(isNote && isEmptyLabel(mention)));
  const unread = read.some(({ counts }) => counts) ? [] : unreadEvidence(encounter, requirement);
  const evidence = unread.length > 0 ? unread : read;
  // "Several" beside a blank for the count is a blank.
  const counting = evidence.filter(({ counts }) => counts);
  const written = stateOf(
    (counting.length > 0 ? counting : evidence).map(({ mention }) => mention),
  );
  const hasHeading = requirement.headingIsPlace && hasOpenHeading(encounter, section);
  const state = written === "missing" && hasHeading ? "slot" : written;
  const isReported = requirement.rules.some((rule) => reported.has(rule));
  const isEnough = isNote
    ? counting.some(({ mention }) => mention.state === "value")
    : state !== "missing";
  return {
    id,
    name,
    rules: requirement.rules,
    state:
      state === "value" && isPrefilled(encounter, requirement, evidence, prefilled)
        ? "prefilled"
        : state,
    satisfied: isEnough && !isReported,
    evidence: evidence.map(({ path, mention }) => ({
      path,
      state: mention.state,
      words: wordsOf(mention),
    })),
    path: evidence[0]?.path ?? requirement.path,
    sources: rulesNamed([requirement.rules[0]]).flatMap(({ sources }) => sources),
    requiredBy,
  };
}

/** Words that seem to speak of what is asked for: nobody can say that it is missing. */
function unreadEvidence({ kind, document }: Encounter, { path }: Requirement): readonly Evidence[] {
  return (document?.unread ?? []).flatMap(({ element, text }, index): readonly Evidence[] =>
    element === formatPath(path)
      ? [
          {
            path: ["document", "unread", index],
            mention:
              kind === "note"
                ? { state: "value", value: text, text }
                : { state: "slot", placeholder: text },
            counts: true,
          },
        ]
      : [],
  );
}

function isPrefilled(
  encounter: Encounter,
  { isOfOneVisit = false }: Requirement,
  evidence: readonly Evidence[],
  prefilled: readonly string[],
): boolean {
  if (encounter.kind === "note") return false;
  return isOfOneVisit || evidence.some(({ path }) => prefilled.includes(formatPath(path)));
}

/** What the rules of template hygiene see as filled in beforehand, whatever their level. */
function prefilledPaths(encounter: Encounter, settings: EvaluationSettings): readonly string[] {
  const forced = Object.fromEntries(
    PREFILLED_RULES.map((id) => [id, { level: "warning" as const }]),
  );
  const { findings } = evaluate(
    encounter,
    { ...settings, rules: { ...settings.rules, ...forced } },
    rulesNamed(PREFILLED_RULES),
  );
  return findings.map(({ path }: Finding) => formatPath(path));
}

function rulesNamed(ids: readonly RuleId[]): readonly Rule[] {
  return rules.filter(({ id }) => ids.includes(id));
}
