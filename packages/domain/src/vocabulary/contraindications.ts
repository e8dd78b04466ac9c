import type { Contraindication } from "../encounter/encounter.ts";
import type { Provenance, Table } from "../tables/table.ts";

/** How a condition that speaks against freezing is named. */
export interface ContraindicationTerm {
  readonly contraindication: Contraindication;
  /** The name for messages, as it stands inside a sentence. */
  readonly name: string;
  /** Phrases that name it, lower case; spaces, endings and precedence as for conditions. */
  readonly synonyms: readonly string[];
}

const TERMS: Readonly<Record<Contraindication, Omit<ContraindicationTerm, "contraindication">>> = {
  "cold-urticaria": {
    name: "cold urticaria",
    synonyms: [
      "cold urticaria",
      "cold induced urticaria",
      "acquired cold urticaria",
      "familial cold urticaria",
      "cold hives",
      "cold induced hives",
      "hives from cold",
      "hives from the cold",
      "hives with cold",
      "hives with cold exposure",
      "hives in the cold",
      "hives after cold exposure",
      "cold induced wheals",
      "cold allergy",
    ],
  },
  cryoglobulinemia: {
    name: "cryoglobulinemia",
    synonyms: [
      "cryoglobulinemia",
      "cryoglobulinaemia",
      "cryoglobulinemic vasculitis",
      "cryoglobulinaemic vasculitis",
      "cryoglobulin",
      "cryofibrinogenemia",
      "cryofibrinogenaemia",
    ],
  },
  raynaud: {
    name: "Raynaud phenomenon",
    synonyms: [
      "raynaud",
      "raynaud type symptom",
      "raynaud phenomenon",
      "raynaud disease",
      "raynaud syndrome",
    ],
  },
  "cold-agglutinins": {
    name: "cold agglutinin disease",
    synonyms: ["cold agglutinin", "cold agglutinin disease", "cold agglutinin syndrome"],
  },
  agammaglobulinemia: {
    name: "agammaglobulinemia",
    synonyms: [
      "agammaglobulinemia",
      "agammaglobulinaemia",
      "hypogammaglobulinemia",
      "hypogammaglobulinaemia",
    ],
  },
  myeloma: { name: "myeloma", synonyms: ["myeloma", "multiple myeloma", "plasma cell myeloma"] },
  "pyoderma-gangrenosum": { name: "pyoderma gangrenosum", synonyms: ["pyoderma gangrenosum"] },
  "bullous-disease": {
    name: "a blistering disease",
    synonyms: [
      "bullous disease",
      "blistering disease",
      "blistering disorder",
      "bullous pemphigoid",
      "pemphigus",
      "pemphigus vulgaris",
      "epidermolysis bullosa",
    ],
  },
  "collagen-vascular-disease": {
    name: "a connective tissue disease",
    synonyms: [
      "collagen vascular disease",
      "connective tissue disease",
      "mixed connective tissue disease",
      "lupus",
      "lupus erythematosus",
      "systemic lupus erythematosus",
      "sle",
      "scleroderma",
      "systemic sclerosis",
      "crest syndrome",
      "dermatomyositis",
    ],
  },
  "prior-cryotherapy-reaction": {
    name: "an earlier bad reaction to cryotherapy",
    synonyms: [
      "reaction to cryotherapy",
      "reaction to prior cryotherapy",
      "reaction to previous cryotherapy",
      "reaction to cryosurgery",
      "reaction to liquid nitrogen",
      "reaction to ln2",
      "reaction to freezing",
      "reaction after cryotherapy",
      "reaction after liquid nitrogen",
    ],
  },
  immunosuppression: {
    name: "immunosuppression",
    synonyms: [
      "immunosuppression",
      "immunosuppressed",
      "immune suppressed",
      "immunocompromised",
      "immune compromised",
      "immunodeficiency",
      "immunosuppressive therapy",
      "transplant recipient",
    ],
  },
  "cold-intolerance": {
    name: "cold intolerance",
    synonyms: [
      "cold intolerance",
      "intolerance to cold",
      "cold sensitivity",
      "sensitivity to cold",
      "cold hypersensitivity",
      "hypersensitivity to cold",
    ],
  },
};

const provenance: Provenance = {
  title: "Conditions that speak against freezing the skin",
  publisher:
    "encounter-lint, after FPnotebook, IJDVL 2009;75:90 and American Family Physician 2020",
  effective: "2020-01-01",
  retrieved: "2026-11-23",
  confidence: "secondary",
  caveat:
    "Cold urticaria, cryoglobulinemia and Raynaud are named by several sources, the others by one or two; the spellings are ours.",
};

/** Every contraindication of the model with its names. */
export const contraindicationTerms: Table<ContraindicationTerm> = {
  provenance,
  rows: (Object.keys(TERMS) as Contraindication[]).map((contraindication) => ({
    contraindication,
    ...TERMS[contraindication],
  })),
};

/** The name of a contraindication for messages. */
export function contraindicationName(contraindication: Contraindication): string {
  return TERMS[contraindication].name;
}
