import type { TextEdit } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";
import type { FixSource } from "./fix-source.ts";
import type { YamlScalar } from "./yaml-tokens.ts";

/** Text between double quotes, with its own quotes and backslashes escaped. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** The text as a list entry or value; between quotes where YAML readers would change it. */
export function asScalar(text: string, inFlow: boolean, like?: YamlScalar): string {
  if (like?.form === "single") return `'${text.replaceAll("'", "''")}'`;
  if (like?.form === "double" || !isPlainSafe(text, inFlow) || isCoerced(text)) return quoted(text);
  return text;
}

/**
 * Puts other words in the place of words in a scalar, in its own quotes. A plain scalar gets quotes
 * where the new words need them.
 */
export function replaceInScalar(
  source: FixSource,
  range: SourceRange,
  newText: string,
): readonly TextEdit[] | undefined {
  const scalar = source.tokens.around(range);
  if (!scalar) return undefined;
  const { start, end } = scalar.range;
  switch (scalar.form) {
    case "block":
      return [{ range, newText }];
    case "double":
      return [{ range, newText: newText.replace(/["\\]/g, "\\$&") }];
    case "single":
      return [{ range, newText: newText.replaceAll("'", "''") }];
    default: {
      const before = source.text.slice(start, range.start);
      const after = source.text.slice(range.end, end);
      const isWhole = before + after === "";
      const written = before + newText + after;
      const inFlow = scalar.container !== "block";
      if (isPlainSafe(written, inFlow) && !(isWhole && isCoerced(written))) {
        return [{ range, newText }];
      }
      return [
        ...quoteEdits(before, start, '"', ""),
        {
          range,
          newText:
            (before === "" ? '"' : "") +
            newText.replace(/["\\]/g, "\\$&") +
            (after === "" ? '"' : ""),
        },
        ...quoteEdits(after, range.end, "", '"'),
      ];
    }
  }
}

/** Puts quotes around words that stand without. */
export function quoteRange(source: FixSource, range: SourceRange): readonly TextEdit[] {
  return [{ range, newText: quoted(source.slice(range)) }];
}

/** The edits that make a part of a plain scalar part of a quoted one: its escapes and its outer quote. */
function quoteEdits(part: string, start: number, open: string, close: string): TextEdit[] {
  if (part === "") return [];
  const escapes = [...part.matchAll(/["\\]/g)].map(({ index }) => index);
  const first = open + (escapes[0] === 0 ? "\\" : "");
  return [
    ...(first === "" ? [] : [insertAt(start, first)]),
    ...escapes.filter((index) => index > 0).map((index) => insertAt(start + index, "\\")),
    ...(close === "" ? [] : [insertAt(start + part.length, close)]),
  ];
}

/** Adds text at an offset. */
export function insertAt(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

/** Whether YAML reads the text as itself without quotes. */
function isPlainSafe(text: string, inFlow: boolean): boolean {
  if (text === "" || text !== text.trim()) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !inFlow || !/[,[\]{}]/.test(text);
}

/** Whether common YAML readers make something else of the text: `02` becomes 2. */
function isCoerced(text: string): boolean {
  return /^(?:0\d+|\d+:\d+.*|~|null|true|false|yes|no|on|off|[-+]?\d*\.\d+|\d+[eE][-+]?\d+)$/i.test(
    text,
  );
}
