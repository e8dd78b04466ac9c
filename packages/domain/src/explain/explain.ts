import type { EncounterKind } from "../encounter/encounter.ts";
import {
  categoryOf,
  levelIn,
  type Category,
  type MessageTemplate,
  type Rule,
  type RuleExample,
  type RuleId,
} from "../rule/define-rule.ts";
import type { OptionDescriptors } from "../rule/options.ts";
import { PROFILES, type Level, type Profile } from "../rule/severity.ts";
import { rules as allRules } from "../rules/registry.generated.ts";
import type { Confidence, Source } from "../sources/source.ts";
import { closestWord } from "../vocabulary/closest-word.ts";

/** How well a source is established, in words. */
export interface ExplainedSource extends Source {
  readonly confidenceInWords: string;
}

/** Everything there is to know about a rule. `{name}` in a message stands for words of the document. */
export interface RuleExplanation {
  readonly id: RuleId;
  readonly category: Category;
  readonly summary: string;
  readonly why: string;
  readonly levels: Readonly<Record<Profile, Level>>;
  readonly stages: readonly EncounterKind[];
  readonly sources: readonly ExplainedSource[];
  readonly messages: readonly (MessageTemplate & { readonly id: string })[];
  readonly options: OptionDescriptors;
  readonly avoid: readonly RuleExample[];
  readonly prefer: readonly RuleExample[];
  /** Rules that report the same cause better: when one of them fires, this one keeps silent. */
  readonly yieldsTo: readonly RuleId[];
  /** Rules that keep silent when this one fires. */
  readonly silences: readonly RuleId[];
  readonly fixable?: "safe" | "suggestion";
  readonly whenToTurnOff: string;
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  "two-sources": "two or more independent sources agree",
  primary: "one primary source",
  secondary: "one secondary source",
  "common-knowledge": "usual in the field, not proved by a source",
};

/**
 * Explains a rule; undefined where no rule has the id.
 *
 * @param rules - the catalogue by default; callers with rules of their own pass all of them
 */
export function explain(
  ruleId: string,
  rules: readonly Rule[] = allRules,
): RuleExplanation | undefined {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) return undefined;
  const { id, summary, why, stages, sources, messages, avoid, prefer, fixable, whenToTurnOff } =
    rule;
  return {
    id,
    category: categoryOf(id),
    summary,
    why,
    levels: levelsOf(rule),
    stages,
    sources: sources.map((source) => ({
      ...source,
      confidenceInWords: CONFIDENCE[source.confidence],
    })),
    messages: Object.entries(messages).map(([name, message]) => ({ id: name, ...message })),
    options: rule.options ?? {},
    avoid,
    prefer,
    yieldsTo: rule.yieldsTo ?? [],
    silences: rules.filter(({ yieldsTo }) => yieldsTo?.includes(id)).map((one) => one.id),
    ...(fixable === undefined ? {} : { fixable }),
    whenToTurnOff,
  };
}

/**
 * The rules that somebody may have meant: ids that contain the words, else the one that is a letter
 * or two off. `cryogen` → `documentation/cryogen-missing`.
 */
export function suggestRules(
  given: string,
  rules: readonly Pick<Rule, "id">[] = allRules,
): readonly RuleId[] {
  const words = given
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  if (words === "") return [];
  const ids = rules.map(({ id }) => id);
  const containing = ids.filter((id) => id.includes(words));
  if (containing.length > 0) return containing;
  const byName = new Map<string, RuleId>(
    ids.flatMap((id) => [
      [id, id],
      [nameOf(id), id],
    ]),
  );
  const closest = byName.get(closestWord(words, byName.keys()) ?? "");
  return closest === undefined ? [] : [closest];
}

function levelsOf(rule: Parameters<typeof levelIn>[0]): Readonly<Record<Profile, Level>> {
  const [guide, recommended, audit, medicare] = PROFILES;
  return {
    [guide]: levelIn(rule, guide),
    [recommended]: levelIn(rule, recommended),
    [audit]: levelIn(rule, audit),
    [medicare]: levelIn(rule, medicare),
  };
}

function nameOf(id: RuleId): string {
  return id.slice(id.indexOf("/") + 1);
}
