import type { RuleId } from "@encounter-lint/domain";
import type {
  FileResult,
  LintRun,
  PlaceRange,
  ResultCoverage,
  ResultFinding,
  SuppressedFinding,
} from "../lint-result.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { messageOf } from "./message.ts";
import type { Reporter } from "./reporter.ts";
import { ruleOf } from "../rule-lookup.ts";

const LEVELS = { error: "error", warning: "warning", info: "note", off: "none" } as const;

/** SARIF 2.1.0, with findings, suppressed findings and, as passes, what each encounter documents. */
export const sarif: Reporter = (run, { version }) =>
  sarifOf(run, version, {
    results: (indexes) => everything(run, indexes),
    ids: run.files.flatMap(ruleIdsOf),
    leftOut: 0,
  });

/** GitHub refuses a whole upload that holds more. */
export const MAX_UPLOADED = 25_000;

/**
 * SARIF for GitHub's code scanning, which makes an alert of every result, whether it is suppressed,
 * passed or in the baseline: findings alone, the gravest first, and no more than it takes.
 */
export const codeScanning: Reporter = (run, { version }) => {
  const count = run.files.reduce((sum, { findings }) => sum + findings.length, 0);
  return sarifOf(run, version, {
    results: (indexes) => gravest(run, indexes),
    ids: run.files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)),
    leftOut: Math.max(0, count - MAX_UPLOADED),
  });
};

interface Shown {
  readonly results: (indexes: ReadonlyMap<RuleId, number>) => Iterable<object>;
  /** The rules of the results. */
  readonly ids: readonly RuleId[];
  /** How many findings are not among the results. */
  readonly leftOut: number;
}

function* sarifOf(run: LintRun, version: string, shown: Shown): Iterable<string> {
  const ids = [...new Set(shown.ids)].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const problems = [...run.problems, ...run.files.flatMap((file) => file.problems)];
  yield '{\n"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n';
  yield `"tool": ${JSON.stringify({ driver: { name: "encounter-lint", semanticVersion: version, rules: ids.map(describeRule) } })},\n`;
  yield '"columnKind": "utf16CodeUnits",\n"originalUriBaseIds": {"SRCROOT": {"description": {"text": "The working directory of the command."}}},\n';
  yield `"invocations": [${JSON.stringify({
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: [
      ...problems.map(notification),
      ...(shown.leftOut === 0 ? [] : [leftOutNotice(shown.leftOut)]),
    ],
  })}],\n"results": [`;
  let separator = "\n";
  for (const result of shown.results(indexes)) {
    yield `${separator}${JSON.stringify(result)}`;
    separator = ",\n";
  }
  yield "\n]\n}]\n}\n";
}

function leftOutNotice(count: number) {
  return {
    level: "warning",
    descriptor: { id: "left-out" },
    message: {
      text: `${count} more findings are left out: GitHub takes ${MAX_UPLOADED} results in one upload. Upload the report of each directory by itself, under a category of its own.`,
    },
  };
}

function* gravest(run: LintRun, indexes: ReadonlyMap<RuleId, number>): Iterable<object> {
  let left = MAX_UPLOADED;
  for (const severity of ["error", "warning", "info"] as const) {
    for (const { path, findings } of run.files) {
      for (const finding of findings) {
        if (finding.severity !== severity) continue;
        if (left-- === 0) return;
        yield { ...fail(path, finding), ruleIndex: indexes.get(finding.ruleId) };
      }
    }
  }
}

function* everything(run: LintRun, indexes: ReadonlyMap<RuleId, number>): Iterable<object> {
  for (const file of run.files) {
    const result = (finding: ResultFinding) => ({
      ...fail(file.path, finding),
      ruleIndex: indexes.get(finding.ruleId),
    });
    yield* file.findings.map(result);
    for (const one of file.suppressed)
      yield { ...result(one.finding), ...inSource(file.path, one) };
    for (const one of file.accepted) {
      yield {
        ...result(one),
        baselineState: "unchanged",
        suppressions: [{ kind: "external", justification: "It is in the baseline." }],
      };
    }
    for (const item of documented(file)) {
      yield { ...pass(file.path, item), ruleIndex: indexes.get(item.ruleId) };
    }
  }
}

function ruleIdsOf(file: FileResult): readonly RuleId[] {
  return [
    ...file.findings,
    ...file.accepted,
    ...file.suppressed.map(({ finding }) => finding),
    ...documented(file),
  ].map(({ ruleId }) => ruleId);
}

/** What the encounters document, or in templates have a place for. */
function documented(file: FileResult): readonly ResultCoverage[] {
  return file.encounters
    .flatMap(({ coverage = [] }) => coverage)
    .filter(({ satisfied }) => satisfied);
}

function describeRule(id: RuleId) {
  const rule = ruleOf(id);
  if (!rule) return { id };
  const sources = rule.sources.map(({ citation, url }) =>
    url === undefined ? citation : `[${citation}](${url})`,
  );
  const remedies = Object.values(rule.messages).flatMap(({ remedy, inTemplate }) =>
    inTemplate === undefined ? [remedy] : [remedy, inTemplate.remedy],
  );
  // Each result says what to do; here that is only readable where nothing is filled in.
  const general = remedies.filter((remedy) => !remedy.includes("{"));
  const text = [rule.why, ...general, `When to turn it off: ${rule.whenToTurnOff}`];
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: {
      text: [...text, `Sources: ${rule.sources.map(({ citation }) => citation).join("; ")}`].join(
        "\n\n",
      ),
      markdown: [...text, `Sources: ${sources.join("; ")}`].join("\n\n"),
    },
    defaultConfiguration: {
      enabled: rule.level !== "off",
      level: rule.level === "off" ? "warning" : LEVELS[rule.level],
    },
    // The category template would stand beside the stage template, and tags are unique.
    properties: { tags: [...new Set([id.slice(0, id.indexOf("/")), ...rule.stages])] },
  };
}

function fail(path: string, finding: ResultFinding) {
  const { ruleId, severity, range, related, fingerprint } = finding;
  const safe = finding.fixes.filter(({ safety }) => safety === "safe");
  return {
    ruleId,
    kind: "fail",
    level: LEVELS[severity],
    message: { text: messageOf(finding) },
    locations: [location(path, range)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, id) => ({
            id,
            message: { text: one.message },
            ...location(path, one.range),
          })),
        }),
    partialFingerprints: { "encounterLint/v1": fingerprint },
    ...(safe.length === 0
      ? {}
      : {
          fixes: safe.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation: artifact(path),
                replacements: edits.map(({ range: { start, end }, newText }) => ({
                  deletedRegion: { charOffset: start, charLength: end - start },
                  insertedContent: { text: newText },
                })),
              },
            ],
          })),
        }),
  };
}

function inSource(path: string, { reason, range }: SuppressedFinding) {
  return {
    suppressions: [
      {
        kind: "inSource",
        status: "accepted",
        justification: reason,
        location: location(path, range),
      },
    ],
  };
}

const DOCUMENTED = {
  value: "a statement",
  prefilled: "a statement, the same for every patient",
  choice: "a pick list",
  slot: "a blank to fill in",
  missing: "a place",
} as const;

function pass(path: string, { ruleId, name, state, range }: ResultCoverage) {
  return {
    ruleId,
    kind: "pass",
    level: "none",
    message: {
      text: `For the ${name} there is ${DOCUMENTED[state]}.`,
    },
    locations: [
      range === undefined
        ? { physicalLocation: { artifactLocation: artifact(path) } }
        : location(path, range),
    ],
  };
}

function notification(problem: Problem) {
  const { path, line, column, code } = problem;
  return {
    level: "error",
    descriptor: { id: code },
    message: { text: formatProblem(problem) },
    ...(path === undefined
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: artifact(path),
                ...(line === undefined
                  ? {}
                  : {
                      region: {
                        startLine: line,
                        ...(column === undefined ? {} : { startColumn: column }),
                      },
                    }),
              },
            },
          ],
        }),
  };
}

function location(path: string, { start, end }: PlaceRange) {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  };
}

/** Relative, so that the report does not name the machine; percent-encoded, as URIs are. */
function artifact(path: string) {
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "SRCROOT" };
}
