import type { IsoDate } from "./calendar.ts";
import type { Mentions, SectionName } from "./mention.ts";
import type { DocumentFacts } from "./document-facts.ts";

/** A template has slots and no patient; a note is filled in. */
export type EncounterKind = "template" | "note";

/** A date as written, and the day it means where that is certain. */
export interface DateStatement {
  readonly text: string;
  /** Absent when the text names no certain day. */
  readonly date?: IsoDate;
  /** `HH:MM`, 24 hours, where a time stands beside the day. */
  readonly time?: string;
  /** Why there is no certain day. */
  readonly problem?: "impossible" | "ambiguous" | "unreadable";
  /** The days an ambiguous text may mean. */
  readonly candidates?: readonly IsoDate[];
}

/** A length of time as written. Ranges keep both ends; a single figure has equal ends. */
export interface DurationStatement {
  readonly text: string;
  /** Seconds; absent when the text has no figure ("a few seconds"). */
  readonly minSeconds?: number;
  readonly maxSeconds?: number;
  readonly unit: "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "none";
}

/** The agents that a document can name. Only the first two are the code's. */
export type Cryogen =
  | "liquid-nitrogen"
  | "carbon-dioxide-slush"
  | "nitrous-oxide"
  | "dme-propane"
  | "cold-air"
  | "contact-device"
  | "unnamed-other";

export type Applicator = "swab" | "spray" | "probe" | "slush-stick" | "forceps" | "other";

/** What was done to the skin. */
export type Technique =
  | "freezing"
  | "extraction"
  | "peel"
  | "injection"
  | "laser"
  | "light"
  | "photodynamic"
  | "cautery"
  | "curettage"
  | "drainage"
  | "excision"
  | "dermabrasion"
  | "microneedling"
  | "other";

/** The acne types of ICD-10-CM and the everyday names that map to them. */
export type AcneType =
  | "acne"
  | "acne-vulgaris"
  | "cystic-acne"
  | "nodular-acne"
  | "comedonal-acne"
  | "acne-conglobata"
  | "acne-varioliformis"
  | "acne-tropica"
  | "infantile-acne"
  | "acne-excoriee"
  | "other-acne";

/** Skin conditions that are not acne but are frozen, confused with it, or coded for it. */
export type OtherCondition =
  | "acne-scar"
  | "scar"
  | "keloid"
  | "acne-keloid"
  | "wart"
  | "molluscum"
  | "actinic-keratosis"
  | "seborrheic-keratosis"
  | "skin-tag"
  | "nevus"
  | "rosacea"
  | "perioral-dermatitis"
  | "hidradenitis"
  | "pseudofolliculitis"
  | "folliculitis"
  | "cyst"
  | "milia"
  | "malignancy"
  | "hyperpigmentation"
  | "dermatofibroma"
  | "lentigo"
  | "sebaceous-hyperplasia";

export type Condition = AcneType | OtherCondition;

/** Conditions in which freezing needs a stated reason. */
export type Contraindication =
  | "cold-urticaria"
  | "cryoglobulinemia"
  | "raynaud"
  | "cold-agglutinins"
  | "agammaglobulinemia"
  | "myeloma"
  | "pyoderma-gangrenosum"
  | "bullous-disease"
  | "collagen-vascular-disease"
  | "prior-cryotherapy-reaction"
  | "immunosuppression"
  | "cold-intolerance";

export type Laterality = "left" | "right" | "bilateral";

/** A place on the body: `left cheek` is region `cheek`, laterality `left`. */
export interface Site {
  /** Canonical region name, such as `cheek`, `upper back`, `jawline`. */
  readonly region: string;
  readonly laterality?: Laterality;
}

/** A count of treated lesions; `vague` for "several" or "multiple". */
export type LesionCount =
  | {
      readonly kind: "exact";
      readonly count: number;
      readonly max?: number;
      /** The document calls it the number of all: "13 in total", `Total lesions frozen: 13`. */
      readonly isTotal?: true;
      /** It counts what was not frozen, or was no acne: "2 nodules were injected", "3 warts". */
      readonly isOther?: true;
    }
  | { readonly kind: "vague"; readonly text: string };

export interface Person {
  readonly name: string;
  /** `MD`, `PA-C`, as written; absent when none stand beside the name. */
  readonly credentials?: string;
}

export interface Diagnosis {
  /** ICD-10-CM code as written. */
  readonly code?: Mentions<string>;
  /** The words beside the code, or alone. */
  readonly label?: Mentions<string>;
  /** What the words name, where they name a known condition. */
  readonly condition?: Condition;
  readonly section?: SectionName;
  /** The claim pointer of this diagnosis, where the document numbers them (`A`, `1`). */
  readonly pointer?: string;
}

/** How a treatment that came before the freezing ended. */
export type TreatmentOutcome =
  | "failed"
  | "partial"
  | "intolerant"
  | "contraindicated"
  | "declined"
  | "allergic"
  | "pregnancy"
  | "ongoing"
  | "responding"
  | "considered"
  | "planned"
  | "stopped"
  | "not-failed";

export type TreatmentClass = "topical" | "systemic" | "procedural" | "other";

/** One earlier treatment, or a statement about earlier treatment in general (then without an agent). */
export interface PriorTreatment {
  /** The drug or procedure as named. A slot here is a place for it. */
  readonly name?: Mentions<string>;
  /** Canonical agent of the drug vocabulary, such as `adapalene`; absent for "topicals". */
  readonly agent?: string;
  /** The classes the words speak of; "topical and oral therapy" speaks of two. */
  readonly classes?: readonly TreatmentClass[];
  readonly duration?: Mentions<DurationStatement>;
  readonly outcome?: Mentions<TreatmentOutcome>;
  /** Why it was stopped or is unsuitable, in words. */
  readonly reason?: Mentions<string>;
  readonly started?: Mentions<DateStatement>;
  readonly stopped?: Mentions<DateStatement>;
  readonly section?: SectionName;
}

/** What the document says about earlier treatment as a whole. */
export type TreatmentStatus = "treatment-naive" | "responding" | "not-failed";

export interface Patient {
  /** Years; fractions for infants. */
  readonly age?: Mentions<number>;
  readonly dateOfBirth?: Mentions<DateStatement>;
  /** Words that call the patient a minor without giving an age: "teenager", "adolescent". */
  readonly minor?: Mentions<string>;
}

export interface Service {
  /** The dates stated for this visit, wherever they stand; claim lines have their own. */
  readonly date?: Mentions<DateStatement>;
  /** Place-of-service code as written: `11`, `02`. */
  readonly placeOfService?: Mentions<string>;
  /** Where the words say the visit took place. */
  readonly setting?: Mentions<"office" | "hospital-outpatient" | "telehealth">;
}

export interface Procedure {
  /** The procedure codes that title, front matter and text name; claim lines are apart. */
  readonly code?: Mentions<string>;
  readonly technique?: Mentions<Technique>;
  readonly cryogen?: Mentions<Cryogen>;
  /** Why the agent was changed within the session, where the document explains it. */
  readonly cryogenChange?: Mentions<string>;
  readonly applicator?: Mentions<Applicator>;
  readonly sites?: Mentions<Site>;
  readonly lesionCount?: Mentions<LesionCount>;
  /** What was frozen, where it is named. */
  readonly targets?: Mentions<Condition>;
  /** Times that can be read as the freeze: seconds, or words that say freeze. */
  readonly freezeTime?: Mentions<DurationStatement>;
  /** Times that cannot: visit minutes, figures without unit. */
  readonly duration?: Mentions<DurationStatement>;
  /** Freeze-thaw cycles per lesion. */
  readonly cycles?: Mentions<number>;
  readonly preparation?: Mentions<string>;
  readonly consent?: Mentions<string>;
  readonly guardianConsent?: Mentions<string>;
  readonly timeout?: Mentions<string>;
  readonly tolerance?: Mentions<string>;
  readonly performedBy?: Mentions<Person>;
  /** Supervision, incident-to or teaching-physician statement. */
  readonly supervision?: Mentions<string>;
  readonly contraindicationScreen?: Mentions<string>;
  /** Affirmed ones only; "no cold urticaria" is a screen. */
  readonly contraindications?: Mentions<Contraindication>;
  /** Why the freeze went ahead in spite of a contraindication. */
  readonly contraindicationRationale?: Mentions<string>;
  /** Why freezing, and why now. */
  readonly necessity?: Mentions<string>;
  /** Words that give appearance as the purpose. */
  readonly cosmeticIntent?: Mentions<string>;
  /** Which lesions got which of two treatments. */
  readonly lesionAllocation?: Mentions<string>;
  /** A statement that two procedures were done at separate sites or on separate lesions. */
  readonly separateSites?: Mentions<string>;
  /** A plan, stated before, for further sessions. */
  readonly stagedPlan?: Mentions<string>;
}

export interface Assessment {
  /** Acne type, grade or lesion morphology found on examination. */
  readonly severity?: Mentions<string>;
  /** The provider's judgement that freezing is the right option. */
  readonly judgement?: Mentions<string>;
  /** Work of the visit beyond the decision to freeze: drug changes, another problem. */
  readonly separateWork?: Mentions<string>;
}

export interface Aftercare {
  readonly instructions?: Mentions<string>;
  readonly followUp?: Mentions<FollowUp>;
}

export interface FollowUp {
  readonly text: string;
  readonly date?: DateStatement;
  /** Days until the return, where an interval is given. */
  readonly days?: number;
}

export type SignatureMethod =
  | "electronic"
  | "handwritten"
  | "attested"
  | "typed"
  | "on-file"
  | "stamp"
  | "not-read"
  | "unsigned";

export interface Signature {
  readonly name?: Mentions<string>;
  readonly credentials?: Mentions<string>;
  readonly signedAt?: Mentions<DateStatement>;
  readonly method?: Mentions<SignatureMethod>;
}

export interface ClaimLine {
  readonly code?: Mentions<string>;
  readonly units?: Mentions<number>;
  readonly modifiers?: readonly Mentions<string>[];
  /** Codes or pointers (`A`, `1`), as written. */
  readonly diagnoses?: readonly Mentions<string>[];
  readonly placeOfService?: Mentions<string>;
  readonly date?: Mentions<DateStatement>;
}

export interface Claim {
  readonly lines?: readonly ClaimLine[];
  /** Words about an advance beneficiary notice or a financial waiver. */
  readonly beneficiaryNotice?: Mentions<string>;
}

/** Another visit of the same patient that the document or file records. */
export interface Visit {
  readonly date?: Mentions<DateStatement>;
  readonly codes: readonly Mentions<string>[];
  readonly modifiers?: readonly Mentions<string>[];
  /** Whether the visit already planned further freezing. */
  readonly stagedPlan?: boolean;
  /** True for another document of the same file, which is judged by itself. */
  readonly sibling?: boolean;
}

/**
 * One encounter as documented. Every part is optional, every element keeps all its mentions,
 * and nothing is judged here: the schema checks shape, rules check presence.
 */
export interface Encounter {
  readonly kind: EncounterKind;
  readonly payer?: Mentions<string>;
  readonly patient?: Patient;
  readonly service?: Service;
  readonly diagnoses?: readonly Diagnosis[];
  /** Conditions that the words attribute to this patient now, acne first of all. */
  readonly conditions?: Mentions<Condition>;
  readonly priorTreatments?: readonly PriorTreatment[];
  readonly treatmentStatus?: Mentions<TreatmentStatus>;
  readonly assessment?: Assessment;
  readonly procedure?: Procedure;
  readonly aftercare?: Aftercare;
  readonly signatures?: readonly Signature[];
  readonly claim?: Claim;
  readonly visits?: readonly Visit[];
  /** What the document looks like; absent for encounters that come from no document. */
  readonly document?: DocumentFacts;
}
