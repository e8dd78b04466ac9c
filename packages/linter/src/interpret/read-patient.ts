import { agesIn } from "../narrative/ages.ts";
import { datesIn, type DateMatch } from "../narrative/dates.ts";
import type { ContextualPhrase } from "../narrative/passage.ts";
import { matchesIn, type WordedPattern } from "../narrative/worded-pattern.ts";
import { isAffirmed, isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { readContraindication } from "./read-contraindications.ts";
import { readPerformer } from "./read-performer.ts";

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

const RELATIVE =
  /^[\s,-]{0,2}(?:\w+\s)?(?:daughter|son|child|brother|sister|sibling|twin|cousin|niece|nephew|mother|father|husband|wife|partner|grand\w+)\b/i;

/** `Patient: Tim Ash, 15`, `Pupil: Tim A., 16 years.` */
const BEHIND_NAME =
  /^\s*\p{Lu}[\p{L}.'’ -]{2,50}(?:,\s|\s\()(\d{1,2})(?=(?:\s(?:years?|yrs?))?\)?(?:[,;.]?\s*$|[,;.]\s|\n))/u;

/** Of a "30 y/o mother of a 6-year-old" the age is her own. */
function isOfRelative(behind: string): boolean {
  return RELATIVE.test(behind) && !/^[\s,-]{0,2}(?:\w+\s)?\w+\s(?:of|to)\s/i.test(behind);
}

const RELATIVE_BEFORE =
  /\b(?:mother|father|mom|dad|parent|aunt|uncle|grandmother|grandfather|caregiver|nanny)\s(?:of|to)\s(?:an?|one|two|three|the)?\s?$|\b(?:kids|children|daughters|sons|siblings|brothers|sisters|twins)\b(?:\s(?:aged?|of|are|who are))?[\s,(]{0,3}(?:\d{1,2}(?:,| and| &)\s?){0,3}$/i;

function readAges(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (
    ["aftercare", "consent", "claim", "visits", "signature", "priorTreatment"].includes(
      scope.section,
    )
  )
    return;
  const behindName =
    scope.meaning === "patient" || scope.meaning === "patientName"
      ? BEHIND_NAME.exec(passage.text)
      : null;
  if (behindName?.[1] !== undefined) {
    const end = behindName[0].length;
    writer.value("patient.age", Number(behindName[1]), end - behindName[1].length, end);
  }
  const ages = agesIn(passage.text);
  for (const { start, end, years } of ages) {
    const before = passage.text.slice(Math.max(0, start - 40), start);
    // "A woman of 31 with her 14-year-old daughter"; alone, the daughter is the patient.
    if (ages.length > 1 && isOfRelative(passage.text.slice(end, end + 30))) continue;
    // "30 y/o mother of a 6-year-old", "44-year-old with two kids aged 9 and 12"
    if (RELATIVE_BEFORE.test(before)) continue;
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
  /\b(?:dos|d\.o\.s\.?|date of (?:the )?(?:service|visit|procedure|treatment|encounter|session)|(?:service|visit|procedure|treatment|encounter|session|exam|svc|enc) d(?:ate|t)\.?|24a|(?:visit|seen|encounter|procedure|(?:morning|afternoon|evening) (?:session|clinic))(?: on| of)?|(?:performed|done|frozen|froze|treated)(?: on)?|today)[\s:,(–-]{0,4}$/i;

/** "On 11/09/2026 liquid nitrogen was applied" dates the freezing itself. */
const FROZEN_THEN =
  /^,?\s(?:\w+\s){0,4}?(?:liquid nitrogen|ln2|carbon dioxide)\s(?:was|were)\s(?:applied|used|sprayed)\b|^,?\s(?:\w+\s){0,5}?(?:was|were) (?:frozen|treated with (?:ln2|liquid nitrogen))\b/i;

const THIS_VISIT_WORDS =
  /\b(?:dos|date of (?:service|visit)|seen|visit|today|presents?)\b[^.\n]{0,24}$/i;

/** "Procedure dictation for the seventeenth of November 2026", "dictating on 11/23/2026, Hill office, POS 11" */
const DICTATED_FOR = /\bdictat\w+ for (?:the )?$/i;
const DICTATED_ON = /\bdictat\w+ on (?:the )?$/i;
const PLACE_SOON = /^,\s(?:[\w' ]{1,40}\s)?(?:office|clinic|place of service|pos)\b/i;
/** "Hill Dermatology, Petoskey. November 24, 2026. Place of service 11." */
const OWN_SENTENCE = /[.\n]\s{1,2}(?:\w{3,9}day,?\s)?$/;

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

/** "Dictation. The nineteenth of November 2026, in the office" */
const AT_VISIT =
  /^,?\s(?:in|at) (?:the|our|my) (?:office|clinic|practice)\b|^,?\s(?:POS|office visit|clinic visit)\b/i;
const BEGAN_THEN =
  /^\s?[,:;–—-]\s?(?:was |were |i |we |she |he )?(?:started|begun|began|put on|placed on|prescribed|rx['’]?d|given|adapalene|doxy\w*|mino\w*|tretinoin)\b(?![^.;\n]{0,40}\btoday\b)/i;

function writeDate(writer: MentionWriter, date: DateMatch, before: string): void {
  const { passage, scope } = writer;
  const { start, end, statement } = date;
  const behind = passage.text.slice(end, end + 60);
  // "Dictation of 10/26/2026, encounter of the same day"
  if (
    SAME_DAY.test(behind) ||
    DICTATED_FOR.test(before) ||
    (DICTATED_ON.test(before) && PLACE_SOON.test(behind))
  ) {
    writer.value("service.date", statement, start, end);
    return;
  }
  if (AT_VISIT.test(behind) && /\bdictat\w*[.:]?\s(?:the\s)?$/i.test(before)) {
    writer.offer("service.date", statement, start, end);
    return;
  }
  // "Seen 07/2026: started adapalene" tells of an earlier visit.
  if (BEGAN_THEN.test(behind)) return;
  if (
    scope.meaning === "dateOfBirth" ||
    /\b(?:dob|d\.o\.b\.?|born|birth(?: ?date)?|date of birth)\b[^.]{0,12}$/i.test(before)
  ) {
    writer.value("patient.dateOfBirth", statement, start, end);
    return;
  }
  if (
    /\b(?:sign|authenticat|attest|dictat|e-?sig|finali[sz]|approv|verif|closed|transcri|scribed|co-?sign)/i.test(
      // "I have dictated and read this note. On November 20, 2026 I saw …"
      before.replace(/^.{0,60}[a-z]{3}\. (?=On (?:the )?$)/, ""),
    ) &&
    // "Seen, treated and electronically signed today, 17 November"
    !/\b(?:seen|treated|frozen)\b[^.;]{0,40}\bsigned\b/i.test(before)
  )
    return;
  const isEarlier =
    /\b(?:last|previous|prior|missed|earlier|original|initial|first|old)\s(?:follow[\s-]?up|visit|appointment|appt|session|check|recheck)\b[^.;\n]{0,20}$|\bmissed (?:the|her|his|their|that|an?)\s(?:\w+\s){0,2}$/i.test(
      before,
    );
  const isFollowUp =
    (scope.section === "aftercare" && !isEarlier) ||
    (scope.section !== "header" &&
      !isEarlier &&
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
  // "Seen on 10/08 by the PCP for a sore throat", "last follow-up of 09/10 was missed"
  if (
    /^\)?,?\s(?:by|with|at|in) (?:the |her |his |their |an? |another )?(?:pcp|primary|family|pediatric\w*|gp|urgent care|er\b|ed\b|emergency|outside|other|ob\/?gyn|gyn\w*|dentist|allerg\w+|rheumatolog\w+)|^\s?\??,?\s(?:was|were) (?:missed|cancell?ed|rescheduled|a no-show)\b|^\s?\?/i.test(
      passage.text.slice(end, end + 40),
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
    (isHeading ||
      before.trim().length < 30 ||
      PLACE_BEFORE.test(before) ||
      (OWN_SENTENCE.test(before) && /^\.(?:\s|$)/.test(behind)));
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
