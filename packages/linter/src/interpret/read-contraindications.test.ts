import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

function recordedIn(words: string): readonly string[] {
  const { procedure } = readNote(words, "History");
  return valuesOf(procedure?.contraindications).map(({ value }) => value);
}

describe("a condition that speaks against freezing", () => {
  it.each([
    ["Raynaud: yes, mild", ["raynaud"]],
    ["Hx: Raynaud, migraines, no surgeries.", ["raynaud"]],
    ["PMH: asthma, cryoglobulinemia; no surgeries", ["cryoglobulinemia"]],
    ["Known cold urticaria, no angioedema.", ["cold-urticaria"]],
    ["Screen positive for cold urticaria.", ["cold-urticaria"]],
    ["Asked about Raynaud, which she has.", ["raynaud"]],
    ["Present. Cold urticaria since 2019.", ["cold-urticaria"]],
    ["Here with her mother. Has had Raynaud's since 2020.", ["raynaud"]],
    [
      "| Condition | Present |\n|---|---|\n| Raynaud | No |\n| Cryoglobulinemia | Yes |",
      ["cryoglobulinemia"],
    ],
    [
      "| Condition | Present | Since |\n|---|---|---|\n| Raynaud | No | |\n| Cold urticaria | yes | 2019 |",
      ["cold-urticaria"],
    ],
  ])("is recorded by %j", (words, conditions) => {
    expect(recordedIn(words)).toEqual(conditions);
  });

  it.each([
    "Raynaud: no",
    "Hx: cold urticaria, Raynaud: none",
    "PMH: asthma, Raynaud, cold urticaria, no such history",
    "Her teacher with lupus asked if it is contagious.",
    "Has she ever had cold urticaria? She has not.",
    "Worried about Raynaud after reading of it; no such episodes.",
    "Raynaud on an old list. This was ruled out in 2022.",
    "Her best friend with cryoglobulinemia could not be frozen.",
    "We do not freeze people with cold urticaria.",
    "I asked specifically after hives, cryoglobulins and white fingers.",
    "Inquired about Raynaud and cold urticaria.",
    "NOT PRESENT. Cold urticaria, Raynaud, cryoglobulinemia.",
    "Denied. Cold urticaria.",
    "His wife thinks he has Raynaud disease; he does not, he had it checked.",
    "Her mother said Raynaud, but it is not.",
    "She asked whether she might have Raynaud's.",
    "| Condition | Present | Since |\n|---|---|---|\n| Raynaud | No | |\n| Cold urticaria | denied | |",
  ])("is not recorded by %j", (words) => {
    expect(recordedIn(words)).toEqual([]);
  });
});
