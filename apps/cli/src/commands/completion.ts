import type { Argument, Command, Option } from "commander";

/** The shells for which there is a script. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that teaches a shell the options of the command. Made from the command itself. */
export function completionScript(shell: Shell, program: Command): string {
  switch (shell) {
    case "bash":
      return bash(program);
    case "zsh":
      return `autoload -U +X bashcompinit && bashcompinit\n${bash(program)}`;
    default:
      return fish(program);
  }
}

function longNames(command: Command): readonly string[] {
  return [...command.options.flatMap(({ long }) => long ?? []), "--help"];
}

function choicesOf(part: Option | Argument): readonly string[] {
  return part.argChoices ?? [];
}

function bash(program: Command): string {
  const name = program.name();
  const words = [...program.commands.map((one) => one.name()), ...longNames(program)].join(" ");
  const ofCommand = program.commands.map((one) => {
    const choices = one.registeredArguments.flatMap(choicesOf);
    return `    ${one.name()}) words="${[...choices, ...longNames(one)].join(" ")}" ;;\n`;
  });
  const values = [program, ...program.commands].flatMap((one) =>
    one.options
      .filter((option) => choicesOf(option).length > 0)
      .map((option) => `    ${option.long}) words="${choicesOf(option).join(" ")}" ;;\n`),
  );
  return `# ${name} completion: put this into your shell's start-up file or completion directory.
_encounter_lint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="${words}"
  case "\${COMP_WORDS[1]}" in
${ofCommand.join("")}  esac
  case "$previous" in
${[...new Set(values)].join("")}  esac
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _encounter_lint ${name}
`;
}

function fish(program: Command): string {
  const name = program.name();
  const quote = (text: string) => `'${text.replaceAll("'", String.raw`\'`)}'`;
  const option = (one: Option, condition: string) => {
    const long = one.long?.replace(/^--/, "") ?? "";
    const short = one.short === undefined ? "" : ` -s ${one.short.slice(1)}`;
    const choices = choicesOf(one);
    const values =
      choices.length > 0 ? ` -xa ${quote(choices.join(" "))}` : one.required ? " -r" : "";
    return `complete -c ${name}${condition} -l ${long}${short}${values} -d ${quote(one.description)}\n`;
  };
  return [
    `# ${name} completion: save this as ~/.config/fish/completions/${name}.fish\n`,
    ...program.options.map((one) => option(one, " -n __fish_use_subcommand")),
    ...program.commands.flatMap((command) => [
      `complete -c ${name} -n __fish_use_subcommand -a ${command.name()} -d ${quote(command.description())}\n`,
      ...command.options.map((one) =>
        option(one, ` -n ${quote(`__fish_seen_subcommand_from ${command.name()}`)}`),
      ),
    ]),
  ].join("");
}
