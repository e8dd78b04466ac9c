import type { Technique } from "../../encounter/encounter.ts";
import {
  aNote,
  aTemplate,
  claim,
  claimLine,
  seconds,
  slot,
  value,
} from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { techniqueNotFreezing } from "./technique-not-freezing.ts";

const unfrozen = (...techniques: Technique[]) => ({
  cryogen: undefined,
  freezeTime: undefined,
  technique: techniques.map((technique) => value(technique)),
});

testRule(techniqueNotFreezing, {
  silent: [
    { name: "freezing", encounter: aNote() },
    {
      name: "freezing and extraction",
      encounter: aNote({ procedure: unfrozen("extraction", "freezing") }),
    },
    {
      name: "extraction where an agent is named",
      encounter: aNote({ procedure: { technique: [value("extraction")], freezeTime: undefined } }),
    },
    {
      name: "extraction where a freeze time is given",
      encounter: aNote({ procedure: { ...unfrozen("extraction"), freezeTime: [seconds(5)] } }),
    },
    {
      name: "extraction where a template leaves a slot for the agent",
      encounter: aTemplate({ procedure: { ...unfrozen("extraction"), cryogen: [slot()] } }),
    },
    { name: "no technique at all", encounter: aNote({ procedure: unfrozen() }) },
    { name: "a technique that is not known", encounter: aNote({ procedure: unfrozen("other") }) },
    {
      name: "extraction that is billed as such",
      encounter: aNote({
        procedure: { ...unfrozen("extraction"), code: undefined },
        claim: claim(claimLine("10040", { diagnoses: ["L70.0"] })),
      }),
    },
    {
      name: "an earlier peel in a note that leaves out what was done",
      encounter: aNote({
        procedure: { ...unfrozen(), technique: [value("peel", "priorTreatment")] },
      }),
    },
    {
      name: "extraction without any word of acne or a code",
      encounter: aNote({
        procedure: { ...unfrozen("extraction"), code: undefined },
        claim: undefined,
        diagnoses: undefined,
        conditions: undefined,
      }),
    },
  ],
  finds: [
    {
      name: "extraction under 17340",
      encounter: aNote({ procedure: unfrozen("extraction") }),
      findings: [
        {
          messageId: "coded",
          path: "procedure.technique.0",
          severity: "error",
          data: {
            technique: "extraction",
            service: "10040",
            when: "acne lesions are opened or emptied by hand or blade",
          },
        },
      ],
    },
    {
      name: "laser in a template",
      encounter: aTemplate({ procedure: unfrozen("laser") }),
      findings: [{ messageId: "other", data: { technique: "laser" } }],
    },
    {
      name: "a peel of acne without a code",
      encounter: aNote({
        procedure: { ...unfrozen("peel"), code: undefined },
        claim: undefined,
      }),
      findings: [{ messageId: "coded" }],
    },
  ],
});
