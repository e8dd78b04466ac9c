import { linesBilling } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { CODE_BEGAN, notedDays, statedDays } from "../../rule/service-days.ts";
import { guide } from "../../sources/guide.ts";

export const beforeCodeExisted = defineRule({
  id: "timeline/before-code-existed",
  summary: "The service date lies before the code existed.",
  why: "A code cannot be billed for a day before it was introduced; in practice the year is mistyped.",
  stages: ["note"],
  level: "error",
  sources: [guide(8)],
  messages: {
    before: {
      problem: `The date of service {date} (box 24A) lies before ${CODE_BEGAN}, the day that the guide gives for the introduction of 17340 (the guide alone says so; unverified).`,
      remedy: "Check the year.",
    },
  },
  avoid: [{ format: "yaml", text: "kind: note\nservice: { date: 1926-11-23 }" }],
  prefer: [{ format: "yaml", text: "kind: note\nservice: { date: 2026-11-23 }" }],
  whenToTurnOff: "For records from before 1990.",
  *check(encounter) {
    const reported = new Set<string>();
    const days = [
      ...notedDays(encounter),
      ...linesBilling(encounter).flatMap(({ line, index }) =>
        statedDays(line.date, ["claim", "lines", index, "date"]),
      ),
    ];
    for (const { day, path } of days) {
      if (day >= CODE_BEGAN || reported.has(day)) continue;
      reported.add(day);
      yield { messageId: "before", path, data: { date: day } };
    }
  },
});
