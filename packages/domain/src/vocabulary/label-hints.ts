import { meaningOf, normalizeLabel, type LabelMeaning } from "./labels.ts";

/** What is tried, fails or does not suit, in the words of those who write forms. */
const TREATMENT =
  "(?:tx|rx|txs|treat(?:ed|ment|ments)?|therap(?:y|ies)|meds?|medic(?:ation|ations|ine|ines|al)|drugs?|topicals?|orals?|systemics?|regimens?|agents?|pills?|creams?|gels?|antibiotics?|retinoids?|acne|options?|products?|otc|measures?|management|conventional)";
const EARLIER =
  "(?:prior|previous|previously|prev|past|earlier|old|former|tried|trial|trialed|trials|taken|unsuccessful|refractory|inadequate|insufficient|resistant|without (?:\\w+ )?(?:success|improvement|response|benefit)|to date|timeline|history|hx|already|before|stopped|discontinued|exhausted|unsuitable|not suitable|unsuitability|cannot be (?:used|taken|given)|could not be (?:used|taken|given)|can(?:not|'t) (?:use|take|have)|intoleran\\w+|intolerable|ruled out|not an option|first line|conservative)";

interface Hint {
  /** Tried against the label in its compared form; the first that fits decides. */
  readonly pattern: RegExp;
  /** Absent for labels that look like one of ours and are about something else. */
  readonly meaning?: LabelMeaning;
}

/** What the words of labels that no table lists are about, the most telling first. */
const HINTS: readonly Hint[] = [
  {
    pattern:
      /^(?:\w+ ){0,2}(?:ledger|log|list|table|record|history|overview|summary) of (?:\w+ ){0,2}(?:visits|sessions|encounters|freezings|treatments|appointments)$/,
    meaning: "visits",
  },
  // Other matters that share a word with ours.
  {
    pattern:
      /\b(?:photo\w*|picture|imag(?:e|es|ing)|size|diameter|largest|smallest|width|margins?|depth|lot|expir\w+|serial|pain (?:score|scale|level|rating)|anesth\w*|allerg(?:y|ies)|(?<!\bleft |\bleft the )room|chart|phone|fax|mobile|email|pharmacy|referr\w+|pcp|primary care|scribe\w*|interpreter|assistants?|chaperone|fitzpatrick|skin type|phototype|height|weight|bmi|blood pressure|temperature|copay|prior auth\w*|authori[sz]ation (?:number|no)|(?:session|visit|treatment|course|series) (?:number|no|num)|(?:number|no|num) of (?:sessions|visits|treatments)|days since|time since|(?:last|previous|prior|past|earlier) (?:visits?|sessions?|appointments?|cryo\w*|freez\w*|procedures?|date)|(?:since|date of|at) (?:the )?last|onset|date of injury|duration of (?:the )?(?:acne|symptoms?|disease|condition|illness|complaint|lesions?)|(?:acne|symptom|disease) duration|how long (?:has|have) (?:the )?(?:patient|pt|acne|lesions?)|drug reactions?|current med\w*|prior to)\b/,
  },
  { pattern: /\b(?:guardian|parent|parents|parental|minor|minors)\b/, meaning: "guardianConsent" },
  {
    pattern: /\b(?:mother|father) (?:or|and|consent\w*|agree\w*|name)\b/,
    meaning: "guardianConsent",
  },
  {
    pattern:
      /\b(?:cold (?:urticaria|hives|sensitiv\w*|intoleran\w*|allerg\w*|reaction\w*|agglutin\w*|injur\w*|induced)|raynaud\w*|cryoglobulin\w*|urticaria|(?:reacts?|reaction|sensitive|sensitivity|intolerant|intolerance) to (?:the )?cold)\b|\bcontraindications?\b(?! (?:to|for) (?:the )?(?:meds?|medic\w+|drugs?|isotretinoin|other|prior))/,
    meaning: "contraindicationScreen",
  },
  {
    pattern: new RegExp(
      `\\b(?:fail|failed|failing|fails|failures?|tried|step therapy|(?:not|never|no) (?:respond\\w*|response|improve\\w*|work\\w*|help\\w*)|(?:did not|didn't|does not) (?:work|help|respond|clear|give|bring|control|improve|settle)|unresponsive|(?:not|poorly|un|inadequately) ?controlled (?:by|on|with)|inadequate response|tx history|rx history)\\b|\\b${EARLIER}\\b.*\\b${TREATMENT}\\b|\\b${TREATMENT}\\b.*\\b${EARLIER}\\b|\\bwhat (?:has|have|had|was|were|else)\\b.*\\b(?:used|done) (?:so far|before|already)\\b|\\balready (?:used|tried|had|taken)\\b|\\b(?:used|tried|taken) (?:already|so far|before)\\b|\\b(?:${TREATMENT}|step) ladder\\b|\\b(?:has|have|had) been (?:on|using|taking)\\b|\\bwhat (?:has|have|had) been (?:used|taken|given|prescribed)\\b|\\b(?:not|wasn't) (?:good )?enough (?:because|why)\\b|\\bwhy (?:it |they |that )?(?:was|were|is) not enough\\b|\\bcontraindicated (?:meds?|medic\\w+|drugs?|therap\\w+|treatments?)\\b|\\b${TREATMENT}s? (?:with|and|plus) (?:\\w+ ){0,2}(?:duration|outcome|result|response)s?\\b|\\bunsuitable\\b|\\bnot suitable\\b|\\b(?:used|taken|given|applied|had)\\b.*\\b(?:up to now|until now|hitherto|(?:without|too little) (?:\\w+ )?(?:effect|success))\\b`,
    ),
    meaning: "priorTreatments",
  },
  // A form that somebody signs to agree is a consent, not the signature of the note.
  {
    pattern:
      /\b(?:signature|signed|sign) (?:of|by) (?:the )?(?:patient|pt|client|witness|parent|guardian|nurse|ma|assistant)\b/,
  },
  {
    pattern:
      /\b(?:patient|pt|client|witness|staff|nurse|rn|lpn|ma|tech(?:nician)?)(?:'s)? (?:signature|sign|signs|signed|initials?)\b/,
  },
  {
    pattern:
      /\bconsent\w*\b|\brisks?\b.*\b(?:discuss\w*|review\w*|explain\w*|accept\w*|benefits?)\b|\br b a\b|\brba\b|\bparq?\b|\bagree(?:s|ment)? (?:to|with|by)\b|\bagreed\b|\bpermission\b|\b(?:said|says) (?:yes|ok)\b|\bgo ahead\b|\bwilling\b|\b(?:ok|okay|yes|agreement) (?:from|of|by)\b|\bokay(?:ed)? by\b|\b(?:did|does) (?:the )?(?:patient|pt|she|he|they) (?:agree|accept|consent)\b/,
    meaning: "consent",
  },
  {
    pattern:
      /\bsign(?:ed|ature|atures|ing|er|s)?\b|\besign\w*|\bsigned by\b|\bauthenticat\w*|\battest\w*|\bsign off\b|\bsignoff\b|\binitials\b.*\b(?:degree|credentials?)\b|\b(?:clinician|provider|physician|prescriber|author)\b.*\b(?:degree|credentials?|letters)\b.*\b(?:date|time|hour)\b/,
    meaning: "signature",
  },
  {
    pattern: /\bthaw(?:ing|ed)?(?: time| sec| period| interval| duration|$)|\btime to thaw\b/,
    meaning: "thawTime",
  },
  {
    pattern:
      /\bcycles?\b|\bfreeze thaws?\b|\bftcs?\b|\bpasses\b|\bnumber of freezes\b|\bhow many (?:times|freezes)\b/,
    meaning: "cycles",
  },
  {
    pattern:
      /\b(?:follow(?: up| ups|up|ups|ing up)?|f u|fu|return(?:ing|s)?|rtc|next (?:visit|appointment|appt|session|treatment|check)|come back|recheck|recall|review in|see again|reassess\w*|re ?eval\w*)\b|^next$|^back in\b/,
    meaning: "followUp",
  },
  {
    pattern:
      /\b(?:date|day)\b.*\b(?:treat\w*|procedures?|services?|sessions?|visits?|freez\w*|frozen|froze|seen|encounters?|lesions?|performed|cryo\w*|done)\b|\b(?:treat\w*|procedures?|services?|sessions?|visits?|freez\w*|frozen|seen|encounters?|performed)\b.*\b(?:date|day|on)$|\bwhen\b.*\b(?:treated|seen|frozen|froze|performed|done|treatment|procedure)\b|\b(?:date today|today's date|todays? (?:s )?date|(?:which|what) (?:day|date) (?:was|is) (?:this|it|the (?:visit|treatment|procedure|session)))\b|^when$/,
    meaning: "serviceDate",
  },
  {
    pattern:
      /\b(?:freez\w*|frozen|froze|spray\w*|contact|application|applied|exposure|hold|held|ice ball|iceball|cryo\w*|ln2)\b.*\b(?:time|secs?|seconds?|s|duration|length|long|timer)\b|\b(?:time|secs?|seconds?|duration|length|how long)\b.*\b(?:freez\w*|frozen|froze|spray\w*|contact|application|applied|exposure|hold|held|ice ball|iceball|per (?:lesion|site|spot|area|nodule|papule)|each|lesion|cryo\w*)\b|\b(?:secs?|seconds)\b|^(?:freeze|freezing|duration|freeze length)$|\bexposure (?:per|each|for each)\b/,
    meaning: "freezeTime",
  },
  {
    pattern:
      /\b(?:aftercare|after care|care after|instructions?|wound care|education|post (?:care|procedure care|treatment care|op care|treatment advice|procedure advice)|home care|homecare|care at home|hand ?outs?|leaflets?|brochures?|pamphlets?|flyers?|(?:care|info\w*|advice|instruction|wound) sheets?|sheets? (?:given|handed|provided)|care (?:points|tips|steps|advice)|advice|advised|discharge|what (?:the )?(?:patient|pt) was told|told (?:the )?(?:patient|pt)|(?:was|were|is|are) told|told to (?:do|expect|use)|(?:look(?:ing)? after|caring for|care for|care of) (?:the |their )?(?:skin|spots?|areas?|lesions?|wounds?|sites?)|counsel\w*)\b|^(?:at )?home$/,
    meaning: "instructions",
  },
  {
    pattern:
      /\b(?:how many|number|count|counts|num|qty|quantity|total|no)\b.*\b(?:rx'd|tx'd|lesions?|papules?|nodules?|cysts?|pustules?|comedones?|spots?|bumps?|frozen|treated|froze|done)\b|\b(?:lesions?|papules?|nodules?|cysts?|pustules?|spots?)\b.*\b(?:count|ct|cnt|number|num|no|total|how many|qty|frozen|treated|froze|n)\b|^(?:how many|number|total|qty|quantity|n|count)$|\b(?:count|total)$|\bnum lesions\b|^(?:spots?|bumps?|papules?|nodules?|cysts?|pustules?)(?: (?:frozen|treated))?$|\blesion ?count\b/,
    meaning: "lesionCount",
  },
  {
    pattern:
      /\b(?:tolera\w*|complicat\w*|adverse|untoward|(?:immediate|procedur(?:e|al)) (?:outcomes?|results?|effects?)|(?:immediate |any )?reactions? (?:during|to (?:the )?(?:treatment|procedure|freez\w*|cryo\w*))|(?:immediate|any) reactions?|how (?:did |was |were )?(?:the )?(?:patient|pt|they|she|he|it|freezing|procedure|treatment|session) (?:did|do|does|took|take|taken|fared?|handled?|felt|feel|went|go|coped?|cope with|received|after)|(?:patient|pt) (?:response|reaction|condition|did|does|left)|response (?:to|during) (?:the )?(?:procedure|treatment|freez\w*)|condition (?:at|on|after)|left (?:the )?(?:room|clinic|office)|discomfort during|problems during|went well|(?:after|following) (?:the )?(?:freez\w*|procedure|treatment) (?:the )?(?:patient|pt))\b|^(?:how )?(?:\w+ )?(?:took|handled|bore|stood) (?:it|this|that|(?:the )?(?:freez\w*|procedure|treatment|cold))\b|^(?:(?:immediate|skin|local|patient) )?reactions?$|^(?:it |freezing |procedure |treatment )?went\b|^(?:the )?(?:patient|pt) (?:afterwards?|after|on leaving|ok|okay|fine|well|stable|comfortable)\b/,
    meaning: "tolerance",
  },
  {
    pattern: /\b(?:skin prep\w*|prepped|cleans\w*|antiseptic|antisepsis|prep)\b/,
    meaning: "preparation",
  },
  {
    pattern:
      /\b(?:agents?|cryogens?|coolants?|refrigerants?|ln2|nitrogen|slush|dry ice|cold source|(?:freez\w*|cryo\w*|cooling) (?:medium|substance|material|product|source|method|used|with)|(?:used|product) (?:to|for) (?:freez\w*|cool\w*|cryo\w*)|(?:frozen?|treated|sprayed|swabbed|dabbed|cooled) with|what (?:was|is) (?:used|applied))\b/,
    meaning: "cryogen",
  },
  {
    pattern:
      /\b(?:applicators?|tools?|instruments?|swabs?|spray|sprayed|probe|tip|nozzle|technique|method|(?:applied|held|put on|delivered|given|dabbed on) (?:with|by|using|via)|how applied|device|delivery)\b/,
    meaning: "applicator",
  },
  {
    pattern:
      /\b(?:sites?|locations?|where|areas?|regions?|anatom\w*|laterality|distribution|zones?|body (?:parts?|map|side|surface)|parts? of (?:the )?(?:body|face|skin)|(?:left|right) (?:or|and) (?:left|right)|which side|side treated|sides?|(?:letters|squares|fields|marks) (?:frozen|treated|marked)|(?:frozen|treated|marked) on (?:the )?(?:drawing|diagram|outline|figure))\b(?! effects?)/,
    meaning: "sites",
  },
  {
    pattern:
      /\b(?:reasons?|why|necessity|necessary|rationale|justif\w*|indication for (?:freez\w*|cryo\w*|treat\w*))\b/,
    meaning: "necessity",
  },
  {
    pattern:
      /\b(?:severity|grade|grading|morpholog\w*|lesion types?|types? of lesions?|kinds? of lesions?)\b/,
    meaning: "severity",
  },
  {
    pattern:
      /\bdiagnos\w*|\bdx\b|\bicd\b|\b(?:type|kind|form|subtype|variety|variant)s? of acne\b|\bacne (?:type|kind|form|subtype|variant|class\w*)\b|^(?:acne|indication|problem|condition being treated)$/,
    meaning: "diagnoses",
  },
  { pattern: /\b(?:dob|date of birth|birth ?date|birthday)\b/, meaning: "dateOfBirth" },
  { pattern: /^(?:patient |pt )?age\b|\bage (?:in years|at visit)\b/, meaning: "age" },
  {
    pattern:
      /\b(?:performed by|performing|treating|rendering|who (?:froze|performed|did|treated)|operator|frozen by|done by)\b/,
    meaning: "performedBy",
  },
];

/** `lesion #` and `# lesions` speak of a number. */
function spokenOut(label: string): string {
  return label
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .replace(/#/g, " number ");
}

/** `Follow-up, weeks` → `Follow-up`; a hyphen inside a word cuts nothing off. */
function headOf(label: string): string {
  return label.replace(/(?:\s+[-–—]\s|\s*[–—:(,;]).*$/, "");
}

/** `3. Site` and `Q4: Site` are about the site, as are `What is the site?` and `Procedure 17340` about the procedure. */
function bare(label: string): string {
  return label
    .replace(/(?<=[A-Za-z])[\s,(–-]{1,3}(?:CPT[\s:]{0,2})?\d{5}\)?\s*$/i, "")
    .replace(/^\s*(?:(?:q|question|item|step|box)?\s*\d{1,2}[a-z]?\s*[.):-]\s*)/i, "")
    .replace(/^\s*[A-Z]\d{0,2}[.)]\s+/, "")
    .replace(
      /^\s*(?:what (?:is|was|were|are)|which|enter|select|choose|pick|specify|record|document|list|state|indicate|give|describe|note)\s+(?:the|an?|each|all)?\s*/i,
      "",
    );
}

/** What a label lists by name, also behind a number or with further words after a comma. */
export function namedMeaning(label: string): LabelMeaning | undefined {
  const tried: string[] = [];
  for (const wayOfReading of WAYS_OF_READING) {
    const words = wayOfReading(label);
    // For most labels all of them are the same.
    if (tried.includes(words)) continue;
    tried.push(words);
    const meaning = meaningOf(words);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** What of a label may be its name: the first that is known decides. */
const WAYS_OF_READING: readonly ((label: string) => string)[] = [
  spokenOut,
  (label) => label,
  headOf,
  bare,
  (label) => headOf(bare(label)),
];

const MAX_HINT_LENGTH = 160;

/**
 * What the words of a label are about that no table lists: `Medicines already tried`, `Exposure per lesion (sec)`.
 *
 * @returns "unrelated" for labels that share a word with ours and are about something else
 */
export function hintedMeaning(label: string): LabelMeaning | "unrelated" | undefined {
  if (label.length > MAX_HINT_LENGTH) return undefined;
  const words = normalizeLabel(spokenOut(label).replace(/[()]/g, " "));
  const hint = words === "" ? undefined : HINTS.find(({ pattern }) => pattern.test(words));
  return hint && (hint.meaning ?? "unrelated");
}

/** In a long label the last words ask: `LN2 by swab to the following sites`. */
const TURN = /\s*(?:[/;,+&]|\b(?:and|or|by|with|to|on|at|for|from)\b)\s*/i;
const LONG = 5;
const JOINT = /\s*(?:[/;,+&]|\band\b|\bor\b)\s*/i;
const MAX_PARTS = 6;

/** Labels over several parts that are all parts of one thing. */
const INDIVISIBLE: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "priorTreatments",
  "failedTreatments",
  "signature",
  "guardianConsent",
  "contraindicationScreen",
  "serviceDate",
]);

/**
 * Everything that a label asks for, the first thing first: `Sites and number of lesions` asks for two.
 *
 * @param meaningOfPart - what one part of the label is about
 */
export function meaningsOf(
  label: string,
  meaningOfPart: (words: string) => LabelMeaning | undefined,
): readonly LabelMeaning[] {
  const whole = meaningOfPart(label);
  if (whole !== undefined && INDIVISIBLE.has(whole)) return [whole];
  // `siteAndCount` and `site_and_count` are words too.
  const plain = spokenOut(label).replace(/_/g, " ");
  const joined = plain.replace(/\([^()]*\)/g, " ").split(JOINT);
  // A single word behind a preposition, as in "agent used to freeze", asks for nothing of its own.
  const turned =
    plain.trim().split(/\s+/).length < LONG
      ? []
      : joined.flatMap((part) => part.split(TURN).filter((words) => words.includes(" ")));
  const parts = [...new Set([...joined, ...turned])].filter((part) => /[a-z]{2}/i.test(part));
  const others =
    parts.length < 2 || parts.length > MAX_PARTS
      ? []
      : parts.flatMap((part) => meaningOfPart(part) ?? []);
  return [...new Set([...(whole === undefined ? [] : [whole]), ...others])];
}
