import { aNote, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { contraindicationRecorded } from "./contraindication-recorded.ts";

testRule(contraindicationRecorded, {
  silent: [
    { name: "a screen without findings", encounter: aNote() },
    {
      name: "a reason to freeze all the same",
      encounter: aNote({
        procedure: {
          contraindications: [value("raynaud")],
          contraindicationRationale: [value("mild, hands only; face treated")],
        },
      }),
    },
  ],
  finds: [
    {
      name: "Raynaud in the history",
      encounter: aNote({ procedure: { contraindications: [value("raynaud", "history")] } }),
      findings: [
        {
          messageId: "recorded",
          path: "procedure.contraindications.0",
          severity: "warning",
          data: { condition: "Raynaud phenomenon" },
        },
      ],
    },
    {
      name: "each condition once",
      encounter: aNote({
        procedure: {
          contraindications: [value("raynaud"), value("raynaud"), value("cold-urticaria")],
        },
      }),
      findings: [
        { messageId: "recorded", path: "procedure.contraindications.0" },
        { messageId: "recorded", path: "procedure.contraindications.2" },
      ],
    },
  ],
});
