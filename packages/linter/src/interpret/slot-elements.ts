import {
  meaningOf,
  normalizeLabel,
  type LabelMeaning,
  type SectionName,
} from "@encounter-lint/domain";
import type { Passage } from "../narrative/passage.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";

/** The element that a label with this meaning documents. Records such as treatments are handled apart. */
const ELEMENT_OF: Readonly<Partial<Record<LabelMeaning, string>>> = {
  payer: "payer",
  age: "patient.age",
  dateOfBirth: "patient.dateOfBirth",
  serviceDate: "service.date",
  placeOfService: "service.placeOfService",
  code: "procedure.code",
  severity: "assessment.severity",
  exam: "assessment.severity",
  necessity: "procedure.necessity",
  assessment: "assessment.judgement",
  judgement: "assessment.judgement",
  cryogen: "procedure.cryogen",
  applicator: "procedure.applicator",
  technique: "procedure.technique",
  sites: "procedure.sites",
  laterality: "procedure.sites",
  lesionCount: "procedure.lesionCount",
  target: "procedure.targets",
  freezeTime: "procedure.freezeTime",
  duration: "procedure.freezeTime",
  cycles: "procedure.cycles",
  preparation: "procedure.preparation",
  consent: "procedure.consent",
  guardianConsent: "procedure.guardianConsent",
  timeout: "procedure.timeout",
  tolerance: "procedure.tolerance",
  complications: "procedure.tolerance",
  performedBy: "procedure.performedBy",
  supervision: "procedure.supervision",
  contraindicationScreen: "procedure.contraindicationScreen",
  instructions: "aftercare.instructions",
  aftercare: "aftercare.instructions",
  followUp: "aftercare.followUp",
  beneficiaryNotice: "claim.beneficiaryNotice",
  diagnoses: "conditions",
};

/** The element that a label documents; undefined for records and for parts without an element of their own. */
export function elementOf(meaning: LabelMeaning | undefined): string | undefined {
  return meaning === undefined ? undefined : ELEMENT_OF[meaning];
}

interface Cue {
  readonly element: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** How the words around a blank say what it stands for. Offsets stay near the blank. */
const CUES: readonly Cue[] = [
  { element: "procedure.freezeTime", after: /^[\s-]{0,2}(?:seconds?|secs?|s)\b/i },
  { element: "patient.age", after: /^[\s-]{0,2}(?:y\/o|yo\b|year|yrs?\b)/i },
  { element: "procedure.cycles", after: /^[\s-]{0,2}(?:freeze|cycles?|ftc|passes)/i },
  {
    element: "procedure.lesionCount",
    after:
      /^\s{0,2}(?:\w+\s){0,3}(?:lesions?|papules?|pustules?|nodules?|cysts?|comedones?|spots?)\b/i,
  },
  {
    element: "aftercare.followUp",
    before:
      /\b(?:return|rtc|f\/u|follow[\s-]?up|recheck|see (?:back|again)|next visit|back)(?:\s(?:in|on|at|to clinic in|to clinic|visit|visit in|appointment|after|scheduled(?: for| in)?))?[:\s]{0,3}$/i,
  },
  {
    element: "procedure.performedBy",
    before: /\b(?:performed|treated|administered|done)\sby[:\s]{0,3}$/i,
  },
  {
    element: "signatures",
    before:
      /\b(?:signed(?: electronically)?(?: by)?|signature|authenticated by|attested by)[:\s]{0,3}$/i,
  },
  {
    element: "priorTreatments",
    before:
      /\b(?:failed|failure of|tried|trial of|trials of|no response to|prior treatments?(?: with)?|previous(?:ly)? (?:treatments?|treated with|tried)|not responded to|refractory to|unresponsive to|despite|tried and failed|intolerant (?:to|of))[:\s]{0,3}(?:[\uE001]{1,200}(?:\s?,\s?|\sand\s|\sor\s|\s?\/\s?))?$/i,
  },
  {
    element: "procedure.consent",
    before: /\bconsent(?:\s(?:obtained|given|type|from|was))?[:\s]{0,3}$/i,
  },
  { element: "procedure.consent", after: /^\s{0,2}(?:informed |written |verbal )?consent\b/i },
  {
    element: "procedure.tolerance",
    before: /\b(?:tolerated(?: the procedure)?|tolerance|complications?)[:\s]{0,3}$/i,
  },
  {
    element: "procedure.cryogen",
    before:
      /\b(?:cryogen|agent|(?:treated|frozen|cryotherapy|freezing|cryosurgery)(?: was)?(?: performed| done)?(?: today)? (?:with|using))[:\s]{0,3}$/i,
  },
  { element: "procedure.cryogen", after: /^\s{0,2}(?:was |were )?(?:applied|sprayed)\b/i },
  {
    element: "procedure.applicator",
    before: /\b(?:applied|application|delivered)(?: with| by| via| using)(?: an?)?[:\s]{0,3}$/i,
  },
  {
    element: "procedure.sites",
    before: /\b(?:on|of|over|to|at|location|sites?|areas?)(?: the| his| her| their)?[:\s]{0,3}$/i,
  },
  {
    element: "service.date",
    before: /\b(?:dos|date|date of service|seen on|performed on|visit of|visit on)[:\s]{0,3}$/i,
  },
  { element: "assessment.severity", before: /\b(?:severity|grade|type)[:\s]{0,3}$/i },
  {
    element: "procedure.necessity",
    before: /\b(?:because|reason|due to|medical necessity)[:\s]{0,3}$/i,
  },
];

const SECTION_DEFAULT: Readonly<Partial<Record<SectionName, string>>> = {
  priorTreatment: "priorTreatments",
  signature: "signatures",
  aftercare: "aftercare.instructions",
  diagnosis: "conditions",
  exam: "assessment.severity",
  consent: "procedure.consent",
};

/**
 * What a blank stands for: what its neighbours say, else what the words inside say,
 * else what its label says, else what its section is about.
 */
export function elementOfBlank(
  passage: Passage,
  placeholder: Placeholder,
  meaning: LabelMeaning | undefined,
  section: SectionName,
  label?: string,
): string | undefined {
  const { start, end } = placeholder.range;
  const isAlone =
    passage.text.slice(0, start).trim() === "" && passage.text.slice(end).trim().length < 2;
  const labelled =
    elementOf(meaning) ??
    (meaning === undefined && label !== undefined ? elementOfLabel(label) : undefined);
  if (isAlone && labelled !== undefined) return labelled;
  if (isAlone && (meaning === "priorTreatments" || meaning === "failedTreatments"))
    return "priorTreatments";
  if (isAlone && (meaning === "signature" || meaning === "signatureName")) return "signatures";
  const before = passage.text.slice(Math.max(0, start - 80), start);
  const after = passage.text.slice(end, end + 60);
  const named = targetOf(meaningOf(wordsBefore(before)));
  if (named !== undefined) return named;
  const cue = CUES.find(
    (candidate) =>
      (candidate.before?.test(before) ?? false) || (candidate.after?.test(after) ?? false),
  );
  const hinted = elementOfHint(placeholder.hint);
  // A side before a body part, as in "left ***", and a site cue are weak beside words inside the blank.
  if (cue && cue.element !== "procedure.sites") return cue.element;
  return (
    hinted ?? cue?.element ?? elementNamedBefore(before) ?? labelled ?? SECTION_DEFAULT[section]
  );
}

/** The words between a blank and what stands before it, as in `Number of lesions ____ Location ____`. */
function wordsBefore(before: string): string {
  return (/[^\uE001.;:,\n()]*$/.exec(before)?.[0] ?? "").trim();
}

function elementNamedBefore(before: string): string | undefined {
  const words = wordsBefore(before);
  return words.split(/\s+/).length > 5 ? undefined : targetOf(meaningOfHint(words));
}

const HINTS: readonly (readonly [RegExp, LabelMeaning])[] = [
  [/(?:guardian|parent)/, "guardianConsent"],
  [/(?:reason|necessity|\bwhy\b|rationale)/, "necessity"],
  [/\bsign(?:ed|ature|atures|ing|er)?\b|esign|authenticat/, "signature"],
  [/consent/, "consent"],
  [/(?:thaw)/, "thawTime"],
  [/cycle/, "cycles"],
  [/(?:freeze|frozen|\bsec(?:ond)?s?\b|duration)/, "freezeTime"],
  [/(?:count|\bnumber\b|\bnum\b|how many|qty|\bno lesions\b)/, "lesionCount"],
  [
    /(?:^where$|where treated|body map|\bsites?\b|location|\barea|body|\bside\b|laterality|anatomic)/,
    "sites",
  ],
  [
    /(?:cold urticaria|cold sensitiv|raynaud|cryoglobulin|contraindication)/,
    "contraindicationScreen",
  ],
  [/(?:tolera|complicat)/, "tolerance"],
  [
    /(?:prior|previous|failed|tried|medication|medicine|\bmeds\b|\bdrugs?\b|\btherap(?:y|ies)\b|not responded|\btreatments\b)/,
    "priorTreatments",
  ],
  [/(?:agent|cryogen|\bln2\b|nitrogen|slush)/, "cryogen"],
  [/(?:applicator|swab|spray|technique|method)/, "applicator"],
  [/(?:aftercare|after care|instruction|wound care|education|post care|home care)/, "instructions"],
  [/(?:follow|return|\brtc\b|next visit|appointment|come back|recheck)/, "followUp"],
  [/(?:skin prep|prepped|cleans)/, "preparation"],
  [/(?:dob|birth)/, "dateOfBirth"],
  [/\bage\b/, "age"],
  [/(?:\bdate\b|today|\bdos\b|\bnow\b|encdt)/, "serviceDate"],
  [/(?:provider|physician|clinician|performed|performer|^me$)/, "performedBy"],
  [/(?:diagnos|\bdx\b|indication|acne)/, "diagnoses"],
  [/(?:severity|grade|exam|morpholog|findings|lesion type|type of lesion)/, "severity"],
  [/(?:lesion)/, "lesionCount"],
];

/** What the words of a label or of a blank are about: `Medicines already tried and failed`, `lesion_site`. */
function meaningOfHint(hint: string): LabelMeaning | undefined {
  const words = normalizeLabel(hint.replace(/([a-z])([A-Z])/g, "$1 $2"));
  return words === "" ? undefined : HINTS.find(([pattern]) => pattern.test(words))?.[1];
}

/** Meanings that an unknown label may be taken for. Dates, people and codes are too often something else. */
const GUESSABLE: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "guardianConsent",
  "necessity",
  "signature",
  "consent",
  "thawTime",
  "cycles",
  "freezeTime",
  "lesionCount",
  "sites",
  "contraindicationScreen",
  "tolerance",
  "priorTreatments",
  "cryogen",
  "applicator",
  "instructions",
  "followUp",
  "preparation",
]);

const GUESSABLE_HEADINGS: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "signature",
  "consent",
  "priorTreatments",
  "instructions",
  "followUp",
]);

const MAX_GUESSED_WORDS = 14;

/** What a label that no table knows is about, where its words leave no doubt. */
export function guessedMeaning(label: string, isHeading: boolean): LabelMeaning | undefined {
  if (label.trim().split(/\s+/).length > MAX_GUESSED_WORDS) return undefined;
  const meaning = meaningOfHint(label);
  return meaning !== undefined && (isHeading ? GUESSABLE_HEADINGS : GUESSABLE).has(meaning)
    ? meaning
    : undefined;
}

/** The element, or the list of records, that a meaning documents. */
export function targetOf(meaning: LabelMeaning | undefined): string | undefined {
  if (meaning === "priorTreatments" || meaning === "failedTreatments") return "priorTreatments";
  if (meaning === "signature" || meaning === "signatureName") return "signatures";
  return elementOf(meaning);
}

/** What a label means that no table knows: `Medicines already tried and failed`, `How the patient tolerated it`. */
export function elementOfLabel(label: string): string | undefined {
  return targetOf(meaningOfHint(label));
}

/** What the words inside a blank mean: `lesion_site`, `AFTERCARE`, `FREEZE SECONDS`. */
function elementOfHint(hint: string): string | undefined {
  if (hint === "") return undefined;
  return targetOf(meaningOf(hint)) ?? targetOf(meaningOfHint(hint));
}
