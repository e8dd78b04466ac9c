import type { LabelMeaning, Path } from "@encounter-lint/domain";
import type { SourceRange } from "../source/source-range.ts";
import { isBehindCode, lineListAt } from "./code-words.ts";
import type { ElementPlace } from "./element-places.ts";
import { pieceAround, type FixSource } from "./fix-source.ts";
import type { Edits, FormatWriter, SlotTarget } from "./format-writer.ts";
import { itemWithSeparator } from "./item-in-words.ts";
import { labelLike, usualStyle } from "./markdown-layout.ts";
import { addSlot } from "./markdown-slot.ts";
import { cellOf, cellsAt, filledCell, isInTable } from "./markdown-table.ts";
import { isStatementOf, slotInSentence } from "./slot-in-sentence.ts";
import { insertAt } from "./yaml-scalar-edits.ts";

const COLUMNS: Readonly<Record<string, readonly LabelMeaning[]>> = {
  modifiers: ["modifiers"],
  diagnoses: ["diagnosisPointer", "diagnoses", "diagnosisCode"],
};

/** Writes fixes into the body of a Markdown document. */
export class MarkdownWriter implements FormatWriter {
  readonly #source: FixSource;

  constructor(source: FixSource) {
    this.#source = source;
  }

  replace(range: SourceRange, text: string): Edits {
    const newText = isInTable(this.#source, range.start) ? text.replace(/(?<!\\)\|/g, "\\|") : text;
    return [{ range, newText }];
  }

  removeItem(range: SourceRange): Edits {
    const cell = this.#cellAround(range);
    const within = cell ?? this.#wordsAround(range);
    if (!within) return undefined;
    if (cell && this.#source.slice(cell).trim() === this.#source.slice(range)) {
      // The columns stay aligned.
      return [{ range, newText: " ".repeat(range.end - range.start) }];
    }
    return [{ range: itemWithSeparator(this.#source.text, range, within), newText: "" }];
  }

  removeRecord(path: Path, anchor: SourceRange): Edits {
    const source = this.#source;
    const line = source.lineAt(anchor.start);
    if (isInTable(source, anchor.start)) return [{ range: source.wholeLines(line), newText: "" }];
    const parts = source.rangesBeneath(path);
    const start = Math.min(anchor.start, ...parts.map((part) => part.start));
    const end = Math.max(anchor.end, ...parts.map((part) => part.end));
    if (end > line.end || start < line.start) return undefined;
    const before = source.text.slice(line.start, start);
    const after = source.text.slice(end, line.end);
    if (/^\s*(?:(?:[-*+•]|\d+[.)])\s+)?$/.test(before) && /^[\s.;,]*$/.test(after)) {
      return [{ range: source.wholeLines(line), newText: "" }];
    }
    const isListed = /[,;]\s*$/.test(before) || /^\s*[,;]/.test(after);
    if (!isListed) return undefined;
    return [{ range: itemWithSeparator(source.text, { start, end }, line), newText: "" }];
  }

  append(path: Path, text: string): Edits {
    const list = lineListAt(this.#source, path);
    if (!list) return undefined;
    const last = list.items.at(-1);
    if (last) {
      const separator = isBehindCode(this.#source, list, last) ? "-" : ", ";
      return [insertAt(last.end, separator + text)];
    }
    const row = this.#source.index.get(list.line)?.anchor;
    const cell = row && cellOf(this.#source, row.start, COLUMNS[list.name] ?? []);
    if (cell) {
      // Words that could not be read stay: nobody knows what they mean.
      return this.#source.slice(cell).trim() === ""
        ? [{ range: cell, newText: filledCell(this.#source, cell, text) }]
        : undefined;
    }
    if (list.label) return this.#behindLabel(list.label, text);
    return list.code && list.name === "modifiers"
      ? [insertAt(list.code.end, `-${text}`)]
      : undefined;
  }

  insertSlot(place: ElementPlace, path: Path): Edits {
    for (const mention of [
      [...path, 0],
      [...path, 0, "name", 0],
    ]) {
      const entry = this.#source.index.get(mention);
      if (entry?.key && !entry.value) {
        return this.#behindLabel(entry.key, this.#source.slot(place.slot));
      }
    }
    return addSlot(this.#source, place);
  }

  replaceBySlot(range: SourceRange, { name, place, label, needsContext }: SlotTarget): Edits {
    const source = this.#source;
    const line = source.lineAt(range.start);
    const before = source.text.slice(line.start, range.start);
    const after = source.text.slice(range.end, line.end);
    const box = /^\s*(?:[-*+•]|\d+[.)])\s+\[(?=[xX]\]\s)/.exec(source.slice(line));
    if (box) {
      // An item of a checklist is empty when its box is.
      const at = line.start + box[0].length;
      return [{ range: { start: at, end: at + 1 }, newText: " " }];
    }
    const slot = source.slot(name);
    const isAlone = before.trim() === "" && /^[\s.]*$/.test(after);
    if (!isAlone) {
      const within = this.#cellAround(range) ?? this.#contentAround(range) ?? line;
      const content = source.slice(within).trim();
      if (content === source.slice(range)) return this.replace(range, slot);
      if (isStatementOf(place, label, content)) {
        const start = within.start + source.slice(within).search(/\S/);
        return this.replace({ start, end: start + content.length }, slot);
      }
      if (needsContext) return undefined;
      const edit = slotInSentence(source, range, within, place, slot);
      return this.replace(edit.range, edit.newText);
    }
    if (!place) return undefined;
    // Alone on its line a blank would be a rule, and nobody would know what to write.
    const style = usualStyle(source);
    return [
      { range, newText: `${style.before}${labelLike(place.label, [])}${style.after}${slot}` },
    ];
  }

  /** Writes behind a label that has nothing behind it. */
  #behindLabel(label: SourceRange, text: string): Edits {
    const source = this.#source;
    const line = source.lineAt(label.start);
    const cells = cellsAt(source, label.start);
    const at = cells.findIndex(({ start, end }) => start <= label.start && label.end <= end);
    const next = cells[at + 1];
    if (at >= 0 && isInTable(source, label.start)) {
      if (!next || source.slice(next).trim() !== "") return undefined;
      return [{ range: next, newText: filledCell(source, next, text) }];
    }
    const rest = source.text.slice(label.end, line.end);
    const [marks = ""] = /^[*_:\s]*/.exec(rest) ?? [];
    if (!marks.includes(":")) return undefined;
    return [insertAt(label.end + marks.trimEnd().length, ` ${text}`)];
  }

  #cellAround({ start, end }: SourceRange): SourceRange | undefined {
    if (!isInTable(this.#source, start)) return undefined;
    return cellsAt(this.#source, start).find((cell) => cell.start <= start && end <= cell.end);
  }

  /** The words among which a range stands: the content of its field, else of its line. */
  #wordsAround(range: SourceRange): SourceRange | undefined {
    const line = this.#source.lineAt(range.start);
    if (range.end > line.end) return undefined;
    const content = this.#contentAround(range) ?? line;
    return {
      start: Math.max(line.start, content.start),
      end: Math.min(line.end, content.end),
    };
  }

  /** All words of the piece in which a range stands, over its lines. */
  #contentAround(range: SourceRange): SourceRange | undefined {
    const text = pieceAround(this.#source.nodes, range)?.text;
    return text && { start: text.start, end: text.start + text.text.length };
  }
}
