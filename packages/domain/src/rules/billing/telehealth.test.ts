import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { telehealth } from "./telehealth.ts";

testRule(telehealth, {
  silent: [
    { name: "an office", encounter: aNote() },
    {
      name: "a visit by video of another day, beside freezing in the office",
      encounter: aNote({
        service: { placeOfService: [value("02")] },
        claim: claim(
          claimLine("17340", { placeOfService: "11" }),
          claimLine("99213", { modifiers: ["95"], placeOfService: "10" }),
        ),
      }),
    },
    {
      name: "a slot for the place",
      encounter: aTemplate({
        service: { placeOfService: [slot()] },
        claim: claim(claimLine("17340")),
      }),
    },
  ],
  finds: [
    {
      name: "telehealth on the line",
      encounter: aNote({ claim: claim(claimLine("17340", { placeOfService: "10" })) }),
      findings: [
        {
          messageId: "place",
          path: "claim.lines.0.placeOfService.0",
          severity: "error",
          data: { code: "10", name: "telehealth in the patient's home" },
        },
      ],
    },
    {
      name: "telehealth for the whole visit, its leading zero lost",
      encounter: aNote({
        service: { placeOfService: [value("2")] },
        claim: claim(claimLine("17340")),
      }),
      findings: [{ messageId: "place", path: "service.placeOfService.0" }],
    },
    {
      name: "a modifier for video and one for telephone, in a template",
      encounter: aTemplate({
        claim: claim(claimLine("17340", { modifiers: ["GT"] }), claimLine("17340-93")),
      }),
      findings: [
        { messageId: "modifier", path: "claim.lines.0.modifiers.0.0", data: { modifier: "GT" } },
        { messageId: "modifier", path: "claim.lines.1.code.0", data: { modifier: "93" } },
      ],
    },
  ],
});
