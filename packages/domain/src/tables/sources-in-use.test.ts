import { expect, it } from "vitest";
import { guide } from "../sources/guide.ts";
import { references } from "../sources/references.ts";
import { builtInTables } from "./built-in.ts";
import { sourcesInUse } from "./sources-in-use.ts";
import { withTables } from "./with-tables.ts";

const cited = [guide(6), references.ptp, references.mue];

it("cites the built-in tables as the rules do", () => {
  expect(sourcesInUse(cited, builtInTables)).toEqual(cited);
});

it("cites a replaced table under its own title and date", () => {
  const provenance = {
    title: "Our NCCI pairs",
    publisher: "CMS",
    effective: "2026-10-01",
    retrieved: "2026-11-23",
    confidence: "primary",
  } as const;
  const tables = withTables(builtInTables, [
    { name: "ncci-pairs", table: { provenance, rows: [] } },
  ]);
  const [first, pairs, units] = sourcesInUse(cited, tables);
  expect(pairs).toEqual({
    id: "ncci-ptp",
    citation: "Our NCCI pairs, effective 2026-10-01",
    confidence: "primary",
    effective: "2026-10-01",
    table: "ncci-pairs",
  });
  expect([first, units]).toEqual([guide(6), references.mue]);
});
