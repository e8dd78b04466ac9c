import type { IsoDate } from "../../encounter/calendar.ts";
import { codedLines } from "../../rule/claim-lines.ts";
import { codesInText } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { serviceDays } from "../../rule/service-days.ts";
import { references } from "../../sources/references.ts";

/** Codes of dermatology visits and small procedures that were removed, and the first year without them. */
const REMOVED: readonly (readonly [year: number, codes: readonly string[]])[] = [
  [2007, ["17304", "17305", "17306", "17307", "17310"]],
  [2017, ["99143", "99144", "99145", "99148", "99149", "99150"]],
  [2019, ["11100", "11101"]],
  [2021, ["99201"]],
  [2023, ["99241", "99251", "99354", "99355", "99356", "99357"]],
];

export const retired = defineRule({
  id: "coding/retired",
  summary: "A procedure code no longer exists.",
  why: "A line with a code that was removed from the code set is rejected; in a template it denies every claim that is made from it.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.billingPractice],
  messages: {
    removed: {
      problem:
        "{code} in box 24D was removed from the code set at the start of {year} (unverified).",
      remedy: "Use the code that holds on the date of service.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99201", modifiers: ["25"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99202", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff: "When you check notes from before 2021 that state no date of service.",
  *check(encounter) {
    const noteDay = serviceDays(encounter)[0]?.day;
    const codes = [
      ...codedLines(encounter),
      ...codesInText(encounter).map((one) => ({
        ...one,
        ...(noteDay === undefined ? {} : { day: noteDay }),
      })),
    ];
    for (const { code, path, day } of withoutRepeats(codes)) {
      const year = REMOVED.find(([, removed]) => removed.includes(code))?.[0];
      if (year === undefined || (day !== undefined && day < `${year}-01-01`)) continue;
      yield { messageId: "removed", path, data: { code, year } };
    }
  },
});

/** A code that claim and text both name is one mistake. */
function withoutRepeats<T extends { readonly code: string; readonly day?: IsoDate }>(
  codes: readonly T[],
): readonly T[] {
  return codes.filter(
    ({ code }, index) => codes.findIndex((other) => other.code === code) === index,
  );
}
