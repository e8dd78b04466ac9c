import { decodeEncounter, type DecodeOptions } from "../encounter/decode-encounter.ts";
import type { Encounter } from "../encounter/encounter.ts";
import type { ShapeProblem } from "../encounter/shape-problem.ts";
import type { Finding } from "../rule/finding.ts";
import type { Path } from "../rule/path.ts";
import { syntaxError } from "../rules/template/syntax-error.ts";
import { unknownKey } from "../rules/template/unknown-key.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import type { EvaluationSettings } from "./settings.ts";

const PROBLEM_RULES: readonly string[] = [syntaxError.id, unknownKey.id];

export interface JsonEvaluation extends Evaluation {
  /** What was judged. */
  readonly encounter: Encounter;
  /** What could not be read; each is among the findings as well. */
  readonly problems: readonly ShapeProblem[];
}

/**
 * Judges plain JSON, as {@link decodeEncounter} reads it.
 *
 * All paths point into the input, with its own keys: a finding about `procedure: { freeze_time: 90 }`
 * says `["procedure", "freeze_time"]`. What is missing has the path where it should stand. Values that
 * cannot be read are findings of `template/syntax-error`, misspelled keys of `template/unknown-key`.
 *
 * @returns findings in the order of the rules; never throws on JSON
 */
export function evaluateJson(
  json: unknown,
  settings: EvaluationSettings & DecodeOptions = {},
): JsonEvaluation {
  const { encounter, problems, inputPath } = decodeEncounter(json, settings);
  const { findings, failures } = evaluate(encounter, settings);
  const located = findings.map((finding) => relocated(finding, inputPath));
  const causes = problems.filter(({ path }) =>
    located.some((one) => PROBLEM_RULES.includes(one.ruleId) && startsWith(one.path, path)),
  );
  return {
    encounter,
    problems,
    failures,
    findings: located.filter((finding) => !isEcho(finding, causes)),
  };
}

function relocated(finding: Finding, inputPath: (path: Path) => Path): Finding {
  return {
    ...finding,
    path: inputPath(finding.path),
    related: finding.related.map((one) => ({ ...one, path: inputPath(one.path) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, path: inputPath(edit.path) })),
    })),
  };
}

/** An element is no news as missing where its value or its key is reported as unreadable. */
function isEcho({ ruleId, path }: Finding, causes: readonly ShapeProblem[]): boolean {
  return (
    ruleId.endsWith("-missing") &&
    causes.some(({ path: cause, key }) =>
      key === undefined
        ? startsWith(cause, path) || startsWith(path, cause)
        : startsWith(path, [...cause.slice(0, -1), key.suggestion]),
    )
  );
}

/** Whether the path is, or lies beneath, the other; `freeze_time` is `freezeTime`. */
function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => plain(part) === plain(path[index]));
}

function plain(part: string | number | undefined): string | number | undefined {
  return typeof part === "string" ? part.replaceAll("_", "").toLowerCase() : part;
}
