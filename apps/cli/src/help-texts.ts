/** A command line, and what it is good for. */
type Example = readonly [command: string, use: string];

/** Command lines to begin with. */
export const EXAMPLES: readonly Example[] = [
  ["encounter-lint", "the encounters of this directory and those beneath"],
  ["encounter-lint templates/ note.md", "a directory, and a file whatever it is called"],
  ["encounter-lint 'notes/**/*.md'", "a glob; the quotes leave it to encounter-lint"],
  ["encounter-lint -f pretty -f sarif=out.sarif", "people read one report, programs the other"],
  ["encounter-lint --kind note --profile audit", "finished notes, as a reviewer reads them"],
  ["encounter-lint --fix-dry-run | git apply", "look at the corrections, then take them"],
  ["encounter-lint --staged", "in a commit hook"],
  ["encounter-lint --shard 2/5 -f blob=2.blob", "one of five machines; then: merge *.blob"],
  ["encounter-lint explain cryogen-missing", "why a rule asks for something, and who says so"],
];

/** What the exit codes mean. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, "everything was checked and nothing fails the run"],
  [1, "findings at the level of --fail-on, or more warnings than --max-warnings"],
  [2, "something could not be done: an unreadable file, a wrong option, broken settings, no file"],
];

const STREAM_LINES = `Each line in:   {"id": 7, "text": "...", "path": "a.encounter.md"}   path is optional
Each line out:  {"id": 7, "diagnostics": [...], ...}   or   {"id": 7, "error": {"line": 3, "message": "..."}}`;

/** What else there is to know about a command: a text, or lines to copy. */
export const NOTES = {
  lint: "A directory that is called like a command is written with a slash: rules/",
  stream: `Findings never change the exit code: a pipeline would take the program for broken.
No directory is searched for settings; name a file with --settings.`,
  mcp: `Nothing leaves the machine through encounter-lint. What the assistant does with the words of a
document is for its settings to decide: give it templates, and notes only where that is allowed.`,
} as const;

const WIDTH = Math.max(...EXAMPLES.map(([command]) => command.length));

/** What stands beneath the options in `--help`. */
export const AFTER_HELP = `
Examples:
${EXAMPLES.map(([command, use]) => `  ${command.padEnd(WIDTH)}  ${use}`).join("\n")}

${NOTES.lint}

Exit codes:
${EXIT_CODES.map(([code, meaning]) => `  ${code}  ${meaning}`).join("\n")}
`;

/** What stands beneath the options of `stream --help`. */
export const AFTER_STREAM_HELP = `
${STREAM_LINES}

${NOTES.stream}
`;

/** What stands beneath the options of `mcp --help`. */
export const AFTER_MCP_HELP = `
In the settings of an assistant that speaks the Model Context Protocol:
  {"mcpServers": {"encounter-lint": {"command": "encounter-lint", "args": ["mcp"]}}}

${NOTES.mcp}
`;
