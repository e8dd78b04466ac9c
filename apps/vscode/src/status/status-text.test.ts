import type { Checklist } from "@encounter-lint/language-service";
import { expect, it } from "vitest";
import { statusOf, type StatusFacts } from "./status-text.ts";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const items = [true, true, false].map((isDone, index) => ({
  id: `r${index}`,
  name: `requirement ${index}`,
  state: isDone ? ("value" as const) : ("missing" as const),
  isDone,
  ruleId: "documentation/cryogen-missing",
  range,
}));
const checklist: Checklist = {
  kind: "note",
  title: range,
  summary: "17340: 2 of 3 documented — missing: signature",
  done: 2,
  items,
};
const facts: StatusFacts = {
  checklists: [checklist],
  isEncounterByName: true,
  isEnabled: true,
  hasFailed: false,
  budget: 500,
};

it("counts what is documented and leads to the checklist", () => {
  expect(statusOf(facts)).toEqual({
    text: "17340 · 2/3",
    detail: "2 of 3 documented — missing: signature",
    severity: "information",
    action: "showChecklist",
  });
});

it("counts over all encounters of a file", () => {
  expect(statusOf({ ...facts, checklists: [checklist, checklist] })).toMatchObject({
    text: "17340 · 4/6",
    detail: "2 encounters",
  });
});

it("turns when a check was slower than its budget, with the count", () => {
  expect(statusOf({ ...facts, milliseconds: 1440 })).toMatchObject({
    text: "17340 · 2/3",
    detail: "The last check took 1.4 s, more than the time budget of 0.5 s.",
    severity: "warning",
  });
  expect(statusOf({ ...facts, milliseconds: 500 })?.severity).toBe("information");
});

it("turns when checking is off, although the server then knows nothing of the document", () => {
  const off = { ...facts, isEnabled: false, checklists: [] };
  expect(statusOf(off)).toMatchObject({ text: "17340 · off", action: "openEditorSettings" });
  expect(statusOf({ ...off, isEncounterByName: false })).toBeUndefined();
});

it("turns when the server is gone, and offers to start it again", () => {
  const gone = { ...facts, hasFailed: true, checklists: [] };
  expect(statusOf(gone)).toMatchObject({ severity: "error", action: "restartServer" });
});

it("says nothing about other documents", () => {
  expect(statusOf({ ...facts, checklists: [], isEncounterByName: false })).toBeUndefined();
  expect(statusOf({ ...facts, checklists: [] })).toBeUndefined();
});
