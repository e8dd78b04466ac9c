import type { Condition, Diagnosis, Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isMeantForAcne } from "../../rule/diagnosis-codes.ts";
import type { Fix } from "../../rule/fix.ts";
import { dotted, rowOf } from "../../rule/icd10cm-code.ts";
import type { Path } from "../../rule/path.ts";
import { references } from "../../sources/references.ts";
import type { CodeTables, Icd10CmRow } from "../../tables/code-tables.ts";
import { isCodedAs, termOf } from "../../vocabulary/conditions.ts";

export const descriptorMismatch = defineRule({
  id: "diagnosis/descriptor-mismatch",
  summary: "The label beside an acne code is the label of another code.",
  why: "Code lists on the web give some acne codes the wrong names, and a label copied from one sends everybody who uses the template to the wrong code.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.icd10cm],
  fixable: "safe",
  messages: {
    label: {
      problem:
        "“{label}” stands beside {code}, but {code} is {descriptor}; the label belongs to {other}.",
      remedy: "Correct the label, or the code if the label is what is meant (box 21).",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.4, label: Acne conglobata }\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.1, label: Acne conglobata }\nprocedure: { code: "17340" }',
    },
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0, label: Nodulocystic acne }\nprocedure: { code: "17340" }',
      note: "The usual names of a code are fine; they need not be official.",
    },
  ],
  whenToTurnOff: "Where labels are short names of your own that are never read beside the code.",
  *check(encounter, { tables }) {
    for (const [index, diagnosis] of (encounter.diagnoses ?? []).entries()) {
      const [stated] = valuesOf(diagnosis.code);
      const row = stated && rowOf(tables.icd10cm, dotted(stated.value));
      if (!stated || !row?.billable || !isMeantForAcne(row.code)) continue;
      for (const { value: label, index: at } of valuesOf(diagnosis.label)) {
        const other = ownerOf(label, row, diagnosis, tables);
        if (!other || (encounter.kind === "note" && isLeftToUnspecified(row, other))) continue;
        const path: Path = ["diagnoses", index, "label", at];
        yield {
          messageId: "label",
          path,
          data: { label, code: row.code, descriptor: row.descriptor, other: other.code },
          fixes: correctionsOf(encounter, row, other, path, [
            "diagnoses",
            index,
            "code",
            stated.index,
          ]),
        };
      }
    }
  },
});

/** The code to which the label belongs, where that is another one. */
function ownerOf(
  label: string,
  row: Icd10CmRow,
  { condition }: Diagnosis,
  { icd10cm }: CodeTables,
): Pick<Icd10CmRow, "code"> | undefined {
  const words = plain(label);
  if (words.includes(plain(row.descriptor))) return undefined;
  const official = icd10cm.rows.find(
    ({ billable, descriptor }) => billable && plain(descriptor) === words,
  );
  if (official) return official;
  if (condition === undefined || condition === "acne" || isCodedAs(condition, row.code))
    return undefined;
  return ownCodeOf(condition);
}

function ownCodeOf(condition: Condition): Pick<Icd10CmRow, "code"> | undefined {
  const [code] = termOf(condition).codes;
  return code === undefined ? undefined : { code };
}

/** A named type beside the unspecified code is its own finding in a note. */
function isLeftToUnspecified(row: Icd10CmRow, other: Pick<Icd10CmRow, "code">): boolean {
  return row.code === "L70.9" && isMeantForAcne(other.code);
}

/** Between two kinds of acne the official label is a matter of form; between diseases a person decides. */
function correctionsOf(
  { kind }: Encounter,
  row: Icd10CmRow,
  other: Pick<Icd10CmRow, "code">,
  label: Path,
  code: Path,
): readonly Fix[] {
  if (!isMeantForAcne(other.code)) return [];
  return [
    {
      title: `Set the label to ${row.descriptor}`,
      safety: kind === "template" ? "safe" : "suggestion",
      edits: [{ kind: "set", path: label, text: row.descriptor }],
    },
    {
      title: `Set the diagnosis code to ${other.code}`,
      safety: "suggestion",
      edits: [{ kind: "set", path: code, text: other.code }],
    },
  ];
}

/** Letters and single spaces: accents, case and punctuation are no difference. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z]+/g, " ")
    .trim();
}
