import { expect, test } from "vitest";
import type { CommandTable } from "../apps/cli/src/command-table.ts";
import { manPage } from "./man-page.mjs";

const none = { usage: "encounter-lint", options: [], shared: [] };
const table: CommandTable = {
  version: "1.0.0",
  lint: {
    ...none,
    name: "",
    description: ".so /etc/passwd\n'tis a \\fBtrap\\fR",
    options: [{ flags: "-q, --quiet-run <n>", description: "be quiet", heading: "The run" }],
  },
  commands: [{ ...none, name: "more", description: "say more", shared: ["The run"] }],
  examples: [["encounter-lint -q | cat", "be read"]],
  exitCodes: [[0, "all is well"]],
  notes: { lint: "", stream: "", mcp: "" },
};

test("words of a description are no commands of the formatter, and hyphens can be copied", () => {
  const lines = manPage(table).split("\n");
  expect(lines).toContain("\\&.so /etc/passwd");
  expect(lines).toContain("\\&'tis a \\efBtrap\\efR");
  expect(lines).toContain(String.raw`\fB\-q\fR, \fB\-\-quiet\-run\fR \fIn\fR`);
  expect(lines).toContain('It also takes the options under "The run".');
});
