import type { DurationStatement, Site } from "@encounter-lint/domain";
import { durationsIn } from "../narrative/durations.ts";
import { figureOf } from "../narrative/numbers.ts";
import { toPassage, type ContextualPhrase } from "../narrative/passage.ts";
import type { Meaning } from "../narrative/vocabulary.ts";

/** What one option of a pick list means for the element; undefined for options that mean nothing for it. */
type DecodeOption = (words: string, phrases: readonly ContextualPhrase[]) => unknown;

const DECODERS: readonly (readonly [element: RegExp, decode: DecodeOption])[] = [
  [/^procedure\.cryogen$/, (_, phrases) => idOf(phrases, "cryogen")],
  [/^procedure\.applicator$/, (_, phrases) => idOf(phrases, "applicator")],
  [/^procedure\.technique$/, (_, phrases) => idOf(phrases, "technique")],
  [/^(?:conditions|procedure\.targets)$/, (_, phrases) => idOf(phrases, "condition")],
  [/^procedure\.sites$/, siteOf],
  [/^(?:procedure\.cycles|patient\.age|.*\.units)$/, (words) => figureOf(firstFigure(words))],
  [/^procedure\.lesionCount$/, countOf],
  [/^(?:procedure\.(?:freezeTime|duration)|.*\.duration)$/, (words) => durationOf(words)],
  [/^procedure\.performedBy$/, (words) => ({ name: words })],
  [/\.outcome$/, (_, phrases) => outcomeOf(phrases)],
  [/(?:\.date|dateOfBirth|signedAt|started|stopped)$/, () => undefined],
  [/^aftercare\.followUp$/, (words) => ({ text: words })],
  [/^procedure\.contraindications$/, (_, phrases) => idOf(phrases, "contraindication")],
];

/** The options of a pick list as values of the element; words that are none of its values are left out. */
export function decodeOptions(element: string, options: readonly string[]): readonly unknown[] {
  const decode = DECODERS.find(([pattern]) => pattern.test(element))?.[1];
  if (!decode) return options;
  return options.flatMap((words) => {
    const { phrases } = toPassage({ text: words, start: 0 }, []);
    const value = decode(words, phrases);
    return value === undefined ? [] : [value];
  });
}

/** Elements that a list of options gives away: nothing but agents, or nothing but applicators. */
const TOLD_BY_OPTIONS = ["procedure.cryogen", "procedure.applicator"] as const;

/** The elements of which every option is a value: `liquid nitrogen`, `CO2 slush` are freezing agents. */
export function elementsOfOptions(options: readonly string[]): readonly string[] {
  if (options.length === 0) return [];
  return TOLD_BY_OPTIONS.filter(
    (element) => decodeOptions(element, options).length === options.length,
  );
}

const WENT_WELL =
  /\b(?:well|fine|good|tolerated|uneventful|stable|comfortable|excellent|no (?:complications?|problems?|complaints?))\b/i;
const WENT_ILL =
  /\b(?:dizz\w*|faint\w*|syncop\w*|vasovagal|(?:in|with|some|mild|severe|moderate) (?:pain|discomfort)|pain|discomfort|poor(?:ly)?|stopped|aborted|not tolerated|with difficulty)\b/i;
const WAY_OF_CONSENT =
  /^\W{0,3}(?:verbal(?:ly)?|written|oral(?:ly)?|in writing|signed|implied|by (?:phone|telephone|video)|in person|declined|refused|(?:by )?(?:guardian|parent|mother|father))\b/i;

/**
 * What a list asks that stands behind no word that tells it: how it went (`fine / dizzy / in pain`), how
 * consent was given (`verbal / written`), or where (`forehead, chin, chest`).
 */
export function elementAskedByOptions(options: readonly string[]): string | undefined {
  const worded = options.filter((option) => /[A-Za-z]{2}/.test(option));
  if (worded.length < 2) return undefined;
  if (worded.some((one) => WENT_WELL.test(one)) && worded.some((one) => WENT_ILL.test(one)))
    return "procedure.tolerance";
  if (
    worded.every((one) => WAY_OF_CONSENT.test(one)) &&
    worded.some((one) => /^\W{0,3}(?:verbal|written|oral|in writing|signed)/i.test(one))
  )
    return "procedure.consent";
  const places = worded.filter((one) => !/^\W*other\b/i.test(one));
  return places.length > 1 && places.every(namesSite) ? "procedure.sites" : undefined;
}

function namesSite(words: string): boolean {
  const { phrases } = toPassage({ text: words, start: 0 }, []);
  return phrases.some(({ meanings }) => meanings.some(({ type }) => type === "site"));
}

type Identified = Extract<Meaning, { readonly id: unknown }>["type"];

function idOf(phrases: readonly ContextualPhrase[], type: Identified): unknown {
  for (const { meanings } of phrases) {
    for (const meaning of meanings) if (meaning.type === type && "id" in meaning) return meaning.id;
  }
  return undefined;
}

function siteOf(words: string, phrases: readonly ContextualPhrase[]): Site | undefined {
  const meanings = phrases.flatMap((phrase) => phrase.meanings);
  const site = meanings.find((meaning) => meaning.type === "site");
  const side = meanings.find((meaning) => meaning.type === "laterality");
  if (!site) return /[a-z]{3}/i.test(words) ? { region: words.toLowerCase() } : undefined;
  return { region: site.region, ...(side ? { laterality: side.side } : {}) };
}

function countOf(words: string): unknown {
  const count = figureOf(firstFigure(words));
  return count === undefined ? undefined : { kind: "exact", count };
}

function durationOf(words: string): DurationStatement | undefined {
  return durationsIn(words)[0]?.statement;
}

function outcomeOf(phrases: readonly ContextualPhrase[]): unknown {
  for (const { meanings } of phrases) {
    for (const meaning of meanings) {
      if (meaning.type === "statement" && meaning.id.startsWith("outcome:"))
        return meaning.id.slice("outcome:".length);
    }
  }
  return undefined;
}

function firstFigure(words: string): string | undefined {
  return /\d{1,4}(?:\.\d+)?/.exec(words)?.[0];
}
