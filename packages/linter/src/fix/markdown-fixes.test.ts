import type { Edit } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { fixedText, pathFrom } from "../testing/fixed-text.ts";

function fixed(text: string, edits: Edit | readonly Edit[]): string | undefined {
  return fixedText(text, edits, { format: "markdown" });
}

const billing = (...lines: string[]): string => `## Billing\n${lines.join("\n")}\n`;
const TABLE = ["", "| Code  | Units | Modifiers | Dx |", "|-------|-------|-----------|----|"];

describe("set in Markdown", () => {
  const set = (text: string, path: string, words: string): string | undefined =>
    fixed(text, { kind: "set", path: pathFrom(path), text: words });

  it.each([
    ["a code in a sentence", billing("17110-59 x 1"), billing("17340-59 x 1")],
    ["a code in a list", billing("- 17110 x 2", "- 99213"), billing("- 17340 x 2", "- 99213")],
    [
      "a cell",
      billing(...TABLE, "| 17110 | 1     | 50        | A  |"),
      billing(...TABLE, "| 17340 | 1     | 50        | A  |"),
    ],
    [
      "a code with modifiers in a cell",
      billing(...TABLE, "| 17110-50 | 1 |  | A  |"),
      billing(...TABLE, "| 17340-50 | 1 |  | A  |"),
    ],
  ])("changes %s", (_, before, after) => {
    expect(set(before, "claim.lines.0.code.0", "17340")).toBe(after);
  });

  it("keeps a list to choose from in its cell", () => {
    const text =
      '| Item | Value |\n|---|---|\n| Agent | {:1::"LN2","CO2"} |\n| Site | left cheek |\n';
    expect(set(text, "document.placeholders.0", '{Blank:1::"a|b"}')).toBe(
      text.replace('{:1::"LN2","CO2"}', '{Blank:1::"a\\|b"}'),
    );
  });
});

describe("remove in Markdown", () => {
  const remove = (text: string, path: string): string | undefined =>
    fixed(text, { kind: "remove", path: pathFrom(path) });

  it.each([
    ["a modifier behind a code", billing("17340-50"), billing("17340")],
    ["the first of two behind a code", billing("17340-50-LT x 1"), billing("17340-LT x 1")],
    [
      "the only one in a cell",
      billing(...TABLE, "| 17340 | 1     | 50        | A  |"),
      billing(...TABLE, "| 17340 | 1     |           | A  |"),
    ],
    [
      "one of two in a cell",
      billing(...TABLE, "| 17340 | 1     | 50, LT    | A  |"),
      billing(...TABLE, "| 17340 | 1     | LT    | A  |"),
    ],
  ])("takes out %s", (_, before, after) => {
    expect(remove(before, "claim.lines.0.modifiers.0")).toBe(after);
  });

  it.each([
    [
      "a row",
      billing(...TABLE, "| 17340 | 1 |  | A |", "| 17110 | 1 |  | A |"),
      billing(...TABLE, "| 17340 | 1 |  | A |"),
    ],
    ["an item", billing("- 17340 x 1", "- 17110-59 x 1"), billing("- 17340 x 1")],
    ["a code among others", billing("17340, 17110-59, 99213"), billing("17340, 99213")],
  ])("takes out a claim line: %s", (_, before, after) => {
    expect(remove(before, "claim.lines.1")).toBe(after);
  });

  it("leaves a code alone that belongs to a sentence", () => {
    const text = billing("17340-LT was billed and 17110-59 was explained to the patient.");
    expect(remove(text, "claim.lines.1")).toBeUndefined();
  });
});

describe("append in Markdown", () => {
  const append = (text: string, line = 1): string | undefined =>
    fixed(text, { kind: "append", path: ["claim", "lines", line, "modifiers"], text: "25" });

  it.each([
    ["a code", billing("17340", "", "99213"), billing("17340", "", "99213-25")],
    ["a code with units", billing("- 17340", "- 99213 x 1"), billing("- 17340", "- 99213-25 x 1")],
    [
      "a code with a modifier",
      billing("- 17340", "- 99213-57"),
      billing("- 17340", "- 99213-57-25"),
    ],
    [
      "an empty cell",
      billing(...TABLE, "| 17340 | 1     |           | A  |", "| 99213 | 1     |           | A  |"),
      billing(...TABLE, "| 17340 | 1     |           | A  |", "| 99213 | 1     | 25        | A  |"),
    ],
    [
      "a cell",
      billing(...TABLE, "| 17340 | 1 |  | A |", "| 99213 | 1 | 57 | A |"),
      billing(...TABLE, "| 17340 | 1 |  | A |", "| 99213 | 1 | 57, 25 | A |"),
    ],
    [
      "a table without the column",
      billing("", "| CPT | Units |", "|---|---|", "| 17340 | 1 |", "| 99213 | 1 |"),
      billing("", "| CPT | Units |", "|---|---|", "| 17340 | 1 |", "| 99213-25 | 1 |"),
    ],
  ])("adds to %s", (_, before, after) => {
    expect(append(before)).toBe(after);
  });

  it("moves a modifier from one row to another", () => {
    const text = billing(...TABLE, "| 17340 | 1 | 25 | A |", "| 99213 | 1 |    | A |");
    expect(
      fixed(text, [
        { kind: "remove", path: ["claim", "lines", 0, "modifiers", 0] },
        { kind: "append", path: ["claim", "lines", 1, "modifiers"], text: "25" },
      ]),
    ).toBe(billing(...TABLE, "| 17340 | 1 |    | A |", "| 99213 | 1 | 25 | A |"));
  });

  it("adds a diagnosis only where there is a place for one", () => {
    const add = (text: string): string | undefined =>
      fixed(text, { kind: "append", path: ["claim", "lines", 0, "diagnoses"], text: "B" });
    expect(add(billing(...TABLE, "| 17340 | 1 |  | A  |"))).toBe(
      billing(...TABLE, "| 17340 | 1 |  | A, B  |"),
    );
    expect(add(billing("- 17340 x 1"))).toBeUndefined();
  });
});

describe("replace-by-slot in Markdown", () => {
  const blank = (text: string, path: string): string | undefined =>
    fixed(text, { kind: "replace-by-slot", path: pathFrom(path) });

  it.each([
    ["a field", "**Freeze time:** 10 s\n", "procedure.freezeTime.0", "**Freeze time:** ***\n"],
    [
      "a figure, which leaves its unit",
      "## Procedure\nLN2 for 10 seconds.\n",
      "procedure.freezeTime.0",
      "## Procedure\nLN2 for *** seconds.\n",
    ],
    [
      "a count in words",
      "## Procedure\nLN2 to 6 papules.\n",
      "procedure.lesionCount.0",
      "## Procedure\nLN2 to *** papules.\n",
    ],
    [
      "a statement behind its label",
      "**Consent:** verbal consent obtained\n\n17340\n",
      "procedure.consent.0",
      "**Consent:** ***\n\n17340\n",
    ],
    [
      "a statement in a sentence",
      "## Procedure\nAfter verbal consent was obtained, LN2.\n",
      "procedure.consent.0",
      "## Procedure\nAfter *** consent, LN2.\n",
    ],
    [
      "a ticked box",
      "## Procedure\n- [x] Informed consent obtained\n- [x] LN2\n",
      "procedure.consent.0",
      "## Procedure\n- [ ] Informed consent obtained\n- [x] LN2\n",
    ],
    [
      "a treatment that failed",
      "## History\nHas failed adapalene for 12 weeks.\n",
      "priorTreatments.0.outcome.0",
      "## History\nHas failed *** for 12 weeks.\n",
    ],
    [
      "a cell",
      "| Drug | Duration | Outcome |\n|---|---|---|\n| adapalene | 12 weeks | failed |\n",
      "priorTreatments.0.outcome.0",
      "| Drug | Duration | Outcome |\n|---|---|---|\n| adapalene | 12 weeks | *** |\n",
    ],
  ])("takes the place of %s", (_, before, path, after) => {
    expect(blank(before, path)).toBe(after);
  });

  it("gets a label where it would stand alone and be read as a rule", () => {
    const text = "## Consent\nVerbal consent\n\n## Procedure\n**Agent:** LN2\n";
    expect(blank(text, "procedure.consent.0")).toBe(
      "## Consent\n**Consent:** ***\n\n## Procedure\n**Agent:** LN2\n",
    );
  });
});

describe("escape in Markdown", () => {
  it("makes a lost blank visible", () => {
    expect(
      fixed("## Sites\n\n***\n", { kind: "escape", path: ["document", "lostBlanks", 0] }),
    ).toBe("## Sites\n\n\\*\\*\\*\n");
    expect(fixed("Sites:\n___\n", { kind: "escape", path: ["document", "lostBlanks", 0] })).toBe(
      "Sites:\n\\_\\_\\_\n",
    );
  });
});

describe("in a Markdown file with CRLF", () => {
  it("added lines end like the others", () => {
    const text = "# Cryo\r\n\r\n## Procedure\r\n\r\n**Agent:** LN2\r\n\r\n## Plan\r\n\r\nRest.\r\n";
    expect(fixed(text, { kind: "insert-slot", path: ["procedure", "freezeTime"] })).toBe(
      text.replace("LN2\r\n", "LN2\r\n**Freeze time:** ***\r\n"),
    );
    expect(fixed(text, { kind: "insert-slot", path: ["signatures"] })).toBe(
      `${text.trimEnd()}\r\n\r\n## Signature\r\n\r\n**Signature:** ***\r\n`,
    );
  });
});
