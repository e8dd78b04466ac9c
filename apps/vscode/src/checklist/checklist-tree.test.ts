import type { Checklist, ChecklistItem } from "@encounter-lint/language-service";
import { expect, it } from "vitest";
import { amounts, countOf, encounterNodes, filesNode } from "./checklist-tree.ts";

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 5 } });

function item(state: ChecklistItem["state"], isDone: boolean): ChecklistItem {
  return {
    id: "freeze-time",
    name: "freeze time",
    state,
    isDone,
    ruleId: "documentation/freeze-duration-missing",
    range: at(7),
  };
}

function checklist(kind: Checklist["kind"], ...items: ChecklistItem[]): Checklist {
  const done = items.filter(({ isDone }) => isDone).length;
  return { kind, title: at(0), summary: "17340: …", done, items };
}

const uri = "file:///clinic/acne.encounter.md";

it("names the kind, how much is done, and the file", () => {
  const [node] = encounterNodes(uri, "acne.encounter.md", [
    checklist("template", item("slot", true), item("missing", false)),
  ]);
  expect(node).toMatchObject({
    label: "Template",
    description: "1/2 · acne.encounter.md",
    target: { uri, range: at(0) },
  });
});

it("tells the encounters of a file apart by number, and counts over all of them", () => {
  const two = [checklist("note", item("value", true)), checklist("note", item("missing", false))];
  expect(encounterNodes(uri, "a.encounter.yaml", two).map(({ label }) => label)).toEqual([
    "Note 1",
    "Note 2",
  ]);
  expect(countOf(two)).toBe("1/2");
});

it.each([
  ["template", "slot", true, "blank", "pass"],
  ["template", "choice", true, "pick list", "pass"],
  ["template", "missing", false, "no place for it", "error"],
  ["template", "prefilled", false, "filled in for every patient", "warning"],
  ["template", "prefilled", true, "filled in for every patient", "warning"],
  ["note", "value", true, "stated", "pass"],
  ["note", "value", false, "stated, but not enough", "warning"],
  ["note", "slot", false, "still a blank", "warning"],
  ["note", "choice", false, "still a pick list", "warning"],
  ["note", "missing", false, "missing", "error"],
] as const)("shows in a %s a %s (done: %s) as %s", (kind, state, isDone, description, icon) => {
  const [node] = encounterNodes(uri, "a", [checklist(kind, item(state, isDone))]);
  expect(node?.children).toMatchObject([
    {
      label: "Freeze time",
      description,
      icon: { id: icon },
      target: { uri, range: at(7) },
      ruleId: "documentation/freeze-duration-missing",
    },
  ]);
});

it("lists files by path, with the folder behind the name and what is open in them in words", () => {
  const file = (path: string, errors: number, warnings: number, notices: number) => ({
    uri: `file:///${path}`,
    path,
    errors,
    warnings,
    notices,
  });
  const node = filesNode([file("b.md", 0, 1, 0), file("a/c.md", 2, 0, 1)]);
  expect(node?.description).toBe("2");
  expect(node?.children).toMatchObject([
    { label: "c.md", description: "a", tooltip: "a/c.md: 2 errors, 1 notice" },
    { label: "b.md", description: "", tooltip: "b.md: 1 warning" },
  ]);
  expect(filesNode([])).toBeUndefined();
  expect(amounts({ errors: 1, warnings: 2, notices: 2 })).toBe("1 error, 2 warnings, 2 notices");
});
