import type { Edit, Fix, Path } from "@encounter-lint/domain";
import type { TextEdit, TextFix } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";
import { codeWord } from "./code-words.ts";
import { placeOf } from "./element-places.ts";
import { isInLabel, pieceAround, type FixSource } from "./fix-source.ts";
import type { Edits, FormatWriter } from "./format-writer.ts";
import { MarkdownWriter } from "./markdown-writer.ts";
import { inStyle, SENTENCE, SNAKE, styleOf } from "./name-style.ts";
import { quoteRange } from "./yaml-scalar-edits.ts";
import { YamlWriter } from "./yaml-writer.ts";

/**
 * Writes a fix as text. The edits do not overlap.
 *
 * @returns undefined where the place of an edit cannot be determined: a fix is complete or left out
 */
export function toTextFix({ title, safety, edits }: Fix, source: FixSource): TextFix | undefined {
  const written: TextEdit[] = [];
  for (const edit of edits) {
    const own = writeEdit(edit, source);
    if (!own || own.length === 0) return undefined;
    written.push(...own);
  }
  const ordered = written.toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  const overlaps = ordered.some((edit, index) => {
    const before = ordered[index - 1];
    return before !== undefined && !isApart(before, edit);
  });
  if (written.length === 0 || overlaps) return undefined;
  return { title, safety, edits: ordered };
}

/** Two edits may touch, but not at the same place: then nobody knows which comes first. */
function isApart(before: TextEdit, after: TextEdit): boolean {
  return before.range.end <= after.range.start && before.range.start < after.range.start;
}

function writeEdit(edit: Edit, source: FixSource): Edits {
  switch (edit.kind) {
    case "set":
      return setWords(edit.path, edit.text, source);
    case "remove":
      return remove(edit.path, source);
    case "append": {
      const line = source.index.get(edit.path.slice(0, -1))?.anchor;
      return line && isSound(source)
        ? writerAt(line, source).append(edit.path, edit.text)
        : undefined;
    }
    case "insert-slot": {
      const place = placeOf(edit.path);
      if (!place || !isSound(source)) return undefined;
      const writer =
        source.outline.format === "yaml" ? new YamlWriter(source) : new MarkdownWriter(source);
      return writer.insertSlot(place, edit.path);
    }
    case "replace-by-slot": {
      return replaceBySlot(edit.path, source);
    }
    case "rename-key":
      return renameKey(edit.path, edit.to, source);
    case "quote": {
      const range = source.rangeOf(edit.path);
      return range && source.isYaml(range) ? quoteRange(source, range) : undefined;
    }
    default: {
      const { path }: Extract<Edit, { readonly kind: "escape" }> = edit;
      const range = source.rangeOf(path);
      return range && !source.isYaml(range)
        ? [{ range, newText: source.slice(range).replace(/[*_]/g, "\\$&") }]
        : undefined;
    }
  }
}

/** Pieces are added and taken out only where the whole file could be read: elsewhere nobody knows what stands in what. */
function isSound({ outline }: FixSource): boolean {
  return outline.problems.length === 0;
}

function writerAt(range: SourceRange, source: FixSource): FormatWriter {
  return source.isYaml(range) ? new YamlWriter(source) : new MarkdownWriter(source);
}

function setWords(path: Path, text: string, source: FixSource): Edits {
  const range = source.rangeOf(path);
  if (!range) return undefined;
  return writerAt(range, source).replace(withoutModifiers(range, path, text, source), text);
}

/** A new code leaves the modifiers behind the old one in place, unless it brings its own. */
function withoutModifiers(
  range: SourceRange,
  path: Path,
  text: string,
  source: FixSource,
): SourceRange {
  const line = path.slice(0, 3);
  if (path[0] !== "claim" || path[3] !== "code" || text.includes("-")) return range;
  const hasOwn = source
    .rangesBeneath([...line, "modifiers"])
    .some(({ start, end }) => range.start < start && end <= range.end);
  return hasOwn ? (codeWord(source, line) ?? range) : range;
}

function replaceBySlot(path: Path, source: FixSource): Edits {
  const found = source.rangeOf(path);
  // A label names a place to write; its words are not what differs from patient to patient.
  if (!found || isInLabel(source.nodes, found)) return undefined;
  const range = treatmentBeside(path, found, source) ?? found;
  const { key } = source.index.get(path) ?? source.index.get([...path, 0]) ?? {};
  const label = key ? source.slice(key) : pieceAround(source.nodes, range)?.label?.text;
  const place = placeOf(path);
  const needsContext = place === undefined && path[0] !== "document";
  const [words = "text"] = /[A-Za-z][A-Za-z /-]*/.exec(label ?? "") ?? [];
  const name = place?.slot ?? words.replace(/[^A-Za-z]+/g, " ").trim();
  return writerAt(range, source).replaceBySlot(range, { name, place, label, needsContext });
}

/** In "failed adapalene" the treatment is what differs from patient to patient, not the word before it. */
function treatmentBeside(
  path: Path,
  outcome: SourceRange,
  source: FixSource,
): SourceRange | undefined {
  if (path[0] !== "priorTreatments" || path[2] !== "outcome") return undefined;
  const name = source.rangeOf([...path.slice(0, 2), "name"]);
  if (!name) return undefined;
  const between = { start: outcome.end, end: name.start };
  return between.start < between.end && !/[\n.;:|]/.test(source.slice(between)) ? name : undefined;
}

function remove(path: Path, source: FixSource): Edits {
  if (!isSound(source)) return undefined;
  const item = source.rangeOf(path);
  if (item) return writerAt(item, source).removeItem(item);
  const anchor = source.index.get(path)?.anchor;
  return anchor && writerAt(anchor, source).removeRecord(path, anchor);
}

function renameKey(path: Path, to: string, source: FixSource): Edits {
  const entry = source.index.get(path);
  const range = entry?.key ?? entry?.value;
  if (!range) return undefined;
  const old = source.slice(range);
  const isYaml = source.isYaml(range);
  const neighbours = source.nodes.flatMap(({ label }) => label?.text ?? []);
  const usual = styleOf(neighbours, isYaml ? SNAKE : SENTENCE);
  const own = styleOf([old], { ...usual, separator: isYaml ? usual.separator : " " });
  return [{ range, newText: inStyle(to, own) }];
}
