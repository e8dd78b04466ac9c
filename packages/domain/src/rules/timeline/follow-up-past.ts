import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { certainDay, serviceSpan } from "../../rule/service-days.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const followUpPast = defineRule({
  id: "timeline/follow-up-past",
  summary: "The follow-up date is not after the service.",
  why: "A return date that has already passed shows that the note was copied from an earlier visit.",
  stages: ["note"],
  level: "error",
  sources: [guide(6), references.cloningFlags],
  messages: {
    past: {
      problem: "The follow-up of {followUp} is not after the service of {service}.",
      remedy: "Write the date on which the patient is to return.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: "kind: note\nservice: { date: 2026-11-23 }\naftercare: { follow_up: 2026-11-09 }",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: "kind: note\nservice: { date: 2026-11-23 }\naftercare: { follow_up: 2026-12-21 }",
    },
    {
      format: "yaml",
      text: "kind: note\nservice: { date: 2026-11-23 }\naftercare: { follow_up: 4 weeks }",
    },
  ],
  whenToTurnOff: "Never for notes: one of the two dates is wrong.",
  *check(encounter, { today }) {
    const service = serviceSpan(encounter, today)?.first;
    if (!service) return;
    const days = valuesOf(encounter.aftercare?.followUp).map(({ value, index }) => ({
      followUp: certainDay(value.date),
      index,
    }));
    // Beside a day to come the other one tells of what was.
    if (days.some(({ followUp }) => followUp !== undefined && followUp > service.day)) return;
    for (const { followUp, index } of days) {
      if (followUp === undefined || followUp > service.day) continue;
      yield {
        messageId: "past",
        path: ["aftercare", "followUp", index],
        data: { followUp, service: service.day },
        related: [{ path: service.path, message: `Service on ${service.day}.` }],
      };
    }
  },
});
