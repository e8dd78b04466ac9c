import type { Path } from "@encounter-lint/domain";
import type { TextEdit } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";
import type { ElementPlace } from "./element-places.ts";

/** Edits of one change, or nothing where its place cannot be determined. */
export type Edits = readonly TextEdit[] | undefined;

/** What a slot is to be written for. */
export interface SlotTarget {
  /** What its words are called, in dialects whose slots have names. */
  readonly name: string;
  /** The element, where it is known. */
  readonly place?: ElementPlace | undefined;
  /** Set where a bare slot in the middle of a sentence would not say what to write. */
  readonly needsContext: boolean;
  /** The label before the words, where they have one. */
  readonly label?: string | undefined;
}

/** Turns changes of meaning into changes of text, for one format. */
export interface FormatWriter {
  /** Puts other words in the place of words. */
  replace(range: SourceRange, text: string): Edits;
  /** Takes an item out of the words or the list in which it stands. */
  removeItem(range: SourceRange): Edits;
  /** Takes out a whole record: a claim line. */
  removeRecord(path: Path, anchor: SourceRange): Edits;
  /** Adds an item to the list at a path of a claim line. */
  append(path: Path, text: string): Edits;
  /** Adds an element with an empty slot. */
  insertSlot(place: ElementPlace, path: Path): Edits;
  /** Puts an empty slot in the place of words. */
  replaceBySlot(range: SourceRange, target: SlotTarget): Edits;
}
