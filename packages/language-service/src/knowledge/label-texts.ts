import type { ElementPath, LabelMeaning, RuleId } from "@encounter-lint/domain";

/** What belongs behind a label, for people who fill it in or build a template. */
export interface LabelText {
  /** What the label means: `Freezing agent`. */
  readonly name: string;
  /** What must be written, as one or two sentences. */
  readonly write: string;
  /** The element of the encounter that it states. */
  readonly element?: ElementPath;
  /** The rule that reports it when it is missing: its reason is why it must be written. */
  readonly rule?: RuleId;
  /** Words that are usual here. */
  readonly values?: readonly string[];
}

/** What belongs behind each label that is understood. */
export const LABEL_TEXTS: Readonly<Partial<Record<LabelMeaning, LabelText>>> = {
  kind: {
    name: "Kind of document",
    write: "`template` for a form with blanks, `note` for a finished note.",
    values: ["template", "note"],
  },
  title: { name: "Title", write: "What the document is for." },
  payer: {
    name: "Payer",
    write: "Who pays. Some payers publish a position on freezing acne.",
  },
  code: {
    name: "Procedure code",
    write: "17340 for acne that was frozen; another code where something else was done.",
    rule: "coding/should-be-17340",
  },
  diagnosisCode: {
    name: "Diagnosis code",
    write: "An ICD-10-CM code of the L70 family, as exact as the findings allow.",
    rule: "diagnosis/code-missing",
  },
  diagnosisLabel: { name: "Diagnosis in words", write: "The diagnosis that the code stands for." },
  diagnoses: {
    name: "Diagnoses",
    write: "The acne type in words and its ICD-10-CM code.",
    element: "conditions",
    rule: "documentation/acne-diagnosis-missing",
  },
  age: { name: "Age", write: "Years. A minor needs a guardian's consent." },
  dateOfBirth: { name: "Date of birth", write: "A date; templates hold a blank." },
  serviceDate: {
    name: "Date of service",
    write: "The day of the freezing, as year-month-day; templates hold a blank.",
    element: "service.date",
    rule: "documentation/service-date-missing",
  },
  placeOfService: {
    name: "Place of service",
    write: 'The two-digit code of the place, in quotes in YAML: `"11"` is an office.',
    element: "service.placeOfService",
    rule: "billing/pos-unlikely",
  },
  history: { name: "History", write: "How long, how severe, what troubles the patient." },
  priorTreatments: {
    name: "Treatment so far",
    write: "Each drug or procedure by name, how long it was used, and how it ended.",
    rule: "documentation/failed-therapy-missing",
  },
  failedTreatments: {
    name: "Failed treatment",
    write:
      "What failed, by name, with how long it was used. A treatment that is unsuitable counts.",
    rule: "documentation/failed-therapy-missing",
  },
  treatmentName: { name: "Treatment", write: "The drug or procedure by name." },
  treatmentDuration: {
    name: "Length of the trial",
    write: "How long it was used, such as 12 weeks.",
  },
  treatmentOutcome: {
    name: "Outcome",
    write: "How it ended: failed, not tolerated, contraindicated, declined, or still going on.",
    rule: "documentation/failed-therapy-vague",
    values: [
      "failed",
      "partial response",
      "not tolerated",
      "contraindicated",
      "declined",
      "allergy",
      "ongoing",
    ],
  },
  treatmentReason: { name: "Reason", write: "Why it was stopped or is unsuitable." },
  exam: { name: "Examination", write: "Kind, number and place of the lesions." },
  severity: {
    name: "Severity",
    write: "The acne type and grade, or what the lesions look like.",
    element: "assessment.severity",
    rule: "documentation/severity-missing",
  },
  assessment: { name: "Assessment", write: "The diagnosis and why freezing is right for it." },
  necessity: {
    name: "Medical necessity",
    write: "Why freezing, and why now: pain, risk of scars, what else was possible.",
    element: "procedure.necessity",
    rule: "documentation/necessity-missing",
  },
  judgement: {
    name: "Provider's judgement",
    write: "That the provider found freezing the right option.",
    element: "assessment.judgement",
    rule: "documentation/provider-assessment-missing",
  },
  procedure: {
    name: "Procedure",
    write: "Agent, applicator, sites, number of lesions, seconds, cycles, consent and tolerance.",
  },
  cryogen: {
    name: "Freezing agent",
    write: "Liquid nitrogen or carbon dioxide slush. No other agent belongs to 17340.",
    element: "procedure.cryogen",
    rule: "documentation/cryogen-missing",
    values: ["liquid nitrogen", "carbon dioxide slush"],
  },
  applicator: {
    name: "Applicator",
    write: "How the agent reached the skin.",
    element: "procedure.applicator",
    rule: "documentation/applicator-missing",
    values: ["cotton swab", "spray", "probe", "slush stick", "forceps"],
  },
  sites: {
    name: "Site",
    write: "Each region with its side. It does not change the number of units.",
    element: "procedure.sites",
    rule: "documentation/site-missing",
  },
  lesionCount: {
    name: "Number of lesions",
    write: "A figure. However many there are, 17340 stays one unit.",
    element: "procedure.lesionCount",
    rule: "documentation/lesion-count-missing",
  },
  freezeTime: {
    name: "Freeze time",
    write: "Seconds for each lesion, as a figure or a range.",
    element: "procedure.freezeTime",
    rule: "documentation/freeze-duration-missing",
  },
  cycles: {
    name: "Freeze-thaw cycles",
    write: "How often each lesion was frozen.",
    element: "procedure.cycles",
    rule: "documentation/cycles-missing",
  },
  duration: {
    name: "Duration",
    write: "Seconds, where the freeze is meant; minutes of the visit do not show the freeze time.",
    rule: "documentation/duration-ambiguous",
  },
  preparation: {
    name: "Skin preparation",
    write: "How the skin was cleaned.",
    element: "procedure.preparation",
    rule: "documentation/skin-preparation-missing",
  },
  consent: {
    name: "Consent",
    write:
      "That it was given, by whom, and for which risks. True for one patient only: a blank in templates.",
    element: "procedure.consent",
    rule: "documentation/consent-missing",
  },
  guardianConsent: {
    name: "Guardian's consent",
    write: "For a minor: which parent or guardian consented.",
    rule: "documentation/guardian-consent-missing",
  },
  tolerance: {
    name: "Tolerance",
    write: "How the patient bore it, and complications or that there were none.",
    element: "procedure.tolerance",
    rule: "documentation/tolerance-missing",
  },
  contraindicationScreen: {
    name: "Screen for cold sensitivity",
    write: "That cold urticaria, cryoglobulinemia, Raynaud and the like were asked about.",
    element: "procedure.contraindicationScreen",
    rule: "documentation/contraindication-screen-missing",
  },
  performedBy: {
    name: "Performed by",
    write: "Who froze, with credentials.",
    rule: "documentation/performer-signer-differ",
  },
  instructions: {
    name: "Aftercare instructions",
    write: "What the patient was told about blisters, crusts, washing and sun.",
    element: "aftercare.instructions",
    rule: "documentation/aftercare-missing",
  },
  aftercare: {
    name: "Aftercare",
    write: "Instructions that were given, and when the patient returns.",
    element: "aftercare.instructions",
    rule: "documentation/aftercare-missing",
  },
  followUp: {
    name: "Follow-up",
    write: "When the patient returns: an interval or a date.",
    element: "aftercare.followUp",
  },
  plan: { name: "Plan", write: "Aftercare, follow-up, and treatment that continues." },
  signature: {
    name: "Signature",
    write:
      "Name and credentials of the provider, signed or electronically signed, with date and time.",
    rule: "documentation/signature-missing",
  },
  signatureName: { name: "Signer", write: "Who signed.", rule: "documentation/signature-missing" },
  credentials: {
    name: "Credentials",
    write: "MD, DO, PA-C, NP and the like.",
    rule: "documentation/signature-credentials-missing",
    values: ["MD", "DO", "PA-C", "NP"],
  },
  signedAt: {
    name: "Signed at",
    write: "Date and time of the signature, not before the service.",
    rule: "documentation/signature-missing",
  },
  signatureMethod: {
    name: "How it was signed",
    write: "A signature that shows that the signer acted.",
    rule: "documentation/signature-not-authenticated",
    values: ["electronic", "handwritten"],
  },
  claim: { name: "Claim", write: "The lines that are billed." },
  claimLines: { name: "Claim lines", write: "One line for each code." },
  units: {
    name: "Units (box 24G)",
    write: "1 for 17340, however many lesions were frozen.",
    rule: "coding/units-over-one",
    values: ["1"],
  },
  modifiers: {
    name: "Modifiers (box 24D)",
    write: "Two characters each. 25 stands on the visit, never on 17340.",
    rule: "coding/em-modifier-on-procedure",
  },
  diagnosisPointer: {
    name: "Diagnosis pointer (box 24E)",
    write: "The letter, number or code of the diagnosis that the line is for.",
    rule: "diagnosis/pointer-missing",
  },
  beneficiaryNotice: {
    name: "Beneficiary notice",
    write: "That the patient was told before the service that it may not be covered.",
    rule: "billing/abn-missing",
  },
};
