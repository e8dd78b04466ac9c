import { valuesOf } from "../../encounter/mention.ts";
import { ACNE_CRYOTHERAPY, linesBilling } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { safetyIn } from "../../rule/fix-safety.ts";
import { references } from "../../sources/references.ts";

export const unitsOverOne = defineRule({
  id: "coding/units-over-one",
  summary: "17340 has more units than a day allows.",
  why: "17340 stands for the session, not for the lesion: one unit a day is the limit, and all units above it deny, whatever modifier they carry.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.mue, references.mueAdjudication],
  fixable: "safe",
  messages: {
    overLimit: {
      problem: "Box 24G has {units} units of 17340, and the limit is {limit} a day.",
      remedy: "Bill {limit}, however many lesions or areas were frozen.",
    },
    perLesion: {
      problem:
        "Box 24G has {units} units of 17340, the number of lesions, and the limit is {limit} a day.",
      remedy: "Bill {limit}, and keep the number of lesions in the note.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nprocedure: { code: "17340", lesion_count: 12 }\nclaim:\n  lines:\n    - { code: "17340", units: 12 }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nprocedure: { code: "17340", lesion_count: 12 }\nclaim:\n  lines:\n    - { code: "17340", units: 1 }',
    },
  ],
  whenToTurnOff:
    "Never for payers that follow the Medicare unit limits, and nearly all do (unverified).",
  *check(encounter, { tables }) {
    const row = tables.procedureIndicators.rows.find(({ code }) => code === ACNE_CRYOTHERAPY);
    if (!row) return;
    const limit = row.maximumUnits;
    const counts = valuesOf(encounter.procedure?.lesionCount).map(({ value }) =>
      value.kind === "exact" ? value.count : undefined,
    );
    for (const { line, index } of linesBilling(encounter)) {
      for (const { value: units, index: place } of valuesOf(line.units)) {
        if (units <= limit) continue;
        const path = ["claim", "lines", index, "units", place];
        yield {
          messageId: counts.includes(units) ? "perLesion" : "overLimit",
          path,
          data: { units, limit },
          fixes: [
            {
              title: `Set the units to ${limit}`,
              safety: safetyIn(encounter),
              edits: [{ kind: "set", path, text: String(limit) }],
            },
          ],
        };
      }
    }
  },
});
