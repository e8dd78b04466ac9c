import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import {
  installCommand,
  packCommand,
  type PackedCommand,
} from "../apps/cli/src/testing/packed-command.ts";
import { root } from "./run.mjs";
import { blocksOf, page } from "./testing/markdown-files.ts";

const NOTE = "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.\n";
const HOSTILE = "$(touch pwned) `touch pwned`; a 'b' \"c\" %0A::error::x,é.encounter.md";

const folder = mkdtempSync(join(tmpdir(), "encounter-lint-ci-"));
let packed: PackedCommand;
let installed: string;
let repository: string;

beforeAll(async () => {
  packed = await packCommand(folder);
  installed = join(folder, "installed");
  mkdirSync(installed);
  writeFileSync(join(installed, "package.json"), '{ "private": true }\n');
  await installCommand(packed, installed);
}, 120_000);

beforeEach(() => {
  repository = mkdtempSync(join(installed, "repository-"));
  write("a.encounter.md", NOTE);
  write(HOSTILE, NOTE);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string) {
  mkdirSync(dirname(join(repository, name)), { recursive: true });
  writeFileSync(join(repository, name), text);
}

const blocks = blocksOf(page("docs/command-line.md")).filter(({ language }) => language === "yaml");
/** The block of the documentation that begins with a comment. */
function recipe(comment: string): unknown {
  const found = blocks.find(({ text }) => text.startsWith(`# ${comment}`));
  if (found === undefined) throw new Error(`The documentation has no recipe for ${comment}.`);
  const [document] = parseAllDocuments(found.text);
  return document?.toJS();
}

/** What a machine in CI makes of a step: its lines in a shell, and nothing from a network. */
function step(shell: readonly [string, ...string[]], lines: string, env: Record<string, string>) {
  const [program, ...args] = shell;
  const { error, status, stdout, stderr } = spawnSync(program, [...args, lines], {
    cwd: repository,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      LANG: "C.UTF-8",
      TZ: "UTC",
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
      ...env,
    },
  });
  if (error) throw error;
  expect(existsSync(join(repository, "pwned"))).toBe(false);
  return { status, stdout, stderr };
}

describe("the GitHub action", () => {
  const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
    inputs: Record<string, { default: string }>;
    runs: { steps: { shell: string; env: Record<string, string>; run: string }[] };
  };
  const [only, ...others] = action.runs.steps;
  let summary: string;

  /** Runs the action as a runner does, with the packed command in the place of the registry. */
  function use(inputs: Record<string, string> = {}) {
    const temporary = join(repository, "runner temp");
    mkdirSync(temporary, { recursive: true });
    summary = join(temporary, "summary.md");
    writeFileSync(summary, "");
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
    );
    const values: Record<string, string> = {
      ...defaults,
      version: `file:${packed.tarball}`,
      ...inputs,
    };
    const env = Object.fromEntries(
      Object.entries(only?.env ?? {}).map(([name, template]) => [
        name,
        template.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => values[input] ?? ""),
      ]),
    );
    // How GitHub runs steps whose shell is bash.
    return step(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"], only?.run ?? "", {
      ...env,
      GITHUB_ACTIONS: "true",
      CI: "true",
      RUNNER_TEMP: temporary,
      GITHUB_STEP_SUMMARY: summary,
    });
  }

  test("is one step of bash that gets its inputs through the environment alone", () => {
    expect(others).toEqual([]);
    expect(only?.shell).toBe("bash");
    expect(only?.run).not.toContain("${{");
    expect(Object.keys(only?.env ?? {})).toHaveLength(Object.keys(action.inputs).length);
  });

  test("annotates findings, writes a summary and fails", () => {
    const { status, stdout, stderr } = use({ arguments: "--only documentation/cryogen-missing" });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const annotations = stdout.split("\n").filter((line) => line !== "");
    expect(annotations).toHaveLength(2);
    expect(annotations).toContainEqual(
      expect.stringMatching(
        /^::error file=a\.encounter\.md,line=1,endLine=1,col=4,endColumn=13,title=documentation\/cryogen-missing::a\.encounter\.md:1:4 /,
      ),
    );
    expect(annotations).toContainEqual(
      expect.stringContaining(
        "file=$(touch pwned) `touch pwned`; a 'b' \"c\" %250A%3A%3Aerror%3A%3Ax%2Cé",
      ),
    );
    expect(readFileSync(summary, "utf8")).toContain("### a.encounter.md");
  }, 60_000);

  test("takes paths from lines, options in quotes, and writes SARIF where it is told to", () => {
    write("notes/b c.encounter.md", NOTE);
    write("notes/d.encounter.md", NOTE);
    const { status, stdout, stderr } = use({
      paths: `${HOSTILE}\r\nnotes/b c.encounter.md\nnotes/*.nothing\n`,
      arguments: `--payer "Blue Cross; touch pwned" --allow-empty\n--fail-on 'never' --only documentation/cryogen-missing`,
      sarif: "reports/$(touch pwned) out.sarif",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.match(/^::error /gm)).toHaveLength(2);
    const sarif = JSON.parse(
      readFileSync(join(repository, "reports/$(touch pwned) out.sarif"), "utf8"),
    ) as { version: string; runs: { results: { kind?: string; locations: unknown[] }[] }[] };
    expect(sarif.version).toBe("2.1.0");
    const uris = JSON.stringify(sarif.runs[0]?.results);
    expect(uris).toContain("notes/b%20c.encounter.md");
    expect(uris).not.toContain("notes/d.encounter.md");
  }, 60_000);

  test("says what could not be done, also as its exit code", () => {
    const missing = use({ paths: "nowhere" });
    expect(missing.status).toBe(2);
    expect(missing.stdout).toContain("::error file=nowhere,title=");
    expect(readFileSync(summary, "utf8")).toContain("nowhere");

    const misused = use({ arguments: "--frmat json" });
    expect(misused.status).toBe(2);
    expect(misused.stderr).toContain("unknown option '--frmat'");
    expect(readFileSync(summary, "utf8")).toBe("");

    const torn = use({ arguments: '--payer "Blue' });
    expect(torn.status).not.toBe(0);
    expect(torn.stderr).toContain("quote");
  }, 60_000);

  test("is used in the documentation as it can be used", () => {
    const { steps } = recipe("GitHub Actions") as {
      steps: { uses: string; with: Record<string, string> }[];
    };
    const [, lint, upload] = steps;
    expect(Object.keys(action.inputs)).toEqual(
      expect.arrayContaining(Object.keys(lint?.with ?? {})),
    );
    write("templates/a.encounter.md", NOTE);
    write("notes/2026/b.md", NOTE);
    const { status, stderr } = use(lint?.with);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const sarif = readFileSync(join(repository, upload?.with["sarif_file"] ?? ""), "utf8");
    expect(sarif).toContain("templates/a.encounter.md");
    expect(sarif).toContain("notes/2026/b.md");
  }, 60_000);

  test("is described by the problem matcher where annotations are not wanted", () => {
    const { problemMatcher } = JSON.parse(
      readFileSync(join(root, ".github/encounter-lint-matcher.json"), "utf8"),
    ) as { problemMatcher: [{ pattern: [{ regexp: string }] }] };
    const pattern = new RegExp(problemMatcher[0].pattern[0].regexp);
    const { stdout } = step(["bash", "-c"], "npx encounter-lint a.encounter.md -f compact", {});
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !pattern.test(line))).toEqual([]);
  }, 60_000);
});

describe("the pre-commit hook", () => {
  const [hook, ...others] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as [
    { id: string; entry: string; language: string; files: string; args: string[] },
  ];

  /** As pre-commit does: the words of the entry, the arguments, then the files whose names fit. */
  function commit(names: readonly string[], args = hook.args) {
    const files = names.filter((name) => new RegExp(hook.files).test(name));
    const words = [...hook.entry.split(" "), ...args, ...files];
    const [program = "", ...rest] = words;
    const { status, stdout, stderr } = spawnSync(program, rest, {
      cwd: repository,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", HOME: folder, npm_config_offline: "true" },
    });
    return { status, stdout, stderr, files };
  }

  test("is called what the documentation calls it", () => {
    const { repos } = recipe(".pre-commit-config.yaml") as {
      repos: { rev: string; hooks: { id: string }[] }[];
    };
    expect(repos.flatMap(({ hooks }) => hooks.map(({ id }) => id))).toEqual([hook.id]);
  });

  test("is the only one, and runs the version that it comes with", () => {
    expect(others).toEqual([]);
    const { version } = JSON.parse(readFileSync(join(root, "apps/cli/package.json"), "utf8")) as {
      version: string;
    };
    expect(hook.entry).toBe(`npx --yes encounter-lint@${version}`);
    expect(hook.language).toBe("system");
  });

  test("gets the encounters of a commit and no other files, whatever they are called", () => {
    write("--fix.encounter.md", NOTE);
    const names = readdirSync(repository);
    const { status, stdout, files } = commit([...names, "README.md", "encounter.md", "x.yaml"]);
    expect(files).toEqual(["--fix.encounter.md", HOSTILE, "a.encounter.md"].toSorted());
    expect(status).toBe(1);
    expect(stdout).toContain("in 3 files.");
  }, 60_000);

  test("passes when nothing is found, and takes options", () => {
    const args = ["--only", "documentation/cryogen-missing", "--fail-on", "never", "--"];
    expect(commit(["a.encounter.md"], args)).toMatchObject({ status: 0, stderr: "" });
  }, 60_000);
});

describe("the recipes of the documentation", () => {
  test("GitLab: the script writes the report that is collected", () => {
    const { lint } = recipe("GitLab") as {
      lint: { script: string; artifacts: { when: string; reports: { codequality: string } } };
    };
    const { status, stdout, stderr } = step(["sh", "-ec"], lint.script, { GITLAB_CI: "true" });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("in 2 files.");
    expect(lint.artifacts.when).toBe("always");
    const report = JSON.parse(
      readFileSync(join(repository, lint.artifacts.reports.codequality), "utf8"),
    ) as { location: { path: string } }[];
    expect(new Set(report.map(({ location }) => location.path))).toEqual(
      new Set(["a.encounter.md", HOSTILE]),
    );
  }, 60_000);

  test("Azure Pipelines: the script writes the report that is published", () => {
    const [run, publish] = recipe("Azure Pipelines") as [
      { script: string },
      { condition: string; inputs: { testResultsFiles: string } },
    ];
    const { status, stderr } = step(["bash", "--noprofile", "--norc", "-c"], run.script, {
      TF_BUILD: "True",
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(publish.condition).toBe("always()");
    const report = readFileSync(join(repository, publish.inputs.testResultsFiles), "utf8");
    expect(report).toContain("<testsuite ");
    expect(report).toContain("touch pwned");
  }, 60_000);

  test("Kubernetes: all pods together give the report of one run", () => {
    const { spec } = recipe("Kubernetes") as {
      spec: {
        completions: number;
        template: { spec: { containers: [{ command: [string, ...string[]]; args: [string] }] } };
      };
    };
    const [{ command, args }] = spec.template.spec.containers;
    mkdirSync(join(repository, "out"));
    expect(args[0]).toContain(`/${spec.completions} `);
    const pods = ["0", "1", "2"];
    const line = args[0]
      .replace("/notes", ".")
      .replace("/out/", "out/")
      .replace(`/${spec.completions} `, `/${pods.length} `);
    for (const index of pods) {
      const { status, stderr } = step(command, line, { JOB_COMPLETION_INDEX: index });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
    const whole = step(["bash", "-c"], "npx encounter-lint .", {});
    const merged = step(["bash", "-c"], "npx encounter-lint merge out/*.blob", {});
    expect(merged).toEqual(whole);
  }, 120_000);
});
