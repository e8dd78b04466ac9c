import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { posSettingConflict } from "./pos-setting-conflict.ts";

testRule(posSettingConflict, {
  silent: [
    { name: "no setting in the text", encounter: aNote() },
    {
      name: "an office that is one",
      encounter: aNote({ service: { setting: [value("office")] } }),
    },
    {
      name: "a text that names both",
      encounter: aNote({ service: { setting: [value("hospital-outpatient"), value("office")] } }),
    },
    {
      name: "another place than office and hospital",
      encounter: aNote({
        service: { setting: [value("office")] },
        claim: claim(claimLine("17340", { placeOfService: "20" })),
      }),
    },
    { name: "a blank setting", encounter: aNote({ service: { setting: [slot()] } }) },
  ],
  finds: [
    {
      name: "an office, and a hospital clinic in the text",
      encounter: aNote({ service: { setting: [value("hospital-outpatient")] } }),
      findings: [
        {
          messageId: "conflict",
          path: "claim.lines.0.placeOfService.0",
          severity: "warning",
          data: { code: "11", name: "office", setting: "a hospital clinic" },
        },
      ],
    },
    {
      name: "a hospital, and an office in the text",
      encounter: aNote({
        service: { setting: [value("office")], placeOfService: [value("22")] },
        claim: claim(claimLine("17340")),
      }),
      findings: [{ messageId: "conflict", path: "service.placeOfService.0" }],
    },
  ],
});
