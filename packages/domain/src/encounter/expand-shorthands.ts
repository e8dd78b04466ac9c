import * as z from "zod";
import type { Path } from "../rule/path.ts";
import { formOf } from "./encounter-schema.ts";
import { fieldFor, misspelledField, raisedFieldFor } from "./field-names.ts";
import type { ShapeProblem } from "./shape-problem.ts";

/** The input in the structure of an encounter, with its values still unread. */
export interface Expansion {
  readonly tree: Record<string, unknown>;
  /** Where in the input each object and list of the tree comes from. */
  readonly origins: ReadonlyMap<object, Path>;
  readonly problems: readonly ShapeProblem[];
}

interface Entry {
  readonly key: string;
  readonly raw: unknown;
  readonly path: Path;
}

type Fields = Readonly<Record<string, unknown>>;

/** Parts whose fields may also stand at the top of the input. */
const FLATTENED = ["procedure", "service", "patient", "assessment", "aftercare"] as const;

/** A text that is nothing but a blank in one of the usual dialects. */
const BLANK =
  /^(?:\*{3,}|_{2,}|\{\{[^{}]*\}\}|\$?\{[^{}]*\}|\[[^[\]]*\]|@\w+@|<{1,2}[^<>]*>{1,2})$/;

/** Writes shorthands out: keys by their own names, bare values as mentions, one item as a list. */
export function expandShorthands(
  schema: z.ZodObject,
  input: Readonly<Record<string, unknown>>,
): Expansion {
  const reader = new ShorthandReader();
  return {
    tree: reader.fields(schema, reader.flattened(schema, input), []),
    origins: reader.origins,
    problems: reader.problems,
  };
}

class ShorthandReader {
  readonly origins = new Map<object, Path>();
  readonly problems: ShapeProblem[] = [];

  /** The entries of the input, with fields of its parts that stand at the top moved into them. */
  flattened(schema: z.ZodObject, input: Fields): readonly Entry[] {
    const top = new Set(Object.keys(schema.shape));
    const entries: Entry[] = [];
    const raised = new Map<string, Entry[]>();
    for (const entry of entriesOf(input, [])) {
      const isTop = fieldFor(entry.key, top) !== undefined;
      const part = isTop ? undefined : partOf(schema, entry.key);
      if (part === undefined) entries.push(entry);
      else raised.set(part, [...(raised.get(part) ?? []), entry]);
    }
    for (const [part, fields] of raised) {
      const at = entries.findIndex(({ key }) => fieldFor(key, top) === part);
      const own = entries[at];
      if (own) entries[at] = { ...own, raw: new Raised(fields, own.raw) };
      else entries.push({ key: part, raw: new Raised(fields), path: [] });
    }
    return entries;
  }

  fields(schema: z.ZodObject, entries: readonly Entry[], path: Path): Record<string, unknown> {
    const names = new Set(Object.keys(schema.shape));
    const form = formOf(schema);
    const result: Record<string, unknown> = {
      ...(form?.kind === "fields" ? form.defaults : undefined),
    };
    const stated = new Map<string, Entry>();
    for (const entry of entries) {
      if (entry.raw === undefined || entry.raw === null) continue;
      const name = fieldFor(entry.key, names);
      if (name === undefined)
        this.#unknownKey(entry, names, path.length === 0 ? schema : undefined);
      else this.#field(schema, name, entry, stated, result);
    }
    this.origins.set(result, path);
    return result;
  }

  #field(
    schema: z.ZodObject,
    name: string,
    entry: Entry,
    stated: Map<string, Entry>,
    result: Record<string, unknown>,
  ): void {
    const field = unwrapped(schema.shape[name]);
    const earlier = stated.get(name);
    if (earlier) {
      this.problems.push({
        path: entry.path,
        problem: `“${entry.key}” says again what stands under “${earlier.key}”.`,
        remedy: "Keep one of the two; several statements of one element are a list.",
      });
      return;
    }
    stated.set(name, entry);
    const content = this.#content(field, entry.raw, entry.path);
    if (content !== undefined) result[name] = content;
  }

  #content(schema: z.ZodType | undefined, raw: unknown, path: Path): unknown {
    if (schema === undefined) return raw;
    const form = formOf(schema);
    if (form?.kind === "mentions") return this.#mentions(raw, path, form.isStatement);
    if (schema instanceof z.ZodArray) {
      return this.#list(raw, path, (item, at) =>
        this.#content(unwrapped(schema.element), item, at),
      );
    }
    if (schema instanceof z.ZodObject) {
      const entries = this.#entriesOfPart(schema, raw, path);
      return entries && this.fields(schema, entries, path);
    }
    return raw;
  }

  #entriesOfPart(schema: z.ZodObject, raw: unknown, path: Path): readonly Entry[] | undefined {
    if (raw instanceof Raised) {
      const own =
        raw.own === undefined || raw.own === null ? [] : this.#entriesOfPart(schema, raw.own, path);
      return [...(own ?? []), ...raw.entries];
    }
    if (isFields(raw)) return entriesOf(raw, path);
    const form = formOf(schema);
    const bare = form?.kind === "fields" ? form.fieldsOf?.(raw) : undefined;
    if (bare) return Object.entries(bare).map(([key, value]) => ({ key, raw: value, path }));
    const fields = Object.keys(schema.shape).slice(0, 3).join(", ");
    const name = path.findLast((part) => typeof part === "string") ?? "This";
    this.problems.push({
      path,
      problem: `“${name}” is not a group of fields.`,
      remedy: `Write its fields, such as ${fields}; prose is read by the linter, not here.`,
    });
    return undefined;
  }

  #mentions(raw: unknown, path: Path, isStatement: boolean): unknown[] {
    return this.#list(raw, path, (item, at) => this.#mention(item, at, isStatement));
  }

  #mention(item: unknown, path: Path, isStatement: boolean): object | undefined {
    if (isStatement && item === false) return undefined;
    const mention = isFields(item) && "state" in item ? { ...item } : bareMention(item);
    this.origins.set(mention, path);
    return mention;
  }

  #list(raw: unknown, path: Path, read: (item: unknown, at: Path) => unknown): unknown[] {
    const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    const list = items.flatMap((item, index) => {
      if (item === undefined || item === null) return [];
      const content = read(item, Array.isArray(raw) ? [...path, index] : path);
      return content === undefined ? [] : [content];
    });
    this.origins.set(list, path);
    return list;
  }

  #unknownKey(
    { key, path }: Entry,
    names: ReadonlySet<string>,
    top: z.ZodObject | undefined,
  ): void {
    const parts = top ? FLATTENED.flatMap((part) => [...namesIn(top, part)]) : [];
    const suggestion = misspelledField(key, [...names, ...parts]);
    if (suggestion === undefined) return;
    this.problems.push({
      path,
      problem: `“${key}” is not a known key.`,
      remedy: `Write “${suggestion}”, if that is what is meant.`,
      key: { label: key, suggestion },
    });
  }
}

/** Fields of a part that stand at the top of the input, and the part itself where it is there too. */
class Raised {
  readonly entries: readonly Entry[];
  readonly own: unknown;

  constructor(entries: readonly Entry[], own?: unknown) {
    this.entries = entries;
    this.own = own;
  }
}

function partOf(schema: z.ZodObject, key: string): string | undefined {
  return FLATTENED.find((part) => raisedFieldFor(key, namesIn(schema, part)) !== undefined);
}

function bareMention(item: unknown): Fields {
  if (typeof item !== "string") return { state: "value", value: item };
  const text = item.trim();
  if (text === "" || BLANK.test(text)) return { state: "slot", placeholder: text };
  return { state: "value", value: text, text };
}

function namesIn(schema: z.ZodObject, part: string): ReadonlySet<string> {
  const inner = unwrapped(schema.shape[part]);
  return new Set(inner instanceof z.ZodObject ? Object.keys(inner.shape) : []);
}

function entriesOf(object: Fields, path: Path): readonly Entry[] {
  return Object.entries(object).map(([key, raw]) => ({ key, raw, path: [...path, key] }));
}

function unwrapped(schema: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodExactOptional) return unwrapped(schema.def.innerType);
  return schema instanceof z.ZodType ? schema : undefined;
}

function isFields(value: unknown): value is Fields {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Raised)
  );
}
