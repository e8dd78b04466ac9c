import { parseDocument, type Document } from "yaml";
import type { RuleId } from "@encounter-lint/domain";
import { LineIndex } from "../source/line-index.ts";
import type { SourceRange } from "../source/source-range.ts";
import { describeIssue } from "./describe-issue.ts";
import type { settingsSchema } from "./settings-schema.ts";
import type { ReadSettingsFile, SettingsFile, SettingsProblem } from "./settings-file.ts";
import { rangeAt } from "./yaml-places.ts";

/**
 * Reads a settings file. What is wrong becomes a problem with its place and is left out;
 * everything else counts.
 *
 * @param path - how the file is called in problems
 * @param text - without a byte order mark
 */
export async function readSettingsFile(path: string, text: string): Promise<ReadSettingsFile> {
  // Loaded here because most runs have no settings.
  const schemas = await import("./settings-schema.ts");
  const document = parseDocument(text, { prettyErrors: false });
  const lines = new LineIndex(text);

  const problemIn = (range: SourceRange, problem: string, remedy: string): SettingsProblem => ({
    path,
    range,
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
    problem,
    remedy,
  });
  const problemAt: ReadSettingsFile["problemAt"] = (at, problem, remedy, part = "value") =>
    problemIn(rangeAt(document, at, part, text), problem, remedy);

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) =>
      problemIn(
        { start: pos[0], end: Math.min(text.length, Math.max(pos[1], pos[0] + 1)) },
        `This is not valid YAML: ${firstLine(message)}`,
        "Correct the line; often a quote, a colon or the indentation is wrong.",
      ),
    );
    return { path, content: {}, problems, problemAt };
  }

  const problems: SettingsProblem[] = [];
  const schema = schemas.settingsSchema();
  let raw = toPlain(document, problems, problemIn);
  // Each round leaves out what the schema rejects. The first one sees every mistake;
  // later ones only what leaving out has torn.
  for (let round = 0; round < 4; round++) {
    const parsed = schema.safeParse(raw, { reportInput: true });
    if (parsed.success) return { path, content: normalize(parsed.data), problems, problemAt };
    const issues = parsed.error.issues.flatMap((issue) =>
      describeIssue(issue, (at) => knownKeys(schema, at)),
    );
    for (const { path: at, problem, remedy, part } of round === 0 ? issues : []) {
      problems.push(problemAt(at, problem, remedy, part));
    }
    raw = compact(issues.reduce((rest, issue) => without(rest, issue.path), raw));
  }
  return { path, content: {}, problems, problemAt };
}

function toPlain(
  document: Document,
  problems: SettingsProblem[],
  problemIn: (range: SourceRange, problem: string, remedy: string) => SettingsProblem,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    problems.push(
      problemIn(
        { start: 0, end: 0 },
        "The aliases of this file cannot be resolved.",
        "Write the values out instead of using * and &.",
      ),
    );
    return {};
  }
}

function firstLine(message: string): string {
  return (message.split("\n", 1)[0] ?? "").replace(/:$/, ".");
}

type Schema = ReturnType<typeof settingsSchema>;

/** The keys that may stand at a place, read from the schema itself. */
function knownKeys(schema: Schema, at: readonly PropertyKey[]): readonly string[] {
  const { shape } = schema;
  const [first] = at;
  if (first === undefined) return Object.keys(shape).filter((key) => key !== "$schema");
  const rules = Object.keys(shape.rules.unwrap().shape);
  if (at.length === 1 && first === "rules") return rules;
  if (first === "overrides") {
    if (at.length === 2) return Object.keys(shape.overrides.unwrap().element.shape);
    if (at.length === 3 && at[2] === "rules") return rules;
  }
  const id = first === "overrides" ? at[3] : at[1];
  return typeof id === "string" ? optionNames(shape.rules.unwrap().shape, id) : [];
}

function optionNames(
  rules: ReturnType<Schema["shape"]["rules"]["unwrap"]>["shape"],
  id: string,
): readonly string[] {
  const withOptions = rules[id]?.unwrap().options[2];
  const options = withOptions?.def.items[1];
  return options === undefined ? [] : Object.keys(options.shape);
}

const REMOVED = Symbol("removed");

/** The value without the entry at the path; in lists a mark keeps the places of the others. */
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return REMOVED;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === key ? without(one, rest) : one));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === key ? without(one, rest) : one]),
  );
}

/** The value without the marks. */
function compact(value: unknown): unknown {
  if (value === REMOVED) return {};
  if (Array.isArray(value)) return value.filter((one) => one !== REMOVED).map(compact);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === REMOVED ? [] : [[name, compact(one)]])),
  );
}

function normalize(data: ReturnType<Schema["parse"]>): SettingsFile {
  const { $schema: _, extends: bases, ...rest } = data;
  const content = {
    ...rest,
    ...(bases === undefined ? {} : { extends: typeof bases === "string" ? [bases] : bases }),
  };
  return content as SettingsFile & { mandatory?: readonly RuleId[] };
}
