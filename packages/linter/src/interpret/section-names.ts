import { isSectionMeaning, type LabelMeaning, type SectionName } from "@encounter-lint/domain";
import type { OutlineNode } from "../source/outline.ts";

const BY_MEANING: Readonly<Partial<Record<LabelMeaning, SectionName>>> = {
  patient: "header",
  service: "header",
  header: "header",
  kind: "header",
  title: "header",
  code: "header",
  payer: "header",
  age: "header",
  dateOfBirth: "header",
  patientName: "header",
  serviceDate: "header",
  placeOfService: "header",
  diagnoses: "diagnosis",
  diagnosisCode: "diagnosis",
  diagnosisLabel: "diagnosis",
  history: "history",
  contraindicationScreen: "history",
  priorTreatments: "priorTreatment",
  failedTreatments: "priorTreatment",
  exam: "exam",
  severity: "exam",
  assessment: "assessment",
  assessmentPlan: "assessment",
  necessity: "assessment",
  judgement: "assessment",
  procedure: "procedure",
  cryogen: "procedure",
  applicator: "procedure",
  technique: "procedure",
  sites: "procedure",
  laterality: "procedure",
  lesionCount: "procedure",
  target: "procedure",
  freezeTime: "procedure",
  thawTime: "procedure",
  duration: "procedure",
  cycles: "procedure",
  preparation: "procedure",
  tolerance: "procedure",
  complications: "procedure",
  supervision: "procedure",
  timeout: "procedure",
  consentSection: "consent",
  consent: "consent",
  guardianConsent: "consent",
  plan: "plan",
  aftercare: "aftercare",
  instructions: "aftercare",
  followUp: "aftercare",
  signature: "signature",
  signatureName: "signature",
  signedAt: "signature",
  signatureMethod: "signature",
  credentials: "signature",
  claim: "claim",
  claimLines: "claim",
  beneficiaryNotice: "claim",
  visits: "visits",
};

/** The section that a label opens, or that its element belongs to. */
export function sectionFor(meaning: LabelMeaning): SectionName | undefined {
  return BY_MEANING[meaning];
}

/** Where the parts of an encounter live that a section documents, for anchors. */
const PATHS: Readonly<Partial<Record<SectionName, readonly string[]>>> = {
  diagnosis: ["diagnoses", "conditions"],
  priorTreatment: ["priorTreatments"],
  procedure: ["procedure"],
  aftercare: ["aftercare"],
  signature: ["signatures"],
  claim: ["claim"],
  assessment: ["assessment"],
  header: ["service", "patient"],
};

/** The paths that a section anchors. */
export function pathsOf(section: SectionName): readonly string[] {
  return PATHS[section] ?? [];
}

/** Whether a label with this meaning is a heading of the note when nothing stands beneath it. */
export function isHeading(meaning: LabelMeaning): boolean {
  return isSectionMeaning(meaning) || meaning === "instructions" || meaning === "failedTreatments";
}

export function headingSection(section: SectionName, node: OutlineNode): SectionName {
  return node.level === 1 || section === "other" ? "header" : section;
}

/** `Consent` under Procedure is about consent; `Site` under Exam is still the exam's. */
export function keepOrOwn(section: SectionName, own: SectionName): SectionName {
  const opens: readonly SectionName[] = [
    "consent",
    "aftercare",
    "signature",
    "claim",
    "priorTreatment",
    "visits",
  ];
  return opens.includes(own) ? own : section;
}

/** What follows the consent in its own paragraph is the procedure, unless the section says otherwise. */
export function outsideConsent(section: SectionName): SectionName {
  return section === "consent" || section === "other" || section === "header"
    ? "procedure"
    : section;
}

export function isConsent(meaning: LabelMeaning | undefined): boolean {
  return meaning === "consent" || meaning === "guardianConsent";
}

/** What follows a date or a code on its line is no longer the head of the note. */
export function bodyOf(section: SectionName): SectionName {
  return section === "header" ? "other" : section;
}
