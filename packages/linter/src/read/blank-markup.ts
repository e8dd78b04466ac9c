import type { Placeholder } from "../placeholders/placeholder.ts";

const MARKUP: readonly RegExp[] = [
  /`+/g,
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g,
  /(?<![A-Za-z0-9_])__?(?=[A-Za-z])|(?<=[A-Za-z.,:;!?)])__?(?![A-Za-z0-9_])/g,
  // `CPT __17340__`: a line of a paper form that was filled in.
  /(?<![A-Za-z0-9_])__(?=[^_\s][^_\n]{0,120}__(?![A-Za-z0-9_]))|(?<=(?<![A-Za-z0-9_])__[^_\s][^_\n]{0,120})__(?![A-Za-z0-9_])/g,
  // `_Cryotherapy of acne, 17340_`
  /(?<=(?<![A-Za-z0-9_])_[A-Za-z][^_\n]{0,120}\d)_(?![A-Za-z0-9_])/g,
  /~~/g,
  // What a picture shows is not said.
  /!\[[^[\]\n]{0,200}\]\([^()\s]{1,300}\)/g,
  /\[(?=[^[\]\n]{1,200}\]\([^()\s]{1,300}\))|\]\([^()\s]{1,300}\)/g,
  /<\/?(?:b|i|u|s|em|strong|span|p|div|sub|sup|font|small|big|center|mark|del|ins|kbd|h[1-6]|details|summary|section|article|ul|ol|li|table|thead|tbody|tr|td|th)(?:\s[^<>\n]{0,100})?>/gi,
  /&nbsp;/g,
  /\\(?=[*_[\]{}#<>`~|\\])/g,
];

/**
 * Replaces inline Markdown by spaces of the same length, so that only words are left and every word keeps
 * its place. Blanks such as `***` are words.
 */
export function blankMarkup(text: string, placeholders: readonly Placeholder[]): string {
  if (!/[*_`~[<&\\]/.test(text)) return text;
  const isBlank = new Uint8Array(text.length);
  for (const { range } of placeholders) isBlank.fill(1, range.start, range.end);
  const characters = text.split("");
  for (const pattern of MARKUP) {
    for (const match of text.matchAll(pattern)) {
      for (let at = match.index; at < match.index + match[0].length; at++) {
        if (isBlank[at] !== 1) characters[at] = " ";
      }
    }
  }
  for (const match of text.matchAll(/<br\s?\/?>/gi)) {
    characters.fill(" ", match.index, match.index + match[0].length);
    characters[match.index] = "\n";
  }
  return characters.join("");
}
