import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Puts text in a style, or leaves it as it is where there is no color. */
export type Paint = (style: Style, text: string) => string;

/** The painter for a report. */
export function painter(color: boolean): Paint {
  return color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}

const CONTROL = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/** Text from a document as a terminal may show it: without the characters that move, hide or reorder others. */
export function printable(text: string): string {
  return text.replace(CONTROL, "\uFFFD");
}

/** Printable text in one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\r\n]+/g, " "));
}
