import type { Mention } from "../encounter/mention.ts";

/** A mention in words: as written, else its value; a blank as it is written. */
export function wordsOf(mention: Mention<unknown>): string {
  if (mention.text !== undefined) return mention.text;
  if (mention.state === "slot") return mention.placeholder;
  if (mention.state === "choice") return mention.options.map(valueInWords).join(" / ");
  return valueInWords(mention.value);
}

/** Every value of an encounter is a word, a figure, or a small object that names itself. */
function valueInWords(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  const { text, name, region, laterality, count, max } = value as Readonly<Record<string, unknown>>;
  if (typeof text === "string") return text;
  if (typeof name === "string") return name;
  if (typeof region === "string") {
    return typeof laterality === "string" ? `${laterality} ${region}` : region;
  }
  if (typeof count === "number") return typeof max === "number" ? `${count}-${max}` : String(count);
  return "";
}
