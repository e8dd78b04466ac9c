import { CATEGORIES, PROFILES, SEVERITIES } from "@encounter-lint/domain";
import { Argument, Command, CommanderError, Option } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { BASELINE_FILE_NAME } from "./baseline.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { usesColor } from "./color.ts";
import type { BaselineOptions } from "./commands/baseline.ts";
import { completionScript, SHELLS, type Shell } from "./commands/completion.ts";
import type { CoverageOptions } from "./commands/coverage.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import type { InitOptions } from "./commands/init.ts";
import type { RulesOptions } from "./commands/rules.ts";
import type { TestOptions } from "./commands/test.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { AFTER_HELP, AFTER_MCP_HELP, AFTER_STREAM_HELP } from "./help-texts.ts";
import { lintCommand, type LintOptions, type ReportOptions } from "./lint-command.ts";
import {
  isoDate,
  knownRules,
  LEVELS,
  positiveNumber,
  ruleLevel,
  wholeNumber,
} from "./option-values.ts";
import { errorMessage, refusalOf } from "./problem.ts";
import { parseReportTarget } from "./report-target.ts";
import { FORMATS } from "./reporters/formats.ts";
import { parseShard } from "./shard.ts";
import { CACHE_FILE_NAME } from "./result-cache.ts";
import type { World } from "./world.ts";

/**
 * Runs the command.
 *
 * @param args - without Node and the script
 * @returns the exit code; never throws
 */
export async function runCommandLine(args: readonly string[], world: World): Promise<ExitCode> {
  const printing: Promise<void>[] = [];
  let code: ExitCode = EXIT.passed;
  const program = commandLine(world, (result) => {
    code = result;
  });
  for (const command of [program, ...program.commands]) {
    const name = command === program ? "encounter-lint" : `encounter-lint ${command.name()}`;
    command
      .exitOverride()
      .showHelpAfterError(`(${name} --help shows what is possible)`)
      .configureOutput({
        writeOut: (text) => printing.push(world.stdout.write(text)),
        writeErr: (text) => printing.push(world.stderr.write(text)),
        // As every other message of the command begins.
        outputError: (text, write) => write(text.replace(/^error:/, "encounter-lint:")),
      });
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      code = error.exitCode === 0 ? EXIT.passed : EXIT.incomplete;
    } else {
      code = EXIT.incomplete;
      await world.stderr.write(
        `encounter-lint failed: ${errorMessage(error)}\nThis is a defect; please report it, without patient data.\n`,
      );
    }
  }
  await Promise.all(printing);
  const { failure } = world.stdout;
  if (failure !== undefined) {
    await world.stderr.write(
      `encounter-lint: What was printed could not be written (${refusalOf(failure)}). Make room, or write it to another place.\n`,
    );
    return EXIT.incomplete;
  }
  return code;
}

/**
 * The commands, their options and what they do: what `--help`, the completion of shells, the man
 * page and the reference in the documentation are made from.
 *
 * @param done - hears the exit code of the command that ran
 */
export function commandLine(world: World, done: Done): Command {
  const program = new Command("encounter-lint")
    .configureHelp({ optionDescription })
    .description(
      "Checks encounter templates and finished notes for what a payer needs to see when CPT 17340 is billed.",
    )
    .version(packageJson.version, "-V, --version", "print the version")
    // What stands behind a command belongs to it.
    .enablePositionalOptions();
  addLint(program, world, done);
  addBaseline(program, world, done);
  addMerge(program, world, done);
  addStream(program, world, done);
  addMcp(program, world, done);
  addTest(program, world, done);
  addCoverage(program, world, done);
  addRules(program, world, done);
  addExplain(program, world, done);
  addInit(program, world, done);
  addCompletion(program, world);
  program.helpCommand("help [command]", "print the help of a command");
  for (const command of [program, ...program.commands]) {
    command.addHelpOption(new Option(HELP_FLAGS, "print this help").helpGroup("Options:"));
  }
  return program;
}

type Done = (code: ExitCode) => void;

function addLint(program: Command, world: World, done: Done): void {
  program
    .argument("[paths...]", "files, directories and globs (default: this directory)")
    .addHelpText("after", AFTER_HELP)
    .action(async (paths: string[], options: LintOptions) => {
      const names = program.commands.map((one) => one.name());
      done(await lintCommand(paths, options, world, packageJson.version, names));
    });
  addChooseOptions(program);
  program
    .optionsGroup("A text instead of files:")
    .option("--stdin", "check the text on standard input")
    .option("--stdin-path <path>", "the path that text stands for: decides format and settings");
  addJudgeOptions(program);
  addOnly(program)
    .option(
      "--baseline <file>",
      `accept the findings that this file lists (default: ${BASELINE_FILE_NAME})`,
    )
    .option("--no-baseline", "accept no known findings");
  addReportOptions(program);
  program
    .optionsGroup("Corrections:")
    .option("--fix", "apply the safe corrections; never a clinical fact")
    .option("--fix-dry-run", "print what --fix would change, as a diff")
    .optionsGroup("The run:")
    .option("--watch", "check again on every change, until Ctrl+C")
    .option("--stats", "print files, findings, time and memory on standard error")
    .option("--threads <n>", "how many threads check (default: as many as pay off)", positiveNumber)
    .option("--cache", "keep results, and reuse those of files that did not change")
    .option("--cache-file <file>", `where they are kept (default: ${CACHE_FILE_NAME})`)
    .option("--shard <i/n>", "check part i of n; the command merge joins the parts", parseShard)
    .optionsGroup("Instead of checking:")
    .option("--print-config <file>", "print the settings of one file and where they come from");
}

function addBaseline(program: Command, world: World, done: Done): void {
  const command = program
    .command("baseline")
    .description("accept all findings of today, so that only new ones fail")
    .argument("[paths...]", "files, directories and globs (default: this directory)")
    .option("--baseline <file>", `the file to write (default: ${BASELINE_FILE_NAME})`)
    .option("--prune", "only remove entries whose findings are gone")
    .action(async (paths: string[], options: BaselineOptions) => {
      const { baselineCommand } = await import("./commands/baseline.ts");
      done(await baselineCommand(paths, options, world));
    });
  addChooseOptions(command);
  addJudgeOptions(command);
  addOnly(command);
}

function addMerge(program: Command, world: World, done: Done): void {
  const command = program
    .command("merge")
    .description("join the parts that shards wrote with --format blob=FILE into one report")
    .argument("<blobs...>", "the files of all shards")
    .action(async (blobs: string[], options: ReportOptions) => {
      const { mergeCommand } = await import("./commands/merge.ts");
      done(await mergeCommand(blobs, options, world, packageJson.version));
    });
  addReportOptions(command);
}

function addStream(program: Command, world: World, done: Done): void {
  const command = program
    .command("stream")
    .description("check documents from standard input, one JSON object a line")
    .addHelpText("after", AFTER_STREAM_HELP)
    .action(async (options: JudgeOptions) => {
      const { streamCommand } = await import("./commands/stream.ts");
      done(await streamCommand(options, world));
    });
  addJudgeOptions(command);
}

function addMcp(program: Command, world: World, done: Done): void {
  const command = program
    .command("mcp")
    .description("serve lint, coverage and explain to an AI assistant, over standard input")
    .addHelpText("after", AFTER_MCP_HELP)
    .action(async (options: JudgeOptions) => {
      const { mcpCommand } = await import("./commands/mcp.ts");
      done(await mcpCommand(options, world, packageJson.version));
    });
  addJudgeOptions(command);
}

/** How a run is reported and what fails it. */
function addReportOptions(command: Command): void {
  command
    .optionsGroup("Report and verdict:")
    .option(
      "-f, --format <report>",
      `the report: ${FORMATS.join(", ")}; NAME=FILE writes it into a file; may be repeated`,
      parseReportTarget,
    )
    .addOption(
      choice("--fail-on <severity>", "the lowest severity that fails the run", [
        "never",
        ...SEVERITIES,
      ]).default("error"),
    )
    .option("--max-warnings <n>", "fail the run if there are more warnings than n", wholeNumber)
    .option("--color", "print in color, even where no terminal reads along")
    .option("--no-color", "print without color");
}

/** How documents are judged. */
function addJudgeOptions(command: Command): void {
  command
    .optionsGroup("What counts:")
    .addOption(
      choice("--profile <name>", "which requirements count; overrides the settings", PROFILES),
    )
    .option("--payer <name>", "the payer whose published policy counts")
    .addOption(choice("--kind <kind>", "what a document is, if it does not say so itself", KINDS))
    .option(
      "--rule <rule=level>",
      `the level of one rule: ${LEVELS.join(", ")}; may be repeated`,
      ruleLevel,
    )
    .option("--report-unused", "fail on suppressions that silence nothing")
    .option("--as-of <date>", "judge as on this day, YYYY-MM-DD (default: today)", isoDate)
    .option("--settings <file>", "use this settings file instead of searching for one")
    .option("--no-settings", "use no settings file");
}

/** Where findings are the result, and nothing else. */
function addOnly(command: Command): Command {
  return command
    .optionsGroup("Which findings are reported:")
    .option("--only <rules>", "report these rules alone, separated by commas", knownRules);
}

/** What is checked. */
function addChooseOptions(command: Command): void {
  command
    .optionsGroup("What is checked:")
    .option("--files-from <list>", "the files that a list names, one a line; - is standard input")
    .option("--changed", "what differs from the last commit, untracked files included")
    .option("--since <ref>", "what differs from a commit, branch or tag")
    .option("--staged", "what the next commit will hold")
    .option("--no-gitignore", "also what .gitignore names")
    .option("--allow-empty", "do not fail when no file is found");
}

function addTest(program: Command, world: World, done: Done): void {
  const command = program
    .command("test")
    .description("fill templates with the sample visits of *.encounter-test.yaml and compare")
    .argument("[paths...]", "files and directories (default: this directory)")
    .addOption(choice("-f, --format <name>", "the report", ["pretty", "json"]).default("pretty"))
    .action(async (paths: string[], options: TestOptions) => {
      const { testCommand } = await import("./commands/test.ts");
      done(await testCommand(paths, options, world, usesColor(world)));
    });
  addJudgeOptions(command);
}

function addCoverage(program: Command, world: World, done: Done): void {
  const command = program
    .command("coverage")
    .description("show what each encounter documents, in which words, and who asks for it")
    .argument("<files...>", "the files")
    .addOption(
      choice("-f, --format <name>", "the report", ["table", "json", "markdown", "html"]).default(
        "table",
      ),
    )
    .action(async (files: string[], options: CoverageOptions) => {
      const { coverageCommand } = await import("./commands/coverage.ts");
      done(await coverageCommand(files, options, world, usesColor(world)));
    });
  addJudgeOptions(command);
}

function addRules(program: Command, world: World, done: Done): void {
  program
    .command("rules")
    .description("list the rules with their levels")
    .addOption(
      choice("-f, --format <name>", "the form of the list", ["pretty", "json", "markdown"]).default(
        "pretty",
      ),
    )
    .addOption(choice("--profile <name>", "whose levels to show", PROFILES).default("recommended"))
    .addOption(choice("--category <name>", "list one category alone", CATEGORIES))
    .action(async (options: RulesOptions) => {
      const { rulesCommand } = await import("./commands/rules.ts");
      done(await rulesCommand(options, world, usesColor(world)));
    });
}

function addExplain(program: Command, world: World, done: Done): void {
  program
    .command("explain")
    .description("tell all about one rule: why, examples, sources, how to suppress it")
    .argument("<rule>", "its id, or the part behind the slash")
    .addOption(choice("-f, --format <name>", "the form", ["pretty", "json"]).default("pretty"))
    .action(async (rule: string, options: ExplainOptions) => {
      const { explainCommand } = await import("./commands/explain.ts");
      done(await explainCommand(rule, options, world, usesColor(world)));
    });
}

function addInit(program: Command, world: World, done: Done): void {
  program
    .command("init")
    .description("write a settings file with comments; asks for what no option says")
    .addOption(choice("--profile <name>", "which requirements count", PROFILES))
    .option("--payer <name>", "the payer whose published policy counts")
    .addOption(choice("--kind <kind>", "what a document is, if it does not say so itself", KINDS))
    .option("-y, --yes", "ask nothing and take the defaults")
    .option("--force", "replace settings that exist")
    .action(async (options: InitOptions) => {
      const { initCommand } = await import("./commands/init.ts");
      done(await initCommand(options, world));
    });
}

function addCompletion(program: Command, world: World): void {
  program
    .command("completion")
    .description("print a script that completes commands and options in a shell")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .action((shell: Shell) => world.stdout.write(completionScript(shell, program)));
}

/** What every command has. */
export const HELP_FLAGS = "-h, --help";

const KINDS = ["template", "note"] as const;

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}

function optionDescription({ description, argChoices = [], defaultValue, required }: Option) {
  const defaults = required && typeof defaultValue === "string" ? [`default: ${defaultValue}`] : [];
  const choices = argChoices.length === 0 ? [] : [argChoices.join(", ")];
  const extra = [...choices, ...defaults].join("; ");
  return extra === "" ? description : `${description} (${extra})`;
}
