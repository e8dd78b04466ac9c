import type { YAMLError } from "yaml";
import { MASK } from "./mask-placeholders.ts";

/**
 * The text with one character neutralised, so that the rest can be read in spite of an error,
 * or nothing where the parser's own recovery is good enough.
 */
export function repairYaml(text: string, error: YAMLError): string | undefined {
  const lineStart = text.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const newline = text.indexOf("\n", error.pos[0]);
  const lineEnd = newline < 0 ? text.length : newline;
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY": {
      // `history: Note: itching`: the second colon is text.
      const first = text.indexOf(": ", lineStart);
      const second = first < 0 ? -1 : text.indexOf(": ", first + 2);
      return second < 0 || second >= lineEnd ? undefined : replaceAt(text, second, MASK);
    }
    case "MULTILINE_IMPLICIT_KEY": {
      // A line that is still being typed must not become part of the next key.
      if (/:(?:\s|$)/.test(text.slice(lineStart, lineEnd))) return undefined;
      const first = lineStart + Math.max(0, text.slice(lineStart, lineEnd).search(/\S/));
      return replaceAt(text, first, "#");
    }
    case "UNEXPECTED_TOKEN":
      // `note: - none`: a dash inside a value is text.
      return text[error.pos[0]] === "-" && /:[ \t]+$/.test(text.slice(lineStart, error.pos[0]))
        ? replaceAt(text, error.pos[0], MASK)
        : undefined;
    default:
      return undefined;
  }
}

function replaceAt(text: string, offset: number, character: string): string {
  return text.slice(0, offset) + character + text.slice(offset + 1);
}
