import { aNote, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { agentConflict } from "./agent-conflict.ts";

testRule(agentConflict, {
  silent: [
    { name: "one agent", encounter: aNote() },
    {
      name: "one agent twice",
      encounter: aNote({
        procedure: {
          cryogen: [value("liquid-nitrogen", "header"), value("liquid-nitrogen", "procedure")],
        },
      }),
    },
    {
      name: "a change that is explained",
      encounter: aNote({
        procedure: {
          cryogen: [value("carbon-dioxide-slush"), value("liquid-nitrogen")],
          cryogenChange: [value("slush ran out, finished with liquid nitrogen")],
        },
      }),
    },
    {
      name: "another agent at an earlier session",
      encounter: aNote({
        procedure: {
          cryogen: [
            value("carbon-dioxide-slush", "history"),
            value("liquid-nitrogen", "procedure"),
          ],
        },
      }),
    },
    {
      name: "a pick list that still stands",
      encounter: aNote({
        procedure: {
          cryogen: [
            value("liquid-nitrogen"),
            { state: "choice", options: ["liquid-nitrogen", "carbon-dioxide-slush"] },
          ],
        },
      }),
    },
    {
      name: "two agents outside the code, which have a rule of their own",
      encounter: aNote({
        procedure: { cryogen: [value("nitrous-oxide"), value("dme-propane")] },
      }),
    },
    {
      name: "cold air and ethyl chloride against pain",
      encounter: aNote({
        procedure: {
          cryogen: [value("cold-air"), value("unnamed-other"), value("liquid-nitrogen")],
        },
      }),
    },
  ],
  finds: [
    {
      name: "header and procedure that differ",
      encounter: aNote({
        procedure: {
          cryogen: [value("liquid-nitrogen", "header"), value("carbon-dioxide-slush", "procedure")],
        },
      }),
      findings: [
        {
          messageId: "conflict",
          path: "procedure.cryogen.1",
          severity: "warning",
          data: { first: "liquid nitrogen", second: "carbon-dioxide slush" },
        },
      ],
    },
    {
      name: "an agent outside the code beside one that it names",
      encounter: aNote({
        procedure: { cryogen: [value("nitrous-oxide"), value("liquid-nitrogen")] },
      }),
      findings: [{ messageId: "conflict", path: "procedure.cryogen.1" }],
    },
  ],
});
