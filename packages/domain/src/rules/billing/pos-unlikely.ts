import type { Encounter } from "../../encounter/encounter.ts";
import { linesBilling } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { placesOf17340 } from "../../rule/place-of-service.ts";
import { isMissing, isProvidedFor } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const posUnlikely = defineRule({
  id: "billing/pos-unlikely",
  summary: "The place of service is missing, or acne is hardly ever frozen there.",
  why: "The place decides the rate, and a place that does not fit the service is a usual typing mistake.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.placeOfService],
  messages: {
    absent: {
      problem: "No claim line names the place of service (box 24B).",
      remedy: "Name it: 11 for an office.",
      severity: "info",
    },
    unlikely: {
      problem: "Place of service {code} in box 24B is {name}, where acne is hardly ever frozen.",
      remedy: "Compare it with where the patient was treated; an office is 11.",
    },
    uncommon: {
      problem: "Place of service {code} in box 24B is {name}, which is uncommon for freezing acne.",
      remedy: "Make sure that the patient was treated there.",
      severity: "info",
    },
    oneDigit: {
      problem: 'Place of service "{written}" in box 24B has one digit, and the codes have two.',
      remedy: 'Write "{code}" between quotes if that is meant, so that no program drops the zero.',
    },
  },
  yieldsTo: ["billing/telehealth"],
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", place_of_service: "23" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", place_of_service: "11" }',
    },
  ],
  whenToTurnOff:
    "When your billing system fills in the place, or when you do treat in such a place.",
  *check(encounter, { tables }) {
    if (isAbsent(encounter)) {
      const index = linesBilling(encounter)[0]?.index ?? 0;
      yield { messageId: "absent", path: ["claim", "lines", index, "placeOfService"] };
    }
    for (const { written, code, row, path } of placesOf17340(encounter, tables)) {
      const verdict = row?.verdict;
      if (/^\d$/.test(written)) yield { messageId: "oneDigit", path, data: { written, code } };
      else if (row && (verdict === "unlikely" || verdict === "uncommon")) {
        yield { messageId: verdict, path, data: { code, name: row.name } };
      }
    }
  },
});

/** Whether there is a claim and no line and no header leaves a place for it. */
function isAbsent(encounter: Encounter): boolean {
  const lines = encounter.claim?.lines ?? [];
  return (
    lines.length > 0 &&
    isMissing(encounter, "service.placeOfService") &&
    !lines.some(({ placeOfService }) => isProvidedFor(encounter, placeOfService))
  );
}
