import type { LabelMeaning } from "@encounter-lint/domain";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";
import { placedNodes } from "../outline/placed-node.ts";
import type { CursorContext } from "./cursor-context.ts";
import { labelStyle } from "./document-style.ts";
import type { Proposal } from "./value-items.ts";

/** The sections of an encounter in their usual order. */
const SECTIONS: readonly LabelMeaning[] = [
  "diagnoses",
  "history",
  "priorTreatments",
  "exam",
  "assessment",
  "procedure",
  "consent",
  "aftercare",
  "plan",
  "signature",
  "claim",
];

const HEADER: readonly LabelMeaning[] = [
  "kind",
  "title",
  "payer",
  "serviceDate",
  "placeOfService",
  "patient",
];

const CHILDREN: Readonly<Partial<Record<LabelMeaning, readonly LabelMeaning[]>>> = {
  patient: ["age", "dateOfBirth"],
  service: ["serviceDate", "placeOfService"],
  diagnoses: ["code", "diagnosisLabel"],
  priorTreatments: ["treatmentName", "treatmentDuration", "treatmentOutcome", "treatmentReason"],
  failedTreatments: ["treatmentName", "treatmentDuration", "treatmentOutcome", "treatmentReason"],
  exam: ["severity"],
  assessment: ["necessity", "judgement", "severity"],
  procedure: [
    "code",
    "cryogen",
    "applicator",
    "sites",
    "lesionCount",
    "freezeTime",
    "cycles",
    "preparation",
    "consent",
    "guardianConsent",
    "contraindicationScreen",
    "tolerance",
    "performedBy",
  ],
  aftercare: ["instructions", "followUp"],
  plan: ["instructions", "followUp"],
  signature: ["signatureName", "credentials", "signedAt", "signatureMethod"],
  claim: ["claimLines", "beneficiaryNotice"],
  claimLines: ["code", "units", "modifiers", "diagnosisPointer", "placeOfService"],
};

/** Keys under which further keys stand. */
const CONTAINERS: ReadonlySet<LabelMeaning> = new Set([
  "patient",
  "procedure",
  "aftercare",
  "signature",
  "claim",
  "claimLines",
  "diagnoses",
  "priorTreatments",
]);

const LISTS: ReadonlySet<LabelMeaning> = new Set(["claimLines", "diagnoses", "priorTreatments"]);

/** Labels that can begin at the cursor: those of the section first, and none that stands there already. */
export function labelProposals(analysis: Analysis, context: CursorContext): Proposal[] {
  const style = labelStyle(analysis);
  const [section] = context.parents;
  const beneath = section === undefined ? undefined : CHILDREN[section];
  const wanted = beneath ?? [...HEADER, ...SECTIONS];
  const present = presentBeneath(analysis, section);
  return wanted
    .filter((meaning) => !present.has(meaning))
    .map((meaning): Proposal => {
      const text = LABEL_TEXTS[meaning];
      const shared = { kind: CompletionItemKind.Property, ...(text && { detail: text.write }) };
      if (context.format === "markdown") {
        const field = style.field(meaning);
        return { ...shared, label: field.replace(/[*:]+\s?/g, ""), insert: field };
      }
      const key = style.key(meaning);
      if (!CONTAINERS.has(meaning)) return { ...shared, label: key, insert: `${key}: ` };
      const child = LISTS.has(meaning) ? "- " : "";
      return {
        ...shared,
        kind: CompletionItemKind.Module,
        label: key,
        insert: `${key}:\n${context.indent}  ${child}`,
      };
    });
}

/** Headings that the document does not have yet. */
export function headingProposals(analysis: Analysis): Proposal[] {
  const style = labelStyle(analysis);
  const present = new Set(
    [...placedNodes(analysis.report.outline)].flatMap(({ meaning }) => meaning ?? []),
  );
  return SECTIONS.filter((meaning) => !present.has(meaning)).map((meaning) => ({
    label: style.heading(meaning),
    kind: CompletionItemKind.Module,
    ...(LABEL_TEXTS[meaning] && { detail: LABEL_TEXTS[meaning].write }),
  }));
}

function presentBeneath(
  { report }: Analysis,
  section: LabelMeaning | undefined,
): ReadonlySet<LabelMeaning> {
  // Lists hold the same labels once for each entry.
  if (section !== undefined && LISTS.has(section)) return new Set();
  const present = new Set<LabelMeaning>();
  for (const { meaning, parent } of placedNodes(report.outline)) {
    if (meaning && (section === undefined || parent?.meaning === section)) present.add(meaning);
  }
  return present;
}
