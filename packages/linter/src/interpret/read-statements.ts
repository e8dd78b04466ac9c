import type { Statement } from "@encounter-lint/domain";
import { phrasesBetween, sentenceAt, type ContextualPhrase } from "../narrative/passage.ts";
import { STATEMENT_PATTERNS } from "../narrative/statement-patterns.ts";
import { OTHER_CONSENT_BEFORE, OTHER_CONSENT_BEHIND } from "../narrative/other-consents.ts";
import { matchesIn } from "../narrative/worded-pattern.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";

/** Sections in which a statement is read, and how near a "no" must stand to take it back. */
interface Reading {
  readonly element: string;
  readonly not?: readonly string[];
  readonly negatedWithin: number;
  /** Also not when it is planned, possible or somebody else's. */
  readonly strict?: boolean;
}

const READINGS: Readonly<Partial<Record<Statement, Reading>>> = {
  consent: { element: "procedure.consent", negatedWithin: 3, strict: true },
  "guardian-consent": { element: "procedure.guardianConsent", negatedWithin: 3, strict: true },
  tolerance: {
    element: "procedure.tolerance",
    not: ["priorTreatment", "consent", "visits"],
    negatedWithin: 0,
    strict: true,
  },
  preparation: {
    element: "procedure.preparation",
    not: ["aftercare", "priorTreatment", "history", "exam"],
    negatedWithin: 3,
    strict: true,
  },
  aftercare: {
    element: "aftercare.instructions",
    not: ["priorTreatment", "consent", "history", "signature"],
    negatedWithin: 3,
  },
  necessity: {
    element: "procedure.necessity",
    not: ["aftercare", "consent", "signature", "claim"],
    negatedWithin: 4,
    strict: true,
  },
  cosmetic: { element: "procedure.cosmeticIntent", not: ["signature"], negatedWithin: 4 },
  judgement: {
    element: "assessment.judgement",
    not: ["aftercare", "consent", "signature"],
    negatedWithin: 3,
  },
  timeout: { element: "procedure.timeout", negatedWithin: 3 },
  supervision: { element: "procedure.supervision", negatedWithin: 3 },
  "separate-work": {
    element: "assessment.separateWork",
    not: ["procedure", "consent", "aftercare", "signature", "priorTreatment"],
    negatedWithin: 3,
  },
  "separate-sites": { element: "procedure.separateSites", negatedWithin: 3 },
  "staged-plan": { element: "procedure.stagedPlan", negatedWithin: 3 },
  rationale: { element: "procedure.contraindicationRationale", not: ["consent"], negatedWithin: 2 },
  screen: { element: "procedure.contraindicationScreen", negatedWithin: Number.NEGATIVE_INFINITY },
  "beneficiary-notice": { element: "claim.beneficiaryNotice", negatedWithin: 3 },
  severity: {
    element: "assessment.severity",
    not: ["aftercare", "consent", "signature", "claim"],
    negatedWithin: 3,
    strict: true,
  },
  telehealth: { element: "service.setting", negatedWithin: 3 },
  office: { element: "service.setting", negatedWithin: 3 },
  hospital: { element: "service.setting", negatedWithin: 3 },
  minor: {
    element: "patient.minor",
    not: ["procedure", "aftercare"],
    negatedWithin: 3,
    strict: true,
  },
};

const SETTINGS: Readonly<Partial<Record<Statement, string>>> = {
  telehealth: "telehealth",
  office: "office",
  hospital: "hospital-outpatient",
};

/** Reads the set phrases of a passage: consent, tolerance, aftercare, necessity and the like. */
export function readStatements(writer: MentionWriter): void {
  for (const phrase of writer.passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (meaning.type === "statement") readStatement(writer, phrase, meaning.id);
    }
  }
  readPatterns(writer);
  readGuardian(writer);
  readAllocation(writer);
}

/** Reads where the patient was seen: the letterhead says it as often as the note. */
export function readSetting(writer: MentionWriter): void {
  for (const phrase of writer.passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (meaning.type === "statement" && meaning.id in SETTINGS)
        readStatement(writer, phrase, meaning.id);
    }
  }
}

/** What no fixed phrase says: "she handled it well", "leaving scars", "keep it dry". */
function readPatterns(writer: MentionWriter): void {
  const { passage, scope } = writer;
  const small = passage.text.toLowerCase();
  for (const pattern of STATEMENT_PATTERNS) {
    const { statement } = pattern;
    const reading = READINGS[statement];
    if (!reading || reading.not?.includes(scope.section)) continue;
    for (const match of matchesIn(pattern, passage.text, small)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isTakenBack(writer, statement, start, end)) continue;
      writer.value(reading.element, SETTINGS[statement] ?? match[0], start, end);
    }
  }
}

/** How many characters around a match can change what it says. */
const REACH = 240;

const BODY_SECTIONS: ReadonlySet<string> = new Set(["procedure", "plan", "assessment", "other"]);

/** Whether the words before the match, or its place, make it say something else. */
function isTakenBack(
  writer: MentionWriter,
  statement: Statement,
  start: number,
  end: number,
): boolean {
  const { passage, scope } = writer;
  const sentence = passage.sentences[sentenceAt(passage, start)];
  // Nearness is enough: a sentence without end must not be read again for every word in it.
  const from = Math.max(sentence?.start ?? 0, start - REACH);
  const before = passage.text.slice(from, start);
  const words = passage.text.slice(from, Math.min(sentence?.end ?? start, start + REACH));
  switch (statement) {
    case "consent":
      if (OTHER_PAPER.test(passage.text.slice(start, end))) return true;
      if (isForAnotherMatter(passage.text, start, end)) return true;
      return /\b(?:no|not|never|without|if|declin\w+|refus\w+|before|until|unless)\s(?:\w+\s){0,3}$/i.test(
        before,
      );
    case "tolerance":
      if (isOfEarlierSession(before)) return true;
      // In the history these words are about drugs.
      return !BODY_SECTIONS.has(scope.section) || TREATMENT_TALK.test(words);
    case "necessity":
      return (
        /\b(?:no|not|denies|without|non|never|less|wasn't|isn't|mild)\s?-?(?:\w+\s){0,2}$/i.test(
          before,
        ) ||
        isListedAfterNo(before, passage.text.slice(end, end + 60)) ||
        isOfTheProcedure(writer, start, end) ||
        (scope.section === "procedure" && /\b(?:mild|brief|minimal|some|slight)\b/i.test(words))
      );
    default:
      return false;
  }
}

/** "They do not hurt, itch or bleed": the "not" holds to the end of the list. "No pus, tender" is none. */
function isListedAfterNo(before: string, after: string): boolean {
  const list =
    /\b(?:no|not|denie[sd]|deny|without|never|neither)\s(?:\w+(,|,? n?or)\s){1,5}$/i.exec(before);
  return list !== null && (list[1] !== "," || /^(?:,\s\w+){0,3},?\sn?or\s/i.test(after));
}

const TREATMENT_TALK = /\b(?:weeks?|wks?|months?|mos?)\b[^.]{0,40}\b(?:no|without|tolerat)/i;

const GUARDIAN =
  "(?:mother|father|mom|mum|dad|parents?|parental|(?:legal )?guardians?|grandmother|grandfather|grandparent|grandma|grandpa|stepmother|stepfather|stepmom|stepdad|foster (?:mother|father|parent)|caregiver)";
const GUARDIAN_CONSENT = new RegExp(
  `\\b(?:consent(?:s|ed)?|assent|permission|approval|authori[sz]ation)\\b[^.;\\n]{0,60}\\b${GUARDIAN}\\b|\\b${GUARDIAN}\\b[^.;\\n]{0,60}?\\b(?:consent(?:s|ed)?|agree[ds]?|agreement|agreeable|signed|permission|approv(?:es|ed|al)|authori[sz](?:es|ed|ation)|ok(?:ay)?['’]?(?:s|d|ed)?\\b|said (?:yes|ok)|go-ahead|wish(?:es|ed) to proceed|wants? to proceed|accept(?:s|ed))`,
  "gi",
);
/** "Telephone call to father, Mr. Lindqvist. Risks told, he consented": the call was for that. */
const CALLED_GUARDIAN = new RegExp(
  `\\b(?:call(?:ed)?|(?:tele)?phoned?|rang|reached|spoke|video|to)\\b[^\\n]{0,40}\\b${GUARDIAN}\\b[^\\n]{0,200}?\\b(?:he|she|they)\\s(?:verbally\\s)?(?:consented|agreed|gave (?:verbal )?(?:consent|permission))`,
  "gi",
);
/** "Signed the permission form on his behalf": only who answers for a patient signs so. */
const ON_BEHALF =
  /\b(?:consent(?:s|ed)?|sign(?:s|ed)|agree[sd]|g(?:ave|ives) (?:\w+ ){0,2}(?:consent|permission))\b[^.;\n]{0,60}\bfor (?:his|her|their) (?:\w+ )?(?:son|daughter|child|boy|girl|ward|grandson|granddaughter|stepson|stepdaughter|teen(?:ager)?)\b|\b(?:consent(?:s|ed)?|sign(?:s|ed)|agree[sd]|g(?:ave|ives) (?:\w+ ){0,2}(?:consent|permission))\b[^.;\n]{0,60}\bon (?:his|her|their|the (?:patient|child|minor|boy|girl|teen)['’]s|(?:the )?(?:pt|patient)['’]s|behalf of (?:the )?(?:patient|pt|child|minor|him|her|them))\b(?: behalf\b)?/gi;
/** Somebody else takes over the sentence: "mother in the waiting room, patient agreed". */
const OTHER_SUBJECT = /(?:[,:]|\bwhile|\bbut)\s(?:the )?(?:patient|pt|she|he)\b/i;

/** "Patient consented, mom in waiting room" */
const AWAY =
  /^\s(?:is |was |waited |waiting |stayed )?(?:in (?:the )?(?:waiting|lobby|car|hall|reception)|outside|waiting|waited|not (?:present|here|in the room)|absent|at work|unavailable)\b/i;

/** Consent that names who gave it for a minor: "verbal consent from mother, patient assented". */
function readGuardian(writer: MentionWriter): void {
  const { text } = writer.passage;
  if (writer.scope.section === "consent") readGivenBy(writer);
  if (
    !/consent|agree|signed|signs|permission|approv|authori|ok|yes|go-ahead|accept|proceed/i.test(
      text,
    )
  )
    return;
  for (const match of text.matchAll(GUARDIAN_CONSENT)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (
      /\b(?:no|not|without|obtain|if|need)\s(?:\w+\s)?$/i.test(before) ||
      /\bnot\b|\bwithout\b|\brefus|\bdeclin/i.test(match[0]) ||
      // "Mother consented to photographs. Patient agreed to freezing."
      OTHER_CONSENT_BEHIND.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 100),
      ) ||
      AWAY.test(text.slice(match.index + match[0].length, match.index + match[0].length + 30)) ||
      (OTHER_SUBJECT.test(match[0]) && !/consent/i.test(match[0].slice(0, 8)))
    )
      continue;
    writeGuardian(writer, match[0], match.index);
  }
  readTitled(writer);
}

/** "Ms. Okonjo gave her permission; Isaiah was fine with it": nobody calls a minor so. */
const TITLED_CONSENT =
  /\b(?:Mr|Mrs|Ms|Mx)\.?\s\p{Lu}[\p{L}'’-]+\s(?:(?:then|also|both|has|had|verbally)\s){0,2}(?:consent(?:s|ed)\b|agree[sd]\b|sign(?:s|ed)\b(?!\s(?:in|out)\b)|g(?:ave|ives)\s(?:(?:his|her|their|a|the|verbal|written|oral|full|informed)\s){0,3}(?:consent|permission|approval|agreement|go-ahead)\b)/gu;

function readTitled(writer: MentionWriter): void {
  const { text } = writer.passage;
  for (const pattern of [TITLED_CONSENT, CALLED_GUARDIAN, ON_BEHALF])
    for (const { 0: words, index } of text.matchAll(pattern)) writeGuardian(writer, words, index);
}

/** A guardian's consent is the consent. */
function writeGuardian(writer: MentionWriter, words: string, start: number): void {
  const end = start + words.length;
  writer.value("procedure.guardianConsent", words, start, end);
  writer.value("procedure.consent", words, start, end);
}

/** Behind a consent's label the one who gave it is enough: `signed by mother (Gina) and teen`. */
const GIVEN_BY = new RegExp(
  `\\b(?:signed|given|granted|verbal|written|obtained|provided|oral|yes|in person|by phone)\\b[^.;\\n]{0,30}\\b(?:by|from|per)\\s(?:both\\s)?(?:the |her |his |their |pt['’]s |patient['’]s )?${GUARDIAN}\\b|^\\s*(?:the )?${GUARDIAN}\\b(?! (?:in|at|on|present|here|not|declin|refus))`,
  "gi",
);

function readGivenBy(writer: MentionWriter): void {
  for (const match of writer.passage.text.matchAll(GIVEN_BY)) {
    if (/\b(?:not|never|declin\w*|refus\w*|pending)\b/i.test(writer.passage.text)) continue;
    const words = match[0].trimStart();
    writeGuardian(writer, words, match.index + match[0].length - words.length);
  }
}

export const OTHER_TREATMENT =
  /\b(?:intralesional|ilk|il ?tac|kenalog|triamcinolone|inject\w*|extract\w*|expressed|peel\w*|i&d|drain\w*)\b/i;
export const FREEZING = /\b(?:ln2|liquid n\w*|nitrogen|cryo\w*|slush|froze\w*|freez\w*)\b/i;
export const WHERE =
  /\b(?:(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:\w+\s){0,2}(?:lesions?|nodules?|papules?|cysts?|pustules?|comedones?)|x\s?\d{1,2}|left|right|cheeks?|jaw\w*|chin|forehead|temples?|back|chest|shoulders?|nose|neck)\b/i;

const NOT_FROZEN = new RegExp(
  `${OTHER_TREATMENT.source}[^\\n]{0,160}\\bnot (?:also |themselves )?frozen\\b`,
  "i",
);

/** `8 papules of the cheeks (frozen), 2 cysts of the jaw (injected)`: what each of the parentheses closes. */
function apartIn(words: string): readonly { readonly index: number; readonly words: string }[] {
  const cuts = [0, ...Array.from(words.matchAll(/\)[,;]?\s/g), ({ index }) => index + 1)];
  return cuts.map((index, at) => ({ index, words: words.slice(index, cuts[at + 1]) }));
}

/** Two treatments of which the text says, one after the other, where each was done. */
function readAllocation(writer: MentionWriter): void {
  const { passage } = writer;
  if (!OTHER_TREATMENT.test(passage.text) || !FREEZING.test(passage.text)) return;
  // "Injected into the two at the jaw, which were not frozen"
  const apart = NOT_FROZEN.exec(passage.text);
  if (apart) {
    const from = apart.index + apart[0].search(/\S/);
    writer.value(
      "procedure.lesionAllocation",
      apart[0].trim(),
      from,
      apart.index + apart[0].length,
    );
    return;
  }
  const parts = passage.sentences.flatMap(({ start, end }) => {
    const words = passage.text.slice(start, end);
    const cut =
      /,? (?:and|while|whereas) (?=[^.;]*\b(?:intralesional|ilk|inject|extract|peel))/i.exec(words);
    return cut
      ? [
          { start, words: words.slice(0, cut.index) },
          { start: start + cut.index, words: words.slice(cut.index) },
        ]
      : apartIn(words).map((part) => ({ start: start + part.index, words: part.words }));
  });
  const frozen = parts.find(
    ({ words }) => FREEZING.test(words) && !OTHER_TREATMENT.test(words) && WHERE.test(words),
  );
  const other = parts.find(
    ({ words }) =>
      OTHER_TREATMENT.test(words) &&
      !FREEZING.test(words) &&
      WHERE.test(words) &&
      // "LN2 and intralesional triamcinolone, 6 nodules in total" says nothing of which got what.
      !/\b(?:in total|in all|altogether|the same|each of (?:them|these|the)|all (?:of )?(?:them|these|the))\b/i.test(
        words,
      ) &&
      !/\b(?:discuss|consider|declin|offer|plan)\w*/i.test(words),
  );
  if (!frozen || !other) return;
  const start = other.start + other.words.search(/\S/);
  writer.value(
    "procedure.lesionAllocation",
    other.words.trim(),
    start,
    start + other.words.trim().length,
  );
}

function readStatement(
  writer: MentionWriter,
  phrase: ContextualPhrase,
  statement: Statement,
): void {
  const reading = READINGS[statement];
  if (!reading || reading.not?.includes(writer.scope.section)) return;
  if (isUnder(phrase, "negated", reading.negatedWithin)) return;
  if (isDeed(statement) && isUnder(phrase, "undone", reading.negatedWithin)) return;
  if (reading.strict && isElsewhere(phrase)) return;
  if (
    statement === "guardian-consent" &&
    isForAnotherMatter(writer.passage.text, phrase.start, phrase.end)
  )
    return;
  if (
    statement === "consent" &&
    (isUnsignedForm(writer, phrase) ||
      isToCome(writer, phrase) ||
      isForAnotherMatter(writer.passage.text, phrase.start, phrase.end))
  )
    return;
  if (
    statement === "tolerance" &&
    (isOfADrug(writer, phrase) || isOfEarlierSession(wordsBefore(writer, phrase)))
  )
    return;
  if (statement === "minor" && !isSaidOfPatient(writer, phrase)) return;
  if ((statement === "necessity" || statement === "severity") && isUnder(phrase, "risk", 8)) return;
  if (statement === "cosmetic" && isNoPurpose(writer, phrase)) return;
  if (statement === "separate-work" && hasFailed(writer, phrase)) return;
  if (statement === "necessity" && isOfTheProcedure(writer, phrase.start, phrase.end)) return;
  const content = SETTINGS[statement] ?? writer.passage.source.text.slice(phrase.start, phrase.end);
  writer.value(reading.element, content, phrase.start, phrase.end);
  // A guardian's consent is a consent.
  if (statement === "guardian-consent")
    writer.value("procedure.consent", content, phrase.start, phrase.end);
}

/** "Topical and oral Rx failed" orders nothing. */
function hasFailed({ passage }: MentionWriter, { end }: ContextualPhrase): boolean {
  return /^['’]?s? (?:has |have |had |both |all )?(?:failed|tried|exhausted|history|hx|without (?:effect|benefit|success))\b/i.test(
    passage.text.slice(end, end + 30),
  );
}

/** What is done or sought, which somebody may decline; pain and severity are just there. */
function isDeed(statement: Statement): boolean {
  return statement !== "necessity" && statement !== "severity" && statement !== "minor";
}

function isElsewhere(phrase: ContextualPhrase): boolean {
  return (
    isUnder(phrase, "planned", 4) ||
    isUnder(phrase, "hypothetical", 4) ||
    isUnder(phrase, "other-person", 3)
  );
}

/** "Her teenage daughter" is somebody else; "teen years" and "teenage acne" may lie long ago. */
const RELATIVE_OR_TIME =
  /^[\s-](?:daughters?|sons?|child(?:ren)?|kids?|sisters?|brothers?|niece|nephew|cousin|years?|days?|times?|age|period|phase|life|acne|onset|spots|flares?|episodes?|psych\w*|population|clinic|medicine|unit|ward|(?:at|back) (?:the time|then))\b/i;
/** "As a teenager", "mother of a teen", "since a teenager" */
const ONCE_OR_ANOTHER =
  /\b(?:as|when|while|since|from|of|with|like|until|till|for|to|teaches|raises|two|three|four|both|her|his|their)\s(?:an?\s|(?:she|he|they|i)\s(?:was|were)\s(?:still\s)?(?:an?\s)?|early\s|late\s|being\s(?:an?\s)?|the\s|\w{3,8}\s){0,2}$/i;

/** Whether a word such as "teenager" is what the patient is called, and not a time or somebody else. */
function isSaidOfPatient(
  { passage: { text } }: MentionWriter,
  { start, end }: ContextualPhrase,
): boolean {
  return (
    !/s$/i.test(text.slice(start, end)) &&
    !RELATIVE_OR_TIME.test(text.slice(end, end + 20)) &&
    !ONCE_OR_ANOTHER.test(text.slice(Math.max(0, start - 32), start))
  );
}

/** "Consent to release of records", "isotretinoin consent signed" */
function isForAnotherMatter(text: string, start: number, end: number): boolean {
  return (
    OTHER_CONSENT_BEHIND.test(text.slice(end, end + 100)) ||
    OTHER_CONSENT_BEFORE.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** "Consent will be obtained", "consent was offered but she wished to think". */
function isToCome(writer: MentionWriter, { end }: ContextualPhrase): boolean {
  return /^\s(?:will|to|needs? to|must|should) be\b|^\s(?:was |is )?(?:offered but|pending|outstanding|deferred)\b/i.test(
    writer.passage.text.slice(end, end + 30),
  );
}

/** Inside the words of an agreement these take it back, or make it one about something else. */
const OTHER_PAPER =
  /\b(?:not|never|declin\w*|refus\w*|but|if|unless|hipaa|privacy|photo\w*|financial|registration|intake|release)\b/i;

/** A form that was handed out is not yet a consent. */
function isUnsignedForm(writer: MentionWriter, { start, end }: ContextualPhrase): boolean {
  const { text } = writer.passage;
  return (
    /form$/i.test(text.slice(start, end)) &&
    /^\s(?:was |is |has been |to be )?(?:handed|given to|mailed|sent|offered|provided to|printed|pending|available|needed|required)\b(?![^.\n]{0,60}\bsign)/i.test(
      text.slice(end, end + 90),
    )
  );
}

/** "Last month's session was well tolerated" */
function isOfEarlierSession(before: string): boolean {
  const told = EARLIER_SESSION.exec(before);
  return (
    told !== null && !/\b(?:today|now|this (?:time|session|visit)|again|same)\b/i.test(told[0])
  );
}

const EARLIER_SESSION =
  /\b(?:last|previous|prior|earlier|first|second|third)\s(?:\w+(?:['’]s)?\s){0,2}(?:session|treatment|visit|freez\w*|cryo\w*|time|round|procedure)s?\b[^.;\n]{0,60}$|\b(?:tolerated|went|did)\s(?:well\s)?(?:at|on|during)\sthe\s(?:last|previous|prior)\b/i;

function wordsBefore({ passage }: MentionWriter, { sentence, start }: ContextualPhrase): string {
  const from = passage.sentences[sentence]?.start ?? 0;
  return passage.text.slice(Math.max(from, start - REACH), start);
}

/** "She tolerated adapalene in the past" is not about the freezing. */
function isOfADrug(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  const { passage } = writer;
  const sentence = passage.sentences[phrase.sentence];
  if (!sentence) return false;
  const from = Math.max(sentence.start, phrase.start - REACH);
  const to = Math.min(sentence.end, phrase.end + REACH);
  return (
    !/\b(?:ln2?|nitrogen|cryo\w*|slush|fr(?:oze|ozen|eez\w*)|procedure|treatment|session|today)\b/i.test(
      passage.text.slice(from, to),
    ) &&
    phrasesBetween(passage, from, to).some(({ meanings }) =>
      meanings.some(({ type }) => type === "treatment"),
    )
  );
}

/** Cosmetics are make-up; "cosmetically sensitive" is a place, a cosmetic result is no aim, and a cosmetic peel another service. */
function isNoPurpose(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  const { text } = writer.passage;
  const behind = text.slice(phrase.end, phrase.end + 40);
  // "Cosmetic concern only"
  if (/^(?:\s\w+){1,2}\s(?:only|alone)\b/i.test(behind)) return false;
  return (
    /cosmetics$/i.test(text.slice(phrase.start, phrase.end)) ||
    /^\s(?:sensitive|results?|outcomes?|products?|concerns?|procedures?|surg\w+|history|and medical|improvement is|acceptab\w+|impact|defects?|deform\w+|sub-?units?|areas?|zones?|dermatolog\w+|clinics?|cent(?:er|re)s?|departments?|side of|services?|consult\w*|referrals?|peels?|lasers?|fillers?|injections?|botox|fees?|price|menu|camouflage|make-?up|powder|foundation|creams?|brands?|counters?|chemist|school)\b/i.test(
      behind,
    )
  );
}

/** Words behind which pain is something to expect, to watch for or to be told of. */
const SPOKEN_OF =
  /\b(?:risks\b(?!\s(?:\w+\s){0,2}scar)|risk of (?:blister|pigment|hypopig|infection|pain)|consent\w*|tolerat\w*|expect(?:ed|s)?\b|advised|instruct\w*|(?:was|were|been) told|told (?:to|about|that (?:it|they|she|he) (?:may|might|will))|call (?:if|for|with|us)|counsel\w*|warned|side effects?|may|might|could (?:be|cause|occur|develop|happen)|complications|discomfort during|during (?:the )?(?:procedure|freez\w+|treatment|application|thaw)|after the (?:procedure|freeze|treatment)|aftercare|lidocaine|ibuprofen|acetaminophen|tylenol|if)\b/i;
const SPOKEN_OF_BEHIND =
  /\b(?:tolerat\w*|(?:as |are |were |is )?expected|may occur|(?:as|among|are|were) (?:the |possible |potential )*risks|explained|(?:was|were) (?:discussed|reviewed)|during (?:the )?(?:procedure|freez\w+|treatment|application|thaw)|with (?:the )?(?:freez\w+|procedure|treatment|application))\b/i;

/** A sentence longer than this runs on from one matter to the next, as dictations do. */
const RUN_ON = 300;

/** "Verbal consent, tolerated well, painful lesions": pain of lesions is no pain of the procedure. */
function isOfLesions(rest: string): boolean {
  return /^\s(?:\w+\s)?(?:lesions?|nodules?|papules?|cysts?|pustules?|acne)\b/i.test(rest);
}

/** "Tolerated with mild pain" and "risks are pain and blisters" give no reason to freeze. */
function isOfTheProcedure(writer: MentionWriter, start: number, end: number): boolean {
  const { passage } = writer;
  const sentence = passage.sentences[sentenceAt(passage, start)];
  if (!sentence || isOfLesions(passage.text.slice(end, end + 24))) return false;
  const reach = sentence.end - sentence.start > RUN_ON ? 60 : REACH;
  const before = passage.text.slice(Math.max(sentence.start, start - reach), start);
  const behind = passage.text.slice(end, Math.min(sentence.end, end + Math.min(reach, 80)));
  return SPOKEN_OF.test(before) || SPOKEN_OF_BEHIND.test(behind);
}
