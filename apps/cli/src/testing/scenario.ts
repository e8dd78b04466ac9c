/** What a scenario file says: the files, the command, and what must come of it. */
export interface Scenario {
  /** The sentence in the first line. */
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** Shell lines that make what a text cannot hold: links, bytes, rights. */
  readonly setup: string;
  /** Shell lines; `encounter-lint` is the built command. */
  readonly command: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Files that must exist afterwards, with their texts. */
  readonly results: Readonly<Record<string, string>>;
}

const HEADING = /^=== (.+)$/m;

/**
 * Reads a scenario: a title, then parts that begin with `=== file NAME`, `=== setup`, `=== command`,
 * `=== stdout`, `=== stderr`, `=== exit` or `=== result NAME`.
 */
export function parseScenario(text: string): Scenario {
  const [title = "", ...parts] = text.split(HEADING);
  const files: Record<string, string> = {};
  const results: Record<string, string> = {};
  const named: Record<string, string> = {};
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const heading = parts[index] ?? "";
    const body = (parts[index + 1] ?? "").replace(/^\n/, "");
    if (heading.startsWith("file ")) files[heading.slice(5)] = body;
    else if (heading.startsWith("result ")) results[heading.slice(7)] = body;
    else named[heading] = body;
  }
  for (const heading of Object.keys(named)) {
    if (!["setup", "command", "stdout", "stderr", "exit"].includes(heading)) {
      throw new Error(`A scenario has no part "${heading}".`);
    }
  }
  if (named["command"] === undefined) throw new Error("A scenario needs a command.");
  return {
    title: title.replace(/^#\s*/, "").trim(),
    files,
    setup: named["setup"] ?? "",
    command: named["command"],
    stdout: named["stdout"] ?? "",
    stderr: named["stderr"] ?? "",
    exitCode: Number(named["exit"] ?? 0),
    results,
  };
}

/** The text of a scenario, with the parts that are empty left out. */
export function formatScenario(scenario: Scenario): string {
  const part = (heading: string, body: string) =>
    body === "" ? "" : `=== ${heading}\n${body}${body.endsWith("\n") ? "" : "\n"}`;
  return [
    `# ${scenario.title}\n`,
    ...Object.entries(scenario.files).map(([name, body]) => `=== file ${name}\n${body}`),
    part("setup", scenario.setup),
    part("command", scenario.command),
    part("stdout", scenario.stdout),
    part("stderr", scenario.stderr),
    part("exit", String(scenario.exitCode)),
    ...Object.entries(scenario.results).map(([name, body]) => `=== result ${name}\n${body}`),
  ].join("");
}
