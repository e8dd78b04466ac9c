import { aNote, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { cyclesImplausible } from "./cycles-implausible.ts";

testRule(cyclesImplausible, {
  silent: [
    { name: "one cycle", encounter: aNote() },
    { name: "three cycles", encounter: aNote({ procedure: { cycles: [value(3)] } }) },
    { name: "a blank", encounter: aNote({ procedure: { cycles: [slot()] } }) },
    {
      name: "the number of earlier sessions",
      encounter: aNote({ procedure: { cycles: [value(6, "history")] } }),
    },
  ],
  finds: [
    {
      name: "four cycles",
      encounter: aNote({ procedure: { cycles: [value(4)] } }),
      findings: [
        { messageId: "many", path: "procedure.cycles.0", severity: "warning", data: { cycles: 4 } },
      ],
    },
    {
      name: "no cycle",
      encounter: aNote({ procedure: { cycles: [value(0)] } }),
      findings: [{ messageId: "none" }],
    },
    {
      name: "as an error for auditors",
      encounter: aNote({ procedure: { cycles: [value(8)] } }),
      settings: { profile: "audit" },
      findings: [{ messageId: "many", severity: "error" }],
    },
  ],
});
