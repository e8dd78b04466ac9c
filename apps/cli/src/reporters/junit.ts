import type { FileResult, LintRun } from "../lint-result.ts";
import { formatProblem } from "../problem.ts";
import { messageOf } from "./message.ts";
import type { Reporter } from "./reporter.ts";
import { escapeText, tag, XML_DECLARATION } from "./xml.ts";

/** A JUnit report: a suite for each file, a case for each finding. Infos are cases that pass. */
export const junit: Reporter = function* (run) {
  const suites = run.files.map(suiteOf);
  const general = generalSuite(run);
  const all = [...suites, ...(general === undefined ? [] : [general])];
  const sum = (count: (suite: Suite) => number) =>
    all.reduce((total, suite) => total + count(suite), 0);
  yield XML_DECLARATION;
  yield `${tag("testsuites", {
    name: "encounter-lint",
    tests: sum(({ cases }) => cases.length),
    failures: sum(failures),
    errors: sum(errors),
  })}\n`;
  for (const suite of all) yield formatSuite(suite);
  yield "</testsuites>\n";
};

interface Case {
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error";
  readonly type?: string;
  readonly message?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suiteOf({ path, findings, problems }: FileResult): Suite {
  const found = findings.map((finding): Case => {
    const { line, column } = finding.range.start;
    return {
      name: `${finding.ruleId} (${line}:${column})`,
      outcome: finding.severity === "info" ? "passed" : "failure",
      type: finding.severity,
      message: `${path}:${line}:${column}: ${messageOf(finding)}`,
    };
  });
  const troubles = problems.map((problem): Case => ({
    name: problem.code,
    outcome: "error",
    type: problem.code,
    message: formatProblem(problem),
  }));
  const cases = [...found, ...troubles];
  return { name: path, cases: cases.length > 0 ? cases : [{ name: path, outcome: "passed" }] };
}

function generalSuite({ problems }: LintRun): Suite | undefined {
  if (problems.length === 0) return undefined;
  return suiteOf({
    path: "encounter-lint",
    encounters: [],
    findings: [],
    suppressed: [],
    accepted: [],
    problems,
  });
}

function failures({ cases }: Suite): number {
  return cases.filter(({ outcome }) => outcome === "failure").length;
}

function errors({ cases }: Suite): number {
  return cases.filter(({ outcome }) => outcome === "error").length;
}

function formatSuite(suite: Suite): string {
  const head = tag("testsuite", {
    name: suite.name,
    tests: suite.cases.length,
    failures: failures(suite),
    errors: errors(suite),
  });
  const cases = suite.cases.map(({ name, outcome, type = "", message = "" }) => {
    const attributes = { name, classname: suite.name };
    if (outcome === "passed") return `    ${tag("testcase", attributes, "/")}\n`;
    const inner = `${tag(outcome, { type, message })}${escapeText(message)}</${outcome}>`;
    return `    ${tag("testcase", attributes)}\n      ${inner}\n    </testcase>\n`;
  });
  return `  ${head}\n${cases.join("")}  </testsuite>\n`;
}
