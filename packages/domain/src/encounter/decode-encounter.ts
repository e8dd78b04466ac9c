import type * as z from "zod";
import type { Path } from "../rule/path.ts";
import { deriveFacts } from "./derive-facts.ts";
import type { Encounter, EncounterKind } from "./encounter.ts";
import { schemaWith } from "./encounter-schema.ts";
import { expandShorthands, type Expansion } from "./expand-shorthands.ts";
import { InputPlaces } from "./input-places.ts";
import type { ShapeProblem } from "./shape-problem.ts";
import { shorthandValues } from "./shorthand-values.ts";

export interface DecodeOptions {
  /** Kind of an encounter that does not say it itself; default `template`, as for documents. */
  readonly kind?: EncounterKind;
}

/** An encounter, and what in the input could not be read. */
export interface DecodedEncounter {
  readonly encounter: Encounter;
  readonly problems: readonly ShapeProblem[];
  /**
   * The place in the input for a path into the encounter. Something that the input lacks is placed
   * where it should stand.
   */
  readonly inputPath: (path: Path) => Path;
}

/**
 * Reads plain JSON as other apps have it. Every field is optional. Keys may be spelled in camelCase,
 * snake_case or by a label that documents use; an element may be a bare value, a mention
 * (`{ state: "slot", placeholder: "***" }`) or a list of either; names stand for ids.
 *
 * A value that cannot be read becomes a problem, and the rest is still read. `null` and `undefined`
 * count as absent. Never throws on JSON.
 *
 * @param json - an object; an {@link Encounter} is read as itself
 */
export function decodeEncounter(json: unknown, options: DecodeOptions = {}): DecodedEncounter {
  const kind = options.kind ?? "template";
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    const problem = "An encounter is an object with fields, and this is none.";
    const remedy = 'Pass one encounter, such as { kind: "note", procedure: { … } }.';
    return {
      encounter: { kind, document: { syntaxProblems: [{ problem, remedy }] } },
      problems: [{ path: [], problem, remedy }],
      inputPath: () => [],
    };
  }
  const schema = decodingSchema();
  const expansion = expandShorthands(schema, json as Readonly<Record<string, unknown>>);
  const tree = { kind, ...expansion.tree };
  const { encounter, problems } = readValues(schema, tree, kind, expansion);
  const places = new InputPlaces(tree, expansion.origins);
  return {
    encounter: deriveFacts(encounter, [...expansion.problems, ...problems], places),
    problems: [...expansion.problems, ...problems],
    inputPath: (path) => places.locate(path),
  };
}

let schemaOfShorthands: ReturnType<typeof schemaWith> | undefined;

/** The schema takes longer to build than to use, so it is built once, by the first who decodes. */
function decodingSchema() {
  schemaOfShorthands ??= schemaWith(shorthandValues());
  return schemaOfShorthands;
}

/** Reads the values, cuts away what cannot be read, and reads again. */
function readValues(
  schema: ReturnType<typeof schemaWith>,
  tree: Record<string, unknown>,
  kind: EncounterKind,
  { origins }: Expansion,
): { readonly encounter: Encounter; readonly problems: readonly ShapeProblem[] } {
  const problems: ShapeProblem[] = [];
  for (;;) {
    const reading = schema.safeParse(tree);
    if (reading.success) return { encounter: reading.data, problems };
    for (const issue of reading.error.issues) problems.push(problemOf(issue, tree, origins));
    const wasCut = cutAway(tree, reading.error.issues);
    if (tree["kind"] === undefined) Object.assign(tree, { kind });
    if (!wasCut) return { encounter: { kind }, problems };
  }
}

function problemOf(
  issue: z.core.$ZodIssue,
  tree: object,
  origins: ReadonlyMap<object, Path>,
): ShapeProblem {
  const inside = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  const path = new InputPlaces(tree, origins).locate(inside);
  if (issue.code === "custom") {
    const remedy: unknown = issue.params?.["remedy"];
    return {
      path,
      problem: issue.message,
      remedy: typeof remedy === "string" ? remedy : "Correct it.",
    };
  }
  if (issue.code === "unrecognized_keys") {
    return {
      path,
      problem: `${issue.keys.map((key) => `“${key}”`).join(", ")} cannot stand here.`,
      remedy: "Remove it.",
    };
  }
  if (inside.at(-1) === "state") {
    return {
      path,
      problem: "The state of a mention is value, slot or choice.",
      remedy: "Write one of the three.",
    };
  }
  return {
    path,
    problem: `“${String(inside.at(-1))}” is missing or has the wrong type.`,
    remedy: "Correct it, or leave the whole entry out.",
  };
}

/** Removes the mention, item or field of every issue; false when nothing was left to remove. */
function cutAway(tree: object, issues: readonly z.core.$ZodIssue[]): boolean {
  const doomed = new Map<object, Set<PropertyKey>>();
  for (const { path } of issues) {
    const holders = holdersOn(tree, path);
    const [holder, key] =
      holders.find(([, , content]) => isMention(content)) ?? holders.at(-1) ?? [];
    if (holder !== undefined && key !== undefined) {
      doomed.set(holder, (doomed.get(holder) ?? new Set()).add(key));
    }
  }
  for (const [holder, keys] of doomed) {
    if (Array.isArray(holder)) {
      const kept = holder.filter((_, index) => !keys.has(index));
      holder.splice(0, holder.length, ...kept);
    } else {
      for (const key of keys) Reflect.deleteProperty(holder, key);
    }
  }
  return doomed.size > 0;
}

/** The steps from the root along a path that exist: who holds what under which key. */
function holdersOn(
  tree: object,
  path: readonly PropertyKey[],
): (readonly [holder: object, key: PropertyKey, content: unknown])[] {
  const steps: (readonly [object, PropertyKey, unknown])[] = [];
  let holder: unknown = tree;
  for (const key of path) {
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) break;
    const content: unknown = Reflect.get(holder, key);
    steps.push([holder, key, content]);
    holder = content;
  }
  return steps;
}

function isMention(content: unknown): boolean {
  return typeof content === "object" && content !== null && "state" in content;
}
