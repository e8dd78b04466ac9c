import { printable } from "./paint.ts";

// Halves of a character, which no encoding can write.
const SURROGATE = /\p{Cs}/gu;

type Attributes = Readonly<Record<string, string | number>>;

/** The first line of every XML report. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text between tags. */
export function escapeText(text: string): string {
  return printable(text.replace(/\r\n?/g, "\n"))
    .replace(SURROGATE, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** `<name a="1">`; with `/` at the end for an element without content. */
export function tag(name: string, attributes: Attributes, end: "" | "/" = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`,
  );
  return `<${name}${written.join("")}${end}>`;
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}
