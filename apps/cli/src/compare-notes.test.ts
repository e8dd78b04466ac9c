import { expect, test } from "vitest";
import { compareNotes } from "./compare-notes.ts";
import { aFile } from "./testing/sample-run.ts";

const note = (content: string, patient?: string, serviceDate?: "2026-10-01" | "2026-11-02") => ({
  kind: "note" as const,
  fingerprint: {
    content,
    ...(patient === undefined ? {} : { patient }),
    ...(serviceDate === undefined ? {} : { serviceDate }),
  },
});

test("notes of two files that say the same name each other", () => {
  const files = ["a", "b"].map((path) => aFile({ path, encounters: [note("same")] }));
  expect([...compareNotes(files)]).toEqual([
    ["a", [[{ document: "b", agreement: "content", count: 2 }]]],
    ["b", [[{ document: "a", agreement: "content", count: 2 }]]],
  ]);
});

test("notes of one file are left to the check of that file", () => {
  const file = aFile({ path: "a", encounters: [note("same"), note("same")] });
  expect(compareNotes([file]).size).toBe(0);
});

test("of a file with several encounters, the one that is meant is named", () => {
  const files = [
    aFile({ path: "a", encounters: [note("other"), note("same")] }),
    aFile({ path: "b", encounters: [note("same")] }),
  ];
  const clones = compareNotes(files);
  expect(clones.get("a")?.map((facts) => facts.length)).toEqual([0, 1]);
  expect(clones.get("b")).toMatchObject([[{ document: "a (encounter 2)" }]]);
});

test("a visit that is kept twice is no clone", () => {
  const files = ["a", "b"].map((path) =>
    aFile({ path, encounters: [note("same", "p", "2026-10-01")] }),
  );
  expect(compareNotes(files).size).toBe(0);
  const later = aFile({ path: "c", encounters: [note("same", "p", "2026-11-02")] });
  expect(compareNotes([...files, later]).size).toBe(3);
});

test("templates have nothing to be compared by", () => {
  const files = ["a", "b"].map((path) => aFile({ path, encounters: [{ kind: "template" }] }));
  expect(compareNotes(files).size).toBe(0);
});
