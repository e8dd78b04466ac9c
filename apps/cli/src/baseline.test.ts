import { describe, expect, test } from "vitest";
import { applyBaseline, baselineOf, formatBaseline, pruneBaseline } from "./baseline.ts";
import { aFile, aFinding } from "./testing/sample-run.ts";

const old = aFinding({ fingerprint: "old" });
const fresh = aFinding({ fingerprint: "new" });
const file = aFile({ findings: [old] });
const baseline = baselineOf([file], {});

describe("a baseline", () => {
  test("sets known findings apart and leaves new ones", () => {
    const result = applyBaseline(aFile({ findings: [fresh, old] }), baseline);
    expect(result.findings).toEqual([fresh]);
    expect(result.accepted).toEqual([old]);
    expect(result.stale).toBeUndefined();
  });

  test("knows a finding that moved to another line", () => {
    const moved = { ...old, range: aFinding().range, severity: "warning" as const };
    expect(applyBaseline(aFile({ findings: [moved] }), baseline).findings).toEqual([]);
  });

  test("says how many of its findings are gone", () => {
    expect(applyBaseline(aFile(), baseline).stale).toBe(1);
  });

  test("says nothing about a file that could not be checked", () => {
    const { format: _, ...unchecked } = aFile();
    expect(applyBaseline(unchecked, baseline).stale).toBeUndefined();
  });

  test("accepts nothing in another file", () => {
    const other = aFile({ path: "b.encounter.md", findings: [old] });
    expect(applyBaseline(other, baseline)).toBe(other);
  });

  test("keeps what it says about files that are not checked this time", () => {
    const other = aFile({ path: "b.encounter.md", findings: [fresh] });
    expect(Object.keys(baselineOf([other], baseline))).toEqual([
      "a.encounter.md",
      "b.encounter.md",
    ]);
  });

  test("loses what is gone and gains nothing when it is pruned", () => {
    const both = baselineOf([aFile({ findings: [old, fresh] })], {});
    const checked = applyBaseline(
      aFile({ findings: [old, aFinding({ fingerprint: "newer" })] }),
      both,
    );
    expect(formatBaseline(pruneBaseline([checked], both))).toBe(formatBaseline(baseline));
  });

  test("is the same text for the same findings in any order, and holds no words of the document", () => {
    const one = formatBaseline(baselineOf([aFile({ findings: [old, fresh] })], {}));
    expect(formatBaseline(baselineOf([aFile({ findings: [fresh, old] })], {}))).toBe(one);
    expect(one).not.toContain(old.problem);
  });
});
