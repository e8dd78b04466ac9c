import { isAbbreviationDot } from "./abbreviations.ts";

/** A word of the text, in the form in which words are compared. */
export interface Word {
  /** Lower case, without plural "s": `papules` → `papule`. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this word and the one before it. */
  readonly gap: "space" | "joined" | "colon" | "comma" | "stop" | "line";
}

const WORD =
  /\b(?:[A-Za-z]\/[A-Za-z](?:\/[A-Za-z])?(?:['’]d)?|[A-Za-z]\/[A-Za-z]+d|[Ii]&[Dd])(?![A-Za-z/])|[A-Za-z\u00C0-\u024F]+\d*(?:['’][A-Za-z]+)?|\d+(?:\.\d+)?|\/e?s\/|[Øø]/g;

/** Splits a text into words. Offsets count from its start. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.replaceAll("₂", "2").matchAll(WORD)) {
    const between = text.slice(last, match.index);
    words.push({
      stem: isNumberSign(text, match.index, match[0]) ? "number" : stemOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      gap: gapOf(between, isAbbreviationDot(text, last)),
    });
    last = match.index + match[0].length;
  }
  return words;
}

/** "no. 11 blade" denies nothing. */
function isNumberSign(text: string, at: number, word: string): boolean {
  return /^no$/i.test(word) && /^\.\s?\d/.test(text.slice(at + 2, at + 5));
}

/** The stems alone, of which a vocabulary has thousands. */
export function stemsOf(text: string): readonly string[] {
  return Array.from(text.replaceAll("₂", "2").match(WORD) ?? [], stemOf);
}

/** The first of the stems of a phrase; empty where it has no words. */
export function firstStemOf(phrase: string): string {
  const plain = /^[a-z]+(?= |$)/.exec(phrase);
  return plain ? stemOf(plain[0]) : (stemsOf(phrase)[0] ?? "");
}

/** The form in which a word is compared. */
function stemOf(word: string): string {
  const lower = word.toLowerCase().replace("’", "'").replaceAll("₂", "2");
  const plain = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  if (plain === "w/o") return "without";
  if (plain.length <= 3 || !plain.endsWith("s")) return plain;
  if (/(?:ss|us|is)$/.test(plain)) return plain;
  if (plain.endsWith("ies") && plain.length > 4) return `${plain.slice(0, -3)}y`;
  return /(?:ss|sh|x|tch)es$/.test(plain) ? plain.slice(0, -2) : plain.slice(0, -1);
}

function gapOf(between: string, isBehindAbbreviation: boolean): Word["gap"] {
  if (isBehindAbbreviation && /^\.[ \t]*$/.test(between)) return "space";
  if (/\n\s*\n|\n\s*[-*+•]/.test(between)) return "stop";
  if (/[.;!?]\s|[;!?]|\.$/.test(between)) return "stop";
  if (between.includes("\n")) return "line";
  if (/[,()[\]|]/.test(between)) return "comma";
  if (between.includes(":")) return "colon";
  return /^[-–—/&+]$/.test(between.trim()) ? "joined" : "space";
}
