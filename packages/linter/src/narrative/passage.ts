import type { ContextCategory } from "@encounter-lint/domain";
import { coverPlaceholders } from "../placeholders/cover-placeholders.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";
import type { OutlineText } from "../source/outline.ts";
import { isAbbreviationDot } from "./abbreviations.ts";
import type { PhraseMatch } from "./phrase-index.ts";
import { vocabulary, type Meaning } from "./vocabulary.ts";
import { wordsOf, type Word } from "./words.ts";

/** A sentence of a passage: offsets into its text, and its words. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly endWord: number;
}

/** A phrase with what its surroundings do to it. */
export interface ContextualPhrase extends PhraseMatch<Meaning> {
  readonly sentence: number;
  /** For every category that reaches the phrase: how many words lie between, 0 for the next word. */
  readonly context: ReadonlyMap<ContextCategory, number>;
}

/** Stands for one character of a blank, so that patterns can say "a number or a blank". */
export const SLOT = "\uE001";

/** A piece of running text with everything that was recognised in it. */
export interface Passage {
  readonly source: OutlineText;
  /** The text with every blank replaced by `SLOT` characters of the same length. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly phrases: readonly ContextualPhrase[];
}

/**
 * Recognises words, sentences, phrases and their context in a piece of text.
 *
 * @param placeholders - the blanks of the text, with offsets into it
 */
export function toPassage(source: OutlineText, placeholders: readonly Placeholder[]): Passage {
  const text = coverPlaceholders(source.text, placeholders, SLOT);
  const words = wordsOf(text);
  const sentences = sentencesOf(text, words);
  const matches = vocabulary.find(words);
  return {
    source,
    text,
    placeholders,
    words,
    sentences,
    phrases: withAnswers(withContext(matches, sentences, words), sentences, text),
  };
}

/** The sentence that holds an offset. */
export function sentenceAt(passage: Passage, offset: number): number {
  let low = 0;
  let high = passage.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passage.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The phrases that lie between two offsets. */
export function phrasesBetween(
  { phrases }: Passage,
  from: number,
  to: number,
): readonly ContextualPhrase[] {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const between: ContextualPhrase[] = [];
  for (let index = low; index < phrases.length; index++) {
    const phrase = phrases[index];
    if (!phrase || phrase.start >= to) break;
    if (phrase.end <= to) between.push(phrase);
  }
  return between;
}

function sentencesOf(text: string, words: readonly Word[]): Sentence[] {
  const ends: number[] = [];
  for (const match of text.matchAll(
    /[.!?]+(?=\s|$|["')\]])|;(?=\s|$)|\n(?=\s*\n)|\n(?=[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t])|\n/g,
  )) {
    if (isSentenceEnd(text, match.index, match[0])) ends.push(match.index + match[0].length);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  const sentences: Sentence[] = [];
  let start = 0;
  let word = 0;
  for (const end of ends) {
    const firstWord = word;
    while (word < words.length && (words[word]?.start ?? 0) < end) word++;
    sentences.push({ start, end, firstWord, endWord: word });
    start = end;
  }
  return sentences;
}

function isSentenceEnd(text: string, at: number, mark: string): boolean {
  if (mark === ";") return true;
  if (mark === "\n") return isLineBreakAnEnd(text, at);
  return (
    mark !== "." ||
    !isAbbreviationDot(text, at) ||
    // "x 12 wk. Tretinoin": a capital begins the next sentence, but not behind "Dr." or "liq."
    (/^\.\s+(?:[A-Z][a-z]{3}|(?:LN2?|CO2|N2O?|EtOH)\b)/.test(text.slice(at, at + 10)) &&
      !isTitleBefore(text, at))
  );
}

function isTitleBefore(text: string, at: number): boolean {
  return /(?:^|[^A-Za-z])(?:dr|mrs?|ms|st|vs|liq)$/i.test(text.slice(Math.max(0, at - 6), at));
}

/** A line that simply goes on in the next one ends no sentence; a short line or a new item does. */
function isLineBreakAnEnd(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 40);
  if (/^[ \t]*(?:\n|$|[-*+•]|\d{1,2}[.)][ \t])/.test(next)) return true;
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(lineStart, at).trimEnd();
  if (/^[ \t]*[a-z(&]/.test(next)) return !GOES_ON.test(next) && isWholeLine(line);
  return line.length < 60 || /[.:!?]$/.test(line);
}

const GOES_ON =
  /^[ \t]*(?:\(|&|(?:and|or|but|to|of|on|with|without|for|in|at|by|from|over|until|which|that|who|was|were|is|are|then|than|as|if|when|because|after|before)\b)/;

/** Nobody breaks running text after a few words: in a list without capitals each line is a matter. */
function isWholeLine(line: string): boolean {
  return (
    line.length < 40 &&
    !/(?:[,&/+–—-]|\b(?:and|or|with|without|to|of|the|an?|for|in|on|at|by|from|no|not|was|were|is|are|her|his|their|each))$/i.test(
      line,
    )
  );
}

function withContext(
  matches: readonly PhraseMatch<Meaning>[],
  sentences: readonly Sentence[],
  words: readonly Word[],
): ContextualPhrase[] {
  const result: ContextualPhrase[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    const inside: PhraseMatch<Meaning>[] = [];
    while (next < matches.length) {
      const match = matches[next];
      if (!match || match.start >= sentence.end) break;
      inside.push(match);
      next++;
    }
    const contexts = inside.map(() => new Map<ContextCategory, number>());
    inside.forEach((match, position) => {
      for (const meaning of match.meanings) {
        if (meaning.type !== "trigger") continue;
        if (meaning.direction !== "backward")
          reach(inside, contexts, position, 1, meaning.category, words);
        if (meaning.direction !== "forward")
          reach(inside, contexts, position, -1, meaning.category, words);
      }
    });
    inside.forEach((match, position) => {
      result.push({ ...match, sentence: index, context: contexts[position] ?? new Map() });
    });
  });
  return result;
}

/** `Cold urticaria? None.`: what the next sentence says no to is negated in the question. */
function withAnswers(
  phrases: readonly ContextualPhrase[],
  sentences: readonly Sentence[],
  text: string,
): readonly ContextualPhrase[] {
  if (!text.includes("?")) return phrases;
  const isDenied = sentences.map(({ start, end }, index) => {
    const answer = sentences[index + 1];
    return (
      answer !== undefined &&
      /\?\W*$/.test(text.slice(Math.max(start, end - 6), end)) &&
      /^\W*(?:no|none|never|neither|denie[sd]|nope|nil|negative|not)\b/i.test(
        text.slice(answer.start, answer.start + 24),
      )
    );
  });
  return phrases.map((phrase) =>
    isDenied[phrase.sentence]
      ? { ...phrase, context: new Map([...phrase.context, ["negated", 0] as const]) }
      : phrase,
  );
}

/** Marks the phrases from a trigger to the end of its clause. */
function reach(
  phrases: readonly PhraseMatch<Meaning>[],
  contexts: readonly Map<ContextCategory, number>[],
  from: number,
  step: 1 | -1,
  category: ContextCategory,
  words: readonly Word[],
): void {
  const trigger = phrases[from];
  if (!trigger) return;
  let isBehindComma = false;
  let seenFrom = trigger.firstWord + 1;
  for (let index = from + step; index >= 0 && index < phrases.length; index += step) {
    const phrase = phrases[index];
    if (!phrase) return;
    if (phrase.meanings.some(({ type }) => type === "terminator")) return;
    // A trigger of the same kind begins a scope of its own; backward only one that reaches back too.
    const sameKind = phrase.meanings.some(
      (meaning) =>
        meaning.type === "trigger" &&
        meaning.category === category &&
        (step === 1 || meaning.direction !== "forward"),
    );
    const distance =
      step === 1 ? phrase.firstWord - trigger.endWord : trigger.firstWord - phrase.endWord;
    if (step === -1 && category !== "negated") {
      isBehindComma ||= hasComma(words, phrase.endWord, seenFrom);
      seenFrom = Math.min(seenFrom, phrase.endWord);
      if (isBehindComma) return;
    }
    const context = contexts[index];
    if (context && distance < (context.get(category) ?? Number.POSITIVE_INFINITY)) {
      context.set(category, distance);
    }
    if (sameKind) return;
  }
}

function hasComma(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (words[index]?.gap === "comma") return true;
  return false;
}
