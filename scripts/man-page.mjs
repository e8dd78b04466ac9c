/** @typedef {import("../apps/cli/src/command-table.ts").CommandTable} CommandTable */
/** @typedef {import("../apps/cli/src/command-table.ts").CommandEntry} CommandEntry */
/** @typedef {import("../apps/cli/src/command-table.ts").OptionEntry} OptionEntry */

/**
 * The manual page of the command, for `man`.
 * @param {CommandTable} table
 */
export function manPage({ version, lint, commands, examples, exitCodes, notes }) {
  return [
    '.\\" Generated from the options of the command by "npm run generate".',
    `.TH ENCOUNTER\\-LINT 1 "" "encounter\\-lint ${text(version)}" "User Commands"`,
    ".SH NAME",
    "encounter\\-lint \\- check encounter templates and notes before CPT 17340 is billed",
    ".SH SYNOPSIS",
    ...[lint, ...commands].flatMap((command, index) => [
      ...(index === 0 ? [] : [".br"]),
      synopsis(command),
    ]),
    ".SH DESCRIPTION",
    text(lint.description),
    ".PP",
    text(WHAT_IS_CHECKED),
    ".PP",
    text(notes.lint),
    ".SH OPTIONS",
    ...byHeading(lint.options).flatMap(({ heading, options }) => [
      `.SS ${text(heading)}`,
      ...options.flatMap(optionLines),
    ]),
    ".SH COMMANDS",
    ...commands.flatMap(commandLines(notes)),
    ".SH EXIT STATUS",
    ...exitCodes.flatMap(([code, meaning]) => [".TP", `.B ${code}`, text(sentence(meaning))]),
    ".SH FILES",
    ...FILES.flatMap(([name, meaning]) => [".TP", `.I ${text(name)}`, text(meaning)]),
    ".SH ENVIRONMENT",
    ...VARIABLES.flatMap(([name, meaning]) => [".TP", `.B ${text(name)}`, text(meaning)]),
    ".SH EXAMPLES",
    ...examples.flatMap(([command, use]) => [".TP", `.B ${text(command)}`, text(sentence(use))]),
    "",
  ].join("\n");
}

const WHAT_IS_CHECKED = `A file that is named is checked, whatever it is called.
A directory stands for the encounters in it: *.encounter.yaml, *.encounter.yml, *.encounter.md,
files that the settings list, and YAML or Markdown files that begin with the comment encounter-lint.
Without a path, this directory is checked.`;

/** @type {readonly (readonly [string, string])[]} */
const FILES = [
  [
    "encounter-lint.yaml",
    "The settings of a directory and those beneath; searched for from each file upward.",
  ],
  ["encounter-lint-baseline.json", "The findings that are accepted."],
  [
    "*.encounter-test.yaml",
    "Sample visits that fill a template, and what must come of it; for the command test.",
  ],
];

/** @type {readonly (readonly [string, string])[]} */
const VARIABLES = [
  ["NO_COLOR", "If it is set, nothing is printed in color."],
  [
    "FORCE_COLOR",
    "If it is set, and not to 0 or false, color is printed into files and pipes too.",
  ],
  ["CI", "If it is set, no progress is shown."],
];

/**
 * Options under their headings, in the order in which they are defined.
 * @param {readonly OptionEntry[]} options
 */
export function byHeading(options) {
  const headings = [...new Set(options.map(({ heading }) => heading))];
  return headings.map((heading) => ({
    heading,
    options: options.filter((option) => option.heading === heading),
  }));
}

/**
 * Which groups of options a command shares with the one without a name.
 * @param {readonly string[]} headings
 */
export function alsoTakes(headings) {
  return `It also takes the options under ${headings.map((one) => `"${one}"`).join(" and ")}.`;
}

/** @param {CommandTable["notes"]} notes */
function commandLines(notes) {
  return (/** @type {CommandEntry} */ { name, usage, description, options, shared }) => [
    `.SS ${text(usage.replace("encounter-lint ", ""))}`,
    text(sentence(description)),
    ...(shared.length === 0 ? [] : [text(alsoTakes(shared))]),
    ...(name === "stream" || name === "mcp" ? [".PP", text(notes[name])] : []),
    ...options.flatMap(optionLines),
  ];
}

/** @param {OptionEntry} option */
function optionLines({ flags, description }) {
  const shown = flags.replace(/--?[a-z-]+/gi, "\\fB$&\\fR").replace(/<([^>]+)>/g, "\\fI$1\\fR");
  return [".TP", hyphens(shown), text(sentence(description))];
}

/** @param {CommandEntry} command */
function synopsis({ name, usage }) {
  const [program = "", ...words] = usage.split(" ");
  const called = name === "" ? program : `${program} ${name}`;
  const args = (name === "" ? words : words.slice(1)).map((word) =>
    word.replace(/[a-z]+/, "\\fI$&\\fR").replace(/^<|>$/g, ""),
  );
  return [`\\fB${hyphens(called)}\\fR`, "[options]", ...args].join(" ");
}

/** @param {string} words */
function sentence(words) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}

/**
 * Words that the formatter takes for words.
 * @param {string} words
 */
function text(words) {
  return hyphens(words.replaceAll("\\", "\\e"))
    .split("\n")
    .map((line) => line.replace(/^[.']/, "\\&$&"))
    .join("\n");
}

/**
 * Hyphens that can be copied into a terminal.
 * @param {string} words
 */
function hyphens(words) {
  return words.replaceAll("-", "\\-");
}
