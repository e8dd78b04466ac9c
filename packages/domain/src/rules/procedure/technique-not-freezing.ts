import { isAcne, isAcneCode } from "../../encounter/acne.ts";
import type { Encounter, Technique } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { codeMentions } from "../../rule/diagnosis-codes.ts";
import { namedCodes, names17340 } from "../../rule/named-codes.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";
import { techniqueTerms } from "../../vocabulary/procedure-terms.ts";

/** The code that usually stands for what was done, where there is one. */
const SERVICES: Readonly<Partial<Record<Technique, string>>> = {
  extraction: "10040",
  peel: "17360",
  injection: "11900",
  drainage: "10060",
  dermabrasion: "15783",
};

export const techniqueNotFreezing = defineRule({
  id: "procedure/technique-not-freezing",
  summary: "The procedure that is described is not freezing.",
  why: "17340 is a code for freezing. Opening, peeling, injecting or lasering acne is another service, whatever the note is called.",
  stages: ["template", "note"],
  level: "error",
  sources: [guide(2, 5), references.neighbourCodes],
  messages: {
    coded: {
      problem:
        "What is described is {technique} and not freezing, so 17340 does not fit (box 24D).",
      remedy:
        "Bill what was done, such as {service} when {when}; if acne was frozen as well, describe the freezing.",
    },
    other: {
      problem:
        "What is described is {technique} and not freezing, so 17340 does not fit (box 24D).",
      remedy: "Bill what was done; if acne was frozen as well, describe the freezing.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Diagnosis\nAcne vulgaris (L70.0).\n\n## Procedure\nComedone extraction of the forehead.',
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Diagnosis\nAcne vulgaris (L70.0).\n\n## Procedure\nLiquid nitrogen to 6 acne papules of the forehead, 5 s each.',
    },
  ],
  whenToTurnOff: "Where the freezing is described in another document, such as a procedure log.",
  *check(encounter, { tables: { neighbours } }) {
    if (mayFreeze(encounter) || !concerns17340(encounter)) return;
    const other = valuesOfSession(encounter.procedure?.technique).find(
      ({ value }) => value !== "other",
    );
    if (!other) return;
    const path = ["procedure", "technique", other.index];
    const technique = techniqueTerms.rows.find(({ id }) => id === other.value)?.name ?? other.value;
    const service = SERVICES[other.value];
    const when = neighbours.rows.find(({ code }) => code === service)?.rightWhen;
    yield service === undefined || when === undefined
      ? { messageId: "other", path, data: { technique } }
      : { messageId: "coded", path, data: { technique, service, when } };
  },
});

/** Whether anything says, or leaves room to say, that something was frozen. */
function mayFreeze({ procedure = {}, ...encounter }: Encounter): boolean {
  const { technique, cryogen, freezeTime } = procedure;
  return (
    (technique ?? []).some((one) => one.state !== "value" || one.value === "freezing") ||
    isProvidedFor(encounter, cryogen) ||
    isProvidedFor(encounter, freezeTime)
  );
}

/** Whether 17340 is the code, or acne is treated and no other procedure code is named. */
function concerns17340(encounter: Encounter): boolean {
  if (names17340(encounter)) return true;
  return (
    namedCodes(encounter).size === 0 &&
    (valuesOf(encounter.conditions).some(({ value }) => isAcne(value)) ||
      codeMentions(encounter).some(({ code }) => isAcneCode(code)))
  );
}
