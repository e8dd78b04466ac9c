import { agesIn } from "../narrative/ages.ts";
import { datesIn, type DateMatch } from "../narrative/dates.ts";
import { personIn } from "../narrative/people.ts";
import { phrasesBetween, sentenceAt, type ContextualPhrase } from "../narrative/passage.ts";
import { matchesIn, type WordedPattern } from "../narrative/worded-pattern.ts";
import { isAffirmed, isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { ANOTHER_MONTH } from "./read-procedure.ts";

/** When the patient comes back: `RTC 4 weeks`, `follow up as needed`. */
export const FOLLOW_UP: WordedPattern = {
  words: [
    [
      "rtc",
      "check in",
      "clinic in",
      "call in",
      "next check",
      "seen again",
      "review",
      "visit in",
      "rv",
      "rov",
      "revisit",
      "re-visit",
      "return",
      "f/u",
      "fu",
      "follow",
      "recheck",
      "review",
      "evaluat",
      "reassess",
      "see ",
      "seen ",
      "back",
      "next ",
      "appointment",
      "appt",
      "again",
    ],
  ],
  pattern:
    /\b(?:rtc|rv|rov|re-?visit|return(?:s|ing)?(?: visit| to (?:clinic|office|care))?|f\/u|fu|follow[\s-]?up|followup|recheck|re-?evaluat\w*|reassess\w*|check(?= in )|visit(?= in )|clinic(?= in )|call(?= in )|next check|seen again|review(?= (?:in|at|after|\d))|see (?:back|again|her|him|them|you|me|us|pt|patient|the patient|in)|seen? back|come back|next (?:visit|appointment|appt|session)|appt|appointment|check(?:ed)? again|back)\b[^.;\n]{0,60}?(?:\bin\s|\bat\s|@\s?|\bafter\s|\bx\s?|:\s?|\s)?(?:(\d{1,2}|an?(?=\s)|one|two|three|four|five|six|eight|ten|twelve|[\uE001]{1,200})(?:\s?(?:-|–|to)\s?(?:\d{1,2}|one|two|three|four|five|six|eight|twelve))?[\s-]?(day|week|wk|month|mo|d|w|m|yr|year)s?\b|\d{1,2}\/(?:52|12)\b|prn\b|as needed\b|if (?:needed|no|not|worse|any|there)|sooner|scheduled\b|booked\b|arranged\b|[\uE001]{1,200})/gi,
};

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
};

/** Reads whose conditions are named, how old the patient is, and when things happened. */
export function readPatient(writer: MentionWriter): void {
  readConditions(writer);
  readAges(writer);
  readFollowUp(writer);
  readDates(writer);
  readPerformer(writer);
}

function readConditions(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.section === "visits" || scope.section === "signature") return;
  for (const phrase of passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (meaning.type === "condition" && isCurrent(writer, phrase, meaning.id)) {
        writer.value("conditions", meaning.id, phrase.start, phrase.end);
      }
      if (meaning.type === "contraindication") readContraindication(writer, phrase, meaning.id);
    }
  }
}

function isCurrent(writer: MentionWriter, phrase: ContextualPhrase, condition: string): boolean {
  if (!isAffirmed(phrase)) return false;
  // Acne that was treated elsewhere is still acne.
  if (condition.includes("acne") && !condition.includes("scar") && !condition.includes("keloid"))
    return true;
  if (isUnder(phrase, "elsewhere")) return false;
  const { section } = writer.scope;
  // Other conditions of the past, of the consent talk and of the aftercare are not what is treated.
  if (section === "consent" || section === "aftercare" || isUnder(phrase, "historical", 5))
    return false;
  return !isUnder(phrase, "planned", 5);
}

function readContraindication(writer: MentionWriter, phrase: ContextualPhrase, id: string): void {
  if (isUnder(phrase, "other-person") || isReactionToDrug(writer, phrase)) return;
  const isScreen =
    isUnder(phrase, "negated") ||
    isRefuted(writer, phrase, id) ||
    isUnder(phrase, "hypothetical") ||
    isUnder(phrase, "risk") ||
    isOpenQuestion(writer, phrase) ||
    (isDeniedNear(writer, phrase) && !isSaidToBeSo(writer, phrase));
  if (isScreen)
    writer.value(
      "procedure.contraindicationScreen",
      writer.passage.source.text.slice(phrase.start, phrase.end),
      phrase.start,
      phrase.end,
    );
  else writer.value("procedure.contraindications", id, phrase.start, phrase.end);
}

const DENIAL =
  /\b(?:no|not|none|never|nil|neg(?:ative)?|denie[sd]|denying|absent|without|free (?:of|from)|nothing|neither|nor|unaware|exclud\w+|ruled out|dismissed|refuted|unconfirmed|unlikely|error|removed|disprove[dn]|suspected)\b|w\/o\b|n['’]t\b|\([-–]\)|\s[-–](?=[,;.\s]|$)|(?<![\d.])0\s|ø/i;
/** How far a denial may stand from what it denies. */
const DENIAL_REACH = 120;

/** Whether a denial stands near: too many ways of saying no exist to take the rest for a yes. */
function isDeniedNear({ passage }: MentionWriter, phrase: ContextualPhrase): boolean {
  const { start = 0, end = 0 } = passage.sentences[phrase.sentence] ?? {};
  const near = passage.text.slice(
    Math.max(start, phrase.start - DENIAL_REACH),
    Math.min(end, phrase.end + DENIAL_REACH),
  );
  // Behind "neg." a sentence seems to end.
  if (
    DENIAL.test(near) ||
    /\bneg\.\s$/i.test(passage.text.slice(Math.max(0, start - 5), start + 1))
  )
    return true;
  // "Raynaud? Cold hives? All no."
  const answer = passage.text.slice(end, end + DENIAL_REACH);
  return /\?\s*$/.test(near) && /^[^.\n]*\b(?:no|none|never|neg\w*|denie[sd])\b/i.test(answer);
}

const SO_BEFORE =
  /\b(?:known|has|have|had|with|h\/o|history of|hx(?: of)?|diagnosed (?:with|as)|dx(?: of)?|pos(?:itive)? for|confirmed|carries|suffers (?:from|with)|lives with|established|documented|reports|gets|admits(?: to)?|endorses)\s(?:(?:an?|the|her|his|primary|secondary|mild|severe|long-?standing)\s){0,3}$/i;
const NOT_SO_BEFORE =
  /\b(?:no|not|never|nobody|denie[sd]|without|unaware|told|if|whether|free)\b[^,;]{0,30}$|n['’]t\b[^,;]{0,30}$/i;
const SO_BEHIND =
  /^[^.;,]{0,12}?(?:[:=]\s?(?:yes|present|pos\w*|\+)|\(\+\)|\b(?:yes|positive|since|diagnosed|confirmed|proven|active)\b)/i;

/** "Known cold urticaria, no angioedema" */
function isSaidToBeSo(
  { passage: { text } }: MentionWriter,
  { start, end }: ContextualPhrase,
): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    SO_BEHIND.test(text.slice(end, end + 30)) ||
    (SO_BEFORE.test(before) && !NOT_SO_BEFORE.test(before))
  );
}

const REFUTED =
  /\b(?:conclu\w+|refut\w+|disprove[dn]?|ruled out|excluded|removed|taken off|mis-?label\w*|misdiagnos\w+|in error|erroneous\w*|was wrong|not confirmed)\b/i;

/** How far away the note may tell what became of it. */
const REFUTED_REACH = 400;

/** "Labelled with Raynaud's in 2019; rheumatology concluded that she does not have Raynaud's", "no other chilblains". */
function isRefuted({ passage }: MentionWriter, phrase: ContextualPhrase, id: string): boolean {
  const { text } = passage;
  if (/\bno (?:other|further)\s$/i.test(text.slice(Math.max(0, phrase.start - 12), phrase.start)))
    return true;
  const from = Math.max(0, phrase.start - REFUTED_REACH);
  const to = phrase.end + REFUTED_REACH;
  return (
    REFUTED.test(text.slice(from, to)) &&
    phrasesBetween(passage, from, to).some(
      (other) =>
        other !== phrase &&
        isUnder(other, "negated", 4) &&
        other.meanings.some((meaning) => meaning.type === "contraindication" && meaning.id === id),
    )
  );
}

/** "Drug-induced lupus" went with the drug. */
function isReactionToDrug(
  { passage: { text } }: MentionWriter,
  { start }: ContextualPhrase,
): boolean {
  return /\b(?!cold\b)[a-z]+[- ](?:induced|associated|related)\s$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

const ANSWER_REACH = 60;

/** `Cold urticaria / Raynaud: ***` asks; `Cold urticaria: no` answers. */
function isOpenQuestion(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  const { passage, scope } = writer;
  const sentence = passage.sentences[phrase.sentence];
  const rest = passage.text.slice(phrase.end, sentence?.end);
  return (
    scope.kind === "template" ||
    // "Raynaud (-)", "Raynaud no, cold hives no", "Raynaud? No."
    /^[\s:?–—-]{0,3}\s?(?:\(\s?(?:-|–|neg\w*|no|none|ø)\s?\)|(?:no|none|n|neg|negative|denied|denies|absent|nil|ø)\b(?=\s?(?:[.,;)/]|$|\n|and\b)))/i.test(
      // In the columns of a form the answer stands at a distance.
      passage.text.slice(phrase.end, phrase.end + ANSWER_REACH).replace(/[ \t]+/g, " "),
    ) ||
    /^[^.;]{0,60}[:?]\s{0,2}(?:[\uE001]|no\b|none\b|not\b|never\b|nil\b|neg|denie|n\b)/i.test(rest)
  );
}

const RELATIVE =
  /^[\s,-]{0,2}(?:\w+\s)?(?:daughter|son|child|brother|sister|sibling|twin|cousin|niece|nephew|mother|father|husband|wife|partner|grand\w+)\b/i;

function readAges(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (
    ["aftercare", "consent", "claim", "visits", "signature", "priorTreatment"].includes(
      scope.section,
    )
  )
    return;
  const ages = agesIn(passage.text);
  for (const { start, end, years } of ages) {
    const before = passage.text.slice(Math.max(0, start - 40), start);
    // "A woman of 31 with her 14-year-old daughter"; alone, the daughter is the patient.
    if (ages.length > 1 && RELATIVE.test(passage.text.slice(end, end + 24))) continue;
    if (
      /\b(?:under|over|below|above|than|if|minors?|since|until|mother|father|brother|sister|aunt|uncle|daughter|son|husband|wife|at|from)\s(?:\w+\s)?\(?$/i.test(
        before,
      )
    )
      continue;
    if (/[<>≥≤]\s?$/.test(before)) continue;
    // "As a 16-year-old she took minocycline"
    if (/\b(?:as|when)\s(?:an?\s|(?:he|she|they)\s(?:was|were)\s(?:an?\s|about\s)?)$/i.test(before))
      continue;
    writer.value("patient.age", years, start, end);
  }
}

function readFollowUp(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (
    ["history", "priorTreatment", "claim", "visits", "signature", "header"].includes(scope.section)
  )
    return;
  for (const match of matchesIn(FOLLOW_UP, passage.text, passage.text.toLowerCase())) {
    const [whole, figure, unit] = match;
    const start = match.index;
    const end = start + whole.trimEnd().length;
    if (figure?.startsWith("\uE001") || (figure === undefined && whole.includes("\uE001"))) {
      writer.slot("aftercare.followUp", start, end);
      continue;
    }
    const count =
      figure === undefined ? undefined : (COUNTS[figure.toLowerCase()] ?? Number(figure));
    const perUnit = unit === undefined ? undefined : DAYS[unit[0]?.toLowerCase() ?? ""];
    const days = count === undefined || perUnit === undefined ? undefined : count * perUnit;
    const text = passage.source.text.slice(start, end);
    writer.value(
      "aftercare.followUp",
      { text, ...(days === undefined ? {} : { days }) },
      start,
      end,
    );
  }
}

const SERVICE_WORDS =
  /\b(?:dos|date|seen|visit|today|treated|performed|encounter|service|procedure|cryotherapy|presents?|on)\b[^.\n]{0,40}$/i;

const CALLED_SERVICE =
  /\b(?:dos|d\.o\.s\.?|date of (?:the )?(?:service|visit|procedure|treatment|encounter|session)|(?:service|visit|procedure|treatment|encounter|session|exam) date|24a|(?:visit|seen|encounter|procedure)(?: on| of)?|(?:performed|done|frozen|froze|treated)(?: on)?|today)[\s:,(–-]{0,4}$/i;

/** "On 11/09/2026 liquid nitrogen was applied" dates the freezing itself. */
const FROZEN_THEN =
  /^,?\s(?:\w+\s){0,4}?(?:liquid nitrogen|ln2|carbon dioxide)\s(?:was|were)\s(?:applied|used|sprayed)\b|^,?\s(?:\w+\s){0,5}?(?:was|were) (?:frozen|treated with (?:ln2|liquid nitrogen))\b/i;

const THIS_VISIT_WORDS =
  /\b(?:dos|date of (?:service|visit)|seen|visit|today|presents?)\b[^.\n]{0,24}$/i;

const SAME_DAY =
  /^[\s,;(–—-]{1,4}(?:for |of )?(?:the |an? )?(?:encounter|visit|seen|treated|treatment|procedure|service)\b[^.\n]{0,20}\b(?:the )?same (?:day|date)\b/i;
/** Behind its day the line of a visit says where it took place. */
const PLACE_BEHIND =
  /^[\s,;|·•(–—-]{1,6}(?:(?:in|at) (?:the |our )?)?(?:office|clinic|pos\b|place of service|outpatient)/i;

/** "Hill Skin Clinic, office (POS 11), 11/16/2026" */
const PLACE_BEFORE =
  /\b(?:office|clinic|dermatology|pos:? ?\d{2}|place of service:? ?\d{2})\)?[\s,;|·•–—-]{1,5}$/i;

function readDates(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (["priorTreatment", "visits", "claim"].includes(scope.section)) return;
  for (const date of datesIn(passage.text)) {
    const lineStart = passage.text.lastIndexOf("\n", date.start) + 1;
    const before = passage.text.slice(Math.max(lineStart, date.start - 60), date.start);
    // Below a signature only a line that calls it so holds the day of the service.
    if (
      scope.section === "signature" &&
      !/^\s*(?:dos|date of (?:service|visit))[\s:]*$/i.test(before)
    )
      continue;
    writeDate(writer, date, before);
  }
}

function writeDate(writer: MentionWriter, date: DateMatch, before: string): void {
  const { passage, scope } = writer;
  const { start, end, statement } = date;
  // "Dictation of 10/26/2026, encounter of the same day"
  if (SAME_DAY.test(passage.text.slice(end, end + 60))) {
    writer.value("service.date", statement, start, end);
    return;
  }
  if (
    scope.meaning === "dateOfBirth" ||
    /\b(?:dob|d\.o\.b\.?|born|birth(?: ?date)?|date of birth)\b[^.]{0,12}$/i.test(before)
  ) {
    writer.value("patient.dateOfBirth", statement, start, end);
    return;
  }
  if (
    /\b(?:sign|authenticat|attest|dictat|e-?sig|finali[sz]|approv|verif|closed|transcri|scribed|co-?sign)/i.test(
      before,
    ) &&
    // "Seen, treated and electronically signed today, 17 November"
    !/\b(?:seen|treated|frozen)\b[^.;]{0,40}\bsigned\b/i.test(before)
  )
    return;
  const isFollowUp =
    scope.section === "aftercare" ||
    (scope.section !== "header" &&
      !PLACE_BEHIND.test(passage.text.slice(end, end + 40)) &&
      /\b(?:return|rtc|f\/u|follow[\s-]?up|recheck|next (?:visit|appointment|appt|session)|back(?![),]))\b[^.;]{0,60}$/i.test(
        before,
      ) &&
      !/\b(?:last|previous|prior) (?:seen|visit|appointment|session)\b/i.test(before) &&
      // "The follow-up of 10/19", "day 7 from 11/10" tell of days before.
      !/\b(?:of|from)\s$|\b(?:since|after|following)\s[^.;]{0,40}$/i.test(before));
  if (isFollowUp) {
    const text = passage.source.text.slice(start, end);
    writer.value("aftercare.followUp", { text, date: statement }, start, end);
    return;
  }
  if (
    /\b(?:last|previous(?:ly)?|prior|since|started|stopped|until|from|ago|onset|lmp|began|policy|revised|updated|version|effective|reviewed|printed|expires?|rev|made|planned|decided|discussed|ordered|drawn|dated|mailed|wrote|diagnosed|late entry|received|scanned|faxed|stamped|filed|posted|telephone\w*|phone[ds]?|called)\b[^.]{0,30}$|\b(?:addend|amend)\w+\b[\s,:–—-]{0,4}$|\b(?:first|initial|second|third|earlier) (?:freez\w*|cryo\w*|session|treatment)\s(?:was|were|done|performed|took place)\b[^.]{0,20}$/i.test(
      before,
    )
  )
    return;
  // "At the visit on 11/16 I planned the course": a visit that is told of was another one.
  if (/\bat (?:the|that|her|his|their|an?|my|our) (?:\w+ )?visit (?:on|of)\s$/i.test(before))
    return;
  // "The count of the visit of 08/03 for comparison"
  if (/^\s(?:for|in|by) compar/i.test(passage.text.slice(end, end + 16))) return;
  // A history tells of other days too.
  const serviceWords = scope.section === "history" ? THIS_VISIT_WORDS : SERVICE_WORDS;
  const isMeant = scope.meaning === "serviceDate" || serviceWords.test(before);
  // A heading or a letterhead says more on its line: "Hill Dermatology, office note, 2026-11-19".
  const isHeading = scope.kind === "note" && scope.meaning === "title";
  const standsAlone =
    ["header", "other", "procedure"].includes(scope.section) &&
    (isHeading || before.trim().length < 30 || PLACE_BEFORE.test(before));
  const isToday = /^\s?\(?(?:today|this visit)\b/i.test(passage.text.slice(end, end + 14));
  const isOfTheFreeze =
    scope.section !== "history" &&
    /\bon\s$/i.test(before) &&
    FROZEN_THEN.test(passage.text.slice(end, end + 60));
  const isCalledSo = scope.meaning === "serviceDate" || CALLED_SERVICE.test(before);
  if (isCalledSo || isToday || isOfTheFreeze) writer.value("service.date", statement, start, end);
  // Any other day in the text is that of the service only where none is called so.
  else if (isMeant || standsAlone) writer.offer("service.date", statement, start, end);
}

const PERFORMED_BY =
  /\b(?:performed|treated|done|administered|applied|frozen|cryotherapy)\s(?:today\s)?by\s+(?=\S)|(?<!\b(?:signed|authenticated|supervised|reviewed|dictated|referred|written|scribed|prescribed|seen|attested|approved|verified|finali[sz]ed|closed|completed|confirmed|esigned|transcribed|cosigned|co-signed|entered|recorded|prepared|documented|read|edited|followed|managed|witnessed|interpreted|chaperoned)(?: electronically)?\s)\bby\s+(?=(?:[A-Z][\p{L}.'-]*\s){1,3}?,?\s?(?:MA|RN|LPN|MD|DO|PA-C|PA|NP|FNP)\b|[A-Z][\p{L}'-]+ [A-Z][\p{L}'-]+, (?:MA|RN|LPN|MD|DO|PA-C|PA|NP|FNP)\b)/giu;

function readPerformer(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (
    scope.section === "signature" ||
    scope.section === "visits" ||
    scope.section === "history" ||
    scope.section === "claim"
  )
    return;
  for (const match of ACTS.test(passage.text) && ROLE_SIGN.test(passage.text)
    ? passage.text.matchAll(ACTIVE_PERFORMER)
    : []) {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    const sentence = passage.sentences[sentenceAt(passage, match.index)];
    if (ANOTHER_MONTH.test(passage.text.slice(sentence?.start, sentence?.end))) continue;
    const start = match.index + match[0].indexOf(name);
    writer.value("procedure.performedBy", { name }, start, start + name.length);
  }
  for (const match of /by/i.test(passage.text) ? passage.text.matchAll(PERFORMED_BY) : []) {
    const from = match.index + match[0].length;
    const rest = passage.text.slice(from, from + 60);
    const blank = passage.placeholders.find(({ range }) => range.start === from);
    if (blank) {
      writer.blank("procedure.performedBy", blank);
      continue;
    }
    const person = assistantIn(rest) ?? personIn(rest, true);
    if (!person || person.start > 4) continue;
    const end = person.credentials ? Math.max(person.end, person.credentials.end) : person.end;
    const value = {
      name: person.name,
      ...(person.credentials ? { credentials: person.credentials.text } : {}),
    };
    writer.value("procedure.performedBy", value, from + person.start, from + end);
  }
}

const ROLE =
  "(?:[Mm]edical [Aa]ssistant|[Nn]urse(?: [Pp]ractitioner)?|[Pp]hysician(?:'s)? [Aa]ssistant|[Tt]ech(?:nician)?|MA|CMA|RN|LPN|PA-C|PA|NP|Dr\\.?)";
const PERSON_NAME = "[A-Z][\\p{L}'’.-]*(?: [A-Z][\\p{L}'’-]+){0,2}";
const FREEZES_IT =
  "(?:(?:froze|sprayed|swabbed|treated|performed|did|applied|held|delivered|administered)\\b[^.;\\n]{0,40}\\b(?:nitrogen|ln2|LN2|LN₂|slush|cryo\\w*|freez\\w+|lesions?|papules?|nodules?|cysts?|pustules?)|froze\\b)";
const ROLE_SIGN = /[Aa]ssistant|[Nn]urse|[Tt]ech|[Pp]ractitioner|MA|RN|LPN|PA|NP|Dr|MD|DO/;
const ACTS = /froze|sprayed|swabbed|treated|performed|did|applied|held|delivered|administered/;
/** "Medical assistant Rosa Lind applied the nitrogen", "our nurse froze them". */
const ACTIVE_PERFORMER = new RegExp(
  `(?:\\b${ROLE},? (${PERSON_NAME})|\\b(${PERSON_NAME}), (?:MA|CMA|RN|LPN|PA-C|NP|MD|DO)|\\b(?:[Oo]ur|[Tt]he|[Mm]y|An?) ((?:[Mm]edical [Aa]ssistant|[Nn]urse|MA|RN|LPN|[Tt]ech(?:nician)?)))(?:,)? (?:[\\p{L}]+ ){0,5}?${FREEZES_IT}`,
  "gu",
);

/** "MA Kim": a role and a name. */
function assistantIn(text: string): ReturnType<typeof personIn> {
  const match =
    /^(MA|RN|LPN|PA|NP|nurse|medical assistant)\s([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)?)/u.exec(
      text,
    );
  return match ? { name: match[2] ?? "", start: 0, end: match[0].length } : undefined;
}
