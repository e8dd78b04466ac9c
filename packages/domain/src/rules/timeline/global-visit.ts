import { daysBetween } from "../../encounter/calendar.ts";
import { ACNE_CRYOTHERAPY } from "../../rule/claim-lines.ts";
import { datedServices, globalDays, isJudgedHere } from "../../rule/dated-services.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isOfficeVisit } from "../../rule/visit-codes.ts";
import { references } from "../../sources/references.ts";

export const globalVisit = defineRule({
  id: "timeline/global-visit",
  summary: "A visit is billed within the global period of the freezing, without modifier 24.",
  why: "The payment for 17340 covers follow-up care on the day and the ten days after it; a visit in that time is paid only when it is unrelated.",
  stages: ["note"],
  level: "warning",
  sources: [references.feeSchedule, references.globalSurgery, references.modifierTexts],
  messages: {
    visit: {
      problem:
        "Visit {visit} (box 24D) on {date} (box 24A) falls on day {day} after the freezing of {freezing}, within the {global} days that its payment covers ({all} in all, counting the day itself), and has no modifier 24.",
      remedy:
        "Leave it unbilled if it is follow-up by the same practice; add 24 only where the note shows an unrelated problem.",
    },
  },
  yieldsTo: ["timeline/repeat-in-global"],
  avoid: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "claim:",
        "  lines:",
        '    - { code: "17340", date: 2026-11-02 }',
        '    - { code: "99213", date: 2026-11-06 }',
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
        '    - { code: "99213", modifiers: ["24"], date: 2026-11-06 }',
      ].join("\n"),
      note: "The visit is about something else, and its note says so.",
    },
  ],
  whenToTurnOff: "Where visits of other practices stand in the same files.",
  *check(encounter, { tables }) {
    const global = globalDays(tables);
    const services = datedServices(encounter, global);
    const freezings = services.filter(({ code }) => code === ACNE_CRYOTHERAPY);
    const visits = services.filter(
      ({ code, modifiers, origin }) =>
        origin !== "sibling" && isOfficeVisit(code) && !modifiers.includes("24"),
    );
    for (const visit of visits) {
      const freezing = freezings.find((earlier) => {
        // A visit that the history lists beside its freezing is as wrong as one of today.
        const isListed = earlier.origin === "listed" && visit.origin === "listed";
        if (!isListed && !isJudgedHere(earlier, visit)) return false;
        const days = daysBetween(earlier.day, visit.day);
        return days >= 1 && days <= global;
      });
      if (!freezing) continue;
      yield {
        messageId: "visit",
        path: visit.path,
        data: {
          visit: visit.code,
          date: visit.day,
          day: daysBetween(freezing.day, visit.day),
          freezing: freezing.day,
          global,
          all: global + 1,
        },
        related: [{ path: freezing.path, message: `Freezing on ${freezing.day}.` }],
      };
    }
  },
});
