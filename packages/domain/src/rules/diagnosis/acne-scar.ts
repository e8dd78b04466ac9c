import type { Condition, Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { recordsActiveAcne } from "../../rule/active-acne.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { groupsBehind17340 } from "../../rule/linked-diagnoses.ts";
import type { Path } from "../../rule/path.ts";
import { isOpen } from "../../rule/presence.ts";
import { rowOf } from "../../rule/icd10cm-code.ts";
import { isScar, isScarCode } from "../../rule/scar-codes.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";
import { termOf } from "../../vocabulary/conditions.ts";

/** Acne of former years may be named; the codes and the frozen lesions say what was treated. */
function concernsScarsAlone(
  encounter: Encounter,
  linked: readonly { readonly code: string }[],
): boolean {
  const targets = valuesOfSession(encounter.procedure?.targets);
  return (
    linked.length > 0 &&
    linked.every(({ code }) => isScarCode(code)) &&
    targets.length > 0 &&
    targets.every(({ value }) => isScar(value))
  );
}

export const acneScar = defineRule({
  id: "diagnosis/acne-scar",
  summary: "Scars are frozen, and no active acne is recorded.",
  why: "A scar is what acne leaves behind, not acne. The guide ties 17340 to acne although one of its examples freezes scars; payers see scar treatment as cosmetic.",
  stages: ["template", "note"],
  level: "error",
  sources: [guide(5, 7, "9 (examples)"), references.scarPolicies, references.icd10cm],
  messages: {
    code: {
      problem:
        "17340 stands on {code} ({descriptor}), a scar, and no active acne is recorded (box 24E).",
      remedy:
        "Record and code the active acne that was frozen; if only scars were treated, 17340 does not fit and most payers see cosmetic care.",
    },
    text: {
      problem: "What was treated under 17340 is {name}, and no active acne is recorded.",
      remedy:
        "Record the active acne that was frozen; if only scars were treated, 17340 does not fit and most payers see cosmetic care.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Diagnosis\nAcne scars.\n\n## Procedure\nLiquid nitrogen, 5 s, to acne scars of both cheeks.',
    },
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L90.5, label: Acne scars }\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nassessment: Active nodular acne with early acne scarring.\nprocedure: { code: "17340", cryogen: liquid nitrogen }',
      note: "Scars may be mentioned beside the acne that is treated.",
    },
  ],
  whenToTurnOff:
    "Where a payer accepts 17340 for acne scars in writing; a lower level keeps the reminder.",
  *check(encounter, { tables: { icd10cm } }) {
    const linked = groupsBehind17340(encounter).flat();
    if (recordsActiveAcne(encounter) && !concernsScarsAlone(encounter, linked)) return;
    const coded = linked.find(({ code }) => isScarCode(code));
    if (coded) {
      const descriptor = rowOf(icd10cm, coded.code)?.descriptor ?? "a scar code";
      yield { messageId: "code", path: coded.path, data: { code: coded.written, descriptor } };
      return;
    }
    const written = scarAsTarget(encounter) ?? scarAsIndication(encounter);
    if (written)
      yield { messageId: "text", path: written.path, data: { name: termOf(written.scar).name } };
  },
});

interface WrittenScar {
  readonly scar: Condition;
  readonly path: Path;
}

function scarAsTarget({ procedure }: Encounter): WrittenScar | undefined {
  const targets = valuesOfSession(procedure?.targets);
  const [first] = targets;
  if (!first || !targets.every(({ value }) => isScar(value))) return undefined;
  return { scar: first.value, path: ["procedure", "targets", first.index] };
}

/** Scars named as the diagnosis, or acne scars anywhere but in the history; old scars are no reason to freeze. */
function scarAsIndication(encounter: Encounter): WrittenScar | undefined {
  if (isToBeDecided(encounter) || valuesOfSession(encounter.procedure?.targets).length > 0)
    return undefined;
  const { conditions, diagnoses = [] } = encounter;
  for (const [index, { condition }] of diagnoses.entries()) {
    if (condition !== undefined && isScar(condition))
      return { scar: condition, path: ["diagnoses", index] };
  }
  const mention =
    valuesOfSession(conditions).find(({ value }) => value === "acne-scar") ??
    valuesOf(conditions).find(
      ({ value, mention: { section } }) =>
        isScar(value) && (section === "diagnosis" || section === "assessment"),
    );
  return mention && { scar: mention.value, path: ["conditions", mention.index] };
}

/** Whether a blank or a pick list still has room for acne. */
function isToBeDecided(encounter: Encounter): boolean {
  const { conditions, diagnoses = [] } = encounter;
  return (
    isOpen(encounter, conditions) ||
    diagnoses.some(
      ({ condition, code, label }) =>
        !(condition !== undefined && isScar(condition)) &&
        (isOpen(encounter, code) || isOpen(encounter, label)),
    )
  );
}
