import type { Encounter } from "../encounter/encounter.ts";
import type { SectionName } from "../encounter/mention.ts";
import type { RuleId } from "../rule/define-rule.ts";
import type { Path } from "../rule/path.ts";
import type { Profile } from "../rule/severity.ts";
import {
  acneDiagnosis,
  failedTherapy,
  freezeTime,
  lesionCount,
  mentionsAt,
  necessity,
  serviceDate,
  signature,
  type Evidence,
} from "./evidence.ts";

/** What must be documented for 17340 to stand. */
export interface Requirement {
  readonly id: string;
  /** As it stands in a sentence: "missing freeze time, signature". */
  readonly name: string;
  /** The rules that watch it, the one that reports it as missing first. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly requiredBy: readonly Profile[];
  /** Where it should stand when it is missing. */
  readonly path: Path;
  /** The part of a document whose heading alone is a place for it in a template. */
  readonly section: SectionName;
  readonly headingIsPlace: boolean;
  /** Set where any value in a template is one that every note would inherit. */
  readonly isOfOneVisit?: boolean;
  evidence(encounter: Encounter): readonly Evidence[];
}

const ALL: readonly Profile[] = ["guide", "recommended", "audit", "medicare"];
const BEYOND_GUIDE: readonly Profile[] = ["recommended", "audit", "medicare"];
const AUDIT: readonly Profile[] = ["audit"];

/** The guide's seven, the four that `recommended` adds, and the two that auditors ask for as well. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    id: "acne-diagnosis",
    name: "acne diagnosis",
    rules: ["documentation/acne-diagnosis-missing"],
    requiredBy: ALL,
    path: ["conditions"],
    section: "diagnosis",
    headingIsPlace: true,
    evidence: acneDiagnosis,
  },
  {
    id: "failed-therapy",
    name: "failed therapy",
    rules: [
      "documentation/failed-therapy-missing",
      "documentation/failed-therapy-considered-only",
      "documentation/failed-therapy-contradicted",
      "documentation/failed-therapy-vague",
    ],
    requiredBy: ALL,
    path: ["priorTreatments"],
    section: "priorTreatment",
    headingIsPlace: true,
    evidence: failedTherapy,
  },
  {
    id: "cryogen",
    name: "freezing agent",
    rules: ["documentation/cryogen-missing"],
    requiredBy: ALL,
    path: ["procedure", "cryogen"],
    section: "procedure",
    headingIsPlace: false,
    evidence: mentionsAt("procedure.cryogen"),
  },
  {
    id: "freeze-time",
    name: "freeze time",
    rules: ["documentation/freeze-duration-missing", "documentation/duration-ambiguous"],
    requiredBy: ALL,
    path: ["procedure", "freezeTime"],
    section: "procedure",
    headingIsPlace: false,
    evidence: freezeTime,
  },
  {
    id: "service-date",
    name: "date of service",
    rules: ["documentation/service-date-missing"],
    requiredBy: ALL,
    path: ["service", "date"],
    section: "header",
    headingIsPlace: false,
    isOfOneVisit: true,
    evidence: serviceDate,
  },
  {
    id: "aftercare",
    name: "aftercare or follow-up",
    rules: ["documentation/aftercare-missing"],
    requiredBy: ALL,
    path: ["aftercare", "instructions"],
    section: "aftercare",
    headingIsPlace: true,
    evidence: mentionsAt("aftercare.instructions", "aftercare.followUp"),
  },
  {
    id: "signature",
    name: "signature",
    rules: ["documentation/signature-missing", "documentation/signature-not-authenticated"],
    requiredBy: ALL,
    path: ["signatures"],
    section: "signature",
    headingIsPlace: true,
    evidence: signature,
  },
  {
    id: "site",
    name: "site",
    rules: ["documentation/site-missing"],
    requiredBy: BEYOND_GUIDE,
    path: ["procedure", "sites"],
    section: "procedure",
    headingIsPlace: false,
    evidence: mentionsAt("procedure.sites"),
  },
  {
    id: "lesion-count",
    name: "lesion count",
    rules: ["documentation/lesion-count-missing"],
    requiredBy: BEYOND_GUIDE,
    path: ["procedure", "lesionCount"],
    section: "procedure",
    headingIsPlace: false,
    evidence: lesionCount,
  },
  {
    id: "consent",
    name: "consent",
    rules: ["documentation/consent-missing", "documentation/guardian-consent-missing"],
    requiredBy: BEYOND_GUIDE,
    path: ["procedure", "consent"],
    section: "consent",
    headingIsPlace: true,
    evidence: mentionsAt("procedure.consent", "procedure.guardianConsent"),
  },
  {
    id: "tolerance",
    name: "tolerance",
    rules: ["documentation/tolerance-missing"],
    requiredBy: BEYOND_GUIDE,
    path: ["procedure", "tolerance"],
    section: "procedure",
    headingIsPlace: false,
    evidence: mentionsAt("procedure.tolerance"),
  },
  {
    id: "necessity",
    name: "medical necessity",
    rules: ["documentation/necessity-missing"],
    requiredBy: AUDIT,
    path: ["procedure", "necessity"],
    section: "assessment",
    headingIsPlace: false,
    evidence: necessity,
  },
  {
    id: "cycles",
    name: "freeze-thaw cycles",
    rules: ["documentation/cycles-missing"],
    requiredBy: AUDIT,
    path: ["procedure", "cycles"],
    section: "procedure",
    headingIsPlace: false,
    evidence: mentionsAt("procedure.cycles"),
  },
];
