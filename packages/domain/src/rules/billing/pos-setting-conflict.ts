import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { placesOf17340 } from "../../rule/place-of-service.ts";
import { references } from "../../sources/references.ts";

/** Settings that a place of service cannot be, with the words for them. */
const CONTRADICTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "11": { "hospital-outpatient": "a hospital clinic" },
  "19": { office: "an office" },
  "22": { office: "an office" },
};

export const posSettingConflict = defineRule({
  id: "billing/pos-setting-conflict",
  summary: "The place of service and the setting in the text disagree.",
  why: "An office and a hospital clinic are paid at different rates for 17340, so the wrong place is a wrong payment.",
  stages: ["note"],
  level: "warning",
  sources: [references.feeSchedule, references.placeOfService],
  messages: {
    conflict: {
      problem: "Place of service {code} in box 24B is {name}, and the note speaks of {setting}.",
      remedy: "Bill the place where the patient was treated, and make the note say the same.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nhistory: Seen in the hospital outpatient department.\nclaim:\n  lines:\n    - { code: "17340", place_of_service: "11" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nhistory: Seen in the office.\nclaim:\n  lines:\n    - { code: "17340", place_of_service: "11" }',
    },
  ],
  whenToTurnOff: "When your clinic is called a hospital clinic and is registered as an office.",
  *check(encounter, { tables }) {
    for (const { code, row, path } of placesOf17340(encounter, tables)) {
      const conflict = conflictWith(encounter, code);
      if (!conflict || !row) continue;
      yield {
        messageId: "conflict",
        path,
        data: { code, name: row.name, setting: conflict.words },
        related: [
          { path: ["service", "setting", conflict.index], message: "The note says so here." },
        ],
      };
    }
  },
});

/** The setting that contradicts the place; none where another statement of the note agrees with it. */
function conflictWith(
  encounter: Encounter,
  code: string,
): { readonly words: string; readonly index: number } | undefined {
  const contradicted = CONTRADICTED[code] ?? {};
  const settings = valuesOf(encounter.service?.setting);
  const conflicts = settings.flatMap(({ value, index }) => {
    const words = contradicted[value];
    return words === undefined ? [] : [{ words, index }];
  });
  return conflicts.length === settings.length ? conflicts[0] : undefined;
}
