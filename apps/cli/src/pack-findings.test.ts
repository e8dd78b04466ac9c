import { expect, test } from "vitest";
import { summarize } from "./lint-result.ts";
import { findingsPacker } from "./pack-findings.ts";
import { aFile, aFinding, HOSTILE, hostileRun } from "./testing/sample-run.ts";

/** Enough findings of different words that something is won by packing them. */
const long = aFile({
  path: "long.encounter.md",
  findings: Array.from({ length: 30 }, (_, at) => aFinding({ problem: `No. ${at} ${HOSTILE}` })),
});

test("what is unpacked is what was packed, whatever is looked at in whatever order", () => {
  const pack = findingsPacker();
  const files = [...hostileRun.files, long];
  const packed = files.map(pack);
  for (const round of [packed, packed.toReversed(), packed]) {
    for (const file of round) {
      const original = files.find(({ path }) => path === file.path);
      expect({ ...file }).toEqual(original);
      expect(file.findings).toEqual(original?.findings);
      expect(Object.keys(file).toSorted()).toEqual(Object.keys(original ?? {}).toSorted());
    }
  }
});

test("figures and copies of a packed file are those of the file", () => {
  const packed = findingsPacker()(long);
  const run = (file: typeof long) => summarize({ files: [file], problems: [] });
  expect(run(packed)).toEqual(run(long));
  expect(run({ ...packed, suppressed: [] })).toEqual(run(long));
  expect(run({ ...packed, findings: [] }).errors).toBe(0);
});
