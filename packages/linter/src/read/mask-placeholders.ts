import type { DialectPattern } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";
import type { UnquotedPlaceholder } from "../source/outline.ts";

/** Stands for every character of a masked placeholder; YAML reads it as a letter. */
export const MASK = "\uE000";

const VALUE_LINE =
  /^([ \t]*(?:-[ \t]+)*)((?:[^\s#'"[\]{},&*!|>%@`-]|-(?=\S))[^\n#]*?:[ \t]+)?(\S[^\n]*)$/gm;

/**
 * Replaces the placeholders that stand unquoted in YAML values by letters of the same length, so that
 * the file reads as its author meant it, and lists those that YAML itself would have misread.
 */
export function maskPlaceholders(
  text: string,
  custom: readonly DialectPattern[],
): { readonly text: string; readonly unquoted: readonly UnquotedPlaceholder[] } {
  const placeholders = findPlaceholders(text, custom);
  if (placeholders.length === 0) return { text, unquoted: [] };
  const unquoted: UnquotedPlaceholder[] = [];
  const characters = text.split("");
  const blocks = blockScalarLines(text);
  let next = 0;
  for (const line of text.matchAll(VALUE_LINE)) {
    const value = line[3] ?? "";
    const valueStart = line.index + line[0].length - value.length;
    const lineEnd = line.index + line[0].length;
    while (next < placeholders.length && (placeholders[next]?.range.start ?? 0) < line.index)
      next++;
    // Three dots alone end a YAML document.
    if (/^\.{3}\s*$/.test(line[0])) continue;
    if (blocks.has(line.index) || /^["'#]/.test(value) || /^[|>][-+0-9]*\s*$/.test(value)) continue;
    for (let index = next; index < placeholders.length; index++) {
      const placeholder = placeholders[index];
      if (!placeholder || placeholder.range.start >= lineEnd) break;
      const { start, end } = placeholder.range;
      if (start < valueStart || end > lineEnd || isQuoted(text, valueStart, start)) continue;
      if (isListInFlow(text, valueStart, placeholder)) continue;
      const readAs = start === valueStart ? misreading(value, placeholder.text) : undefined;
      if (readAs) {
        const restEnd = valueStart + value.replace(/\s+#.*$/, "").trimEnd().length;
        unquoted.push({ text: text.slice(start, restEnd), range: { start, end: restEnd }, readAs });
      }
      for (let at = start; at < end; at++) characters[at] = MASK;
    }
  }
  return { text: characters.join(""), unquoted };
}

/** What YAML makes of a value that begins with this placeholder; nothing where it stays text. */
function misreading(value: string, placeholder: string): UnquotedPlaceholder["readAs"] | undefined {
  const rest = value
    .slice(placeholder.length)
    .replace(/\s+#.*$/, "")
    .trim();
  switch (placeholder[0]) {
    case "[":
      return rest === "" ? "list" : "error";
    case "{":
      return placeholder.startsWith("{%") ? "error" : rest === "" ? "map" : "error";
    case "*":
      return rest === "" ? "alias" : "error";
    case "@":
    case "%":
    case "`":
      return "error";
    case "#":
      return "error";
    default:
      return undefined;
  }
}

/** In `[left cheek, right cheek]` and in `{ modifiers: [GA, GZ] }` the brackets are YAML's own. */
function isListInFlow(
  text: string,
  valueStart: number,
  { text: words, range: { start } }: Placeholder,
): boolean {
  if (!words.startsWith("[") || !words.includes(",")) return false;
  if (start === valueStart) return true;
  const isInFlow = text[valueStart] === "[" || text[valueStart] === "{";
  return isInFlow && /[[,:]\s{0,8}$/.test(text.slice(valueStart, start));
}

function isQuoted(text: string, from: number, to: number): boolean {
  let quote = "";
  for (let index = from; index < to; index++) {
    const character = text[index] ?? "";
    if (quote === "") {
      if ((character === '"' || character === "'") && /[\s,[{:]/.test(text[index - 1] ?? " "))
        quote = character;
    } else if (character === quote && text[index - 1] !== "\\") {
      quote = "";
    }
  }
  return quote !== "";
}

/** The starts of the lines that lie in `|` and `>` scalars, where nothing needs quoting. */
function blockScalarLines(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let indent = -1;
  let offset = 0;
  for (const line of text.split("\n")) {
    const depth = line.search(/\S/);
    if (indent >= 0 && depth >= 0 && depth <= indent) indent = -1;
    if (indent >= 0) inside.add(offset);
    else if (/(?::|-)[ \t]+[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(line)) {
      indent = depth;
    }
    offset += line.length + 1;
  }
  return inside;
}
