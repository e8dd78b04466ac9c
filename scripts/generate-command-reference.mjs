import { join } from "node:path";
import { importTypeScript } from "./import-typescript.mjs";
import { alsoTakes, byHeading, manPage } from "./man-page.mjs";
import { cell, page, table } from "./markdown-page.mjs";

/** @typedef {import("../apps/cli/src/command-table.ts").CommandTable} CommandTable */
/** @typedef {import("../apps/cli/src/command-table.ts").OptionEntry} OptionEntry */

/**
 * The manual page and the page of the documentation that list every command and option.
 * @param {string} root
 */
export async function commandReference(root) {
  const source = join(root, "apps/cli/src");
  /** @type {typeof import("../apps/cli/src/command-table.ts")} */
  const { commandTable } = await importTypeScript(join(source, "command-table.ts"), "node");
  /** @type {typeof import("../apps/cli/src/testing/in-memory-world.ts")} */
  const { inMemoryWorld } = await importTypeScript(
    join(source, "testing/in-memory-world.ts"),
    "node",
  );
  const commands = commandTable(inMemoryWorld());
  return [
    { path: "apps/cli/man/encounter-lint.1", text: manPage(commands) },
    { path: "docs/options.md", text: optionsPage(commands) },
  ];
}

/** @param {CommandTable} table */
function optionsPage({ lint, commands, exitCodes }) {
  return page([
    "<!-- Generated from the options of the command by `npm run generate`. -->",
    "# Commands and options",
    "What `encounter-lint --help` and `man encounter-lint` list. [The command](command-line.md) says what the options mean together.",
    `## \`${lint.usage}\``,
    ...byHeading(lint.options).flatMap(({ heading, options }) => [
      `### ${heading}`,
      optionTable(options),
    ]),
    ...commands.flatMap(({ usage, description, options, shared }) => [
      `## \`${usage}\``,
      `${description.charAt(0).toUpperCase()}${description.slice(1)}.`,
      ...(options.length === 0 ? [] : [optionTable(options)]),
      ...(shared.length === 0 ? [] : [alsoTakes(shared)]),
    ]),
    "## Exit codes",
    table(
      ["code", "meaning"],
      exitCodes.map(([code, meaning]) => [String(code), cell(meaning)]),
    ),
  ]);
}

/** @param {readonly OptionEntry[]} options */
function optionTable(options) {
  return table(
    ["option", "meaning"],
    options.map(({ flags, description }) => [`\`${flags}\``, cell(description)]),
  );
}
