import { expect, test } from "vitest";
import { commandLine } from "./command-line.ts";
import { commandTable } from "./command-table.ts";
import { inMemoryWorld } from "./testing/in-memory-world.ts";

const world = inMemoryWorld();
const table = commandTable(world);
const program = commandLine(world, () => undefined);

test("every command has all its options, and no others, either listed or in a shared group", () => {
  for (const { name, options, shared } of table.commands) {
    const inGroups = table.lint.options.filter(({ heading }) => shared.includes(heading));
    const command = program.commands.find((one) => one.name() === name);
    const told = [...options, ...inGroups].map(({ flags }) => flags);
    expect(told.toSorted()).toEqual(command?.options.map(({ flags }) => flags).toSorted());
  }
});

test("choices and defaults are told, and every option has its place", () => {
  const failOn = table.lint.options.find(({ flags }) => flags.startsWith("--fail-on"));
  expect(failOn?.description).toContain("(never, error, warning, info; default: error)");
  const { options } = table.lint;
  expect(options).toHaveLength(program.options.length + 1);
  const others = options.filter(({ heading }) => heading === "Options");
  expect(others.map(({ flags }) => flags)).toEqual(["-V, --version", "-h, --help"]);
});
