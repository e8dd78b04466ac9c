/** Something that words can name, with the phrases that name it. */
export interface NamedTerm<Id> {
  readonly id: Id;
  /** Lower case; a space stands for a space or a hyphen, and plurals are understood. */
  readonly phrases: readonly string[];
}

const NEGATIONS: ReadonlySet<string> = new Set([
  "no",
  "not",
  "non",
  "without",
  "never",
  "denies",
  "denied",
  "none",
]);

/**
 * What the content of a field names, each once; the longest phrase wins. Words that deny something
 * name nothing. This is for short fields; prose needs a reader.
 */
export function termsNamedIn<Id>(text: string, terms: readonly NamedTerm<Id>[]): readonly Id[] {
  const words = wordsOf(text);
  const named = new Set<Id>();
  for (let at = 0; at < words.length;) {
    let longest: { readonly id: Id; readonly length: number } | undefined;
    for (const { id, phrases } of terms) {
      for (const phrase of phrases) {
        const length = lengthOfMatch(wordsOf(phrase), words, at);
        if (length > (longest?.length ?? 0)) longest = { id, length };
      }
    }
    if (longest) named.add(longest.id);
    else if (NEGATIONS.has(words[at] ?? "")) return [];
    at += longest?.length ?? 1;
  }
  return [...named];
}

/** The one thing that the words name; nothing where they name several. */
export function termNamedIn<Id>(text: string, terms: readonly NamedTerm<Id>[]): Id | undefined {
  const named = termsNamedIn(text, terms);
  return named.length === 1 ? named[0] : undefined;
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replaceAll(/[’']s\b/g, "")
    .match(/[\p{L}\p{N}&/+.]+/gu);
  return (words ?? []).map((word) => word.replace(/\.+$/, "")).filter((word) => word !== "");
}

function lengthOfMatch(phrase: readonly string[], words: readonly string[], at: number): number {
  const isMatch = phrase.every((part, index) => {
    const word = words[at + index];
    return (
      word === part || (index === phrase.length - 1 && word !== undefined && isPlural(word, part))
    );
  });
  return isMatch ? phrase.length : 0;
}

function isPlural(word: string, singular: string): boolean {
  return (
    word === `${singular}s` ||
    word === `${singular}es` ||
    (singular.endsWith("y") && word === `${singular.slice(0, -1)}ies`)
  );
}
