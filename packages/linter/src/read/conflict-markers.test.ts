import { describe, expect, it } from "vitest";
import { blankConflictMarkers } from "./conflict-markers.ts";

const CONFLICT = [
  "procedure:",
  "<<<<<<< HEAD",
  "  freeze_time: 5 s",
  "||||||| base",
  "=======",
  "  freeze_time: 10 s",
  ">>>>>>> swab-only",
  "",
].join("\n");

describe("what a merge left behind", () => {
  const { text, problems } = blankConflictMarkers(CONFLICT);

  it("is blanked out, and everything else keeps its place", () => {
    expect(text).toHaveLength(CONFLICT.length);
    expect(text.trimEnd().split(/\n\s*/)).toEqual([
      "procedure:",
      "freeze_time: 5 s",
      "freeze_time: 10 s",
    ]);
    expect(text.indexOf("freeze_time: 10 s")).toBe(CONFLICT.indexOf("freeze_time: 10 s"));
  });

  it("is a problem where it begins and where it ends", () => {
    expect(problems.map(({ range }) => CONFLICT.slice(range.start, range.end))).toEqual([
      "<<<<<<< HEAD",
      ">>>>>>> swab-only",
    ]);
  });
});

describe("nothing was left behind in", () => {
  it.each([
    "Plan\n=======\nReturn in 4 weeks",
    "size <<<<<<< than before",
    "<<<<<<<< HEAD",
    "freeze_time: 5 s",
  ])("%j", (text) => expect(blankConflictMarkers(text)).toEqual({ text, problems: [] }));
});
