import type { Encounter, EncounterKind, Mention, Path, SectionName } from "@encounter-lint/domain";
import { SourceIndex, type SourceEntry } from "../locate/source-index.ts";
import type { SourceRange } from "../source/source-range.ts";

/** Where a mention stands: its words, and the label before them. */
export interface Place {
  readonly value?: SourceRange;
  readonly key?: SourceRange;
  readonly anchor: SourceRange;
}

/** More characters than a file has that is read; two offsets below it make one exact number. */
const MOST_OFFSETS = 2 ** 26;

type Container = Map<string | number, Container | unknown[]>;

/**
 * An encounter that is being put together, with the place of everything in it.
 * Elements are named by dotted path: `procedure.freezeTime`, `claim.lines.0.units`.
 */
export class EncounterDraft {
  readonly #elements = new Map<string, unknown[]>();
  readonly #places = new Map<string, SourceEntry>();
  /** The places from which each element was read, as one number each: start and end. */
  readonly #seen = new Map<string, Set<number>>();
  readonly #offers = new Map<string, () => void>();
  /** Anchors that give way to a better one. */
  readonly #weakAnchors = new Set<string>();
  /** Paths that hold one plain value instead of a list. */
  readonly #plain = new Set<string>();

  /**
   * Adds a mention of an element. The same words are not counted twice for one element,
   * whichever way they were recognised.
   */
  add<T>(element: string, mention: Mention<T>, place: Place, section?: SectionName): void {
    const spot = place.value ?? place.key ?? place.anchor;
    const seen = this.#seen.get(element) ?? new Set();
    this.#seen.set(element, seen);
    const identity = spot.start * MOST_OFFSETS + spot.end;
    if (seen.has(identity)) return;
    seen.add(identity);
    const mentions = this.#elements.get(element) ?? [];
    this.#elements.set(element, mentions);
    this.#places.set(`${element}.${mentions.length}`, entryOf(place));
    mentions.push(section === undefined ? mention : { ...mention, section });
  }

  /** Keeps a mention that counts only where nothing else states the element; of several, the first. */
  offer<T>(element: string, mention: Mention<T>, place: Place, section?: SectionName): void {
    if (!this.#offers.has(element))
      this.#offers.set(element, () => this.add(element, mention, place, section));
  }

  /** Adds what was offered for elements that nothing states. */
  takeOffers(): void {
    for (const [element, take] of this.#offers) {
      // A code that is only spoken of is none beside a claim.
      const isBilled = element === "procedure.code" && this.count("claim.lines") > 0;
      if (this.count(element) === 0 && !isBilled) take();
    }
    this.#offers.clear();
  }

  /** Adds a fact about the document, such as a placeholder. */
  addFact(list: string, fact: unknown, range: SourceRange): void {
    const path = `document.${list}`;
    const facts = this.#elements.get(path) ?? [];
    this.#elements.set(path, facts);
    this.#places.set(`${path}.${facts.length}`, { value: range, anchor: range });
    facts.push(fact);
  }

  /** Opens a new entry of a list of records and returns its path: `priorTreatments.1`. */
  open(list: string, anchor: SourceRange): string {
    const records = this.#elements.get(list) ?? [];
    this.#elements.set(list, records);
    const path = `${list}.${records.length}`;
    records.push({});
    this.#places.set(path, { anchor });
    return path;
  }

  /** Takes records out of a list; those behind them move up. */
  removeRecords(list: string, indices: ReadonlySet<number>): void {
    const records = this.#elements.get(list) ?? [];
    const moved = new Map<number, number>();
    for (let index = 0; index < records.length; index++)
      if (!indices.has(index)) moved.set(index, moved.size);
    this.#elements.set(
      list,
      records.filter((_, index) => moved.has(index)),
    );
    const renamed = (path: string): string | undefined => {
      const [, number, rest = ""] = path.startsWith(`${list}.`)
        ? (/^(\d+)(\..*)?$/.exec(path.slice(list.length + 1)) ?? [])
        : [];
      if (number === undefined) return path;
      const index = moved.get(Number(number));
      return index === undefined ? undefined : `${list}.${index}${rest}`;
    };
    for (const [map, entries] of [
      [this.#elements, [...this.#elements]],
      [this.#places, [...this.#places]],
    ] as const) {
      map.clear();
      for (const [path, content] of entries) {
        const now = renamed(path);
        if (now !== undefined) (map as Map<string, unknown>).set(now, content);
      }
    }
  }

  /** Makes sure that the list is there, even when nothing is put in. */
  ensureList(element: string): void {
    if (!this.#elements.has(element)) this.#elements.set(element, []);
  }

  /** Sets a plain property of a record: `set("diagnoses.0", "condition", "acne-vulgaris")`. */
  set(path: string, property: string, value: unknown): void {
    this.#elements.set(`${path}.${property}`, [value]);
    this.#plain.add(`${path}.${property}`);
  }

  /**
   * Names what stands for a part of the encounter when something beneath it is missing.
   * The first one stays, unless it is weak.
   */
  anchor(path: string, anchor: SourceRange, isWeak = false): void {
    if (this.#places.has(path) && !this.#weakAnchors.has(path)) return;
    this.#places.set(path, { anchor });
    if (isWeak) this.#weakAnchors.add(path);
    else this.#weakAnchors.delete(path);
  }

  /** How many mentions or records the element has. */
  count(element: string): number {
    return this.#elements.get(element)?.length ?? 0;
  }

  /** The mentions of an element so far. */
  mentions(element: string): readonly Mention<unknown>[] {
    return (this.#elements.get(element) ?? []) as readonly Mention<unknown>[];
  }

  /** What stands for a record. */
  anchorOf(path: string): SourceRange | undefined {
    return this.#places.get(path)?.anchor;
  }

  /** Where a mention of an element stands. */
  placeOf(element: string, index: number): SourceRange | undefined {
    const entry = this.#places.get(`${element}.${index}`);
    return entry?.value ?? entry?.anchor;
  }

  /** Takes the words of a value for a place to fill in. */
  takeForPlace(element: string, index: number): void {
    const mentions = this.#elements.get(element);
    const mention = mentions?.[index];
    if (!mentions || !isStated(mention)) return;
    const { value: _value, text = "", ...kept } = mention;
    mentions[index] = { ...kept, state: "slot", placeholder: text };
  }

  /** Puts other values in the place of those that only the whole document explains. */
  revise(change: (value: unknown) => unknown): void {
    for (const [path, content] of this.#elements) {
      if (this.#plain.has(path)) continue;
      for (const [index, mention] of content.entries()) {
        if (!isStated(mention)) continue;
        const value = change(mention.value);
        if (value !== mention.value) content[index] = { ...mention, value };
      }
    }
  }

  /** The finished encounter with its index. */
  finish(
    kind: EncounterKind,
    title: SourceRange,
  ): { readonly encounter: Encounter; readonly index: SourceIndex } {
    const root: Container = new Map();
    for (const [path, content] of this.#elements) {
      put(root, path.split("."), this.#plain.has(path) ? content[0] : content);
    }
    // Only mentions and facts of known elements are ever put in, so the shape is right by construction;
    // a test decodes what every example gives with the schema.
    const encounter = { kind, ...(toPlain(root) as object) } as Encounter;
    return { encounter, index: new SourceIndex(this.#places, title) };
  }
}

function isStated(
  content: unknown,
): content is { readonly state: "value"; readonly value: unknown; readonly text?: string } {
  return (
    typeof content === "object" &&
    content !== null &&
    "state" in content &&
    content.state === "value" &&
    "value" in content
  );
}

function entryOf({ value, key, anchor }: Place): SourceEntry {
  if (value) return key ? { value, key, anchor } : { value, anchor };
  return key ? { key, anchor } : { anchor };
}

function put(container: Container, path: Path, content: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    const existing = container.get(head);
    // Records are opened as empty objects; their properties arrive under longer paths.
    if (!(existing instanceof Map)) container.set(head, content as unknown[]);
    return;
  }
  const existing = container.get(head);
  const child: Container =
    existing instanceof Map ? existing : new Map<string | number, Container>();
  if (Array.isArray(existing)) existing.forEach((_, index) => child.set(String(index), new Map()));
  container.set(head, child);
  put(child, rest, content);
}

function toPlain(node: unknown): unknown {
  if (!(node instanceof Map)) return node;
  const keys = [...node.keys()];
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(String(key)))) {
    return keys
      .map(Number)
      .sort((a, b) => a - b)
      .map((key) => toPlain(node.get(String(key))));
  }
  return Object.fromEntries([...node].map(([key, value]) => [key, toPlain(value)]));
}
