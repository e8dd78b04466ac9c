import type { Cryogen } from "../../encounter/encounter.ts";
import { isCodeAgent } from "../../rule/code-agents.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { references } from "../../sources/references.ts";
import { cryogenName } from "../../vocabulary/procedure-terms.ts";

/** What also numbs the skin while another agent freezes it, such as cold air or ethyl chloride. */
const NUMBS: ReadonlySet<Cryogen> = new Set<Cryogen>([
  "cold-air",
  "contact-device",
  "unnamed-other",
]);

export const agentConflict = defineRule({
  id: "procedure/agent-conflict",
  summary: "Two freezing agents are named for one session.",
  why: "A session usually uses one agent. Two of them in one note suggest that part of it was copied, which makes all of it doubtful.",
  stages: ["note"],
  level: "warning",
  sources: [references.consistency],
  messages: {
    conflict: {
      problem: "The note names {second} here and {first} elsewhere as the freezing agent.",
      remedy: "Correct the wrong one, or say why the agent was changed.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen }\nplan: Carbon dioxide slush was applied to 6 acne papules.',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen }\nplan: Liquid nitrogen was applied to 6 acne papules.',
    },
  ],
  whenToTurnOff: "Where sessions with two agents are usual.",
  *check(encounter) {
    const { cryogen, cryogenChange } = encounter.procedure ?? {};
    if (isProvidedFor(encounter, cryogenChange)) return;
    const agents = valuesOfSession(cryogen).filter(({ value }) => !NUMBS.has(value));
    const [first] = agents;
    const second = agents.find(({ value }) => value !== first?.value);
    if (!first || !second || !agents.some(({ value }) => isCodeAgent(value))) return;
    yield {
      messageId: "conflict",
      path: ["procedure", "cryogen", second.index],
      data: { first: cryogenName(first.value), second: cryogenName(second.value) },
      related: [
        {
          path: ["procedure", "cryogen", first.index],
          message: `The agent is ${cryogenName(first.value)} here.`,
        },
      ],
    };
  },
});
