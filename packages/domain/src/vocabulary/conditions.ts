import type { Condition } from "../encounter/encounter.ts";
import type { Provenance, Table } from "../tables/table.ts";

/** How a condition is named and coded, and where it leads when it is frozen under the acne code. */
export interface ConditionTerm {
  readonly condition: Condition;
  /** The name for messages, as it stands inside a sentence. */
  readonly name: string;
  /**
   * Phrases that name it, lower case. A space stands for a space or a hyphen; a regular plural
   * ("s", "ies") and a possessive "'s" are understood, so that "raynaud" is Raynaud's too; the
   * longest phrase wins: "acne rosacea" is not acne.
   */
  readonly synonyms: readonly string[];
  /** ICD-10-CM codes that agree with the name, the usual one first; a category covers its codes. */
  readonly codes: readonly string[];
  /** Procedure codes under which it is usually treated instead of 17340. */
  readonly services: readonly string[];
  /** For everything but acne: where the diagnosis points instead, in our own words. */
  readonly instead?: string;
}

type Entry = Omit<ConditionTerm, "condition" | "services"> & {
  readonly services?: readonly string[];
};

const PREMALIGNANT = {
  services: ["17000", "17003", "17004"],
  instead: "destruction of premalignant lesions (17000, 17003, 17004)",
};
const BENIGN = {
  services: ["17110", "17111"],
  instead: "destruction of benign lesions (17110, 17111)",
};
const SCAR = {
  services: ["11900", "11901", "15780", "15781", "15782", "15783", "15786", "15787"],
  instead:
    "scar treatment, which many payers see as cosmetic; injection into a raised scar is 11900 or 11901",
};
const NOT_FROZEN = { instead: "another service: it is a disease of its own and not acne" };

const TERMS: Readonly<Record<Condition, Entry>> = {
  acne: {
    name: "acne",
    synonyms: [
      "acne",
      "hormonal acne",
      "adult acne",
      "adult onset acne",
      "adolescent acne",
      "teenage acne",
      "inflammatory acne",
      "acne lesion",
      "acne papule",
      "acne pustule",
    ],
    codes: ["L70"],
  },
  "acne-vulgaris": {
    name: "acne vulgaris",
    synonyms: [
      "acne vulgaris",
      "av",
      "pustular acne",
      "papulopustular acne",
      "papulo pustular acne",
    ],
    codes: ["L70.0"],
  },
  "cystic-acne": {
    name: "cystic acne",
    synonyms: [
      "cystic acne",
      "nodulocystic acne",
      "nodulo cystic acne",
      "nodular cystic acne",
      "nodulocystic acne vulgaris",
      "cystic acne vulgaris",
      "acne cyst",
      "acne cystica",
      "cystic acne lesion",
      "nodulocystic",
    ],
    codes: ["L70.0"],
  },
  "nodular-acne": {
    name: "nodular acne",
    synonyms: [
      "nodular acne",
      "nodular acne vulgaris",
      "acne nodule",
      "nodular acne lesion",
      "acne indurata",
      "indurated acne",
    ],
    codes: ["L70.0"],
  },
  "comedonal-acne": {
    name: "comedonal acne",
    synonyms: [
      "comedonal acne",
      "comedonal acne vulgaris",
      "comedonal",
      "comedo acne",
      "acne comedo",
      "acne comedone",
      "acne comedonica",
    ],
    codes: ["L70.0"],
  },
  "acne-conglobata": {
    name: "acne conglobata",
    synonyms: ["acne conglobata", "conglobate acne", "conglobata"],
    codes: ["L70.1"],
  },
  "acne-varioliformis": {
    name: "acne varioliformis",
    synonyms: [
      "acne varioliformis",
      "varioliform acne",
      "acne necrotica",
      "acne necrotica miliaris",
      "necrotic acne",
      "acne frontalis",
    ],
    codes: ["L70.2"],
  },
  "acne-tropica": {
    name: "acne tropica",
    synonyms: ["acne tropica", "acne tropicalis", "tropical acne"],
    codes: ["L70.3"],
  },
  "infantile-acne": {
    name: "infantile acne",
    synonyms: [
      "infantile acne",
      "infant acne",
      "neonatal acne",
      "baby acne",
      "acne neonatorum",
      "acne infantum",
    ],
    codes: ["L70.4"],
  },
  "acne-excoriee": {
    name: "acne excoriee",
    synonyms: [
      "acne excoriee",
      "acne excoriée",
      "acne excoriata",
      "acne excoriee des jeunes filles",
      "acne excoriée des jeunes filles",
      "picker's acne",
    ],
    codes: ["L70.5"],
  },
  "other-acne": {
    name: "another specified acne",
    synonyms: [
      "other acne",
      "steroid acne",
      "steroid induced acne",
      "drug induced acne",
      "acne medicamentosa",
      "chloracne",
      "halogen acne",
      "occupational acne",
      "oil acne",
      "acne cosmetica",
      "acne mechanica",
      "acne venenata",
      "pomade acne",
      "acne fulminans",
    ],
    // Acne fulminans has no code of its own; both are in use.
    codes: ["L70.8", "L70.0"],
  },
  "acne-scar": {
    name: "acne scars",
    synonyms: [
      "acne scar",
      "acne scarring",
      "post acne scar",
      "post acne scarring",
      "postacne scar",
      "postacne scarring",
      "acne cicatrix",
      "acne cicatrices",
      "scar from acne",
      "scarring from acne",
      "scar due to acne",
      "scarring due to acne",
      "ice pick scar",
      "icepick scar",
      "ice pick scarring",
      "boxcar scar",
      "boxcar scarring",
      "rolling scar",
      "pitted scar",
      "pitted scarring",
      "atrophic scar",
      "atrophic scarring",
      "atrophic acne scar",
      "atrophic acne scarring",
      "hypertrophic acne scar",
    ],
    codes: ["L90.5", "L91.0"],
    ...SCAR,
  },
  scar: {
    name: "a scar",
    synonyms: ["scar", "scar tissue", "cicatrix", "cicatrices", "surgical scar"],
    codes: ["L90.5", "L91.0"],
    ...SCAR,
  },
  keloid: {
    name: "a keloid or hypertrophic scar",
    synonyms: ["keloid", "keloid scar", "keloidal scar", "cheloid", "hypertrophic scar"],
    codes: ["L91.0"],
    ...SCAR,
  },
  "acne-keloid": {
    name: "acne keloid",
    synonyms: [
      "acne keloid",
      "acne keloidalis",
      "acne keloidalis nuchae",
      "folliculitis keloidalis",
      "folliculitis keloidalis nuchae",
      "akn",
    ],
    codes: ["L73.0"],
    services: ["11900", "11901"],
    instead: "treatment of a scarring folliculitis, often injection (11900, 11901)",
  },
  wart: {
    name: "a wart",
    synonyms: [
      "wart",
      "verruca",
      "verrucae",
      "verruca vulgaris",
      "verrucae vulgares",
      "verruca plana",
      "verrucae planae",
      "verruca plantaris",
      "common wart",
      "flat wart",
      "plane wart",
      "plantar wart",
      "filiform wart",
      "periungual wart",
    ],
    codes: ["B07"],
    ...BENIGN,
  },
  molluscum: {
    name: "molluscum contagiosum",
    synonyms: ["molluscum", "molluscum contagiosum", "mollusca", "molluscum lesion"],
    codes: ["B08.1"],
    ...BENIGN,
  },
  "actinic-keratosis": {
    name: "an actinic keratosis",
    synonyms: [
      "actinic keratosis",
      "actinic keratoses",
      "solar keratosis",
      "solar keratoses",
      "senile keratosis",
      "ak",
      "aks",
    ],
    codes: ["L57.0"],
    ...PREMALIGNANT,
  },
  "seborrheic-keratosis": {
    name: "a seborrheic keratosis",
    synonyms: [
      "seborrheic keratosis",
      "seborrheic keratoses",
      "seborrhoeic keratosis",
      "seborrhoeic keratoses",
      "inflamed seborrheic keratosis",
      "inflamed seborrheic keratoses",
      "irritated seborrheic keratosis",
      "irritated seborrheic keratoses",
      "stucco keratosis",
      "stucco keratoses",
      "seb k",
      "sk",
      "sks",
      "isk",
    ],
    codes: ["L82"],
    ...BENIGN,
  },
  "skin-tag": {
    name: "a skin tag",
    synonyms: ["skin tag", "cutaneous tag", "acrochordon", "acrochorda", "fibroepithelial polyp"],
    codes: ["L91.8"],
    services: ["11200", "11201"],
    instead: "removal of skin tags (11200, 11201)",
  },
  nevus: {
    name: "a nevus",
    synonyms: [
      "nevus",
      "nevi",
      "naevus",
      "naevi",
      "mole",
      "melanocytic nevus",
      "melanocytic nevi",
      "dysplastic nevus",
      "dysplastic nevi",
    ],
    codes: ["D22"],
    instead: "removal that keeps the tissue for the pathologist; freezing destroys the histology",
  },
  rosacea: {
    name: "rosacea",
    synonyms: [
      "rosacea",
      "acne rosacea",
      "papulopustular rosacea",
      "erythematotelangiectatic rosacea",
      "rhinophyma",
    ],
    codes: ["L71.9", "L71"],
    ...NOT_FROZEN,
  },
  "perioral-dermatitis": {
    name: "perioral dermatitis",
    synonyms: ["perioral dermatitis", "periorificial dermatitis"],
    codes: ["L71.0"],
    ...NOT_FROZEN,
  },
  hidradenitis: {
    name: "hidradenitis suppurativa",
    synonyms: ["hidradenitis", "hidradenitis suppurativa", "acne inversa"],
    codes: ["L73.2"],
    ...NOT_FROZEN,
  },
  pseudofolliculitis: {
    name: "pseudofolliculitis barbae",
    synonyms: [
      "pseudofolliculitis",
      "pseudofolliculitis barbae",
      "pfb",
      "razor bump",
      "ingrown hair",
    ],
    codes: ["L73.1"],
    ...NOT_FROZEN,
  },
  folliculitis: {
    name: "folliculitis",
    synonyms: ["folliculitis", "folliculitides"],
    codes: ["L73.9", "L73.8"],
    ...NOT_FROZEN,
  },
  cyst: {
    name: "a skin cyst",
    synonyms: [
      "epidermoid cyst",
      "epidermal cyst",
      "epidermal inclusion cyst",
      "inclusion cyst",
      "sebaceous cyst",
      "pilar cyst",
      "trichilemmal cyst",
      "follicular cyst",
    ],
    codes: ["L72"],
    services: ["10060", "10061", "11900", "11901"],
    instead: "excision, drainage (10060, 10061) or injection (11900) of the cyst",
  },
  milia: {
    name: "milia",
    synonyms: ["milia", "milium"],
    codes: ["L72.0"],
    services: ["10040"],
    instead: "opening by hand or blade (10040)",
  },
  malignancy: {
    name: "a skin cancer",
    synonyms: [
      "basal cell carcinoma",
      "squamous cell carcinoma",
      "squamous cell carcinoma in situ",
      "bcc",
      "scc",
      "sccis",
      "bowen disease",
      "melanoma",
      "melanoma in situ",
      "skin cancer",
    ],
    codes: ["C44", "C43", "D03", "D04"],
    instead: "destruction or removal of malignant lesions (17260 to 17286 when destroyed)",
  },
  hyperpigmentation: {
    name: "pigmentation after inflammation",
    synonyms: [
      "postinflammatory hyperpigmentation",
      "post inflammatory hyperpigmentation",
      "postinflammatory pigmentation",
      "post inflammatory pigmentation",
      "pih",
    ],
    codes: ["L81.0"],
    instead: "another treatment: freezing makes pigment changes worse",
  },
  dermatofibroma: {
    name: "a dermatofibroma",
    synonyms: ["dermatofibroma", "dermatofibromata", "fibrous histiocytoma"],
    codes: ["D23"],
    ...BENIGN,
  },
  lentigo: {
    name: "a lentigo",
    synonyms: [
      "lentigo",
      "lentigines",
      "solar lentigo",
      "solar lentigines",
      "age spot",
      "liver spot",
    ],
    codes: ["L81.4"],
    ...BENIGN,
  },
  "sebaceous-hyperplasia": {
    name: "sebaceous hyperplasia",
    synonyms: ["sebaceous hyperplasia", "sebaceous gland hyperplasia"],
    codes: ["L73.8"],
    ...BENIGN,
  },
};

const provenance: Provenance = {
  title: "Names of acne and of what is mistaken for it, with ICD-10-CM codes",
  publisher: "encounter-lint; codes from the ICD-10-CM FY2021 table",
  url: "https://www.cdc.gov/nchs/icd/icd-10-cm/",
  effective: "2020-10-01",
  retrieved: "2026-11-23",
  confidence: "secondary",
  caveat:
    "The names are usual in the field and were not taken from one list; the codes of milia, lentigo, dermatofibroma, sebaceous hyperplasia and folliculitis were not checked against the index.",
};

/** Every condition of the model with its names, its codes and where it leads. */
export const conditionTerms: Table<ConditionTerm> = {
  provenance,
  rows: (Object.keys(TERMS) as Condition[]).map((condition) => termOf(condition)),
};

/** Names and codes of one condition. */
export function termOf(condition: Condition): ConditionTerm {
  return { condition, services: [], ...TERMS[condition] };
}

/** Whether the code agrees with the name of the condition; a category covers its codes. */
export function isCodedAs(condition: Condition, code: string): boolean {
  return TERMS[condition].codes.some((one) => code === one || code.startsWith(`${one}.`));
}
