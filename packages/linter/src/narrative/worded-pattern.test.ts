import { describe, expect, it } from "vitest";
import { FOLLOW_UP } from "../interpret/read-patient.ts";
import { DIALECTS } from "../placeholders/dialects.ts";
import { MatchingText } from "../testing/matching-text.ts";
import { AGE_IN_MONTHS, AGES } from "./ages.ts";
import { COUNT_PATTERNS, VAGUE_COUNT } from "./count-patterns.ts";
import { CYCLES, REPEATED } from "./counts.ts";
import { SPAN } from "./durations.ts";
import { CREDENTIAL_SIGN, CREDENTIALS } from "./people.ts";
import { OUTCOME_PATTERNS, UNTREATED_PATTERNS } from "./outcome-patterns.ts";
import { STATEMENT_PATTERNS } from "./statement-patterns.ts";
import { matchesIn, type WordedPattern } from "./worded-pattern.ts";

const PATTERNS: readonly WordedPattern[] = [
  ...COUNT_PATTERNS,
  VAGUE_COUNT,
  ...AGES,
  AGE_IN_MONTHS,
  ...CYCLES,
  REPEATED,
  SPAN,
  FOLLOW_UP,
  ...OUTCOME_PATTERNS,
  ...UNTREATED_PATTERNS,
  ...STATEMENT_PATTERNS,
];

/** Enough to come upon every alternative of the longest pattern, in capitals too. */
const TEXTS = 500;

/** Numbers that look like chance and are the same in every run. */
function randomNumbers(): () => number {
  let state = 17_340;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Texts that the pattern matches. */
function matchedBy(pattern: RegExp): readonly string[] {
  const written = new MatchingText(randomNumbers());
  return Array.from({ length: TEXTS }, (_, index) => {
    const text = ` ${written.for(pattern)} `;
    return index % 8 === 0 ? text.toUpperCase() : text;
  }).filter((text) => text.search(pattern) >= 0);
}

const named = (patterns: readonly { readonly pattern: RegExp }[]) =>
  patterns.map(({ pattern }, index) => [`${index} ${pattern.source.slice(0, 40)}`, index] as const);

describe("what a pattern matches is found behind its words", () => {
  it.each(named(PATTERNS))("%s", { timeout: 30_000 }, (_, index) => {
    const pattern = PATTERNS[index];
    if (!pattern) throw new Error("no such pattern");
    const texts = matchedBy(pattern.pattern);
    expect(texts.length).toBeGreaterThan(0);
    const missed = texts.filter(
      (text) => [...matchesIn(pattern, text, text.toLowerCase())].length === 0,
    );
    expect(missed.slice(0, 5)).toEqual([]);
  });
});

/** Twice the text may take this many times as long; going back over it takes four. */
const GROWTH = 2.5;

function milliseconds(pattern: RegExp, text: string): number {
  const start = performance.now();
  Array.from(text.matchAll(pattern));
  return performance.now() - start;
}

describe("what begins like a match is gone through once", () => {
  it.each(named([...PATTERNS, ...DIALECTS]))("%s", { timeout: 60_000 }, (_, index) => {
    const { pattern } = [...PATTERNS, ...DIALECTS][index] ?? PATTERNS[0] ?? { pattern: /a/g };
    const written = new MatchingText(randomNumbers());
    for (let bait = 0; bait < 4; bait++) {
      const match = written.for(pattern);
      const piece = `${match.slice(0, Math.ceil(match.length * 0.7))} `;
      const textOf = (length: number) => piece.repeat(Math.ceil(length / piece.length));
      let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let run = 0; run < 8 && whole > Math.max(half * GROWTH, 10); run++) {
        half = Math.min(half, milliseconds(pattern, textOf(50_000)));
        whole = Math.min(whole, milliseconds(pattern, textOf(100_000)));
      }
      expect(whole).toBeLessThanOrEqual(Math.max(half * GROWTH, 10));
    }
  });
});

it("credentials are found behind their sign", () => {
  const texts = matchedBy(new RegExp(CREDENTIALS));
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => !CREDENTIAL_SIGN.test(text))).toEqual([]);
});

describe("a blank holds one of the marks of its dialect", () => {
  it.each(named(DIALECTS))("%s", (_, index) => {
    const dialect = DIALECTS[index];
    if (!dialect) throw new Error("no such dialect");
    const texts = matchedBy(dialect.pattern);
    expect(texts.length).toBeGreaterThan(0);
    const missed = texts.filter((text) => !dialect.marks?.some((mark) => text.includes(mark)));
    expect(missed.slice(0, 5)).toEqual([]);
  });
});

it("a text without the words is not searched", () => {
  const pattern = { pattern: /b+/g, words: [["a"]] };
  expect([...matchesIn(pattern, "bbb", "bbb")]).toEqual([]);
  expect(Array.from(matchesIn(pattern, "abba", "abba"), ([words]) => words)).toEqual(["bb"]);
});
