import type { Condition, Cryogen } from "@encounter-lint/domain";
import { cyclesIn } from "../narrative/counts.ts";
import { durationsIn } from "../narrative/durations.ts";
import type { ContextualPhrase } from "../narrative/passage.ts";
import type { Meaning } from "../narrative/vocabulary.ts";
import { isAffirmed, isDoneHere, isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { readCounts } from "./read-counts.ts";
import { readBareTime, readTimes } from "./read-freeze-times.ts";
import { isOfAnotherTime } from "./other-times.ts";
import { readSites } from "./read-sites.ts";

/** Sections that speak of other times than the freezing, or of what the patient does at home. */
const NOT_TODAY: ReadonlySet<string> = new Set([
  "priorTreatment",
  "visits",
  "aftercare",
  "signature",
]);

/** Reads what was done: agent, applicator, technique, sites, counts, times, cycles. */
export function readProcedure(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (NOT_TODAY.has(scope.section)) return;
  readNamed(writer);
  if (scope.section !== "claim") readSites(writer);
  readCounts(writer);
  if (scope.section === "history") return;
  readTimes(writer, durationsIn(passage.text));
  readBareTime(writer);
  for (const { start, end, cycles } of cyclesIn(passage.text)) {
    if (isOfAnotherTime(passage, start, end)) continue;
    if (cycles === undefined) writer.slot("procedure.cycles", start, end);
    else writer.value("procedure.cycles", cycles, start, end);
  }
}

function readNamed(writer: MentionWriter): void {
  const { passage, scope } = writer;
  const cryogens: { phrase: ContextualPhrase; id: Cryogen }[] = [];
  for (const phrase of passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (
        meaning.type === "cryogen" &&
        (isDoneHere(phrase) || isRepeatedToday(writer, phrase)) &&
        speaksOfToday(writer, phrase) &&
        !isOfAnotherTime(passage, phrase.start, phrase.end) &&
        !isForNumbing(writer, phrase, meaning.id) &&
        !isSetAside(writer, phrase) &&
        !isCompared(writer, phrase)
      ) {
        cryogens.push({ phrase, id: meaning.id });
      }
      if (meaning.type === "applicator" && isDoneHere(phrase) && speaksOfToday(writer, phrase)) {
        writer.value("procedure.applicator", meaning.id, phrase.start, phrase.end);
      }
      if (meaning.type === "technique" && isTechniqueDone(writer, phrase, meaning)) {
        writer.value("procedure.technique", meaning.id, phrase.start, phrase.end);
      }
      if (meaning.type === "condition" && isTarget(writer, phrase, meaning.id)) {
        writer.value("procedure.targets", meaning.id, phrase.start, phrase.end);
      }
    }
  }
  cryogens.forEach(({ phrase, id }, index) => {
    const next = cryogens[index + 1];
    const previous = cryogens[index - 1];
    if (next && isAlternative(writer, phrase, next.phrase)) {
      writer.choice("procedure.cryogen", [id, next.id], phrase.start, next.phrase.end);
    } else if (!previous || !isAlternative(writer, previous.phrase, phrase)) {
      writer.value("procedure.cryogen", id, phrase.start, phrase.end);
      writer.value("procedure.technique", "freezing", phrase.start, phrase.end);
    }
  });
  if (new Set(cryogens.map(({ id }) => id)).size > 1 && scope.section !== "header") {
    const change =
      /\b(?:changed|switched|converted|because|ran out|instead|after|then|additionally|remaining|due to)\b[^.]{0,80}/i.exec(
        passage.text,
      );
    if (change)
      writer.value(
        "procedure.cryogenChange",
        change[0],
        change.index,
        change.index + change[0].length,
      );
  }
}

/** "Repeat LN2 today" is no plan. */
function isRepeatedToday(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  return (
    isDoneHere(phrase, "planned") &&
    sentenceHas(writer, phrase, /\brepeat(?:ed|ing)?\b[^.;]{0,60}\b(?:today|now|this visit)\b/i) &&
    !sentenceHas(writer, phrase, /\b(?:will|next|plan to|return|rtc|if)\b/i)
  );
}

/** Ethyl chloride before an injection and nitrous oxide that is inhaled numb; they freeze nothing. */
function isForNumbing(writer: MentionWriter, phrase: ContextualPhrase, id: Cryogen): boolean {
  return (
    (id === "unnamed-other" &&
      sentenceHas(
        writer,
        phrase,
        /\b(?:an(?:a)?esth\w+|numb\w*|vapou?coolant|topical refrigerant)/i,
      )) ||
    (id === "nitrous-oxide" &&
      sentenceHas(
        writer,
        phrase,
        /\b(?:inhal\w+|laughing|breath\w*|mask|sedat\w+|analges\w+|anxi\w+|nerves|nervous)\b/i,
      ))
  );
}

const NOT_AT_HAND =
  /^ (?:\w+ )?(?:is|was|are|were|has|had|has been|had been) (?:currently |temporarily )?(?:no longer|not|never|unavailable|out of|back-?ordered|discontinued|empty|kept|stocked|offered|available)\b/i;
const TO_NO_AVAIL =
  /^[^.;,]{0,40}\b(?:did (?:nothing|little|not)|didn['’]t|(?:had )?failed|without (?:success|effect|benefit|lasting)|no (?:benefit|effect|help|success|lasting))\b/i;

/** "Dry ice is no longer stocked", "Two rounds of slush did nothing": an agent that was not used now. */
function isSetAside(
  { passage: { text } }: MentionWriter,
  { start, end }: ContextualPhrase,
): boolean {
  const behind = text.slice(end, end + 60);
  return (
    NOT_AT_HAND.test(behind) ||
    TO_NO_AVAIL.test(behind) ||
    /\b(?:rounds?|courses?|sessions?|trials?) of (?:the )?$/i.test(
      text.slice(Math.max(0, start - 20), start),
    )
  );
}

/** "Stung less than the slush did": another agent, at another time. */
function isCompared({ passage: { text } }: MentionWriter, { start }: ContextualPhrase): boolean {
  return /\b(?:than|unlike|compared (?:to|with)|as (?:much|cold) as)\s(?:(?:with|the|her|his|that|any|old|earlier|last)\s){0,3}$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** "In 2019 a spa used nitrous oxide", "in the spring of 2024": the year alone tells of another time. */
const ANOTHER_YEAR =
  /\b(?:in|since|during|around|circa|early|late|back in|spring|summer|fall|autumn|winter|from)\s(?:(?:of|the|about)\s){0,2}(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.?\s(?:of\s)?)?(?:19|20)\d{2}\b(?![-/])/i;
const YEAR = /(?:19|20)\d{2}/;
/** "He was here in June, when Dr. Sung froze a wart", "treated last spring". */
export const ANOTHER_MONTH =
  /\b(?:was|were) (?:here|seen) (?:in|last)\b|\b(?:last|back in|earlier in|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)\b(?! \d)(?=[^.;]{0,40}\b(?:froze|frozen|treated|when)\b)/i;
const TODAY = /\b(?:today|this visit|at this visit|now)\b/i;

/** In the history, and beside another year, only "today" makes a statement one about this visit. */
function speaksOfToday(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  if (writer.scope.section !== "history" && !tellsOfAnotherYear(writer, phrase)) return true;
  return sentenceHas(writer, phrase, TODAY);
}

function tellsOfAnotherYear(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  return (
    (sentenceHas(writer, phrase, YEAR) && sentenceHas(writer, phrase, ANOTHER_YEAR)) ||
    sentenceHas(writer, phrase, ANOTHER_MONTH)
  );
}

function isTechniqueDone(
  writer: MentionWriter,
  phrase: ContextualPhrase,
  meaning: Extract<Meaning, { type: "technique" }>,
): boolean {
  if (!isDoneHere(phrase) || isUnder(phrase, "risk", 6) || !speaksOfToday(writer, phrase))
    return false;
  if (meaning.id === "freezing") return writer.scope.section !== "consent";
  // Other techniques are mentioned as alternatives too; only the procedure itself says what was done.
  const { section } = writer.scope;
  if (
    section !== "procedure" &&
    section !== "plan" &&
    section !== "other" &&
    section !== "assessment"
  )
    return false;
  return !sentenceHas(
    writer,
    phrase,
    /\b(?:discussed|considered|alternatives?|declined|offered|failed|prior|previous|no improvement|without improvement|tried|response)\b/i,
  );
}

function isTarget(writer: MentionWriter, phrase: ContextualPhrase, condition: Condition): boolean {
  const { section, meaning } = writer.scope;
  if (
    !isAffirmed(phrase) ||
    isExcluded(writer, phrase) ||
    isVerb(writer, phrase) ||
    isUnder(phrase, "elsewhere") ||
    (condition.includes("scar") && isSpokenOf(writer, phrase)) ||
    isUnder(phrase, "undone", 5) ||
    isUnder(phrase, "historical", 4) ||
    isUnder(phrase, "planned") ||
    isOfAnotherTime(writer.passage, phrase.start, phrase.end) ||
    tellsOfAnotherYear(writer, phrase)
  )
    return false;
  if (meaning === "target") return true;
  if (section !== "procedure" && section !== "plan" && section !== "other" && section !== "header")
    return false;
  if (section === "header" && condition.includes("acne") && !condition.includes("scar"))
    return false;
  if (/\b(?:treated|frozen|lesions?)\b/i.test(writer.scope.label?.text ?? "")) return true;
  return isFrozenHere(writer, phrase);
}

const EXCLUDES = /^\W*(?:\d{1,2}[.)]\s*)?(?:not|never|do not|don['’]t|no)\b/i;

/** `Not to be frozen with this form: warts, scars` */
function isExcluded({ passage, scope }: MentionWriter, { sentence }: ContextualPhrase): boolean {
  const { start = 0, end = 0 } = passage.sentences[sentence] ?? {};
  return (
    EXCLUDES.test(scope.label?.text ?? "") ||
    (scope.kind === "template" &&
      EXCLUDES.test(passage.text.slice(start, Math.min(end, start + 24))))
  );
}

const FREEZING_WORDS =
  /\b(?:ln2?|liquid n\w*|nitrogen|slush|cryo(?!glob|fib)\w*|froze|frozen|freez\w*|treated|applied|sprayed)\b/gi;
/** Words after which a lesion is beside what was frozen, and not it. */
const BESIDE =
  /\b(?:near|beside|next to|adjacent|away from|avoid\w*|spar(?:ed|ing)|not|nor|old|prior|previous\w*|from (?:an?|the) (?:old|earlier)|around|without|except|instead|unlike|rather|already|with (?:some |early |mild |minimal |a few )?|like|vs|than|also has|other)\s(?:\w+\s){0,2}$/i;
/** "Wart on the finger, not treated today" */
const LEFT_ALONE =
  /^(?:(?!\b(?:while|whereas|and|but|with)\b)[^.;:]){0,48}\b(?:(?:not|never) (?:been )?(?:treated|frozen|touched|addressed|done)|left (?:alone|as (?:it )?is|be)|(?:I|we|she|he|was|were) left(?= (?:it|them|alone|that)\b|\W*$)|deferred|untreated|observed|(?:will|to|can|could|may|might|should|shall) be (?:treated|frozen|done|addressed|dealt))\b/i;
/** "We do not freeze scars and none were touched" */
const NO_DEED =
  /\b(?:(?:do|does|did|was|were|is|are|will|would|could|can|should|must|has|have|had) ?n[o'’]t|never|none (?:was|were|of (?:them|these|those)(?: was| were)?)) (?:\w{2,10} ){0,2}(?:froze|frozen|freez\w+|treat\w*|appl\w+|spray\w*|touch\w*|cryo\w*)/gi;
const NEAR_THE_DEED = 90;

/** Whether the words of freezing stand close to the lesion, and none between that set it apart. */
function isFrozenHere(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  const { passage } = writer;
  const sentence = passage.sentences[phrase.sentence];
  if (!sentence) return false;
  const before = passage.text.slice(
    Math.max(sentence.start, phrase.start - NEAR_THE_DEED),
    phrase.start,
  );
  const behind = passage.text.slice(phrase.end, Math.min(sentence.end, phrase.end + NEAR_THE_DEED));
  if (BESIDE.test(before) || LEFT_ALONE.test(behind)) return false;
  return [before, behind].some((words) => words.replace(NO_DEED, "").search(FREEZING_WORDS) >= 0);
}

/** A scar that was feared, or that is a reason, was not frozen. */
function isSpokenOf(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  return sentenceHas(
    writer,
    phrase,
    /\b(?:recommend\w*|advis\w+|propos\w+|told|consent\w*|risks?|given the|because|from (?:the|an?) (?:last|earlier|old)|chance|fear\w*|worr\w+)\b/i,
  );
}

/** "Likely to scar" names no scar. */
function isVerb({ passage: { text } }: MentionWriter, { start, end }: ContextualPhrase): boolean {
  return (
    /^scars?$/i.test(text.slice(start, end)) &&
    // "Before it scars", "they will scar"
    /\b(?:it|(?:to|will|may|might|could|can|would|not|they|these|those)|(?:lesions|nodules|cysts|papules|pustules|sores|spots|bumps|breakouts|ones))\s$/i.test(
      text.slice(Math.max(0, start - 12), start),
    )
  );
}

/** How many characters around a phrase can change what it says. */
const REACH = 300;

function sentenceHas(writer: MentionWriter, phrase: ContextualPhrase, pattern: RegExp): boolean {
  const sentence = writer.passage.sentences[phrase.sentence];
  return (
    sentence !== undefined &&
    pattern.test(
      writer.passage.text.slice(
        Math.max(sentence.start, phrase.start - REACH),
        Math.min(sentence.end, phrase.end + REACH),
      ),
    )
  );
}

function isAlternative(writer: MentionWriter, a: ContextualPhrase, b: ContextualPhrase): boolean {
  const { text } = writer.passage;
  return (
    /^\s*(?:\/|\bor\b|\|)\s*$/i.test(text.slice(a.end, b.start)) ||
    // `17340 cryotherapy (CO2 slush, liquid N2)`: what the code stands for.
    (/^,\s(?:or\s)?$/i.test(text.slice(a.end, b.start)) &&
      /\(\s?(?:with |e\.?g\.?,? |using )?$/i.test(text.slice(Math.max(0, a.start - 8), a.start)) &&
      /^\s?(?:etc\.?\s?)?\)/i.test(text.slice(b.end, b.end + 8)))
  );
}
