import type { LabelMeaning } from "@encounter-lint/domain";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";
import { placedNodes } from "../outline/placed-node.ts";
import type { CursorContext } from "./cursor-context.ts";
import { labelStyle } from "./document-style.ts";
import { encounterAt, isMissing } from "./missing-meanings.ts";
import { sectionProposal } from "./section-items.ts";
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

/** Labels of Markdown sections that are written otherwise than the keys of YAML. */
const LABELS_IN_MARKDOWN: Readonly<Partial<Record<LabelMeaning, readonly LabelMeaning[]>>> = {
  diagnoses: ["diagnosisLabel", "diagnosisCode"],
  priorTreatments: ["failedTreatments"],
  failedTreatments: [],
};

/**
 * Labels that can begin at the cursor: those of the section, what is missing in the encounter first,
 * and none that stands there already.
 */
export function labelProposals(analysis: Analysis, context: CursorContext): Proposal[] {
  const style = labelStyle(analysis);
  const [section] = context.parents;
  const isMarkdown = context.format === "markdown";
  const beneath =
    section === undefined
      ? undefined
      : ((isMarkdown ? LABELS_IN_MARKDOWN[section] : undefined) ?? CHILDREN[section]);
  const present = presentBeneath(analysis, section);
  const encounter = encounterAt(analysis, context.typed.start);
  const wanted = (beneath ?? [...HEADER, ...SECTIONS]).filter((meaning) => !present.has(meaning));
  const missing = wanted.filter((meaning) => isMissing(encounter, meaning));
  const ordered = beneath ? [...new Set([...missing, ...wanted])] : wanted;
  const proposals = ordered.map((meaning): Proposal => {
    const text = LABEL_TEXTS[meaning];
    const shared = { kind: CompletionItemKind.Property, ...(text && { detail: text.write }) };
    if (isMarkdown) {
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
  if (isMarkdown || beneath) return proposals;
  return [...proposals, ...wholeSections(analysis, context, wanted)];
}

/** Headings that the document does not have yet. */
export function headingProposals(analysis: Analysis, context: CursorContext): Proposal[] {
  const style = labelStyle(analysis);
  const present = new Set(
    [...placedNodes(analysis.report.outline)].flatMap(({ meaning }) => meaning ?? []),
  );
  const wanted = SECTIONS.filter((meaning) => !present.has(meaning));
  return [
    ...wanted.map((meaning) => ({
      label: style.heading(meaning),
      kind: CompletionItemKind.Module,
      ...(LABEL_TEXTS[meaning] && { detail: LABEL_TEXTS[meaning].write }),
    })),
    ...wholeSections(analysis, context, wanted),
  ];
}

function wholeSections(
  analysis: Analysis,
  context: CursorContext,
  wanted: readonly LabelMeaning[],
): Proposal[] {
  return wanted.flatMap((meaning) => sectionProposal(analysis, context, meaning) ?? []);
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
