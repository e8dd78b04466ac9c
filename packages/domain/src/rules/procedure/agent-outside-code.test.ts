import { aNote, aTemplate, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { agentOutsideCode } from "./agent-outside-code.ts";

testRule(agentOutsideCode, {
  silent: [
    { name: "liquid nitrogen", encounter: aNote() },
    {
      name: "carbon-dioxide slush",
      encounter: aNote({ procedure: { cryogen: [value("carbon-dioxide-slush")] } }),
    },
    {
      name: "no agent, which has a rule of its own",
      encounter: aNote({ procedure: { cryogen: undefined } }),
    },
    {
      name: "a template that lets choose",
      encounter: aTemplate({
        procedure: {
          cryogen: [{ state: "choice", options: ["liquid-nitrogen", "nitrous-oxide"] }],
        },
      }),
    },
    {
      name: "cold air that numbs the skin while liquid nitrogen freezes it",
      encounter: aNote({ procedure: { cryogen: [value("liquid-nitrogen"), value("cold-air")] } }),
    },
    {
      name: "another agent in the history",
      encounter: aNote({ procedure: { cryogen: [value("nitrous-oxide", "history")] } }),
    },
  ],
  finds: [
    {
      name: "nitrous oxide",
      encounter: aNote({ procedure: { cryogen: [value("nitrous-oxide")] } }),
      findings: [
        {
          messageId: "outside",
          path: "procedure.cryogen.0",
          severity: "warning",
          data: { agent: "nitrous oxide" },
        },
      ],
    },
    {
      name: "an agent and its device, once",
      encounter: aNote({
        procedure: { cryogen: [value("nitrous-oxide"), value("contact-device")] },
      }),
      findings: [{ messageId: "outside", path: "procedure.cryogen.0" }],
    },
    {
      name: "a propellant spray in a template",
      encounter: aTemplate({ procedure: { cryogen: [value("dme-propane")] } }),
      findings: [{ messageId: "outside" }],
    },
  ],
});
