import type { Argument, Command } from "commander";
import { commandLine, HELP_FLAGS } from "./command-line.ts";
import { EXAMPLES, EXIT_CODES, NOTES } from "./help-texts.ts";
import type { World } from "./world.ts";

/** An option as `--help` shows it. */
export interface OptionEntry {
  readonly flags: string;
  readonly description: string;
  /** The group that it stands in. */
  readonly heading: string;
}

/** A command as `--help` shows it. */
export interface CommandEntry {
  /** Empty for the command without a name. */
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** Those that stand in no shared group. */
  readonly options: readonly OptionEntry[];
  /** The groups that it shares, as a whole, with the command without a name. */
  readonly shared: readonly string[];
}

/** Everything that the manual page and the reference say, as plain data. */
export interface CommandTable {
  readonly version: string;
  readonly lint: CommandEntry;
  readonly commands: readonly CommandEntry[];
  readonly examples: typeof EXAMPLES;
  readonly exitCodes: typeof EXIT_CODES;
  readonly notes: Readonly<Record<keyof typeof NOTES, string>>;
}

/** The commands and their options, from what the command line itself is made of. */
export function commandTable(world: World): CommandTable {
  const program = commandLine(world, () => undefined);
  const main = optionsOf(program);
  const headings = new Set(main.map(({ heading }) => heading).filter((one) => one !== "Options"));
  return {
    version: program.version() ?? "",
    lint: { ...entry(program, ""), options: main, shared: [] },
    commands: program.commands
      .filter((one) => one.name() !== "help")
      .map((command) => {
        const options = optionsOf(command);
        const keys = new Set(options.map(key));
        const shared = [...headings].filter((heading) =>
          main.every((one) => one.heading !== heading || keys.has(key(one))),
        );
        const known = new Set(main.filter(({ heading }) => shared.includes(heading)).map(key));
        const own = options.filter((one) => !known.has(key(one)) && one.flags !== HELP_FLAGS);
        return { ...entry(command, command.name()), options: own, shared };
      }),
    examples: EXAMPLES,
    exitCodes: EXIT_CODES,
    notes: NOTES,
  };
}

function entry(
  command: Command,
  name: string,
): Pick<CommandEntry, "name" | "usage" | "description"> {
  const words = ["encounter-lint", name, ...command.registeredArguments.map(written)];
  return {
    name,
    usage: words.filter((word) => word !== "").join(" "),
    description: command.description(),
  };
}

function written(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function optionsOf(command: Command): readonly OptionEntry[] {
  const help = command.createHelp();
  return help.visibleOptions(command).map((option) => ({
    flags: option.flags,
    description: help.optionDescription(option),
    heading: (option.helpGroupHeading ?? "Options:").replace(/:$/, ""),
  }));
}

function key({ flags, description, heading }: OptionEntry): string {
  return [heading, flags, description].join("\n");
}
