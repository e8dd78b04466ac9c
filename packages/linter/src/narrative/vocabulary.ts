import {
  applicatorTerms,
  conditionTerms,
  CONTEXT_TRIGGERS,
  contraindicationTerms,
  cryogenTerms,
  lateralityTerms,
  PSEUDO_TRIGGERS,
  siteTerms,
  statementPhrases,
  techniqueTerms,
  TERMINATORS,
  treatmentGroups,
  treatments,
  type Applicator,
  type Condition,
  type ContextCategory,
  type Contraindication,
  type Cryogen,
  type Laterality,
  type Statement,
  type Technique,
  type TreatmentClass,
} from "@encounter-lint/domain";
import { PhraseIndex } from "./phrase-index.ts";

/** What a phrase of the vocabulary means. */
export type Meaning =
  | { readonly type: "condition"; readonly id: Condition }
  | { readonly type: "contraindication"; readonly id: Contraindication }
  | { readonly type: "cryogen"; readonly id: Cryogen }
  | { readonly type: "applicator"; readonly id: Applicator }
  | { readonly type: "technique"; readonly id: Technique }
  | { readonly type: "site"; readonly region: string }
  | { readonly type: "laterality"; readonly side: Laterality }
  | { readonly type: "treatment"; readonly agent: string; readonly class: TreatmentClass }
  | { readonly type: "treatment-class"; readonly classes: readonly TreatmentClass[] }
  | { readonly type: "statement"; readonly id: Statement }
  | {
      readonly type: "trigger";
      readonly category: ContextCategory;
      readonly direction: "forward" | "backward" | "both";
    }
  | { readonly type: "terminator" }
  | { readonly type: "nothing" };

/** Ways to speak of treatment without naming a drug. */
const TREATMENT_CLASSES: readonly (readonly [readonly TreatmentClass[], readonly string[]])[] = [
  [
    ["topical"],
    [
      "topical",
      "topical therapy",
      "topical treatment",
      "topical medication",
      "topical agent",
      "topical retinoid",
      "topical antibiotic",
      "retinoid",
      "otc",
      "over the counter",
      "otc product",
      "otc treatment",
      "otc wash",
      "cream",
      "otc cleanser",
      "topical regimen",
      "creams and pills",
    ],
  ],
  [
    ["systemic"],
    [
      "systemic",
      "systemic therapy",
      "systemic treatment",
      "systemic medication",
      "oral antibiotic",
      "oral medication",
      "oral therapy",
      "antibiotic",
      "systemic antibiotic",
      "oral",
      "oral agent",
      "systemic agent",
      "oral treatment",
      "hormonal therapy",
      "pill",
      "oral med",
      "antibiotic therapy",
    ],
  ],
  [
    ["topical", "systemic"],
    [
      "topical and systemic",
      "topical and systemic therapy",
      "topical or systemic",
      "topical and oral",
      "topical or oral",
      "topical and oral therapy",
      "oral and topical",
      "systemic and topical",
      "topical and systemic medication",
      "topical or systemic medication",
      "topical and systemic treatment",
      "topical and oral medication",
      "topical or systemic therapy",
      "topical and oral antibiotic",
      "systemic or topical",
      "topical and systemic agent",
      "topical and oral treatment",
      "topical and oral agent",
    ],
  ],
  [
    ["other"],
    [
      "other treatment",
      "other therapy",
      "prior treatment",
      "prior therapy",
      "previous treatment",
      "previous therapy",
      "standard therapy",
      "standard treatment",
      "conventional therapy",
      "conventional treatment",
      "multiple treatment",
      "multiple therapy",
      "multiple medication",
      "medical therapy",
      "medical management",
      "other form of treatment",
      "other treatment option",
      "other measure",
      "conservative treatment",
      "conservative therapy",
      "conservative management",
      "first line therapy",
      "first line treatment",
      "medication",
      "treatment",
      "therapy",
      "acne treatment",
      "acne therapy",
      "acne medication",
      "prior med",
      "prescription",
      "everything",
      "regimen",
      "prior tx",
      "multiple prior treatment",
      "multiple prior therapy",
      "other option",
      "other treatments",
      "standard care",
      "usual treatment",
      "usual therapy",
    ],
  ],
];

/** Words that name a part of the body elsewhere and mean something else here. */
const NOT_A_SITE: readonly string[] = [
  "come back",
  "comes back",
  "call back",
  "back in",
  "bring back",
  "went back",
  "back to",
  "go back",
  "cut back",
  "scale back",
  "get back",
  "hear back",
  "report back",
  "face to face",
  "chest pain",
  "neck pain",
  "back pain",
  "low back pain",
  "on hand",
  "at hand",
  "other hand",
  "hand hygiene",
  "hand out",
  "right now",
  "right away",
  "left the clinic",
  "left the office",
  "left clinic",
  "left in",
  "left open",
  "left intact",
  "leg room",
  "follow back",
  "back for",
  "seen back",
  "see back",
  "back if",
  "back sooner",
  "back on",
  "head to toe",
  "face value",
  "arm in arm",
  "in the face of",
  "nose bleed",
  "back pocket",
  "back up",
  "dropped back",
  "paid back",
  "wash face",
  "wash face twice",
  "hand held",
  "handheld",
  "back order",
  "second hand",
  "face wash",
  "hand sanitizer",
  "foot traffic",
  "back slush",
];

/** Words that contain a concept of the vocabulary and do not mean it. */
const NOTHING: readonly string[] = [
  "after freezing",
  "since freezing",
  "after the freezing",
  "after cryotherapy",
  "since cryotherapy",
  "after the cryotherapy",
  "after cryo",
  "since cryo",
  "resolved acne",
  "inactive acne",
  "old acne",
  "burned out acne",
  "burnt out acne",
  "quiescent acne",
  "mild cleanser",
  "mild soap",
  "mild wash",
  "pain scale",
  "pain medication",
  "no pain medication",
  "pain score",
  "consent to photography",
  "photo consent",
  "photography consent",
  "photograph consent",
  "consent for photograph",
  "consent for photography",
  "consent for clinical photography",
  "consent to photograph",
  "severe allergic reaction",
  "severe pain",
  "severe blistering",
  "severe swelling",
  "increased pain",
  "worsening pain",
  "pain control",
  "risk of pain",
  "discussing pain",
  "discussed pain",
  "for pain",
  "pain relief",
  "if painful",
  "if severe",
  "pain and blistering",
  "severe reaction",
  "excessive pain",
  "therapy session",
  "physical therapy",
  "treatment area",
  "treatment site",
  "treatment room",
  "treatment plan",
  "treatment options",
  "treatment option",
  "treatment date",
  "treatment today",
  "treatment session",
  "treatment performed",
  "prior to treatment",
  "treatment tolerated",
  "after treatment",
  "during treatment",
  "post treatment",
  "before treatment",
  "between treatments",
  "next treatment",
  "this treatment",
  "treatment series",
  "repeat treatment",
  "cryotherapy treatment",
  "freezing treatment",
  "treatment of acne",
  "treatment for acne",
  "acne vulgaris treatment",
  "treatment with cryotherapy",
  "for treatment",
  "reduce appearance",
  "skin appearance",
  "general appearance",
  "well appearing",
  "spray sunscreen",
  "nail cyst",
  "ice cream",
  "treatment details",
  "treatment note",
  "medication reconciliation",
  "medications reviewed",
  "medication list",
  "current medications",
  "no current medications",
  "medication allergies",
  "no medication allergies",
  "no known drug allergies",
  "nkda",
  "allergies nkda",
  "drug allergies",
  "no known allergies",
  "no drug allergies",
  "seasonal allergies",
  "latex allergy",
  "allergies",
  "allergies none",
  "over the counter analgesic",
  "pain free",
  "cold cream",
  "shaving cream",
  "cream if",
  "antibiotic ointment",
  "topical anesthetic",
  "topical anesthesia",
  "topical lidocaine",
  "oral intake",
  "treatment effective",
  "urea nitrogen",
  "blood urea nitrogen",
];

function* entries(): Generator<readonly [string, Meaning]> {
  for (const phrase of NOTHING) yield [phrase, { type: "nothing" }];
  for (const phrase of NOT_A_SITE) yield [phrase, { type: "nothing" }];
  for (const phrase of PSEUDO_TRIGGERS) yield [phrase, { type: "nothing" }];
  for (const phrase of TERMINATORS) yield [phrase, { type: "terminator" }];
  for (const { category, direction, phrases } of CONTEXT_TRIGGERS) {
    for (const phrase of phrases) yield [phrase, { type: "trigger", category, direction }];
  }
  for (const { condition, synonyms } of conditionTerms.rows) {
    for (const phrase of synonyms) yield [phrase, { type: "condition", id: condition }];
  }
  for (const { contraindication, synonyms } of contraindicationTerms.rows) {
    for (const phrase of synonyms)
      yield [phrase, { type: "contraindication", id: contraindication }];
  }
  for (const { id, synonyms } of cryogenTerms.rows) {
    for (const phrase of synonyms) yield [phrase, { type: "cryogen", id }];
  }
  for (const { id, synonyms } of applicatorTerms.rows) {
    for (const phrase of synonyms) yield [phrase, { type: "applicator", id }];
  }
  for (const { id, synonyms } of techniqueTerms.rows) {
    for (const phrase of synonyms) yield [phrase, { type: "technique", id }];
  }
  for (const { region, synonyms } of siteTerms.rows) {
    for (const phrase of synonyms) yield [phrase, { type: "site", region }];
  }
  for (const { laterality, synonyms } of lateralityTerms.rows) {
    for (const phrase of synonyms) yield [phrase, { type: "laterality", side: laterality }];
  }
  for (const { agent, class: treatmentClass, synonyms } of treatments.rows) {
    for (const phrase of synonyms)
      yield [phrase, { type: "treatment", agent, class: treatmentClass }];
  }
  for (const { class: treatmentClass, synonyms } of treatmentGroups.rows) {
    for (const phrase of synonyms)
      yield [phrase, { type: "treatment-class", classes: [treatmentClass] }];
  }
  for (const [classes, phrases] of TREATMENT_CLASSES) {
    for (const phrase of phrases) yield [phrase, { type: "treatment-class", classes }];
  }
  for (const { statement, phrases } of statementPhrases) {
    for (const phrase of phrases) yield [phrase, { type: "statement", id: statement }];
  }
}

/** All vocabularies of the domain in one index, so that the longest phrase wins across them. */
export const vocabulary: PhraseIndex<Meaning> = /* @__PURE__ */ new PhraseIndex(entries());
