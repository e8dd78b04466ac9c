import type { Laterality, Site } from "../encounter/encounter.ts";
import type { Provenance, Table } from "../tables/table.ts";

/** A region of the body and its place among the others. */
export interface SiteTerm {
  /** Canonical name. */
  readonly region: string;
  /** The region that contains it. */
  readonly parent?: string;
  /**
   * Whether its parts lie so close together that two of their names are no contradiction:
   * "cheeks" in one place and "jawline" in another both speak of the face.
   */
  readonly zone?: true;
  /** Regions outside its zone that it passes into. Holds in both directions. */
  readonly adjoins?: readonly string[];
  /** Phrases that name it, lower case; spaces, endings and precedence as for conditions. */
  readonly synonyms: readonly string[];
}

/** Words that name a side. */
export interface LateralityTerm {
  readonly laterality: Laterality;
  readonly synonyms: readonly string[];
}

const provenance: Provenance = {
  title: "Body regions and sides as clinicians write them",
  publisher: "encounter-lint",
  effective: "2026-11-23",
  retrieved: "2026-11-23",
  confidence: "common-knowledge",
};

/** Regions, from the whole to the part. */
export const siteTerms: Table<SiteTerm> = {
  provenance,
  rows: [
    { region: "body", synonyms: ["whole body", "entire body"] },
    { region: "head", parent: "body", synonyms: ["head and neck", "head region"] },
    {
      region: "face",
      parent: "head",
      zone: true,
      synonyms: [
        "face",
        "facial",
        "facial skin",
        "full face",
        "entire face",
        "whole face",
        "beard",
        "beard area",
        "lower face",
        "mid face",
        "upper face",
        "centrofacial",
      ],
    },
    {
      region: "forehead",
      parent: "face",
      adjoins: ["scalp"],
      synonyms: ["forehead", "brow", "frontal area", "frontal region", "hairline"],
    },
    { region: "glabella", parent: "face", synonyms: ["glabella", "glabellar area"] },
    {
      region: "temple",
      parent: "face",
      adjoins: ["scalp"],
      synonyms: ["temple", "temporal area", "temporal region"],
    },
    {
      region: "periorbital",
      parent: "face",
      synonyms: ["periorbital", "periocular", "eyelid", "around the eye"],
    },
    {
      region: "cheek",
      parent: "face",
      synonyms: [
        "cheek",
        "malar",
        "malar area",
        "malar region",
        "malar cheek",
        "buccal cheek",
        "zygoma",
      ],
    },
    {
      region: "nose",
      parent: "face",
      synonyms: [
        "nose",
        "nasal ala",
        "nasal tip",
        "nasal dorsum",
        "nasolabial fold",
        "melolabial fold",
        "nasal sidewall",
        "nasal bridge",
        "alar crease",
      ],
    },
    {
      region: "perioral",
      parent: "face",
      synonyms: [
        "perioral",
        "perioral area",
        "perioral region",
        "around the mouth",
        "upper lip",
        "lower lip",
        "cutaneous lip",
      ],
    },
    { region: "chin", parent: "face", adjoins: ["neck"], synonyms: ["chin", "mentum"] },
    {
      region: "jawline",
      parent: "face",
      adjoins: ["neck", "ear"],
      synonyms: [
        "jawline",
        "jaw line",
        "jaw",
        "mandible",
        "mandibular",
        "mandibular area",
        "mandibular region",
        "mandibular angle",
      ],
    },
    { region: "t-zone", parent: "face", synonyms: ["t zone", "tzone"] },
    {
      region: "preauricular",
      parent: "face",
      adjoins: ["ear", "neck"],
      synonyms: ["preauricular", "pre auricular", "preauricular area", "preauricular cheek"],
    },
    {
      region: "scalp",
      parent: "head",
      zone: true,
      synonyms: ["scalp", "vertex", "occiput", "occipital scalp"],
    },
    {
      region: "ear",
      parent: "head",
      zone: true,
      adjoins: ["neck", "scalp"],
      synonyms: ["ear", "earlobe", "postauricular", "post auricular", "auricle"],
    },
    {
      region: "neck",
      parent: "body",
      zone: true,
      synonyms: ["neck", "anterior neck", "lateral neck"],
    },
    {
      region: "submental",
      parent: "neck",
      adjoins: ["face"],
      synonyms: ["submental", "submental area", "submandibular", "under the chin", "under the jaw"],
    },
    {
      region: "nape",
      parent: "neck",
      adjoins: ["scalp", "back"],
      synonyms: [
        "nape",
        "nape of neck",
        "nape of the neck",
        "posterior neck",
        "back of neck",
        "back of the neck",
        "nuchal",
      ],
    },
    { region: "trunk", parent: "body", synonyms: ["trunk", "truncal", "torso"] },
    {
      region: "chest",
      parent: "trunk",
      zone: true,
      synonyms: [
        "chest",
        "anterior chest",
        "upper chest",
        "central chest",
        "sternum",
        "sternal",
        "presternal",
        "pectoral",
        "décolletage",
        "decolletage",
        "v of chest",
      ],
    },
    {
      region: "shoulder",
      parent: "trunk",
      zone: true,
      adjoins: ["back", "chest", "arm", "neck"],
      synonyms: ["shoulder"],
    },
    {
      region: "back",
      parent: "trunk",
      zone: true,
      synonyms: ["back", "entire back", "whole back"],
    },
    {
      region: "upper back",
      parent: "back",
      adjoins: ["neck"],
      synonyms: [
        "upper back",
        "scapula",
        "scapulae",
        "scapular",
        "scapular area",
        "interscapular",
        "interscapular area",
      ],
    },
    { region: "mid back", parent: "back", synonyms: ["mid back", "middle back", "midback"] },
    {
      region: "lower back",
      parent: "back",
      adjoins: ["buttock"],
      synonyms: ["lower back", "low back", "lumbar", "lumbar area", "lumbosacral"],
    },
    {
      region: "abdomen",
      parent: "trunk",
      zone: true,
      synonyms: ["abdomen", "abdominal", "belly", "flank"],
    },
    { region: "buttock", parent: "trunk", zone: true, synonyms: ["buttock"] },
    {
      region: "groin",
      parent: "body",
      zone: true,
      adjoins: ["leg", "abdomen"],
      synonyms: ["groin", "inguinal", "pubic area"],
    },
    {
      region: "axilla",
      parent: "body",
      zone: true,
      adjoins: ["arm", "chest"],
      synonyms: ["axilla", "axillae", "axillary", "armpit", "underarm"],
    },
    {
      region: "arm",
      parent: "body",
      zone: true,
      synonyms: ["arm", "upper extremity"],
    },
    { region: "upper arm", parent: "arm", synonyms: ["upper arm", "triceps area"] },
    { region: "forearm", parent: "arm", adjoins: ["hand"], synonyms: ["forearm", "elbow"] },
    {
      region: "hand",
      parent: "body",
      zone: true,
      synonyms: ["hand", "finger", "thumb", "wrist", "knuckle", "dorsal hand"],
    },
    {
      region: "leg",
      parent: "body",
      zone: true,
      synonyms: ["leg", "lower leg", "knee", "shin", "calf", "calves", "lower extremity"],
    },
    { region: "thigh", parent: "leg", adjoins: ["buttock"], synonyms: ["thigh"] },
    {
      region: "foot",
      parent: "body",
      zone: true,
      adjoins: ["leg"],
      synonyms: ["foot", "feet", "toe", "heel", "ankle"],
    },
  ],
};

/** Words for the sides, beside or before a region. */
export const lateralityTerms: Table<LateralityTerm> = {
  provenance,
  rows: [
    { laterality: "left", synonyms: ["left", "left side", "left sided", "l", "lt", "lft"] },
    {
      laterality: "right",
      synonyms: ["right", "right side", "right sided", "r", "rt", "rgt"],
    },
    {
      laterality: "bilateral",
      synonyms: [
        "bilateral",
        "bilaterally",
        "bilat",
        "b/l",
        "bl",
        "bil",
        "both",
        "both sides",
        "left and right",
        "right and left",
        "l and r",
        "r and l",
        "l + r",
        "r + l",
        "l/r",
        "r/l",
      ],
    },
  ],
};

/** A site in words: "left cheek", "cheek on both sides". */
export function describeSite({ region, laterality }: Site): string {
  if (laterality === undefined) return region;
  return laterality === "bilateral" ? `${region} on both sides` : `${laterality} ${region}`;
}
