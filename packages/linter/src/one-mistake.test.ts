import { readFileSync } from "node:fs";
import { rules, type Profile } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lint } from "./lint.ts";

/** A complete document with one thing changed, and all that is to be found then. */
interface Change {
  readonly in: string;
  readonly mistake: string;
  /** What stands in the document, and what takes its place. */
  readonly change: Readonly<Record<string, string>>;
  readonly profile?: Profile;
  /** Set where findings of level info count as well. */
  readonly info?: boolean;
  readonly finds: readonly string[];
}

const FOLDER = new URL("../fixtures/", import.meta.url);
const TODAY = "2026-11-23";
const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

const COMPLETE = [
  "complete-note.encounter.md",
  "complete-note.encounter.yaml",
  "complete-template.encounter.md",
  "complete-template.encounter.yaml",
];
const changes = parse(read("one-mistake.yaml")) as readonly Change[];

/** Rules about the comments of the linter, about several documents, or off in every profile. */
const TESTED_ELSEWHERE = /^template\/(?:suppression-|cloned-note$|cpt-descriptor-embedded$)/;

function found(path: string, text: string, { profile, info = false }: Partial<Change>) {
  const settings = profile === undefined ? { today: TODAY } : { today: TODAY, profile };
  const { diagnostics, failures } = lint({ text, path }, settings);
  expect(failures).toEqual([]);
  const counted = diagnostics.filter(({ severity }) => info || severity !== "info");
  return [...new Set(counted.map(({ ruleId }) => ruleId))].sort();
}

it.each(COMPLETE)("%s is silent", (name) => expect(found(name, read(name), {})).toEqual([]));

describe.each(COMPLETE)("%s with one change", (name) => {
  it.each(changes.filter((one) => one.in === name))("$mistake: $finds", (one) => {
    let text = read(name);
    for (const [before, after] of Object.entries(one.change)) {
      expect(text).toContain(before);
      text = text.replace(before, () => after);
    }
    expect(found(name, text, one)).toEqual([...one.finds].sort());
  });
});

it("every rule finds something in one of them", () => {
  const finding = new Set(changes.flatMap(({ finds }) => finds));
  const never = rules.filter(({ id }) => !finding.has(id) && !TESTED_ELSEWHERE.test(id));
  expect(never.map(({ id }) => id)).toEqual([]);
});
