import fc from "fast-check";
import { expect, test } from "vitest";
import { runCommandLine } from "./command-line.ts";
import { isInShard, parseShard } from "./shard.ts";
import { inMemoryWorld } from "./testing/in-memory-world.ts";

/** A visit that is copied from day to day. */
const clone = (date: string) => `---
kind: note
---
**Date of service:** ${date}

## Diagnosis
Acne vulgaris (L70.0), painful nodules with early scarring.

## Prior treatment
Failed adapalene for 12 weeks.

## Procedure
After verbal consent, liquid nitrogen was applied with a cotton swab for 5 seconds to 8 lesions on the left cheek. Skin cleansed with alcohol. Tolerated well.

## Plan
Aftercare: written blister care given. Return in 4 weeks.
`;
const texts = [
  clone("2026-10-01"),
  clone("2026-11-02"),
  "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.\n",
  "kind: note\ntitle: Acne cryotherapy\nprocedure: LN2 to 6 papules\n",
  "# Nothing about freezing\n",
  "",
  "a\0b",
  "kind: note\nprocedure:\n  code: '17340'\n  units: 6\n",
];
const file = fc.tuple(
  fc
    .stringMatching(/^[a-z]{1,3}(\/[a-z ]{1,3})?$/)
    .map((name) => `/clinic/${name.trim()}x.encounter.md`),
  fc.constantFrom(...texts),
);
const machine = fc
  .tuple(fc.array(file, { minLength: 1, maxLength: 8 }), fc.constantFrom("", "profil: audit\n"))
  .map(([files, settings]) =>
    settings === ""
      ? Object.fromEntries(files)
      : { ...Object.fromEntries(files), "/clinic/encounter-lint.yaml": settings },
  );

test("merging all shards in any order gives the report of one run, for every report and number of shards", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      machine,
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      fc.constantFrom(
        "pretty",
        "json",
        "ndjson",
        "sarif",
        "github",
        "gitlab",
        "rdjson",
        "junit",
        "html",
      ),
      async (files, count, isReversed, format) => {
        const whole = inMemoryWorld({ files });
        const code = await runCommandLine(["-f", format], whole);
        const blobs: Record<string, string> = {};
        for (let index = 1; index <= count; index++) {
          const shard = inMemoryWorld({ files });
          await runCommandLine(
            ["--shard", `${index}/${count}`, "-f", `blob=${index}.blob`, "--allow-empty"],
            shard,
          );
          blobs[`/clinic/${index}.blob`] = shard.text(`/clinic/${index}.blob`) ?? "";
        }
        const names = Object.keys(blobs).map((path) => path.slice("/clinic/".length));
        const merged = inMemoryWorld({ files: { ...files, ...blobs } });
        const order = isReversed ? names.toReversed() : names;
        const mergedCode = await runCommandLine(["merge", ...order, "-f", format], merged);
        if (whole.printed().includes("template/cloned-note")) compared++;
        expect(merged.printed()).toBe(whole.printed());
        expect(merged.complained()).toBe(whole.complained());
        expect(mergedCode).toBe(code);
      },
    ),
    { numRuns: 40 },
  );
  expect(compared, "runs in which notes of several files agree").toBeGreaterThan(0);
}, 60_000);

test("every file is in one shard, whatever other files there are", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (path, count) => {
      const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
      expect(shards.filter((shard) => isInShard(path, shard))).toHaveLength(1);
    }),
  );
});

test.each(["0/2", "3/2", "2", "a/b", "1/0", "-1/2", "1/2/3", ""])("%j is no shard", (text) => {
  expect(() => parseShard(text)).toThrow("Write which of how many");
});
