import { isAcne } from "../../encounter/acne.ts";
import type { Condition, Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { ACNE_CRYOTHERAPY } from "../../rule/claim-lines.ts";
import { procedureCodes } from "../../rule/code-mentions.ts";
import { namedCodes } from "../../rule/named-codes.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { guide } from "../../sources/guide.ts";
import { termOf } from "../../vocabulary/conditions.ts";

/** Lesions that belong to acne as often as not: "cysts" in a note about acne are acne cysts. */
const ALSO_OF_ACNE: ReadonlySet<Condition> = new Set<Condition>(["cyst", "milia"]);

export const targetNotAcne = defineRule({
  id: "procedure/target-not-acne",
  summary: "The lesions that were frozen are not acne.",
  why: "What was frozen decides the code: warts and keratoses are destroyed under codes of their own, and 17340 is for acne alone.",
  stages: ["template", "note"],
  level: "error",
  sources: [guide(5, 7)],
  messages: {
    other: {
      problem: "What was frozen is {target}, not acne, so 17340 does not fit (box 24D).",
      remedy: "Bill the service that fits: {instead}.",
    },
  },
  yieldsTo: ["diagnosis/acne-scar"],
  avoid: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Procedure\nLiquid nitrogen was applied to 3 actinic keratoses on the scalp, 5 s each.',
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Diagnosis\nAcne vulgaris (L70.0). Actinic keratoses of the scalp, not treated today.\n\n## Procedure\nLiquid nitrogen was applied to 3 acne papules on the chin, 5 s each.',
    },
  ],
  whenToTurnOff: "Never for 17340: what was frozen decides the code.",
  *check(encounter) {
    const targets = valuesOfSession(encounter.procedure?.targets);
    if (targets.some(({ value }) => isAcne(value))) return;
    const reported = new Set<Condition>();
    for (const { value, index } of targets) {
      if (reported.has(value) || isAccountedFor(value, encounter)) continue;
      reported.add(value);
      const { name, instead = "the one for this lesion" } = termOf(value);
      yield {
        messageId: "other",
        path: ["procedure", "targets", index],
        data: { target: name, instead },
      };
    }
  },
});

/** Whether another code on the claim stands for the lesion, or the word means acne here. */
function isAccountedFor(target: Condition, encounter: Encounter): boolean {
  const inBody = procedureCodes(encounter).filter(({ section }) => section !== "header");
  // Beside 17340 in the body a title explains nothing: a wart template may have been reused.
  const isReused = inBody.some(({ code }) => code === ACNE_CRYOTHERAPY);
  const codes = isReused ? new Set(inBody.map(({ code }) => code)) : namedCodes(encounter);
  if (termOf(target).services.some((code) => codes.has(code))) return true;
  return (
    ALSO_OF_ACNE.has(target) && valuesOf(encounter.conditions).some(({ value }) => isAcne(value))
  );
}
