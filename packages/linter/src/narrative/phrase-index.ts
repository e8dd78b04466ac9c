import { stemsOf, type Word } from "./words.ts";

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

/** Finds phrases of a vocabulary in one pass over the words of a text. */
export class PhraseIndex<Meaning> {
  readonly #byFirstStem = new Map<string, Entry<Meaning>[]>();

  constructor(vocabulary: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    const byPhrase = new Map<string, Entry<Meaning>>();
    for (const [phrase, meaning] of vocabulary) {
      const stems = stemsOf(phrase);
      const key = stems.join(" ");
      const known = byPhrase.get(key);
      if (known) addOnce(known.meanings, meaning);
      else if (key !== "") {
        byPhrase.set(key, { stems, meanings: [meaning], hasComma: phrase.includes(",") });
      }
    }
    for (const entry of byPhrase.values()) {
      const first = entry.stems[0] ?? "";
      const entries = this.#byFirstStem.get(first);
      if (entries) entries.push(entry);
      else this.#byFirstStem.set(first, [entry]);
    }
    for (const entries of this.#byFirstStem.values()) {
      entries.sort((a, b) => b.stems.length - a.stems.length);
    }
  }

  /** The phrases of the text from left to right; the longest phrase at a place wins, none overlap. */
  find(words: readonly Word[]): readonly PhraseMatch<Meaning>[] {
    const matches: PhraseMatch<Meaning>[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (!word) continue;
      const entry = this.#byFirstStem
        .get(word.stem)
        ?.find((candidate) => stands(candidate, words, index));
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
