import {
  LABELS,
  sectionOf,
  type ElementPath,
  type LabelMeaning,
  type Path,
  type SectionName,
} from "@encounter-lint/domain";
import { sectionFor } from "../interpret/section-names.ts";

/** Where an element is written in a document, and under which label. */
export interface ElementPlace {
  readonly element: ElementPath;
  readonly section: SectionName;
  readonly meaning: LabelMeaning;
  /** The words of its label: `freeze time`. */
  readonly label: string;
  /** What its slot is called, in dialects whose slots have names. */
  readonly slot: string;
  /** Its key inside the section's map, where that is shorter than the label. */
  readonly key: string;
  /** The sections that take it, best first. */
  readonly homes: readonly [LabelMeaning, ...LabelMeaning[]];
  /** The section that is made for it where none of those exists. */
  readonly newHome: LabelMeaning;
  /** The section itself is the element: a signature under "Signature". */
  readonly isSection: boolean;
}

interface Entry {
  readonly meaning: LabelMeaning;
  readonly key?: string;
  readonly label?: string;
  readonly slot?: string;
  readonly homes: readonly [LabelMeaning, ...LabelMeaning[]];
  readonly newHome?: LabelMeaning;
  readonly isSection?: true;
}

const procedure = ["procedure"] as const;
const consent = ["consentSection", "consent", "procedure"] as const;
const assessment = ["assessment", "assessmentPlan"] as const;
const aftercare = ["aftercare", "instructions", "plan", "assessmentPlan"] as const;

const ENTRIES: Readonly<Record<ElementPath, Entry>> = {
  conditions: { meaning: "diagnoses", label: "diagnosis", homes: ["diagnoses"], isSection: true },
  "service.date": { meaning: "serviceDate", key: "date", homes: ["service", "header"] },
  "service.placeOfService": { meaning: "placeOfService", homes: ["service", "header"] },
  priorTreatments: {
    meaning: "failedTreatments",
    slot: "failed treatment",
    homes: ["priorTreatments", "failedTreatments"],
    isSection: true,
  },
  signatures: { meaning: "signature", homes: ["signature"], isSection: true },
  "procedure.guardianConsent": {
    meaning: "guardianConsent",
    // Beneath an empty "Consent" it would take the place of the patient's.
    homes: ["consentSection", "procedure", "consent"],
    newHome: "procedure",
  },
  "procedure.cryogen": { meaning: "cryogen", homes: procedure },
  "procedure.applicator": { meaning: "applicator", homes: procedure },
  "procedure.sites": { meaning: "sites", homes: procedure },
  "procedure.lesionCount": { meaning: "lesionCount", homes: procedure },
  "procedure.freezeTime": { meaning: "freezeTime", homes: procedure },
  "procedure.cycles": { meaning: "cycles", homes: procedure },
  "procedure.preparation": { meaning: "preparation", homes: procedure },
  "procedure.consent": { meaning: "consent", homes: consent, newHome: "procedure" },
  "procedure.tolerance": { meaning: "tolerance", homes: procedure },
  "procedure.contraindicationScreen": {
    meaning: "contraindicationScreen",
    homes: ["history", "consentSection", "procedure"],
    newHome: "procedure",
  },
  "procedure.necessity": { meaning: "necessity", homes: [...assessment, "procedure"] },
  "assessment.severity": { meaning: "severity", homes: ["exam", ...assessment] },
  "assessment.judgement": { meaning: "judgement", homes: assessment },
  "aftercare.instructions": { meaning: "instructions", homes: aftercare },
  "aftercare.followUp": { meaning: "followUp", homes: aftercare },
};

/** Where the element at a path is written; undefined for paths that are no element. */
export function placeOf(path: Path): ElementPlace | undefined {
  const dotted = path.filter((part) => typeof part === "string" && !/^\d+$/.test(part));
  for (let length = dotted.length; length > 0; length--) {
    const element = dotted.slice(0, length).join(".");
    if (!isKnown(element)) continue;
    const { meaning, homes, newHome = homes[0], isSection = false, ...own } = ENTRIES[element];
    const label = own.label ?? nameOf(meaning);
    return {
      element,
      section: sectionOf(element),
      meaning,
      label,
      slot: own.slot ?? label,
      key: own.key ?? label,
      homes,
      newHome,
      isSection,
    };
  }
  return undefined;
}

/** The product's own name for a label: `freeze time`. */
export function nameOf(meaning: LabelMeaning): string {
  return LABELS.find((entry) => entry.meaning === meaning)?.labels[0] ?? meaning;
}

function isKnown(path: string): path is ElementPath {
  return Object.hasOwn(ENTRIES, path);
}

/** What says who, when and where: single facts, although they have their places in the order of a note. */
const VISIT_FACTS: readonly LabelMeaning[] = [
  "age",
  "dateOfBirth",
  "serviceDate",
  "placeOfService",
];

/** The order in which notes are written. */
const ORDER: readonly LabelMeaning[] = [
  "kind",
  "title",
  "payer",
  "header",
  "patient",
  "patientName",
  "age",
  "dateOfBirth",
  "service",
  "serviceDate",
  "placeOfService",
  "code",
  "diagnoses",
  "history",
  "priorTreatments",
  "failedTreatments",
  "exam",
  "assessment",
  "assessmentPlan",
  "consentSection",
  "consent",
  "procedure",
  "plan",
  "aftercare",
  "instructions",
  "followUp",
  "signature",
  "claim",
  "visits",
];

/** The sections that elements stand in, by the labels that open them. */
const OPENED_BY: Readonly<Partial<Record<SectionName, LabelMeaning>>> = {
  header: "service",
  diagnosis: "diagnoses",
  history: "history",
  priorTreatment: "priorTreatments",
  exam: "exam",
  assessment: "assessment",
  procedure: "procedure",
  consent: "consentSection",
  aftercare: "aftercare",
  plan: "plan",
  signature: "signature",
  claim: "claim",
  visits: "visits",
};

/** Where in a note something with this label comes; undefined for labels that stand anywhere. */
export function orderOf(meaning: LabelMeaning | undefined): number | undefined {
  if (meaning === undefined) return undefined;
  const own = ORDER.indexOf(meaning);
  if (own >= 0) return own;
  const section = sectionFor(meaning);
  const opener = section && OPENED_BY[section];
  return opener === undefined ? undefined : ORDER.indexOf(opener);
}

/** Whether a label holds an element of the same section: `cryogen` beside the freeze time. */
export function isLike(
  meaning: LabelMeaning | undefined,
  { section, newHome }: ElementPlace,
): boolean {
  if (meaning === undefined || meaning === "performedBy" || meaning === "payer") return false;
  const own = sectionFor(meaning);
  if (own === undefined || (own !== section && own !== sectionFor(newHome))) return false;
  return !ORDER.includes(meaning) || VISIT_FACTS.includes(meaning);
}
