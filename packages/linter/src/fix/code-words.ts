import type { Path } from "@encounter-lint/domain";
import type { SourceRange } from "../source/source-range.ts";
import type { FixSource } from "./fix-source.ts";

/** The list of a claim line that an edit appends to. */
export interface LineList {
  /** `modifiers` or `diagnoses`. */
  readonly name: string;
  /** Path of the claim line. */
  readonly line: Path;
  /** Places of its items. */
  readonly items: readonly SourceRange[];
  /** The five characters of the line's code. */
  readonly code?: SourceRange;
  /** Its label, where it has one of its own and no items. */
  readonly label?: SourceRange;
}

/** The list at a path such as `claim.lines.0.modifiers`; undefined for other paths. */
export function lineListAt(source: FixSource, path: Path): LineList | undefined {
  const name = path.at(-1);
  if (path[0] !== "claim" || path[1] !== "lines" || path.length !== 4) return undefined;
  if (name !== "modifiers" && name !== "diagnoses") return undefined;
  const line = path.slice(0, -1);
  const items: SourceRange[] = [];
  for (let at = 0; ; at++) {
    const item = source.rangeOf([...path, at]);
    if (!item) break;
    items.push(item);
  }
  const code = codeWord(source, line);
  const label = items.length === 0 ? source.index.get(path)?.anchor : undefined;
  return {
    name,
    line,
    items: items.toSorted((a, b) => a.start - b.start),
    ...(code ? { code } : {}),
    ...(label ? { label } : {}),
  };
}

/** The code of a claim line without the words and modifiers around it. */
export function codeWord(source: FixSource, line: Path): SourceRange | undefined {
  const range = source.rangeOf([...line, "code"]);
  if (!range) return undefined;
  const [, before = "", word = ""] =
    /^((?:(?:CPT|HCPCS)[\s:#-]*)?)([0-9A-Za-z]+)/i.exec(source.slice(range)) ?? [];
  if (word === "") return undefined;
  const start = range.start + before.length;
  return { start, end: start + word.length };
}

/** Whether an item is written behind the code: `25` in `99213-25`. */
export function isBehindCode(source: FixSource, { code }: LineList, item: SourceRange): boolean {
  return (
    code !== undefined &&
    code.end < item.start &&
    /^(?:[-\s,]+[0-9A-Z]{2})*[-\s,]+$/.test(source.text.slice(code.end, item.start))
  );
}
