import { modifiersWith17340 } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { placesOf17340 } from "../../rule/place-of-service.ts";
import { references } from "../../sources/references.ts";

const REMOTE_MODIFIERS = ["93", "95", "GT"];

export const telehealth = defineRule({
  id: "billing/telehealth",
  summary: "17340 is billed as telehealth.",
  why: "Freezing needs the provider's hands on the patient; the telehealth places and modifiers say that both were apart.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.placeOfService],
  messages: {
    place: {
      problem: "Place of service {code} in box 24B is {name}, and nobody can freeze from afar.",
      remedy: "Bill the place where the patient was treated, such as 11.",
    },
    modifier: {
      problem: "17340 carries modifier {modifier} in box 24D, which marks a visit from afar.",
      remedy: "Remove {modifier} from 17340.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", place_of_service: "02" }',
    },
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["95"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", place_of_service: "11" }',
    },
  ],
  whenToTurnOff: "Never: the procedure cannot be done from afar.",
  *check(encounter, { tables }) {
    for (const { row, path } of placesOf17340(encounter, tables)) {
      if (row?.verdict === "telehealth") {
        yield { messageId: "place", path, data: { code: row.code, name: row.name } };
      }
    }
    for (const { modifier, path } of modifiersWith17340(encounter)) {
      if (REMOTE_MODIFIERS.includes(modifier))
        yield { messageId: "modifier", path, data: { modifier } };
    }
  },
});
