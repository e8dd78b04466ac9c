import type { Visit } from "@encounter-lint/domain";
import { FilePart, type FileContext } from "./file-part.ts";
import { sameVisits } from "./interpret/relate-encounters.ts";
import { splitFile } from "./read/read-document.ts";
import type { FileSection } from "./read/split-file.ts";

/** A part of a file with the place at which it begins. */
export interface PlacedPart {
  readonly part: FilePart;
  readonly start: number;
}

/**
 * What is known of the parts of one file. Given again with the next version of the file, it saves
 * the work on the parts that are the same; the report never depends on it.
 */
export class LintMemory {
  #context: FileContext | undefined;
  #parts: readonly FilePart[] = [];
  #visits: readonly Visit[] = [];

  /** The visits of a file, in the list of the last time where that says the same. */
  listOf(visits: readonly Visit[]): readonly Visit[] {
    this.#visits = sameVisits(visits, this.#visits);
    return this.#visits;
  }

  /** The parts of a file, those of the last time where their text is the same. */
  partsOf(text: string, given: FileContext): readonly PlacedPart[] {
    const isSame = this.#context !== undefined && isSameContext(this.#context, given);
    const context = (isSame && this.#context) || given;
    const sections = splitFile(text, context.format);
    const known = new KnownParts(isSame ? this.#parts : [], sections);
    const partAt = (place: number, words: string): FilePart =>
      known.take(place, words) ?? new FilePart(words, context, known.changed);

    const placed: PlacedPart[] = [];
    sections.forEach((section, place) => {
      const part = partAt(place, section.text);
      const before = placed.at(-1);
      // Words that hold no encounter, such as a broken line between two marks, belong to a neighbour.
      if (before && (isEmpty(part) || isEmpty(before.part))) {
        const joined = partAt(place, before.part.text + section.text);
        placed[placed.length - 1] = { part: joined, start: before.start };
      } else {
        placed.push({ part, start: section.start });
      }
    });
    this.#context = context;
    this.#parts = placed.map(({ part }) => part);
    return placed;
  }
}

/**
 * The parts of the last time. An edit leaves the parts before and behind it at their places, counted
 * from the beginning or from the end; those between them are found by their text.
 */
class KnownParts {
  readonly #parts: readonly FilePart[];
  readonly #before: number;
  readonly #behind: number;
  readonly #sections: number;
  readonly #between = new Map<string, FilePart[]>();
  /** The parts whose text, or whose place, is another one now. */
  readonly changed: readonly FilePart[];

  constructor(parts: readonly FilePart[], sections: readonly FileSection[]) {
    const most = Math.min(parts.length, sections.length);
    let before = 0;
    while (before < most && parts[before]?.text === sections[before]?.text) before++;
    let behind = 0;
    while (
      behind < most - before &&
      parts.at(-1 - behind)?.text === sections.at(-1 - behind)?.text
    ) {
      behind++;
    }
    this.#parts = parts;
    this.#before = before;
    this.#behind = behind;
    this.#sections = sections.length;
    this.changed = parts.slice(before, parts.length - behind);
    for (const part of this.changed) {
      const group = this.#between.get(part.text);
      if (group) group.push(part);
      else this.#between.set(part.text, [part]);
    }
  }

  /** The part with these words; each is given away once. */
  take(place: number, words: string): FilePart | undefined {
    const fromEnd = this.#sections - place;
    const kept =
      place < this.#before
        ? this.#parts[place]
        : fromEnd <= this.#behind
          ? this.#parts[this.#parts.length - fromEnd]
          : undefined;
    return kept?.text === words ? kept : this.#between.get(words)?.shift();
  }
}

function isEmpty({ outline }: FilePart): boolean {
  return outline.documents.length === 0;
}

function isSameContext(a: FileContext, b: FileContext): boolean {
  return (
    a.format === b.format &&
    a.path === b.path &&
    a.lineEnd === b.lineEnd &&
    patternsOf(a) === patternsOf(b) &&
    haveSameValues(a.settings, b.settings)
  );
}

function patternsOf({ custom }: FileContext): string {
  return custom.map(({ pattern }) => pattern.source).join("\n");
}

function haveSameValues(a: object, b: object): boolean {
  const [some, others] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return some.size === others.size && [...some].every(([key, value]) => others.get(key) === value);
}
