/** The parts of a JSON Schema (draft-07) that the schema of settings uses. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  /** `#/definitions/name`. */
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A step into a document: a key, or the place in a list. */
export type Step = string | number;

/** Everything that may stand at a path; alternatives are taken apart. */
export function schemasAt(schema: JsonSchema, path: readonly Step[]): readonly JsonSchema[] {
  let at = alternatives(schema, schema);
  for (const step of path) {
    at = at.flatMap((one) => {
      const next = typeof step === "number" ? itemOf(one, step) : one.properties?.[step];
      return next ? alternatives(next, schema) : [];
    });
  }
  return at;
}

/** What is said about a path. */
export function descriptionAt(schema: JsonSchema, path: readonly Step[]): string | undefined {
  const [last] = path.slice(-1);
  if (typeof last !== "string") return undefined;
  for (const parent of schemasAt(schema, path.slice(0, -1))) {
    const description = parent.properties?.[last]?.description;
    if (description !== undefined) return description;
  }
  return undefined;
}

function alternatives(schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  const { anyOf, allOf, $ref } = schema;
  const parts = [...(anyOf ?? []), ...(allOf ?? [])];
  if ($ref !== undefined) {
    const target = root.definitions?.[$ref.slice($ref.lastIndexOf("/") + 1)];
    if (target) parts.push(target);
  }
  return parts.length === 0 ? [schema] : parts.flatMap((part) => alternatives(part, root));
}

function itemOf({ items }: JsonSchema, index: number): JsonSchema | undefined {
  if (items === undefined) return undefined;
  return isTuple(items) ? items[index] : items;
}

function isTuple(items: JsonSchema | readonly JsonSchema[]): items is readonly JsonSchema[] {
  return Array.isArray(items);
}
