import type { Path } from "@encounter-lint/domain";
import { moved, type SourceRange } from "../source/source-range.ts";

/** Where an element of an encounter stands. */
export interface SourceEntry {
  /** The words that state it: `5 s` in `Freeze time: 5 s`. Absent for a label with nothing behind it. */
  readonly value?: SourceRange;
  /** The key or label: `Freeze time` in `Freeze time: 5 s`. */
  readonly key?: SourceRange;
  /**
   * What stands for it when something beneath it is missing: its key, its heading,
   * or the first line of a list item. Never the whole content.
   */
  readonly anchor: SourceRange;
}

/** The places of one encounter: path → range. */
export class SourceIndex {
  readonly #entries: ReadonlyMap<string, SourceEntry>;
  /** Where the text begins from which the places of the entries count. */
  readonly #start: number;
  /** The title line: where a finding goes that belongs to the document as a whole. */
  readonly title: SourceRange;

  constructor(entries: ReadonlyMap<string, SourceEntry>, title: SourceRange, start = 0) {
    this.#entries = entries;
    this.#start = start;
    this.title = moved(title, start);
  }

  /** The same places in a longer text, in which this one begins at an offset. */
  startingAt(offset: number): SourceIndex {
    if (offset === 0) return this;
    const title = moved(this.title, -this.#start);
    return new SourceIndex(this.#entries, title, this.#start + offset);
  }

  /** What is known about exactly this path. */
  get(path: Path): SourceEntry | undefined {
    const entry = this.#entries.get(path.join("."));
    return entry && this.#placed(entry);
  }

  /** Every path with its places, in the order in which they were read. */
  *entries(): Generator<[dottedPath: string, entry: SourceEntry]> {
    for (const [path, entry] of this.#entries) yield [path, this.#placed(entry)];
  }

  #placed(entry: SourceEntry): SourceEntry {
    if (this.#start === 0) return entry;
    const { value, key, anchor } = entry;
    return {
      ...(value && { value: moved(value, this.#start) }),
      ...(key && { key: moved(key, this.#start) }),
      anchor: moved(anchor, this.#start),
    };
  }

  /**
   * The range for a finding at a path: the exact value, else the exact key,
   * else the anchor of the nearest ancestor, else the title line.
   */
  locate(path: Path, part: "value" | "key" = "value"): SourceRange {
    const exact = this.get(path);
    if (exact) {
      const range = part === "key" ? (exact.key ?? exact.value) : (exact.value ?? exact.key);
      return range ?? exact.anchor;
    }
    for (let length = path.length - 1; length > 0; length--) {
      const ancestor = this.get(path.slice(0, length));
      if (ancestor) return ancestor.anchor;
    }
    return this.title;
  }
}
