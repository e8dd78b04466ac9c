import type { Argument, Command, Option } from "commander";
import { describe, expect, test } from "vitest";
import { commandLine, runCommandLine } from "./command-line.ts";
import { inMemoryWorld } from "./testing/in-memory-world.ts";

const program = commandLine(inMemoryWorld(), () => undefined);
const commands = [program, ...program.commands.filter((one) => one.name() !== "help")];
const name = (command: Command) => (command === program ? "" : `${command.name()} `);

const options = commands.flatMap((command) =>
  command.options.map((option) => [`${name(command)}${option.flags}`, command, option] as const),
);
const valued = options.filter(([, , option]) => option.required);

async function complaint(command: Command, args: readonly string[]) {
  const world = inMemoryWorld({ files: { "/clinic/a.encounter.md": "# a\n" } });
  const words = command === program ? [] : [command.name()];
  const needed = command.registeredArguments.filter(({ required }) => required).map(fitting);
  const code = await runCommandLine([...words, ...needed, ...args], world);
  return { code, text: world.complained() };
}

function fitting({ argChoices }: Argument): string {
  return argChoices?.[0] ?? "a.encounter.md";
}

function written({ long, short }: Option): string {
  return long ?? short ?? "";
}

describe("every option", () => {
  test.each(options)("%s says what it does, in one line", (_title, _command, { description }) => {
    expect(description).toMatch(/^[a-z-][^\n]{5,}[^.]$/);
  });

  test.each(options.filter(([, , { required }]) => !required))(
    "%s takes no value",
    async (_title, command, option) => {
      const { code, text } = await complaint(command, [`${written(option)}=x`]);
      expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining("unknown option") });
    },
  );

  test.each(valued)("%s asks for the value that is missing", async (_title, command, option) => {
    const { code, text } = await complaint(command, [written(option)]);
    expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining("argument missing") });
  });

  test.each(valued.filter(([, , { argChoices, parseArg }]) => argChoices ?? parseArg))(
    "%s refuses a value that means nothing, and says which it takes",
    async (_title, command, option) => {
      const { code, text } = await complaint(command, [written(option), "?"]);
      expect(code).toBe(2);
      expect(text).toMatch(/'\?' is invalid\. (?:Allowed choices are|Write|There is no) ./);
    },
  );

  test.each(options)("%s is refused when it has a slip in it", async (_title, command, option) => {
    const { code, text } = await complaint(command, [`${written(option)}x`]);
    expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining("unknown option") });
  });
});

describe("every command", () => {
  const named = commands.map((command) => [command.name(), command] as const);

  test.each(named.filter(([, one]) => one.registeredArguments.some(({ required }) => required)))(
    "%s asks for what is missing",
    async (title) => {
      const world = inMemoryWorld();
      expect(await runCommandLine([title], world)).toBe(2);
      expect(world.complained()).toContain("missing required argument");
    },
  );

  test.each(named.filter(([, one]) => !one.registeredArguments.some(({ variadic }) => variadic)))(
    "%s refuses what it has no use for",
    async (_title, command) => {
      const { code, text } = await complaint(command, ["more"]);
      expect({ code, text }).toEqual({
        code: 2,
        text: expect.stringContaining("too many arguments"),
      });
    },
  );
});
