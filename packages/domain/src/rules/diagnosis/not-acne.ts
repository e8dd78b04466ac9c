import { isAcne } from "../../encounter/acne.ts";
import type { Condition, Encounter } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { recordsActiveAcne } from "../../rule/active-acne.ts";
import { isMeantForAcne, type CodeMention } from "../../rule/diagnosis-codes.ts";
import { isIcd10CmShape, rowAbout } from "../../rule/icd10cm-code.ts";
import { codesPointedFrom17340, groupsBehind17340 } from "../../rule/linked-diagnoses.ts";
import { names17340, namedCodes } from "../../rule/named-codes.ts";
import type { Path } from "../../rule/path.ts";
import { isAcneKeloidCode, isScar, isScarCode } from "../../rule/scar-codes.ts";
import { guide } from "../../sources/guide.ts";
import { termOf } from "../../vocabulary/conditions.ts";
import { references } from "../../sources/references.ts";

export const notAcne = defineRule({
  id: "diagnosis/not-acne",
  summary: "The diagnosis behind 17340 is not acne.",
  why: "17340 is for acne alone. Other frozen lesions have codes of their own, and a diagnosis from outside L70 denies the line.",
  stages: ["template", "note"],
  level: "error",
  sources: [guide(5, 7), references.icd10cm, references.rosaceaAlert],
  messages: {
    confused: {
      problem: "17340 stands on {code} ({descriptor}), which is not acne (box 24E).",
      remedy:
        "Point it at the acne code if acne was frozen; otherwise bill what was done ({instead}).",
    },
    other: {
      problem: "17340 stands on {code}, which is not one of the acne codes L70.- (box 24E).",
      remedy:
        "Point it at the acne code if acne was frozen; otherwise bill the service that fits the diagnosis.",
    },
  },
  yieldsTo: ["diagnosis/acne-scar", "diagnosis/pointer-missing"],
  avoid: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L57.0, label: Actinic keratosis }\nprocedure: { code: "17340", cryogen: liquid nitrogen }',
    },
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "17340", units: 1, diagnoses: [B07.8] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0, label: Acne vulgaris }\n  - { code: L57.0, label: Actinic keratosis }\nclaim:\n  lines:\n    - { code: "17340", diagnoses: [A] }\n    - { code: "17000", modifiers: ["59"], diagnoses: [B] }',
    },
  ],
  whenToTurnOff: "Where a payer has agreed in writing to another diagnosis for 17340.",
  *check(encounter, { tables: { icd10cm } }) {
    const isActive = recordsActiveAcne(encounter);
    const hasOwnRule = ({ code }: CodeMention): boolean =>
      isAcneKeloidCode(code) || (isScarCode(code) && !isActive);

    // What a template points to stands on every claim; in a note it may be a second diagnosis.
    const standing = new Set(
      encounter.kind === "template"
        ? codesPointedFrom17340(encounter).map(({ path }) => path.join("."))
        : [],
    );
    const isConfused = ({ code }: CodeMention): boolean =>
      !isScarCode(code) &&
      !isAcneKeloidCode(code) &&
      rowAbout(icd10cm, code)?.instead !== undefined;

    const offered = offeredBesideAcne(encounter);
    if (offered) {
      const { codes, name } = termOf(offered.condition);
      const row = rowAbout(icd10cm, codes[0] ?? "");
      yield {
        messageId: "confused",
        path: offered.path,
        data: {
          code: codes[0] ?? name,
          descriptor: row?.descriptor ?? name,
          instead: row?.instead ?? "it has services of its own",
        },
      };
      return;
    }
    for (const group of groupsBehind17340(encounter)) {
      // A misspelt or outdated code may well mean acne, and is reported by itself.
      const isSound = group.every(({ code }) => isIcd10CmShape(code));
      const hasAcne = group.some(({ code }) => isMeantForAcne(code));
      const wrong = group.filter((mention) => !hasOwnRule(mention));
      const isStanding = group.some((mention) => standing.has(mention.path.join(".")));
      if ((!isSound || hasAcne) && !isStanding) continue;
      // Beside acne only a code that is often taken for acne is certain to be a mistake on the line.
      const known = wrong.find(isConfused);
      const mention = known ?? (isSound && !hasAcne ? wrong[0] : undefined);
      if (!mention) continue;
      const row = rowAbout(icd10cm, mention.code);
      const instead = row?.instead;
      yield row && instead !== undefined
        ? {
            messageId: "confused",
            path: mention.path,
            data: { code: mention.written, descriptor: row.descriptor, instead },
          }
        : { messageId: "other", path: mention.path, data: { code: mention.written } };
    }
  },
});

/** Another disease in the pick list from which a template takes the diagnosis of 17340. */
function offeredBesideAcne(
  encounter: Encounter,
): { readonly condition: Condition; readonly path: Path } | undefined {
  if (encounter.kind !== "template" || !names17340(encounter)) return undefined;
  const codes = namedCodes(encounter);
  for (const [index, one] of (encounter.conditions ?? []).entries()) {
    if (one.state !== "choice" || !one.options.some(isAcne)) continue;
    const condition = one.options.find(
      (option) =>
        !isAcne(option) &&
        !isScar(option) &&
        option !== "acne-keloid" &&
        termOf(option).codes.length > 0 &&
        !termOf(option).services.some((code) => codes.has(code)),
    );
    if (condition) return { condition, path: ["conditions", index] };
  }
  return undefined;
}
