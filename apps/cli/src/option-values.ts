import { isIsoDate, rules, type IsoDate, type RuleId } from "@encounter-lint/domain";
import { suggest } from "@encounter-lint/linter";
import { InvalidArgumentError } from "commander";

/** `3` */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number, 0 or more.");
  return Number(text);
}

/** `3`, and not `0` */
export function positiveNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError("Write a whole number, 1 or more.");
  return number;
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
  const ids = rules.map(({ id }) => id);
  const named = text
    .split(",")
    .filter((name) => name !== "")
    .map((name) => {
      const id = ids.find((one) => one === name);
      if (id !== undefined) return id;
      throw new InvalidArgumentError(`There is no rule "${name}". ${suggest(name, ids)}`);
    });
  return [...before, ...named];
}
