import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { cosmeticIntent } from "./cosmetic-intent.ts";

const cosmetic = [value("cosmetic")];

testRule(cosmeticIntent, {
  silent: [
    { name: "a medical reason alone", encounter: aNote() },
    {
      name: "a wish for smoother skin beside a medical reason",
      encounter: aNote({
        procedure: { cosmeticIntent: cosmetic, necessity: [value("painful nodules")] },
      }),
    },
    {
      name: "a template with a slot for the reason",
      encounter: aTemplate({ procedure: { cosmeticIntent: cosmetic, necessity: [slot()] } }),
    },
    {
      name: "a pick list of purposes",
      encounter: aTemplate({
        procedure: {
          cosmeticIntent: [{ state: "choice", options: ["cosmetic", "medical"] }],
          necessity: undefined,
        },
      }),
    },
  ],
  finds: [
    {
      name: "appearance as the only purpose",
      encounter: aNote({
        procedure: {
          cosmeticIntent: [value("cosmetic", "assessment", "patient desires smoother skin")],
          necessity: undefined,
        },
      }),
      findings: [
        {
          messageId: "cosmetic",
          path: "procedure.cosmeticIntent.0",
          severity: "warning",
          data: { words: "patient desires smoother skin" },
        },
      ],
    },
    {
      name: "an empty label for the reason",
      encounter: aNote({ procedure: { cosmeticIntent: cosmetic, necessity: [slot("")] } }),
      findings: [{ messageId: "cosmetic" }],
    },
    {
      name: "a template that is written for looks",
      encounter: aTemplate({ procedure: { cosmeticIntent: cosmetic, necessity: undefined } }),
      findings: [{ messageId: "cosmetic" }],
    },
    {
      name: "as an error for auditors",
      encounter: aNote({ procedure: { cosmeticIntent: cosmetic, necessity: undefined } }),
      settings: { profile: "audit" },
      findings: [{ messageId: "cosmetic", severity: "error" }],
    },
  ],
});
