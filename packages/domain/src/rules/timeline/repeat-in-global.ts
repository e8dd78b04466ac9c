import { daysBetween } from "../../encounter/calendar.ts";
import { ACNE_CRYOTHERAPY } from "../../rule/claim-lines.ts";
import {
  datedServices,
  globalDays,
  isJudgedHere,
  type DatedService,
} from "../../rule/dated-services.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const repeatInGlobal = defineRule({
  id: "timeline/repeat-in-global",
  summary:
    "Acne is frozen again within the global period, with no modifier or plan that explains it.",
  why: "Freezing is often repeated weekly, but each session covers the ten days after it: a second one in that time denies unless it was planned, unrelated or unforeseen and says so.",
  stages: ["note"],
  level: "warning",
  sources: [
    references.feeSchedule,
    references.globalSurgery,
    references.modifierTexts,
    references.weeklyCourse,
  ],
  messages: {
    unmarked: {
      problem:
        "17340 on {date} (box 24A) falls on day {day} after the freezing of {earlier}, within the {global} days that its payment covers ({all} in all, counting the day itself), and has no modifier 58, 78 or 79 in box 24D.",
      remedy:
        "Keep at least {all} days between sessions, or plan the course in the first note and bill the later session with 58.",
    },
    unplanned: {
      problem:
        "17340 on {date} has modifier 58 (box 24D), but nothing recorded on {earlier} or in this note says that further sessions were planned.",
      remedy: "Point to the plan of the earlier note, or take 58 off if there was none.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "claim:",
        "  lines:",
        '    - { code: "17340", date: 2026-11-02 }',
        '    - { code: "17340", date: 2026-11-09 }',
      ].join("\n"),
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "claim:",
        "  lines:",
        '    - { code: "17340", date: 2026-11-02 }',
        '    - { code: "17340", date: 2026-11-13 }',
      ].join("\n"),
      note: "Eleven days apart.",
    },
  ],
  whenToTurnOff: "Where no payer of yours applies the 10-day global period.",
  *check(encounter, { tables }) {
    const global = globalDays(tables);
    const sessions = datedServices(encounter, global)
      .filter(({ code }) => code === ACNE_CRYOTHERAPY)
      .toSorted((a, b) => a.day.localeCompare(b.day));
    const reported = new Set<string>();

    for (const later of sessions) {
      if (later.origin === "sibling") continue;
      const earlier = sessions.findLast((one) => {
        if (!isJudgedHere(one, later)) return false;
        const days = daysBetween(one.day, later.day);
        return days >= 1 && days <= global;
      });
      if (!earlier || reported.has(later.day)) continue;
      // Of one day several places may tell, and one of them the plan.
      const plansMore = sessions.some(({ day, plansMore: plans }) => plans && day === earlier.day);
      const messageId = mistake({ ...earlier, plansMore }, later);
      if (!messageId) continue;
      reported.add(later.day);
      yield {
        messageId,
        path: later.path,
        data: {
          date: later.day,
          day: daysBetween(earlier.day, later.day),
          earlier: earlier.day,
          global,
          all: global + 1,
        },
        related: [{ path: earlier.path, message: `Earlier session on ${earlier.day}.` }],
      };
    }
  },
});

function mistake(earlier: DatedService, later: DatedService): "unmarked" | "unplanned" | undefined {
  const isPlanned = earlier.plansMore || later.plansMore;
  if (later.modifiers.some((modifier) => modifier === "78" || modifier === "79")) return undefined;
  if (later.modifiers.includes("58")) return isPlanned ? undefined : "unplanned";
  // Without a claim line there is no place for the modifier yet.
  return isPlanned && later.origin !== "claim" ? undefined : "unmarked";
}
