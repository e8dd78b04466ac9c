import { isSectionMeaning, type LabelMeaning, type SectionName } from "@encounter-lint/domain";

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
