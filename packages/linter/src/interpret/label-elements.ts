import {
  hintedMeaning,
  meaningsOf,
  namedMeaning,
  normalizeLabel,
  type EncounterKind,
  type LabelMeaning,
  type SectionName,
} from "@encounter-lint/domain";
import type { WordMemory } from "./word-memory.ts";

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

/** The element, or the list of records, that a meaning documents. */
export function targetOf(meaning: LabelMeaning | undefined): string | undefined {
  if (meaning === "priorTreatments" || meaning === "failedTreatments") return "priorTreatments";
  if (meaning === "signature" || meaning === "signatureName") return "signatures";
  return elementOf(meaning);
}

const SECTION_DEFAULT: Readonly<Partial<Record<SectionName, string>>> = {
  priorTreatment: "priorTreatments",
  signature: "signatures",
  aftercare: "aftercare.instructions",
  diagnosis: "conditions",
  exam: "assessment.severity",
  consent: "procedure.consent",
};

/** What a blank without a name stands for in a section. */
export function usualElement(section: SectionName): string | undefined {
  return SECTION_DEFAULT[section];
}

/** Words that tell what a short label means over a blank, where nothing better is known of it. */
const LOOSE_LABELS: readonly (readonly [RegExp, LabelMeaning])[] = [
  [/\bagree\w*|\brisks\b/, "consent"],
  [
    /\b(?:tried|used before|so far|failed|exhausted|refractory|resistant|unresponsive|no response|despite)\b/,
    "priorTreatments",
  ],
  [
    /\b(?:at the end|afterwards?|on leaving|went|felt|feeling|coped?|response|condition|comfort|events?|problems?|during)\b|\bwhat (?:was|were) (?:seen|said)\b/,
    "tolerance",
  ],
  [/\b(?:after visit|care|advice|advised|told|sheet|leaflet|teaching|taught)\b/, "instructions"],
  [/\b(?:again|comes? back|returns?|next(?! of kin))\b/, "followUp"],
  [/\b(?:where|areas?|regions?|locations?|zones?|places?)\b/, "sites"],
  [
    /\b(?:how many|number of|total|sum|all together|altogether|in all|spots|bumps|lesions)\b/,
    "lesionCount",
  ],
  [/\b(?:secs?|seconds)\b/, "freezeTime"],
  [/\bseen\b|\bdate of\b/, "serviceDate"],
  [
    /\b(?:frozen?|froze|cooled|treated) with\b|\bcold (?:source|agent)\b|^(?:gas|coolant|cold)$/,
    "cryogen",
  ],
  [/\bacne\b/, "diagnoses"],
];

const MAX_LOOSE_WORDS = 6;

function looseMeaning(label: string): LabelMeaning | undefined {
  if (label.trim().split(/\s+/).length > MAX_LOOSE_WORDS || hintedMeaning(label) !== undefined)
    return undefined;
  const words = normalizeLabel(label.replace(/([a-z])([A-Z])/g, "$1 $2"));
  return LOOSE_LABELS.find(([pattern]) => pattern.test(words))?.[1];
}

/** What the words of an unknown label or of a blank are about. */
export function hinted(words: string): LabelMeaning | undefined {
  const meaning = hintedMeaning(words);
  return meaning === "unrelated" ? undefined : meaning;
}

/** Meanings that an unknown label of a note may be taken for. Dates, people and codes are too often something else. */
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
  "visits",
]);

const MAX_GUESSED_WORDS = 18;

const MAX_GUESSED_HEADING_WORDS = 8;

/** What a label that no table knows is about, where its words leave no doubt. */
function guessedMeaning(
  label: string,
  isHeading: boolean,
  kind: EncounterKind = "note",
): LabelMeaning | undefined {
  const length = label.trim().split(/\s+/).length;
  if (length > (isHeading && kind === "template" ? MAX_GUESSED_HEADING_WORDS : MAX_GUESSED_WORDS))
    return undefined;
  const meaning = hinted(label);
  if (meaning === undefined || kind === "template") return meaning;
  return (isHeading ? GUESSABLE_HEADINGS : GUESSABLE).has(meaning) ? meaning : undefined;
}

/** What a label stands for: what the table says, else what its words are about. */
export function understoodMeaning(
  label: string,
  isHeading: boolean,
  kind: EncounterKind,
): LabelMeaning | undefined {
  // `Visit (mm/dd/yyyy)`
  if (AS_DATE.test(label) && !OTHER_DAY.test(label)) return "serviceDate";
  // `How long (s)`
  if (/^\W{0,4}how long\W{0,3}\((?:in )?s(?:ec(?:ond)?s?)?\)\W{0,3}$/i.test(label))
    return "freezeTime";
  // The heading stands over the whole treatment, the label asks for a time.
  if (isHeading && /^\W*(?:the )?freez(?:e|ing)\W*$/i.test(label)) return "procedure";
  const named = namedMeaning(label);
  if (named !== undefined || (kind === "note" && !isHeading && tellsOfFreezing(label)))
    return named;
  return guessedMeaning(label, isHeading, kind);
}

const AGENT = /\b(?:ln2?|ln₂|liq\w*\.? n\w*|nitrogen|slush|dry ice|froze|frozen)(?![\w])/i;
const TIME = /(?<![\w.])\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?[\s-]?(?:s|secs?|seconds?)(?!\w)/i;

/**
 * `LN2 swab 5 s each x1: 5 R cheek, 3 L cheek`, "Only the papules had LN2: swab, 5 s each": the
 * words before the colon tell what was done.
 */
function tellsOfFreezing(label: string): boolean {
  return AGENT.test(label) && (TIME.test(label) || /\b(?:had|got|received)\b/i.test(label));
}

/** The same, found out once for all labels of these words. */
export function knownMeaning(
  words: WordMemory,
  label: string,
  isHeading: boolean,
  kind: EncounterKind,
): LabelMeaning | undefined {
  return words.recall(`${isHeading ? "heading" : "label"} of a ${kind}`, label, () =>
    understoodMeaning(label, isHeading, kind),
  );
}

/** Every element that a label asks for: `Site and number of lesions` asks for two. */
export function elementsOfLabel(label: string, own?: LabelMeaning): readonly string[] {
  const meanings = meaningsOf(label, (words) => understoodMeaning(words, false, "template"));
  const [first, ...others] = meanings;
  // Where a label stands can change what it means: the date beneath "Signature" is that of the signing.
  const all = own === undefined || own === first ? [...meanings] : [own, ...others];
  // `Provider (sign)` asks for the signature as well.
  if (all[0] === "performedBy" && hinted(label) === "signature") all.push("signature");
  if (all[0] === "guardianConsent" && /\b(?:patient|pt)\b/i.test(label)) all.push("consent");
  const asked = /\(([^()]{2,30})\)/.exec(label)?.[1];
  const inside = asked === undefined ? undefined : (namedMeaning(asked) ?? hinted(asked));
  // `Spots treated (where)`
  if (inside !== undefined && IN_PARENTHESES.has(inside)) all.push(inside);
  if (all.length === 0) all.push(...[looseMeaning(label) ?? []].flat());
  return [...new Set(all.flatMap((meaning) => targetOf(meaning) ?? []))];
}

const AS_DATE = /\((?:mm?|dd?|month|yyyy)[/. -](?:mm?|dd?|day)[/. -]/i;
const OTHER_DAY =
  /\b(?:birth|dob|born|sign\w*|next|return|rtc|follow|last|prior|previous|start\w*|stop\w*|from|until|onset|since|expir\w*|print\w*|lmp|back)\b/i;

const IN_PARENTHESES: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>(["sites", "lesionCount"]);
