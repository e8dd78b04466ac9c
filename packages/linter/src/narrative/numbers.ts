import { SLOT } from "./passage.ts";

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  single: 1,
  once: 1,
  double: 2,
  twice: 2,
  triple: 3,
  thrice: 3,
  half: 0.5,
  zero: 0,
  dozen: 12,
  an: 1,
  a: 1,
};

/** A figure: digits or a word. */
export const FIGURE =
  "(?:\\d{1,5}(?:\\.\\d{1,3})?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

/** A figure or a blank. */
export const FIGURE_OR_SLOT = `(?:${FIGURE}|${SLOT}{1,200})`;

/** What every text with a figure or a blank holds. */
export const FIGURE_SIGN = new RegExp(
  `[\\d${SLOT}]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty|thirty|forty|fifty`,
  "i",
);

/** What a figure means; undefined for blanks and for words that are no figures. */
export function figureOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const plain = text.trim().toLowerCase();
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const parts = plain.split(/[- ]/).map((part) => NUMBER_WORDS[part]);
  return parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0,
  );
}
