import { describe, expect, it } from "vitest";
import { lint } from "../index.ts";

const linesOf = (text: string, path = "a.encounter.md") => {
  const { encounters } = lint({ text, path }, { today: "2026-11-27" });
  return (encounters[0]?.encounter.claim?.lines ?? []).map(({ code, modifiers = [], units }) => {
    const stated = (mentions: typeof code | typeof units) =>
      mentions?.flatMap((one) => (one.state === "value" ? [one.value] : [])).join();
    return [stated(code), ...modifiers.map((one) => stated(one)), stated(units)].join(" ").trim();
  });
};

const note = (body: string) => `---\nkind: note\n---\n${body}\n`;

describe("a claim line that is told twice is one", () => {
  it.each([
    ["## Procedure\nBilled 17340 x 1.\n\n## Billing\n17340 x 1, L70.0", ["17340 1"]],
    ["Bill 17340 x 1.\n\n| CPT | Mod | Units |\n|---|---|---|\n| 17340 | 79 | 1 |", ["17340 79 1"]],
    ["## Plan\n17340-50 billed.\n\n## Billing\n17340 x 1, 99213-25", ["17340 50", "99213 25"]],
  ])("%s", (body, lines) => expect(linesOf(note(body))).toEqual(lines));

  it("in YAML, beside the claim", () => {
    const text =
      'kind: note\ncoded: 17340 x1, nothing else\nclaim: { lines: [{ code: "17340", units: 1 }] }\n';
    expect(linesOf(text, "a.encounter.yaml")).toEqual(["17340 1"]);
  });
});

describe("claim lines stay two", () => {
  it.each([
    ["## Billing\n- 17340 right cheek\n- 17340 left cheek", ["17340", "17340"]],
    ["| CPT | Units |\n|---|---|\n| 17340 | 1 |\n| 17340 | 1 |", ["17340 1", "17340 1"]],
  ])("%s", (body, lines) => expect(linesOf(note(body))).toEqual(lines));
});

describe("the fields of one line are read as a row", () => {
  it.each([
    ["## Claim\nCode: 17340\nModifier: RT\nUnits: 4", ["17340 RT 4"]],
    ["CPT: 17340\nQty: 3\n\nCPT: 99213\nModifier: 25", ["17340 3", "99213 25"]],
    ["Box 24D: 17340\nBox 24E: A\nBox 24G: 6", ["17340 6"]],
  ])("%s", (body, lines) => expect(linesOf(note(body))).toEqual(lines));

  it("in YAML", () => {
    const text = 'kind: note\nbilling:\n  cpt: "17340"\n  modifiers: "50"\n  units: 2\n';
    expect(linesOf(text, "a.encounter.yaml")).toEqual(["17340 50 2"]);
  });
});
