import type { Mention } from "@encounter-lint/domain";
import { sentenceAt, type Passage } from "../narrative/passage.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";
import { rangeIn } from "../source/outline.ts";
import { decodeOptions } from "./choice-options.ts";
import { keyOf, type Scope } from "./scope.ts";

/** A sentence that tells the author of the note what to write. */
const INSTRUCTION =
  /^[\s\d.)(*[\]-]*(?:document|confirm|obtain|record|enter|select|choose|describe|list|specify|write|ask|verify|check|state|indicate|include|complete|note (?:the|whether|how|any|if)|fill|make sure|ensure|remember|do not|don't|never|only|use this|if|insert|add|pick|delete)\b/i;

/** Elements that are true or false of one patient alone. */
const PER_PATIENT =
  /^(?:procedure\.(?:consent|guardianConsent|tolerance|timeout)|priorTreatments\.\d+\.(?:name|outcome|duration))$/;

/** Writes what was recognised in a passage into the draft, with the exact words. */
export class MentionWriter {
  readonly passage: Passage;
  readonly scope: Scope;

  constructor(passage: Passage, scope: Scope) {
    this.passage = passage;
    this.scope = scope;
  }

  /**
   * States a value. Beside an empty task box nothing is stated: in a template that is a place
   * to tick, in a note it did not happen.
   */
  value(element: string, value: unknown, start: number, end: number): void {
    if (this.scope.checked === false) {
      if (this.scope.kind === "template")
        this.#add(element, { state: "slot", placeholder: "[ ]" }, start, end);
      return;
    }
    const text = this.passage.source.text.slice(start, end);
    if (PER_PATIENT.test(element) && this.#standsBesideBlank(start, end)) {
      this.#add(element, { state: "slot", placeholder: text }, start, end);
      return;
    }
    this.#add(element, { state: "value", value, text }, start, end);
  }

  /**
   * In a template, words that share their clause with a blank are a form to fill in:
   * `Failed *** for *** weeks`, `{{form}} consent from {{who}}`.
   */
  #standsBesideBlank(start: number, end: number): boolean {
    const { placeholders, text } = this.passage;
    if (this.scope.kind !== "template") return false;
    const sentence = this.passage.sentences[sentenceAt(this.passage, start)];
    if (sentence && INSTRUCTION.test(text.slice(sentence.start, sentence.end))) return true;
    if (placeholders.length === 0) return false;
    const before = Math.max(
      ...[",", ";", ". ", "\n"].map((mark) => text.lastIndexOf(mark, start - 1)),
    );
    const after = /[,;\n]|\.\s/.exec(text.slice(end));
    const clauseEnd = after ? end + after.index : text.length;
    return placeholders.some(({ range }) => range.end > before && range.start < clauseEnd);
  }

  /** States that the element is still open: a blank, or a list to choose from. */
  blank(element: string, placeholder: Placeholder): void {
    const { range, isChoice, options, preselected, text } = placeholder;
    const [standing] = preselected === undefined ? [] : decodeOptions(element, [preselected]);
    const mention: Mention<unknown> = isChoice
      ? {
          state: "choice",
          options: decodeOptions(element, options),
          text,
          ...(standing === undefined ? {} : { preselected: standing }),
        }
      : { state: "slot", placeholder: text };
    this.#add(element, mention, range.start, range.end);
  }

  /** A choice that is written out: `liquid nitrogen / CO2 slush`. */
  choice(
    element: string,
    options: readonly unknown[],
    start: number,
    end: number,
    preselected?: string,
  ): void {
    const text = this.passage.source.text.slice(start, end);
    const [standing] = preselected === undefined ? [] : decodeOptions(element, [preselected]);
    const mention: Mention<unknown> = {
      state: "choice",
      options,
      text,
      ...(standing === undefined ? {} : { preselected: standing }),
    };
    this.#add(element, mention, start, end);
  }

  /** A blank that stands for the element although its own words do not say so. */
  slot(element: string, start: number, end: number): void {
    const placeholder = this.passage.source.text.slice(start, end);
    this.#add(element, { state: "slot", placeholder }, start, end);
  }

  /** Opens a record whose anchor is the words given. */
  open(list: string, start: number, end: number): string {
    return this.scope.draft.open(list, rangeIn(this.passage.source, start, end));
  }

  #add(element: string, mention: Mention<unknown>, start: number, end: number): void {
    const { draft, section } = this.scope;
    const value = rangeIn(this.passage.source, start, end);
    draft.add(element, mention, { value, anchor: value, ...keyOf(this.scope) }, section);
  }
}
