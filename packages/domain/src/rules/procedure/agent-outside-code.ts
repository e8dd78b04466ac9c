import { isCodeAgent } from "../../rule/code-agents.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";
import { cryogenName } from "../../vocabulary/procedure-terms.ts";

export const agentOutsideCode = defineRule({
  id: "procedure/agent-outside-code",
  summary: "The freezing agent is neither liquid nitrogen nor carbon-dioxide slush.",
  why: "17340 names two agents. Other ways of cooling are in use, but whether a payer takes them under this code is not settled.",
  stages: ["template", "note"],
  level: "warning",
  sources: [guide(2, 6), references.cryosurgeryGuideline, references.contactDevice],
  messages: {
    outside: {
      problem:
        "The agent is {agent}, but 17340 stands for liquid nitrogen or carbon-dioxide slush (box 24D).",
      remedy: "Ask the payer which code it takes; the unlisted 17999 may fit (unverified).",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: nitrous oxide }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen }',
    },
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: carbon dioxide slush }',
    },
  ],
  whenToTurnOff: "Where the payer has confirmed 17340 for your device.",
  *check(encounter) {
    const agents = valuesOfSession(encounter.procedure?.cryogen);
    const [first] = agents;
    if (!first || agents.some(({ value }) => isCodeAgent(value))) return;
    yield {
      messageId: "outside",
      path: ["procedure", "cryogen", first.index],
      data: { agent: cryogenName(first.value) },
    };
  },
});
