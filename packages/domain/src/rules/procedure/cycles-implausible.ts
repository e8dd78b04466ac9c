import { defineRule } from "../../rule/define-rule.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { references } from "../../sources/references.ts";

const MOST = 3;

export const cyclesImplausible = defineRule({
  id: "procedure/cycles-implausible",
  summary: "The number of freeze-thaw cycles is not plausible.",
  why: "A lesion is frozen once, sometimes two or three times. More is usually a lesion count in the wrong place, and none means that nothing was frozen.",
  stages: ["note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.cycleConsentForm],
  messages: {
    none: {
      problem: "The note gives {cycles} freeze-thaw cycles, so nothing was frozen.",
      remedy: "Write how often each lesion was frozen.",
    },
    many: {
      problem: "{cycles} freeze-thaw cycles are more than is usual at one site.",
      remedy: "Check the figure; a count of lesions belongs elsewhere.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen, cycles: 8 }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen, cycles: 2 }',
    },
  ],
  whenToTurnOff: "Where a protocol of your own asks for more cycles.",
  *check(encounter) {
    for (const { value: cycles, index } of valuesOfSession(encounter.procedure?.cycles)) {
      const path = ["procedure", "cycles", index];
      if (cycles < 1) yield { messageId: "none", path, data: { cycles } };
      if (cycles > MOST) yield { messageId: "many", path, data: { cycles } };
    }
  },
});
