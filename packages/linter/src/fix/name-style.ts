/** How the words of a name are joined and capitalised. */
export interface NameStyle {
  readonly separator: " " | "_" | "-" | "camel";
  /** `sentence` is `Freeze time`, `title` is `Freeze Time`. */
  readonly letters: "lower" | "upper" | "title" | "sentence";
}

/** Words that stay small in titles. */
const SMALL_WORDS = new Set(["of", "and", "or", "by", "for", "the", "to", "in"]);

export const SNAKE: NameStyle = { separator: "_", letters: "lower" };
export const SENTENCE: NameStyle = { separator: " ", letters: "sentence" };

/** Writes words in a style: `freeze time` → `freeze_time`. */
export function inStyle(words: string, { separator, letters }: NameStyle): string {
  const parts = words
    .trim()
    .split(/[\s_-]+/)
    .map((part) => part.toLowerCase());
  if (separator === "camel") {
    return parts.map((part, index) => (index === 0 ? part : capitalised(part))).join("");
  }
  const cased = parts.map((part, index) => {
    if (letters === "upper") return part.toUpperCase();
    const isCapital =
      (letters === "title" && (index === 0 || !SMALL_WORDS.has(part))) ||
      (letters === "sentence" && index === 0);
    return isCapital ? capitalised(part) : part;
  });
  return cased.join(separator);
}

/** The style in which most of the names are written; what they leave open comes from `usual`. */
export function styleOf(names: readonly string[], usual: NameStyle): NameStyle {
  return {
    separator: mostFrequent(names.flatMap(separatorOf)) ?? usual.separator,
    letters: mostFrequent(names.flatMap(lettersOf)) ?? usual.letters,
  };
}

function separatorOf(name: string): NameStyle["separator"] | [] {
  const [, separator] = /[A-Za-z]([\s_-])[A-Za-z]/.exec(name) ?? [];
  if (separator === "_" || separator === "-") return separator;
  if (separator !== undefined) return " ";
  return /^[a-z]+[A-Z][a-z]/.test(name) ? "camel" : [];
}

function lettersOf(name: string): NameStyle["letters"] | [] {
  // Abbreviations such as DOS are upper case in every style.
  if (/^[A-Z][A-Z\s_-]{3,}$/.test(name)) return "upper";
  if (/^[a-z]/.test(name)) return "lower";
  const [, next] = /^[A-Z][a-z]+[\s_-]([A-Za-z])[a-z]{3,}/.exec(name) ?? [];
  if (next === undefined) return [];
  return next === next.toUpperCase() ? "title" : "sentence";
}

/** The entry that stands most often in the list, the first one of equals. */
export function mostFrequent<T>(entries: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  let best: T | undefined;
  for (const [entry, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = entry;
  }
  return best;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
