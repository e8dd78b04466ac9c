import {
  isIsoDate,
  suggestRules,
  type IsoDate,
  type Level,
  type RuleId,
  type RuleSetting,
} from "@encounter-lint/domain";
import { everyRule } from "@encounter-lint/linter";
import { InvalidArgumentError } from "commander";

/** `3` */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number, 0 or more.");
  return Number(text);
}

/** `3`, and not `0` */
export function positiveNumber(text: string): number {
  if (!/^0*[1-9]\d*$/.test(text)) {
    throw new InvalidArgumentError("Write a whole number, 1 or more.");
  }
  return Number(text);
}

/** `2026-01-31` */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) {
    throw new InvalidArgumentError("Write a day that exists as YYYY-MM-DD, such as 2026-01-31.");
  }
  return text;
}

/**
 * `coding/ncci-pair,billing/telehealth`
 *
 * @param before - the rules of earlier options
 */
export function knownRules(text: string, before: readonly RuleId[] = []): readonly RuleId[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  // Without a rule nothing would be reported, and silence would look like a clean run.
  if (names.length === 0) throw new InvalidArgumentError("Write the name of a rule.");
  return [...before, ...names.map(knownRule)];
}

/** The levels that options give to rules. */
export type RuleLevels = Readonly<Record<RuleId, RuleSetting>>;

/** The levels that a rule can have. */
export const LEVELS: readonly Level[] = ["off", "info", "warning", "error"];

/**
 * `documentation/lesion-count-missing=error`
 *
 * @param before - the levels of earlier options
 */
export function ruleLevel(text: string, before: RuleLevels = {}): RuleLevels {
  const [name = "", written = ""] = text.split("=", 2);
  const level = LEVELS.find((one) => one === written);
  if (level === undefined) {
    throw new InvalidArgumentError(`Write RULE=LEVEL with one of ${LEVELS.join(", ")}.`);
  }
  return { ...before, [knownRule(name)]: { level } };
}

function knownRule(name: string): RuleId {
  const rule = everyRule.find(({ id }) => id === name);
  if (rule) return rule.id;
  throw new InvalidArgumentError(unknownRule(name));
}

/** What to say about a name that no rule has. */
export function unknownRule(name: string): string {
  const meant = suggestRules(name, everyRule).slice(0, MOST_SUGGESTIONS);
  const advice =
    meant.length > 0
      ? `Did you mean ${meant.join(" or ")}?`
      : 'Run "encounter-lint rules" for a list of all.';
  return `There is no rule "${name}". ${advice}`;
}

const MOST_SUGGESTIONS = 5;
