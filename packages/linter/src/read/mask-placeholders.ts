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
 * Lines that are nothing but tags of a template language become comments.
 */
export function maskPlaceholders(
  text: string,
  custom: readonly DialectPattern[],
): { readonly text: string; readonly unquoted: readonly UnquotedPlaceholder[] } {
  const placeholders = findPlaceholders(text, custom);
  if (placeholders.length === 0 && !/\{%|\{\{|:[ \t]+[*`]/.test(text))
    return { text, unquoted: [] };
  const unquoted: UnquotedPlaceholder[] = [];
  const characters = text.split("");
  const mask = (start: number, end: number): void => {
    for (let at = start; at < end; at++) characters[at] = MASK;
  };
  const blocks = blockScalarLines(text);
  const anchors = new Set([...text.matchAll(/(?:^|\s)&([^\s,[\]{}]+)/g)].map(([, name]) => name));
  let next = 0;
  for (const line of text.matchAll(VALUE_LINE)) {
    const value = line[3] ?? "";
    const valueStart = line.index + line[0].length - value.length;
    const lineEnd = line.index + line[0].length;
    while (next < placeholders.length && (placeholders[next]?.range.start ?? 0) < line.index)
      next++;
    // Three dots alone end a YAML document.
    if (/^\.{3}\s*$/.test(line[0])) continue;
    if (blocks.has(line.index) || isKept(value)) continue;
    if (isTagLine(line[0])) {
      for (let at = line.index; at < lineEnd; at++) characters[at] = " ";
      characters[line.index + line[0].search(/\S/)] = "#";
      continue;
    }
    const whole = (start: number, readAs: UnquotedPlaceholder["readAs"]): void => {
      const end = valueStart + withoutComment(value).length;
      unquoted.push({ text: text.slice(start, end), range: { start, end }, readAs });
    };
    const opening = misreadOpening(value, anchors);
    if (opening !== undefined) {
      whole(valueStart, opening.readAs);
      for (const [from, to] of opening.spans) mask(valueStart + from, valueStart + to);
    }
    const isFlow = value.startsWith("[") || value.startsWith("{");
    const quotes = new QuoteScan(text, valueStart);
    for (let index = next; index < placeholders.length; index++) {
      const placeholder = placeholders[index];
      if (!placeholder || placeholder.range.start >= lineEnd) break;
      const { start, end } = placeholder.range;
      if (start < valueStart || end > lineEnd || quotes.isQuotedAt(start)) continue;
      if (isListInFlow(text, valueStart, placeholder)) continue;
      const readAs =
        opening === undefined && start === valueStart
          ? misreading(
              withoutComment(value).slice(placeholder.text.length).trim(),
              placeholder.text,
            )
          : undefined;
      if (readAs) whole(start, readAs);
      else if (isFlow && start > valueStart) {
        const misread = inFlow(text, placeholder, lineEnd);
        if (misread) unquoted.push(misread);
      }
      mask(start, end);
    }
  }
  return { text: characters.join(""), unquoted };
}

/** Quoted values, comments and the marks of block scalars need no mask. */
function isKept(value: string): boolean {
  return (
    /^["']/.test(value) ||
    (value.startsWith("#") && !value.startsWith("#INPUT#")) ||
    /^[|>][-+0-9]*\s*$/.test(value)
  );
}

/** `{% if minor %}` on a line of its own is gone before anything reads the file as YAML. */
function isTagLine(line: string): boolean {
  return /^\s*(?:-\s+)?(?:\{%[^%\n]{1,200}%\}|\{\{[#/^][^{}\n]{1,100}\}\}|\{#[^\n]{0,200}?#\})\s*$/.test(
    line,
  );
}

function withoutComment(value: string): string {
  return value.replace(/\s+#.*$/, "").trimEnd();
}

interface MisreadOpening {
  readonly readAs: UnquotedPlaceholder["readAs"];
  /** What has to be masked, from the start of the value. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** What is no blank and still cannot begin a value: a star before a word, a backtick, a tag. */
function misreadOpening(
  value: string,
  anchors: ReadonlySet<string | undefined>,
): MisreadOpening | undefined {
  const star = /^\*([A-Za-z][^\s,[\]{}]*)/.exec(value);
  if (star && !anchors.has(star[1]))
    return { readAs: withoutComment(value) === star[0] ? "alias" : "error", spans: [[0, 1]] };
  if (value.startsWith("`")) return { readAs: "error", spans: [[0, 1]] };
  if (!/^(?:\{%|\{\{[#^])/.test(value)) return undefined;
  const tags = [...value.matchAll(/\{%[^%\n]{1,200}%\}|\{\{[#/^][^{}\n]{1,100}\}\}/g)];
  return { readAs: "error", spans: tags.map((tag) => [tag.index, tag.index + tag[0].length]) };
}

/** A blank inside `{ count: *** }`, up to the end of its entry. */
function inFlow(
  text: string,
  { text: words, range }: Placeholder,
  lineEnd: number,
): UnquotedPlaceholder | undefined {
  if (!/[[{,:]\s{0,8}$/.test(text.slice(Math.max(0, range.start - 9), range.start)))
    return undefined;
  const rest =
    /^[^,\]}\n]*/.exec(text.slice(range.end, Math.min(lineEnd, range.end + 80)))?.[0] ?? "";
  const end = range.end + rest.trimEnd().length;
  const readAs = misreading(rest.trim(), words);
  return (
    readAs && { text: text.slice(range.start, end), range: { start: range.start, end }, readAs }
  );
}

/** What YAML makes of a value that begins with this placeholder; nothing where it stays text. */
function misreading(rest: string, placeholder: string): UnquotedPlaceholder["readAs"] | undefined {
  switch (placeholder[0]) {
    case "[":
      return rest === "" ? "list" : "error";
    case "{":
      return rest === "" ? "map" : "error";
    case "*":
      return rest === "" ? "alias" : "error";
    case "@":
    case "%":
      return "error";
    case "#":
      return "comment";
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
  return isInFlow && /[[,:]\s{0,8}$/.test(text.slice(Math.max(valueStart, start - 9), start));
}

/** Says which places of a line lie in quotes, going through it once. */
class QuoteScan {
  readonly #text: string;
  #at: number;
  #quote = "";

  constructor(text: string, from: number) {
    this.#text = text;
    this.#at = from;
  }

  /** Places must be asked for in their order. */
  isQuotedAt(offset: number): boolean {
    for (; this.#at < offset; this.#at++) {
      const character = this.#text[this.#at] ?? "";
      const before = this.#text[this.#at - 1] ?? " ";
      if (this.#quote === "") {
        if ((character === '"' || character === "'") && /[\s,[{:]/.test(before))
          this.#quote = character;
      } else if (character === this.#quote && before !== "\\") {
        this.#quote = "";
      }
    }
    return this.#quote !== "";
  }
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
