import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { unitsOverOne } from "./units-over-one.ts";

const path = "claim.lines.0.units.0";

testRule(unitsOverOne, {
  silent: [
    { name: "one unit for eight lesions", encounter: aNote() },
    { name: "a line without units", encounter: aNote({ claim: claim(claimLine("17340")) }) },
    {
      name: "units of another code, which counts lesions",
      encounter: aNote({
        claim: claim(claimLine("17340", { units: 1 }), claimLine("17003", { units: 7 })),
      }),
    },
    {
      name: "a slot for the units",
      encounter: aTemplate({ claim: { lines: [{ code: [value("17340")], units: [slot()] }] } }),
    },
  ],
  finds: [
    {
      name: "a unit for each lesion, to be corrected by choice in a note",
      encounter: aNote({ claim: claim(claimLine("17340", { units: 8 })) }),
      findings: [
        {
          messageId: "perLesion",
          path,
          severity: "error",
          data: { units: 8, limit: 1 },
          fix: "Set the units to 1",
        },
      ],
    },
    {
      name: "a unit for each of two areas",
      encounter: aNote({ claim: claim(claimLine("17340", { units: 2 })) }),
      findings: [{ messageId: "overLimit", path, data: { units: 2, limit: 1 } }],
    },
    {
      name: "prefilled units in a template",
      encounter: aTemplate({ claim: claim(claimLine("17340", { units: 10 })) }),
      findings: [{ messageId: "overLimit", path, severity: "error", fix: "Set the units to 1" }],
    },
  ],
});
