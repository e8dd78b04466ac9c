import type { TreatmentClass } from "../encounter/encounter.ts";
import type { Provenance, Table } from "../tables/table.ts";

/** How an acne treatment is named. */
export interface TreatmentTerm {
  /** Canonical name, as it stands inside a sentence: `adapalene`. */
  readonly agent: string;
  readonly class: TreatmentClass;
  /** Phrases that name it, lower case; spaces, plurals and precedence as for conditions. */
  readonly synonyms: readonly string[];
  /** For a fixed combination: the agents in it. */
  readonly components?: readonly string[];
}

/** Words that speak of a class of treatments and name none of them. */
export interface TreatmentGroupTerm {
  readonly class: TreatmentClass;
  readonly synonyms: readonly string[];
}

const PROVENANCE: Provenance = {
  title: "Acne treatments and their names in the United States",
  publisher: "encounter-lint",
  effective: "2026-11-23",
  retrieved: "2026-11-23",
  confidence: "common-knowledge",
  caveat: "Collected by hand; brand names come and go, and the list is not complete.",
};

const TOPICAL: readonly Omit<TreatmentTerm, "class">[] = [
  { agent: "adapalene", synonyms: ["adapalene", "differin"] },
  {
    agent: "tretinoin",
    synonyms: [
      "tretinoin",
      "tret",
      "tretin",
      "retin a",
      "retin a micro",
      "atralin",
      "altreno",
      "avita",
      "tretin x",
    ],
  },
  { agent: "tazarotene", synonyms: ["tazarotene", "tazorac", "arazlo", "fabior"] },
  { agent: "trifarotene", synonyms: ["trifarotene", "aklief"] },
  { agent: "retinol", synonyms: ["retinol", "retinaldehyde"] },
  {
    agent: "benzoyl peroxide",
    synonyms: [
      "benzoyl peroxide",
      "benzoylperoxide",
      "benzyl peroxide",
      "bpo",
      "benzac",
      "panoxyl",
      "proactiv",
    ],
  },
  {
    agent: "clindamycin",
    synonyms: ["clindamycin", "clinda", "topical clindamycin", "cleocin t", "clindagel", "evoclin"],
  },
  {
    agent: "erythromycin",
    synonyms: ["erythromycin", "topical erythromycin", "erygel", "akne mycin", "ery pads"],
  },
  { agent: "dapsone", synonyms: ["dapsone", "topical dapsone", "aczone"] },
  { agent: "azelaic acid", synonyms: ["azelaic acid", "azelaic", "azelex", "finacea"] },
  { agent: "clascoterone", synonyms: ["clascoterone", "winlevi"] },
  {
    agent: "sulfacetamide",
    synonyms: [
      "sulfacetamide",
      "sulfacetamide sulfur",
      "sulfacetamide/sulfur",
      "sodium sulfacetamide",
      "klaron",
      "plexion",
      "sumaxin",
      "avar",
    ],
  },
  { agent: "sulfur", synonyms: ["sulfur", "sulphur"] },
  { agent: "salicylic acid", synonyms: ["salicylic acid", "salicylic", "stridex"] },
  { agent: "glycolic acid", synonyms: ["glycolic acid"] },
  { agent: "topical minocycline", synonyms: ["topical minocycline", "minocycline foam", "amzeeq"] },
  {
    agent: "adapalene and benzoyl peroxide",
    synonyms: ["epiduo", "epiduo forte", "adapalene/benzoyl peroxide", "adapalene/bpo"],
    components: ["adapalene", "benzoyl peroxide"],
  },
  {
    agent: "clindamycin and benzoyl peroxide",
    synonyms: [
      "benzaclin",
      "duac",
      "acanya",
      "onexton",
      "neuac",
      "clindamycin/benzoyl peroxide",
      "clindamycin/bpo",
      "clinda/bpo",
    ],
    components: ["clindamycin", "benzoyl peroxide"],
  },
  {
    agent: "erythromycin and benzoyl peroxide",
    synonyms: ["benzamycin", "erythromycin/benzoyl peroxide"],
    components: ["erythromycin", "benzoyl peroxide"],
  },
  {
    agent: "clindamycin and tretinoin",
    synonyms: ["ziana", "veltin", "clindamycin/tretinoin"],
    components: ["clindamycin", "tretinoin"],
  },
  {
    agent: "tretinoin and benzoyl peroxide",
    synonyms: ["twyneo", "tretinoin/benzoyl peroxide"],
    components: ["tretinoin", "benzoyl peroxide"],
  },
  {
    agent: "clindamycin, adapalene and benzoyl peroxide",
    synonyms: ["cabtreo"],
    components: ["clindamycin", "adapalene", "benzoyl peroxide"],
  },
];

const SYSTEMIC: readonly Omit<TreatmentTerm, "class">[] = [
  {
    agent: "doxycycline",
    synonyms: [
      "doxycycline",
      "doxy",
      "doryx",
      "vibramycin",
      "oracea",
      "monodox",
      "adoxa",
      "acticlate",
      "targadox",
    ],
  },
  {
    agent: "minocycline",
    synonyms: ["minocycline", "mino", "solodyn", "minocin", "dynacin", "ximino", "minolira"],
  },
  { agent: "sarecycline", synonyms: ["sarecycline", "seysara"] },
  { agent: "tetracycline", synonyms: ["tetracycline"] },
  { agent: "azithromycin", synonyms: ["azithromycin", "azithro", "zithromax", "z pak", "zpak"] },
  { agent: "oral erythromycin", synonyms: ["oral erythromycin", "po erythromycin", "ery tab"] },
  { agent: "oral clindamycin", synonyms: ["oral clindamycin", "po clindamycin"] },
  { agent: "oral dapsone", synonyms: ["oral dapsone", "po dapsone"] },
  {
    agent: "trimethoprim and sulfamethoxazole",
    synonyms: [
      "trimethoprim sulfamethoxazole",
      "trimethoprim/sulfamethoxazole",
      "tmp smx",
      "tmp/smx",
      "bactrim",
      "septra",
    ],
  },
  { agent: "cephalexin", synonyms: ["cephalexin", "keflex"] },
  { agent: "amoxicillin", synonyms: ["amoxicillin"] },
  {
    agent: "isotretinoin",
    synonyms: [
      "isotretinoin",
      "isotret",
      "accutane",
      "roaccutane",
      "absorica",
      "absorica ld",
      "claravis",
      "amnesteem",
      "zenatane",
      "myorisan",
      "sotret",
    ],
  },
  { agent: "spironolactone", synonyms: ["spironolactone", "spiro", "aldactone", "carospir"] },
  {
    agent: "combined oral contraceptive",
    synonyms: [
      "combined oral contraceptive",
      "oral contraceptive",
      "oral contraceptive pill",
      "ocp",
      "coc",
      "birth control",
      "birth control pill",
      "drospirenone",
      "yaz",
      "yasmin",
      "beyaz",
      "estrostep",
      "ortho tri cyclen",
      "sprintec",
      "tri sprintec",
    ],
  },
  { agent: "cyproterone", synonyms: ["cyproterone", "cyproterone acetate"] },
  { agent: "prednisone", synonyms: ["prednisone", "oral prednisone", "prednisolone"] },
];

const PROCEDURAL: readonly Omit<TreatmentTerm, "class">[] = [
  {
    agent: "extraction",
    synonyms: [
      "extraction",
      "comedone extraction",
      "comedo extraction",
      "manual extraction",
      "acne extraction",
      "acne surgery",
    ],
  },
  {
    agent: "chemical peel",
    synonyms: [
      "chemical peel",
      "acid peel",
      "glycolic peel",
      "glycolic acid peel",
      "salicylic peel",
      "salicylic acid peel",
      "tca peel",
      "jessner peel",
      "jessner's peel",
    ],
  },
  {
    agent: "intralesional triamcinolone",
    synonyms: [
      "intralesional triamcinolone",
      "il triamcinolone",
      "triamcinolone injection",
      "intralesional kenalog",
      "il kenalog",
      "kenalog injection",
      "intralesional steroid",
      "intralesional steroid injection",
      "intralesional corticosteroid",
      "intralesional injection",
      "steroid injection",
      "cortisone injection",
      "ilk",
      "iltac",
    ],
  },
  {
    agent: "light therapy",
    synonyms: [
      "light therapy",
      "blue light",
      "blue light therapy",
      "red light therapy",
      "blu u",
      "phototherapy",
    ],
  },
  { agent: "photodynamic therapy", synonyms: ["photodynamic therapy", "pdt"] },
  {
    agent: "laser",
    synonyms: ["laser treatment", "laser therapy", "pulsed dye laser", "aviclear"],
  },
  { agent: "microneedling", synonyms: ["microneedling", "micro needling"] },
  {
    agent: "incision and drainage",
    synonyms: ["incision and drainage", "i&d", "i & d", "i and d"],
  },
];

const OTHER: readonly Omit<TreatmentTerm, "class">[] = [
  { agent: "niacinamide", synonyms: ["niacinamide", "nicotinamide"] },
  { agent: "tea tree oil", synonyms: ["tea tree oil"] },
  { agent: "dietary change", synonyms: ["dietary change", "dietary changes", "low glycemic diet"] },
];

/** The acne treatments that words can name, with their classes. */
export const treatments: Table<TreatmentTerm> = {
  provenance: PROVENANCE,
  rows: [
    ...TOPICAL.map((term) => ({ ...term, class: "topical" as const })),
    ...SYSTEMIC.map((term) => ({ ...term, class: "systemic" as const })),
    ...PROCEDURAL.map((term) => ({ ...term, class: "procedural" as const })),
    ...OTHER.map((term) => ({ ...term, class: "other" as const })),
  ],
};

/** What speaks of a class without naming an agent: "oral antibiotics" is systemic treatment. */
export const treatmentGroups: Table<TreatmentGroupTerm> = {
  provenance: PROVENANCE,
  rows: [
    {
      class: "topical",
      synonyms: [
        "topical",
        "topical therapy",
        "topical treatment",
        "topical medication",
        "topical agent",
        "topical antibiotic",
        "topical retinoid",
        "retinoid cream",
        "retinoid",
      ],
    },
    {
      class: "systemic",
      synonyms: [
        "systemic",
        "systemic therapy",
        "systemic treatment",
        "systemic medication",
        "systemic antibiotic",
        "oral therapy",
        "oral treatment",
        "oral medication",
        "oral antibiotic",
        "oral retinoid",
        "hormonal therapy",
        "hormonal treatment",
      ],
    },
  ],
};
