import type { Mention, SectionName } from "@encounter-lint/domain";
import { rangeIn, type OutlineText } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { EncounterDraft, type Place } from "./encounter-draft.ts";
import { keyOf, type Scope } from "./scope.ts";

/** How words are read: as running text, or as what stands behind a label. */
export type Reader = (text: OutlineText, scope: Scope) => unknown;

/** One thing that words say. Places count from the beginning of the words. */
type Saying =
  | { readonly type: "record"; readonly list: string; readonly at: SourceRange }
  | {
      readonly type: "mention";
      readonly element: Element;
      readonly mention: Mention<unknown>;
      readonly at: SourceRange;
      readonly isKeyed: boolean;
      /** It counts only where nothing else states the element. */
      readonly isOffer: boolean;
    }
  | {
      readonly type: "fact";
      readonly list: string;
      readonly fact: unknown;
      readonly at: SourceRange;
    }
  | { readonly type: "list"; readonly element: Element }
  | {
      readonly type: "property";
      readonly element: Element;
      readonly property: string;
      readonly value: unknown;
    };

/** An element, or a part of one of the records that the same words open. */
interface Element {
  /** The number of the record among those of the words. */
  readonly record?: number;
  /** The path, from the record where there is one: `.duration`. */
  readonly path: string;
}

/**
 * What words say depends on nothing but the words and where they stand: beneath which label and
 * heading. It is kept, and written again where the same words are met, at their new place.
 */
export class PassageMemory {
  readonly #sayings = new Map<string, readonly Saying[]>();
  #earlier: readonly PassageMemory[];

  /** @param earlier - what is known from the last time, and given up once everything is read again */
  constructor(earlier: readonly PassageMemory[] = []) {
    this.#earlier = earlier;
  }

  /**
   * Reads words into the draft of the scope.
   *
   * @param name - tells readers apart
   */
  read(name: string, reader: Reader, text: OutlineText, scope: Scope): void {
    // What is only referred to has its place elsewhere.
    if (text.alias) {
      reader(text, scope);
      return;
    }
    const { kind, section, meaning, label, unit, checked, isRow, isAside, isItalic } = scope;
    const key = [
      name,
      kind,
      section,
      meaning,
      unit,
      checked,
      isRow,
      isAside,
      isItalic,
      label?.text,
      text.text,
    ].join("\u0000");
    let sayings = this.#sayings.get(key);
    if (!sayings) {
      sayings = this.#recalled(key) ?? recorded(reader, text, scope);
      this.#sayings.set(key, sayings);
    }
    write(sayings, text, scope);
  }

  /** Gives up what was not met again. */
  forgetEarlier(): void {
    this.#earlier = [];
  }

  #recalled(key: string): readonly Saying[] | undefined {
    for (const memory of this.#earlier) {
      const known = memory.#sayings.get(key);
      if (known) return known;
    }
    return undefined;
  }
}

function recorded(reader: Reader, text: OutlineText, scope: Scope): readonly Saying[] {
  const draft = new RecordingDraft(text.start);
  reader(text, { ...scope, draft });
  return draft.sayings;
}

function write(sayings: readonly Saying[], text: OutlineText, scope: Scope): void {
  const { draft } = scope;
  const records: string[] = [];
  const pathOf = ({ record, path }: Element): string =>
    record === undefined ? path : `${records[record]}${path}`;
  for (const saying of sayings) {
    switch (saying.type) {
      case "record":
        records.push(draft.open(saying.list, placed(saying.at, text)));
        break;
      case "mention": {
        const value = placed(saying.at, text);
        const place = { value, anchor: value, ...(saying.isKeyed ? keyOf(scope) : {}) };
        const element = pathOf(saying.element);
        if (saying.isOffer) draft.offer(element, saying.mention, place);
        else draft.add(element, saying.mention, place);
        break;
      }
      case "fact":
        draft.addFact(saying.list, saying.fact, placed(saying.at, text));
        break;
      case "list":
        draft.ensureList(pathOf(saying.element));
        break;
      case "property":
        draft.set(pathOf(saying.element), saying.property, saying.value);
        break;
    }
  }
}

function placed({ start, end }: SourceRange, text: OutlineText): SourceRange {
  return rangeIn(text, start, end);
}

/** Keeps what is written into it. */
class RecordingDraft extends EncounterDraft {
  readonly sayings: Saying[] = [];
  readonly #start: number;
  readonly #records = new Map<string, number>();

  constructor(start: number) {
    super();
    this.#start = start;
  }

  override add<T>(element: string, mention: Mention<T>, place: Place, section?: SectionName): void {
    super.add(element, mention, place, section);
    this.#record(false, element, mention, place, section);
  }

  override offer<T>(
    element: string,
    mention: Mention<T>,
    place: Place,
    section?: SectionName,
  ): void {
    this.#record(true, element, mention, place, section);
  }

  #record<T>(
    isOffer: boolean,
    element: string,
    mention: Mention<T>,
    place: Place,
    section: SectionName | undefined,
  ): void {
    this.sayings.push({
      type: "mention",
      element: this.#element(element),
      mention: section === undefined ? mention : { ...mention, section },
      at: this.#at(place.value ?? place.anchor),
      isKeyed: place.key !== undefined,
      isOffer,
    });
  }

  override addFact(list: string, fact: unknown, range: SourceRange): void {
    super.addFact(list, fact, range);
    this.sayings.push({ type: "fact", list, fact, at: this.#at(range) });
  }

  override open(list: string, anchor: SourceRange): string {
    const path = super.open(list, anchor);
    this.#records.set(path, this.#records.size);
    this.sayings.push({ type: "record", list, at: this.#at(anchor) });
    return path;
  }

  override ensureList(element: string): void {
    super.ensureList(element);
    this.sayings.push({ type: "list", element: this.#element(element) });
  }

  override set(path: string, property: string, value: unknown): void {
    super.set(path, property, value);
    this.sayings.push({ type: "property", element: this.#element(path), property, value });
  }

  #element(path: string): Element {
    const [whole = "", record = ""] = /^(.+?\.\d+)(?=\.|$)/.exec(path) ?? [];
    const number = this.#records.get(record);
    return number === undefined ? { path } : { record: number, path: path.slice(whole.length) };
  }

  #at({ start, end }: SourceRange): SourceRange {
    return { start: start - this.#start, end: end - this.#start };
  }
}
