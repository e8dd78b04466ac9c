import type { DurationStatement } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

const SHORTEST = 1;
const USUAL = 15;
const LONGEST = 30;

export const freezeImplausible = defineRule({
  id: "procedure/freeze-implausible",
  summary: "The freeze time is not plausible for acne.",
  why: "Acne is frozen for seconds. Half a minute is what skin cancers get; minutes are the length of the visit. The bounds follow figures for other lesions, as none were found for acne.",
  stages: ["note"],
  level: "warning",
  sources: [guide(1, 3), references.familyPractice],
  messages: {
    short: {
      problem: "A freeze of {time} is too short to freeze anything.",
      remedy: "Write the seconds for which each lesion was frozen.",
    },
    minutes: {
      problem: "A freeze of {time} is not plausible; acne is frozen for seconds.",
      remedy:
        "Write the seconds for which each lesion was frozen, and the length of the visit apart.",
    },
    tooLong: {
      problem: "A freeze of {time} is longer than anything that is usual for acne.",
      remedy:
        "Check the figure; if it is the time of all lesions together, write the seconds for each.",
    },
    long: {
      problem: "A freeze of {time} is long for acne.",
      remedy: "Check the figure; if it is right, the note may say why.",
      severity: "info",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen, freeze_time: 45 s }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen, freeze_time: 5-10 s }',
    },
  ],
  whenToTurnOff: "Where a protocol of your own sets other freeze times.",
  *check(encounter) {
    for (const { value, index, mention } of valuesOfSession(encounter.procedure?.freezeTime)) {
      const messageId = isOfAllLesions(value.text, mention.text) ? undefined : judge(value);
      if (messageId === undefined) continue;
      yield { messageId, path: ["procedure", "freezeTime", index], data: { time: value.text } };
    }
  },
});

function judge({ unit, minSeconds, maxSeconds = minSeconds }: DurationStatement) {
  if (unit === "none") return undefined;
  // "A few seconds" is what the guide itself says; "a few minutes" is no freeze.
  if (maxSeconds === undefined) return unit === "seconds" ? undefined : "minutes";
  if (maxSeconds < SHORTEST) return "short";
  if (maxSeconds > LONGEST) return unit === "seconds" ? "tooLong" : "minutes";
  return maxSeconds > USUAL ? "long" : undefined;
}

function isOfAllLesions(...texts: readonly (string | undefined)[]): boolean {
  return texts.some(
    (text) => text !== undefined && /\b(?:total|combined|altogether)\b/i.test(text),
  );
}
