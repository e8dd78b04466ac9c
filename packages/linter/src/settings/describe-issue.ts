import type * as z from "zod";
import { suggest } from "./suggest.ts";

/** An issue of the schema as sentences, with its place. */
export interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  /** Whether the key is wrong, and not what stands behind it. */
  readonly part: "key" | "value";
  readonly problem: string;
  readonly remedy: string;
}

type Issue = z.core.$ZodIssue;

/**
 * What is wrong in words for people who write settings.
 *
 * @param known - the keys that may stand at a place
 */
export function describeIssue(
  issue: Issue,
  known: (path: readonly PropertyKey[]) => readonly string[],
): readonly DescribedIssue[] {
  const { path } = issue;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => describeUnknownKey([...path, key], key, known(path)));
    case "invalid_union":
      return describeUnion(issue, known);
    case "invalid_value":
      return [{ path, part: "value", ...describeChoice(issue.values.map(String), issue.input) }];
    case "invalid_type":
      if (issue.input === undefined && path.length > 0) {
        const name = String(path.at(-1));
        const at = path.slice(0, -1);
        return [
          { path: at, part: "value", problem: `${name} is missing here.`, remedy: `Add ${name}.` },
        ];
      }
      return [
        {
          path,
          part: "value",
          problem: "The value has the wrong type.",
          remedy: `Write ${TYPE_NAMES[issue.expected] ?? issue.expected}.`,
        },
      ];
    case "too_small":
      return [describeBound(path, "too small", `at least ${issue.minimum}`, issue.origin)];
    case "too_big":
      return [describeBound(path, "too large", `at most ${issue.maximum}`, issue.origin)];
    case "invalid_format":
      return [
        {
          path,
          part: "value",
          problem: "The pattern has no place for the name.",
          remedy: "Write {name} where any name may stand, as in <<{name}>>.",
        },
      ];
    default:
      return [
        { path, part: "value", problem: "The value is not allowed here.", remedy: issue.message },
      ];
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: "a list",
  object: "keys with values",
  record: "keys with values",
  string: "text",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};

function describeBound(
  path: readonly PropertyKey[],
  relation: string,
  bound: string,
  origin: string,
): DescribedIssue {
  return origin === "string" || origin === "array"
    ? {
        path,
        part: "value",
        problem: "It is empty.",
        remedy: "Write at least one entry or leave the key out.",
      }
    : { path, part: "value", problem: `The number is ${relation}.`, remedy: `Write ${bound}.` };
}

function describeUnknownKey(
  path: readonly PropertyKey[],
  key: string,
  known: readonly string[],
): DescribedIssue {
  const what = path.at(-2) === "rules" ? "There is no rule" : "There is no setting";
  return { path, part: "key", problem: `${what} "${key}".`, remedy: suggest(key, known) };
}

function describeChoice(values: readonly string[], input: unknown) {
  const given = typeof input === "string" ? input : JSON.stringify(input);
  return {
    problem: `"${given}" is not one of the possible values.`,
    remedy: suggest(given, values),
  };
}

/** The alternative that fits furthest tells best what was meant. */
function describeUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  known: (path: readonly PropertyKey[]) => readonly string[],
): readonly DescribedIssue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((one) => one.path.length));
  const best =
    [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  return best.flatMap((inner) =>
    describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, known),
  );
}
