import { expect, it } from "vitest";
import { taskCommand, toTaskOptions } from "./task-command.ts";

it("prints one line for each finding, which the problem matcher reads", () => {
  expect(taskCommand({ type: "encounter-lint" })).toEqual({
    command: "npx",
    args: ["encounter-lint", "--format", "compact"],
  });
});

it("passes on what tasks.json says and leaves out what has the wrong type", () => {
  const options = toTaskOptions({
    type: "encounter-lint",
    watch: true,
    paths: ["notes", 3],
    args: ["--profile", "audit"],
  });
  expect(taskCommand(options).args).toEqual([
    "encounter-lint",
    "--format",
    "compact",
    "--watch",
    "--profile",
    "audit",
    "notes",
  ]);
  expect(taskCommand(toTaskOptions({ type: "encounter-lint", paths: "notes" })).args).toEqual([
    "encounter-lint",
    "--format",
    "compact",
  ]);
});
