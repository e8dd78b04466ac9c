import { firstStemOf, stemsOf, type Word } from "./words.ts";

/** A phrase found in a text. */
export interface PhraseMatch<Meaning> {
  readonly meanings: readonly Meaning[];
  readonly start: number;
  readonly end: number;
  /** Index of its first word, and of the word behind its last one. */
  readonly firstWord: number;
  readonly endWord: number;
}

interface Entry<Meaning> {
  readonly stems: readonly string[];
  /** The phrase itself contains a comma, and may be met with one. */
  readonly hasComma: boolean;
  readonly meanings: Meaning[];
}

/** A phrase of the vocabulary with what it means. */
type Phrase<Meaning> = readonly [phrase: string, meaning: Meaning];

/** Finds phrases of a vocabulary in one pass over the words of a text. */
export class PhraseIndex<Meaning> {
  readonly #vocabulary: Iterable<Phrase<Meaning>>;
  /** By first word; a text meets few of them, so phrases are taken apart when it does. */
  #phrases: ReadonlyMap<string, readonly Phrase<Meaning>[]> | undefined;
  readonly #entries = new Map<string, readonly Entry<Meaning>[]>();

  /** Sorted when it is first asked: a program may end without reading a sentence. */
  constructor(vocabulary: Iterable<Phrase<Meaning>>) {
    this.#vocabulary = vocabulary;
  }

  #entriesOf(first: string): readonly Entry<Meaning>[] {
    const known = this.#entries.get(first);
    if (known) return known;
    this.#phrases ??= byFirstWord(this.#vocabulary);
    const entries = toEntries(this.#phrases.get(first) ?? []);
    if (entries.length > 0) this.#entries.set(first, entries);
    return entries;
  }

  /** The phrases of the text from left to right; the longest phrase at a place wins, none overlap. */
  find(words: readonly Word[]): readonly PhraseMatch<Meaning>[] {
    const matches: PhraseMatch<Meaning>[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (!word) continue;
      const entry = this.#entriesOf(word.stem).find((one) => stands(one, words, index));
      if (!entry) continue;
      const endWord = index + entry.stems.length;
      matches.push({
        meanings: entry.meanings,
        start: word.start,
        end: words[endWord - 1]?.end ?? word.end,
        firstWord: index,
        endWord,
      });
      index = endWord - 1;
    }
    return matches;
  }
}

function byFirstWord<Meaning>(
  vocabulary: Iterable<Phrase<Meaning>>,
): ReadonlyMap<string, readonly Phrase<Meaning>[]> {
  const phrases = new Map<string, Phrase<Meaning>[]>();
  // Thousands of phrases begin with a few hundred words.
  const stems = new Map<string, string>();
  for (const phrase of vocabulary) {
    const [words] = phrase;
    const space = words.indexOf(" ");
    const word = space < 0 ? words : words.slice(0, space);
    const stem = stems.get(word) ?? firstStemOf(word);
    stems.set(word, stem);
    const first = stem === "" ? firstStemOf(words) : stem;
    const known = phrases.get(first);
    if (known) known.push(phrase);
    else phrases.set(first, [phrase]);
  }
  return phrases;
}

/** The phrases that begin with one word, the longest first. */
function toEntries<Meaning>(phrases: readonly Phrase<Meaning>[]): readonly Entry<Meaning>[] {
  const byStems = new Map<string, Entry<Meaning>>();
  for (const [phrase, meaning] of phrases) {
    const stems = stemsOf(phrase);
    const key = stems.join(" ");
    const known = byStems.get(key);
    if (known) addOnce(known.meanings, meaning);
    else if (key !== "") {
      byStems.set(key, { stems, meanings: [meaning], hasComma: phrase.includes(",") });
    }
  }
  return [...byStems.values()].sort((a, b) => b.stems.length - a.stems.length);
}

function stands({ stems, hasComma }: Entry<unknown>, words: readonly Word[], at: number): boolean {
  return stems.every((stem, offset) => {
    const word = words[at + offset];
    if (word?.stem !== stem) return false;
    return offset === 0 || (word.gap !== "stop" && (hasComma || word.gap !== "comma"));
  });
}

/** Two synonyms may be the same words once plurals are folded. */
function addOnce<Meaning>(meanings: Meaning[], meaning: Meaning): void {
  const text = JSON.stringify(meaning);
  if (!meanings.some((known) => JSON.stringify(known) === text)) meanings.push(meaning);
}
