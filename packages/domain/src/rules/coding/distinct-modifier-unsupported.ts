import { isAcne } from "../../encounter/acne.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { pairsOnClaim } from "../../rule/bundling.ts";
import { ACNE_CRYOTHERAPY, modifierOf } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";
import { termOf } from "../../vocabulary/conditions.ts";

/** XE and XP claim another visit or practitioner, which no statement about lesions supports or denies. */
const SEPARATE_LESIONS = ["59", "XS", "XU"];

export const distinctModifierUnsupported = defineRule({
  id: "coding/distinct-modifier-unsupported",
  summary: "A modifier claims separate lesions, and the note does not show them.",
  why: "59 and its X forms open a bundling edit on the provider's word; without separate lesions or sites in the note the payment is taken back.",
  stages: ["note"],
  level: "warning",
  sources: [references.modifierTexts, references.ptp],
  messages: {
    unsupported: {
      problem:
        "Modifier {modifier} parts {other} from 17340 in box 24D, and the note does not say that other lesions or sites were treated.",
      remedy:
        "Write which lesions got which treatment and where they lie, or bill the one code that holds.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nprocedure: LN2 by cotton swab, 5 s per lesion, to 8 papules of both cheeks.\nclaim:\n  lines:\n    - { code: "17110" }\n    - { code: "17340", modifiers: ["59"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nprocedure: LN2 by cotton swab, 5 s per lesion, to 8 acne papules of the left cheek. Separately, 2 warts on the right hand were frozen at a different site.\nclaim:\n  lines:\n    - { code: "17110" }\n    - { code: "17340", modifiers: ["XS"] }',
    },
  ],
  whenToTurnOff: "When the other procedure is documented in another file.",
  *check(encounter, { tables }) {
    if (showsSeparateLesions(encounter)) return;
    const treated = codesOfOtherLesions(encounter);
    for (const { pair, procedure, other } of pairsOnClaim(encounter, tables)) {
      if (pair.column2 !== ACNE_CRYOTHERAPY || pair.modifierIndicator === 0) continue;
      const modifier =
        modifierOf(procedure, ...SEPARATE_LESIONS) ?? modifierOf(other, ...SEPARATE_LESIONS);
      if (!modifier || treated.has(other.code)) continue;
      yield {
        messageId: "unsupported",
        path: modifier.path,
        data: { modifier: modifier.modifier, other: other.code },
      };
    }
  },
});

/** A statement that says so, or lesions other than acne beside sites in several regions. */
function showsSeparateLesions(encounter: Encounter): boolean {
  const { procedure = {} } = encounter;
  return (
    isProvidedFor(encounter, procedure.separateSites) ||
    isProvidedFor(encounter, procedure.lesionAllocation) ||
    (namesSeveralRegions(encounter) &&
      valuesOf(procedure.targets).some(({ value }) => !isAcne(value)))
  );
}

/** The procedure codes of what else the note diagnoses, where several regions and counts were treated. */
function codesOfOtherLesions(encounter: Encounter): ReadonlySet<string> {
  const done = valuesOf(encounter.procedure?.lesionCount).filter(
    ({ mention }) => mention.section === "procedure",
  );
  const isOther = done.some(({ value }) => value.kind === "exact" && value.isOther === true);
  if (!namesSeveralRegions(encounter) || (!isOther && !treatsRegionsApart(encounter, done.length)))
    return new Set();
  return new Set(
    valuesOf(encounter.conditions).flatMap(({ value }) =>
      isAcne(value) ? [] : termOf(value).services,
    ),
  );
}

/** Whether the procedure names regions of its own for as many counts. */
function treatsRegionsApart({ procedure }: Encounter, counts: number): boolean {
  const regions = valuesOf(procedure?.sites).flatMap(({ value, mention }) =>
    mention.section === "procedure" ? [value.region] : [],
  );
  return counts > 1 && new Set(regions).size > 1;
}

function namesSeveralRegions({ procedure }: Encounter): boolean {
  return new Set(valuesOf(procedure?.sites).map(({ value }) => value.region)).size > 1;
}
