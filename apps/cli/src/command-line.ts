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
import { EXAMPLES, MCP_EXAMPLES, STREAM_EXAMPLES } from "./help-texts.ts";
import { lintCommand, type LintOptions, type ReportOptions } from "./lint-command.ts";
import { isoDate, knownRules, positiveNumber, ruleLevel, wholeNumber } from "./option-values.ts";
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
    .description(
      "Checks encounter templates and finished notes for what a payer needs to see when CPT 17340 is billed.",
    )
    .version(packageJson.version)
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
  program.helpCommand("help [command]", "say what a command does and what its options are");
  return program;
}

type Done = (code: ExitCode) => void;

function addLint(program: Command, world: World, done: Done): void {
  program
    .argument("[paths...]", "files, directories and globs (default: this directory)")
    .option("--fix", "correct what can be corrected safely; never a clinical fact")
    .option("--fix-dry-run", "print what --fix would change, as a diff")
    .option("--print-config <file>", "print the settings that count for a file, and who decided")
    .option("--shard <i/n>", "check one of n parts of the files; see merge", parseShard)
    .option("--stdin", "check the text on standard input")
    .option(
      "--stdin-path <path>",
      "the path that --stdin stands for, which decides format and settings",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], options: LintOptions) => {
      const names = program.commands.map((one) => one.name());
      done(await lintCommand(paths, options, world, packageJson.version, names));
    });
  addReportOptions(program);
  addJudgeOptions(program);
  addChooseOptions(program);
  program
    .option("--baseline <file>", `the findings to accept (default: ${BASELINE_FILE_NAME})`)
    .option("--no-baseline", "accept no findings")
    .option("--cache", "keep results for the next run")
    .option("--cache-file <file>", `where to keep them (default: ${CACHE_FILE_NAME})`)
    .option("--watch", "check again whenever something changes")
    .option("--stats", "say how long it took, on standard error")
    .option("--threads <n>", "how many threads check (default: as many as pay)", positiveNumber);
}

function addBaseline(program: Command, world: World, done: Done): void {
  const command = program
    .command("baseline")
    .description("accept the findings that there are now, so that only new ones fail")
    .argument("[paths...]", "files, directories and globs (default: this directory)")
    .option("--baseline <file>", `where to keep them (default: ${BASELINE_FILE_NAME})`)
    .option("--prune", "only remove what is gone")
    .action(async (paths: string[], options: BaselineOptions) => {
      const { baselineCommand } = await import("./commands/baseline.ts");
      done(await baselineCommand(paths, options, world));
    });
  addJudgeOptions(command);
  addChooseOptions(command);
}

function addMerge(program: Command, world: World, done: Done): void {
  const command = program
    .command("merge")
    .description("join what shards wrote with --format blob=FILE, and report it as one run")
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
    .description("check one document for each line of JSON on standard input")
    .addHelpText("after", STREAM_EXAMPLES)
    .action(async (options: JudgeOptions) => {
      const { streamCommand } = await import("./commands/stream.ts");
      done(await streamCommand(options, world));
    });
  addJudgeOptions(command);
}

function addMcp(program: Command, world: World, done: Done): void {
  const command = program
    .command("mcp")
    .description("serve an assistant: lint, coverage and explain as tools, over standard input")
    .addHelpText("after", MCP_EXAMPLES)
    .action(async (options: JudgeOptions) => {
      const { mcpCommand } = await import("./commands/mcp.ts");
      done(await mcpCommand(options, world, packageJson.version));
    });
  addJudgeOptions(command);
}

/** How a run is reported and what fails it. */
function addReportOptions(command: Command): void {
  command
    .option(
      "-f, --format <report>",
      `how to report: ${FORMATS.join(", ")}; NAME=FILE writes into a file; may be repeated`,
      parseReportTarget,
    )
    .addOption(
      choice("--fail-on <severity>", "the lowest severity that fails the run", [
        "never",
        ...SEVERITIES,
      ]).default("error"),
    )
    .option("--max-warnings <n>", "fail the run when there are more warnings", wholeNumber)
    .option("--color", "print in color")
    .option("--no-color", "print without color");
}

/** How documents are judged. */
function addJudgeOptions(command: Command): void {
  command
    .addOption(
      choice("--profile <name>", "which requirements count, whatever the settings say", PROFILES),
    )
    .option("--payer <name>", "the payer whose published positions count")
    .addOption(choice("--kind <kind>", "what documents are that do not say it themselves", KINDS))
    .option("--rule <rule=level>", "the level of a rule; may be repeated", ruleLevel)
    .option(
      "--report-unused",
      "a suppression that silences nothing fails the run, as --rule template/suppression-unused=error",
    )
    .option("--as-of <date>", "the day on which documents are judged (default: today)", isoDate)
    .option("--settings <file>", "use this settings file and search for no other")
    .option("--no-settings", "use no settings file");
}

/** What is checked. */
function addChooseOptions(command: Command): void {
  command
    .option("--only <rules>", "report these rules alone (separated by commas)", knownRules)
    .option("--files-from <list>", "check the files that a list names; - for standard input")
    .option("--changed", "check what differs from the last commit, untracked files included")
    .option("--since <ref>", "check what differs from a commit, branch or tag")
    .option("--staged", "check what the next commit will hold")
    .option("--no-gitignore", "also look into what .gitignore names")
    .option("--allow-empty", "finding no file is right", false);
}

function addTest(program: Command, world: World, done: Done): void {
  const command = program
    .command("test")
    .description("fill templates with the sample visits of *.encounter-test.yaml and compare")
    .argument("[paths...]", "files and directories (default: this directory)")
    .addOption(choice("-f, --format <name>", "how to report", ["pretty", "json"]).default("pretty"))
    .action(async (paths: string[], options: TestOptions) => {
      const { testCommand } = await import("./commands/test.ts");
      done(await testCommand(paths, options, world, usesColor(world)));
    });
  addJudgeOptions(command);
}

function addCoverage(program: Command, world: World, done: Done): void {
  const command = program
    .command("coverage")
    .description("say what encounters document, by which words, and who asks for it")
    .argument("<files...>", "the files")
    .addOption(
      choice("-f, --format <name>", "how to say it", ["table", "json", "markdown", "html"]).default(
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
    .description("list the rules")
    .addOption(
      choice("-f, --format <name>", "how to list", ["pretty", "json", "markdown"]).default(
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
    .description("tell everything about a rule")
    .argument("<rule>", "its id, or the part behind the slash")
    .addOption(choice("-f, --format <name>", "how to tell", ["pretty", "json"]).default("pretty"))
    .action(async (rule: string, options: ExplainOptions) => {
      const { explainCommand } = await import("./commands/explain.ts");
      done(await explainCommand(rule, options, world, usesColor(world)));
    });
}

function addInit(program: Command, world: World, done: Done): void {
  program
    .command("init")
    .description("write a settings file with comments")
    .addOption(choice("--profile <name>", "which requirements count", PROFILES))
    .option("--payer <name>", "the payer whose published positions count")
    .addOption(choice("--kind <kind>", "what documents are that do not say it themselves", KINDS))
    .option("-y, --yes", "ask nothing")
    .option("--force", "replace settings that exist")
    .action(async (options: InitOptions) => {
      const { initCommand } = await import("./commands/init.ts");
      done(await initCommand(options, world));
    });
}

function addCompletion(program: Command, world: World): void {
  program
    .command("completion")
    .description("print a script that completes options in a shell")
    .addArgument(new Argument("<shell>").choices(SHELLS))
    .action((shell: Shell) => world.stdout.write(completionScript(shell, program)));
}

const KINDS = ["template", "note"] as const;

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}
