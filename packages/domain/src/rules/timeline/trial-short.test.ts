import { aNote, failedTreatment, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { trialShort } from "./trial-short.ts";

const short = failedTreatment("adapalene", 2);

testRule(trialShort, {
  silent: [
    { name: "twelve weeks", encounter: aNote() },
    {
      name: "four weeks",
      encounter: aNote({ priorTreatments: [failedTreatment("adapalene", 4)] }),
    },
    {
      name: "two weeks that ended with a rash",
      encounter: aNote({
        priorTreatments: [{ ...short, outcome: [value("failed"), value("intolerant")] }],
      }),
    },
    {
      name: "two weeks of a drug that is still taken",
      encounter: aNote({ priorTreatments: [{ ...short, outcome: [value("ongoing")] }] }),
    },
    {
      name: "a short duration whose outcome nobody states",
      encounter: aNote({
        priorTreatments: [{ name: [value("adapalene")], duration: short.duration ?? [] }],
      }),
    },
    {
      name: "a single procedure",
      encounter: aNote({
        priorTreatments: [{ ...short, agent: "extraction", classes: ["procedural"] }],
      }),
    },
    {
      name: "a duration without figures",
      encounter: aNote({
        priorTreatments: [{ ...short, duration: [value({ text: "a while", unit: "none" })] }],
      }),
    },
    {
      name: "a short trial of a drug that had a long one as well",
      encounter: aNote({ priorTreatments: [short, failedTreatment("adapalene", 12)] }),
    },
    {
      name: "three to six weeks",
      encounter: aNote({
        priorTreatments: [
          {
            ...short,
            duration: [
              value({
                text: "3-6 weeks",
                minSeconds: 1_814_400,
                maxSeconds: 3_628_800,
                unit: "weeks",
              }),
            ],
          },
        ],
      }),
    },
  ],
  finds: [
    {
      name: "a failure after two weeks",
      encounter: aNote({ priorTreatments: [failedTreatment("doxycycline"), short] }),
      findings: [
        {
          messageId: "short",
          path: "priorTreatments.1.duration.0",
          severity: "info",
          data: { name: "adapalene", duration: "2 weeks", weeks: 4 },
        },
      ],
    },
    {
      name: "six weeks where eight are asked for",
      encounter: aNote({
        priorTreatments: [{ ...failedTreatment("adapalene", 6), outcome: [value("partial")] }],
      }),
      settings: { rules: { "timeline/trial-short": { options: { weeks: 8 } } } },
      findings: [{ messageId: "short" }],
    },
  ],
});
