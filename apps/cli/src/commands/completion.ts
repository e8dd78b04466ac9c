import { everyRule } from "@encounter-lint/linter";
import type { Argument, Command, Option } from "commander";
import { FORMATS } from "../reporters/formats.ts";

/** The shells for which there is a script. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that teaches a shell the options of the command. Made from the command itself. */
export function completionScript(shell: Shell, program: Command): string {
  switch (shell) {
    case "bash":
      return bash(program);
    case "zsh":
      return zsh(program);
    default:
      return fish(program);
  }
}

/** Stands for the list of rules, which would else stand in a script ten times. */
const RULES = ["$rules"];

/** What can stand where commander knows no choices, by the name of the value. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  report: FORMATS,
  rules: RULES,
  "rule=level": RULES,
  rule: RULES,
};

/** Names of values that are files. */
const FILE_VALUES = new Set(["file", "list", "path"]);

/** What an option takes: words, a file, something else (`other`), or nothing. */
function valueOf(option: Option): readonly string[] | "file" | "other" | undefined {
  const [, name] = /<(.+)>/.exec(option.flags) ?? [];
  if (name === undefined) return undefined;
  return option.argChoices ?? VALUES[name] ?? (FILE_VALUES.has(name) ? "file" : "other");
}

/** What an argument can be; without words it is a file. */
function wordsOf(argument: Argument): readonly string[] | undefined {
  return argument.argChoices ?? VALUES[argument.name()];
}

function ruleIds(): string {
  return everyRule.map(({ id }) => id).join(" ");
}

function commandsOf(program: Command): readonly Command[] {
  return program.commands.filter((one) => one.name() !== "help");
}

function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

function namesOf({ short, long }: Option): readonly string[] {
  return [short, long].filter((name) => name !== undefined);
}

function bash(program: Command): string {
  const name = program.name();
  const commands = commandsOf(program);
  const cases = (command: Command, label: string) => {
    const args = command.registeredArguments;
    const words = args.flatMap((one) => wordsOf(one) ?? []);
    const first = command === program ? commands.map((one) => one.name()) : words;
    const long = optionsOf(command).flatMap((option) => option.long ?? []);
    const takesFiles = args.length > 0 && words.length === 0;
    const assigned = `words="${[...first, ...long].join(" ")}"${takesFiles ? "" : " files="}`;
    return `    ${label}) ${command === program ? 'command=""; ' : ""}${assigned} ;;\n`;
  };
  const values = [program, ...commands].flatMap((command) =>
    optionsOf(command).flatMap((option) => {
      const value = valueOf(option);
      if (value === undefined) return [];
      const label = command === program ? "" : command.name();
      const patterns = namesOf(option).map((flag) => `"${label} ${flag}"`);
      const then =
        value === "file"
          ? "words= files=yes"
          : value === "other"
            ? "return"
            : `words="${value.join(" ")}" files=`;
      return [`    ${patterns.join(" | ")}) ${then} ;;\n`];
    }),
  );
  return `# ${name} completion: put this into your shell's start-up file or completion directory.
_encounter_lint() {
  local rules="${ruleIds()}"
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="" words="" files=yes line
  if ((COMP_CWORD > 1)); then command="\${COMP_WORDS[1]}"; fi
  COMPREPLY=()
  case "$command" in
${commands.map((one) => cases(one, one.name())).join("")}${cases(program, "*")}  esac
  case "$command $previous" in
${values.join("")}  esac
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen -W "$words" -- "$current"; if [[ -n $files ]]; then compgen -f -- "$current"; fi)
}
complete -o filenames -F _encounter_lint ${name}
`;
}

function zsh(program: Command): string {
  const name = program.name();
  const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const told = (text: string) => text.replace(/[[\]:\\]/g, String.raw`\$&`);
  const action = (value: ReturnType<typeof valueOf>) =>
    value === "file" ? "_files" : value === "other" ? " " : `(${(value ?? []).join(" ")})`;
  const specs = (command: Command) => [
    ...optionsOf(command).map((option) => {
      const value = valueOf(option);
      const names = namesOf(option);
      const [, label = ""] = /<(.+)>/.exec(option.flags) ?? [];
      const taken = value === undefined ? "" : `:${told(label)}:${action(value)}`;
      const rest = quote(`[${told(option.description)}]${taken}`);
      // An option may be repeated; only its two names exclude each other.
      return names.length > 1 ? `"*"{${names.join(",")}}${rest}` : `"*"${names.join("")}${rest}`;
    }),
    ...command.registeredArguments.map((argument) =>
      quote(
        `${argument.variadic ? "*" : ""}:${argument.name()}:${action(wordsOf(argument) ?? "file")}`,
      ),
    ),
  ];
  const call = (command: Command) => ["_arguments -S", ...specs(command)].join(" \\\n        ");
  const commands = commandsOf(program);
  return `#compdef ${name}
# ${name} completion: save this as _${name} in a directory of your $fpath, or source it.
_encounter_lint() {
  local -a rules=(${ruleIds()})
  local -a commands=(
${commands.map((one) => `    ${quote(`${one.name()}:${told(one.description())}`)}\n`).join("")}  )
  case "$words[2]" in
${commands.map((one) => `    ${one.name()})\n      if ((CURRENT > 2)); then\n        shift words\n        ((CURRENT--))\n        ${call(one)}\n        return\n      fi\n      ;;\n`).join("")}  esac
  if ((CURRENT == 2)) && [[ "$words[2]" != -* ]]; then _describe command commands; fi
  ${call(program)}
}
if [[ "$funcstack[1]" == "_${name}" ]]; then
  _encounter_lint "$@"
else
  compdef _encounter_lint ${name}
fi
`;
}

function fish(program: Command): string {
  const name = program.name();
  const quote = (text: string) => `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
  const flag = (text: string) =>
    text.startsWith("--") ? `-l ${text.slice(2)}` : `-s ${text.slice(1)}`;
  const option = (one: Option, condition: string) => {
    const value = valueOf(one);
    const values =
      value === undefined
        ? ""
        : value === "file"
          ? " -r -F"
          : value === "other"
            ? " -x"
            : ` -xa "${value.join(" ")}"`;
    const names = namesOf(one).map(flag).join(" ");
    return `complete -c ${name} -n ${quote(condition)} ${names}${values} -d ${quote(one.description)}\n`;
  };
  const commands = commandsOf(program);
  const within = (command: Command) => `__fish_seen_subcommand_from ${command.name()}`;
  const first = `not __fish_seen_subcommand_from ${commands.map((one) => one.name()).join(" ")}`;
  return [
    `# ${name} completion: save this as ~/.config/fish/completions/${name}.fish\n`,
    `set -l rules ${ruleIds()}\n`,
    ...optionsOf(program).map((one) => option(one, first)),
    ...commands.flatMap((command) => [
      `complete -c ${name} -n __fish_use_subcommand -a ${command.name()} -d ${quote(command.description())}\n`,
      ...optionsOf(command).map((one) => option(one, within(command))),
      ...command.registeredArguments.flatMap((argument) => {
        const words = wordsOf(argument);
        const condition = quote(within(command));
        return words === undefined
          ? []
          : [`complete -c ${name} -n ${condition} -f -a "${words.join(" ")}"\n`];
      }),
    ]),
  ].join("");
}
