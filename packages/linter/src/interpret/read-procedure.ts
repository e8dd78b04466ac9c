import type { Condition, Cryogen, Site } from "@encounter-lint/domain";
import { countsIn, cyclesIn, furtherCount, type CountMatch } from "../narrative/counts.ts";
import { figureOf } from "../narrative/numbers.ts";
import { durationsIn, type DurationMatch } from "../narrative/durations.ts";
import { sentenceAt, type ContextualPhrase, type Passage } from "../narrative/passage.ts";
import type { Meaning } from "../narrative/vocabulary.ts";
import { isAffirmed, isDoneHere, isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { isOfOthers, NO_ACNE } from "./other-lesions.ts";
import { countedIn, placedIn } from "./sentence-section.ts";

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
        !isForNumbing(writer, phrase, meaning.id) &&
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
  /\b(?:ln2?|liquid n\w*|nitrogen|slush|cryo\w*|froze|frozen|freez\w*|treated|applied|sprayed)\b/gi;
/** Words after which a lesion is beside what was frozen, and not it. */
const BESIDE =
  /\b(?:near|beside|next to|adjacent|away from|avoid\w*|spar(?:ed|ing)|not|nor|old|prior|previous\w*|from (?:an?|the) (?:old|earlier)|around|without|except|instead|unlike|rather|already|with (?:some |early |mild |minimal |a few )?|like|vs|than|also has|other)\s(?:\w+\s){0,2}$/i;
/** "Wart on the finger, not treated today" */
const LEFT_ALONE =
  /^(?:(?!\b(?:while|whereas|and|but|with)\b)[^.;:]){0,48}\b(?:(?:not|never) (?:been )?(?:treated|frozen|touched|addressed|done)|left alone|deferred|untreated|observed)\b/i;
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
  return before.search(FREEZING_WORDS) >= 0 || behind.search(FREEZING_WORDS) >= 0;
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
    /^scar$/i.test(text.slice(start, end)) &&
    /\b(?:(?:to|will|may|might|could|can|would|not|they|these|those)|(?:lesions|nodules|cysts|papules|pustules|sores|spots|bumps|breakouts|ones))\s$/i.test(
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
  return /^\s*(?:\/|\bor\b|\|)\s*$/i.test(writer.passage.text.slice(a.end, b.start));
}

function readSites(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.section === "consent") return;
  for (const [index, phrase] of passage.phrases.entries()) {
    const meaning = phrase.meanings.find(({ type }) => type === "site");
    if (meaning?.type !== "site") continue;
    if (
      isUnder(phrase, "negated", 4) ||
      isUnder(phrase, "undone", 4) ||
      isUnder(phrase, "other-person") ||
      isUnder(phrase, "elsewhere")
    )
      continue;
    if (isUnder(phrase, "historical", 4) && scope.section !== "exam") continue;
    if (isUnder(phrase, "risk", 6) || isUnder(phrase, "planned", 6)) continue;
    if (isAdverb(passage.text, phrase) || isFoundClear(passage, index)) continue;
    if (isRest(passage.text, phrase)) continue;
    if (isDrawn(passage.text, phrase)) continue;
    const side = sideOf(writer, index);
    if (scope.kind === "template" && isPrintedRow(passage.text, phrase)) {
      writer.slot(
        "procedure.sites",
        Math.min(side.start, phrase.start),
        Math.max(side.end, phrase.end),
      );
      continue;
    }
    const region = isAtNape(passage, index) ? "nape" : meaning.region;
    const site: Site = {
      region,
      ...(side.laterality ? { laterality: side.laterality } : {}),
    };
    placedIn(writer, phrase).value(
      "procedure.sites",
      site,
      Math.min(side.start, phrase.start),
      Math.max(side.end, phrase.end),
    );
  }
}

const PLACE_TO_COUNT = /(?:^|[\s,;|/])\p{L}[\p{L} ]{1,24}\s{0,2}[:=x×]?\s{0,2}\uE001{2,}/gu;

/** `R cheek ___ L cheek ___ chin ___`: places are printed, and who fills the line in says how many at each. */
function isPrintedRow(text: string, { start, end }: ContextualPhrase): boolean {
  if (!/^\s{0,2}[:=x×]?\s{0,2}\uE001{2}/.test(text.slice(end, end + 8))) return false;
  const from = text.lastIndexOf("\n", start) + 1;
  const newline = text.indexOf("\n", end);
  const line = text.slice(
    Math.max(from, start - 160),
    newline < 0 ? end + 160 : Math.min(newline, end + 160),
  );
  return [...line.matchAll(PLACE_TO_COUNT)].length > 1;
}

const CLEAR =
  /^(?:,? (?:is|are|was|were|skin|both|looks?|remains?|entirely|completely|otherwise|all)){0,3}(?:\s?[:=–—-])? (?:clear|spared|quiet|uninvolved|unremarkable|unaffected|lesion[- ]free|free of|without (?:lesions?|acne|active)|w\/o (?:lesions?|acne|active)|not involved|has no|have no|shows? no|shows? nothing)\b(?! of the)/i;

const MAX_PLACES = 8;

/** "Right cheek clear", "face, chin and neck clear" name places where nothing is. */
function isFoundClear({ phrases, text }: Passage, index: number): boolean {
  let end = phrases[index]?.end ?? 0;
  for (let at = index + 1; at <= index + MAX_PLACES; at++) {
    const next = phrases[at];
    const isPlace = next?.meanings.some(({ type }) => type === "site" || type === "laterality");
    if (
      !next ||
      !isPlace ||
      !/^(?:,? (?:and |or |& )?|\/)(?:the )?$/i.test(text.slice(end, next.start))
    )
      break;
    end = next.end;
  }
  return CLEAR.test(text.slice(end, end + 60));
}

/** "Posterior neck at the hairline", "occipital hairline": the hair begins above the neck too. */
function isAtNape({ text, phrases }: Passage, index: number): boolean {
  const phrase = phrases[index];
  if (!phrase || !/hairline$/i.test(text.slice(phrase.start, phrase.end))) return false;
  const before = text.slice(Math.max(0, phrase.start - 40), phrase.start);
  const behind = text.slice(phrase.end, phrase.end + 24);
  return (
    /\b(?:(?:posterior|occipital|nuchal|back|rear|neck|nape|lower)\s|(?:neck|nape)\b[^,.;]{0,16}\b(?:at|along|near|by|below|beneath|under|on|to|of|in) (?:the |his |her )?(?:\w+ )?)$/i.test(
      before,
    ) || /^\s(?:of|at|on|in) the (?:(?:back of the |posterior )?neck|nape|back)\b/i.test(behind)
  );
}

/** "The right one is clear and so is the rest of the face" tells where nothing else is. */
function isRest(text: string, { start }: ContextualPhrase): boolean {
  return /\b(?:rest|remainder|balance) of (?:the |her |his |their )?(?:\w+ )?$|\b(?:elsewhere|nowhere else) on (?:the |her |his |their )?$/i.test(
    text.slice(Math.max(0, start - 36), start),
  );
}

/** "Acne form with face map" speaks of a drawing. */
function isDrawn(text: string, { end }: ContextualPhrase): boolean {
  return /^\s(?:maps?|mapping|charts?|diagrams?|drawings?|sketch(?:es)?|outlines?|pictures?|figures?)\b/i.test(
    text.slice(end, end + 16),
  );
}

/** "Nurse, 26, back because the bumps rub", "Back for her acne": who comes again, and no place. */
function isReturn(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[.,;:–—-]\s?|\b(?:is|was|today|now|and)\s)$/i.test(
      text.slice(Math.max(0, start - 8), start),
    ) &&
    /^\s(?:(?:again|today|now|here|in clinic|in the office)\s)?(?:because|since|as|for (?:\w+ ){0,2}(?:follow|f\/u|visit|re-?check|review|acne|cryo\w*|freez\w*|treatment|persist\w*)|after|about|to (?:discuss|have|get|see)|from)\b/i.test(
      text.slice(end, end + 60),
    )
  );
}

/** "See her back in December": the way and not the body. */
function isAdverb(text: string, { start, end }: ContextualPhrase): boolean {
  if (!/^back$/i.test(text.slice(start, end))) return false;
  return (
    isReturn(text, start, end) ||
    (/\b(?:see|saw|seen|c[oa]m(?:e|es|ing)|call\w*|br(?:ing|ought)|go|goes|went|sen[dt]|get|gets|got|have|want\w*|like|follow\w*|report\w*|hear\w*|cut\w*|scale\w*|look\w*|put|turn\w*|check\w*|ring|dat(?:es?|ed|ing)|fall\w*|gave|grew|hold|held|be|welcome\w*)\s(?:(?:her|him|them|you|us|me|it|pt|patient|the patient|here|all)\s)?$/i.test(
      text.slice(Math.max(0, start - 40), start),
    ) &&
      !/\b(?:on|to|of|over|at)\s(?:her|his|their|the)\s$/i.test(
        text.slice(Math.max(0, start - 14), start),
      ))
  );
}

/** "Anterior neck, right 6, left 5", "6 right and 5 left anterior neck" */
const BETWEEN_SIDES = /^[\s,(]*(?:\d{1,2}[\s,]{1,2})?(?:and|&|\+|the|\/)?\s*(?:\d{1,2}\s)?$/i;

function sideOf(
  writer: MentionWriter,
  index: number,
): { readonly laterality?: Site["laterality"]; readonly start: number; readonly end: number } {
  const { phrases, text } = writer.passage;
  const site = phrases[index];
  if (!site) return { start: 0, end: 0 };
  const sides: { side: NonNullable<Site["laterality"]>; start: number; end: number }[] = [];
  for (const step of [-1, 1] as const) {
    let edge = step === -1 ? site.start : site.end;
    for (let at = index + step; at >= 0 && at < phrases.length && sides.length < 2; at += step) {
      const phrase = phrases[at];
      const meaning = phrase?.meanings.find(({ type }) => type === "laterality");
      if (!phrase || meaning?.type !== "laterality") break;
      const between = step === -1 ? text.slice(phrase.end, edge) : text.slice(edge, phrase.start);
      if (!BETWEEN_SIDES.test(between)) break;
      // "left cheek, right chin": the second side belongs to the second site.
      if (step === 1 && startsNextSite(writer, at)) break;
      sides.push({ side: meaning.side, start: phrase.start, end: phrase.end });
      edge = step === -1 ? phrase.start : phrase.end;
    }
  }
  const first = sides[0];
  if (!first) return { start: site.start, end: site.end };
  const laterality = sides.some(({ side }) => side !== first.side) ? "bilateral" : first.side;
  return {
    laterality,
    start: Math.min(...sides.map(({ start }) => start)),
    end: Math.max(...sides.map(({ end }) => end)),
  };
}

function startsNextSite(writer: MentionWriter, at: number): boolean {
  const { phrases, text } = writer.passage;
  const side = phrases[at];
  const next = phrases[at + 1];
  if (!side || !next?.meanings.some(({ type }) => type === "site")) return false;
  return /^\s*$/.test(text.slice(side.end, next.start));
}

function readCounts(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.section === "history" || scope.section === "consent") return;
  const bySentence = new Map<number, CountMatch[]>();
  const counts = countsIn(passage.text);
  const areSomeAcne = counts.some(({ noun }) => !NO_ACNE.test(noun));
  for (const match of counts) {
    // "17110 for two warts" counts nothing of what 17340 is billed for.
    if (NO_ACNE.test(match.noun) && (areSomeAcne || scope.section === "claim")) continue;
    const sentence = sentenceAt(passage, match.start);
    if (isNegatedHere(writer, sentence, match.start)) continue;
    const group = bySentence.get(sentence);
    if (group) group.push(match);
    else bySentence.set(sentence, [match]);
  }
  const groups = [...bySentence];
  for (const [index, [sentence, group]] of groups.entries()) {
    const further =
      scope.section !== "exam"
        ? furtherIn(countedIn(writer, sentence), group, passage.sentences[sentence]) +
          (index === groups.length - 1 ? remainingIn(passage.text) : 0)
        : index === groups.length - 1
          ? furtherIn(writer, counts, { start: 0, end: passage.text.length })
          : 0;
    writeCounts(countedIn(writer, sentence), group, further);
  }
}

function isNegatedHere(writer: MentionWriter, sentence: number, at: number): boolean {
  const bounds = writer.passage.sentences[sentence];
  if (!bounds) return false;
  const before = writer.passage.text.slice(bounds.start, at);
  return /\b(?:no|denies|without|previously|prior|last visit|history of|will|plan to)\s(?:\w+\s){0,2}$/i.test(
    before,
  );
}

/** Counts of one sentence are parts of a sum, unless one of them is called the total. */
function writeCounts(writer: MentionWriter, group: readonly CountMatch[], further: number): void {
  for (const { start, end, isSlot } of group)
    if (isSlot) writer.slot("procedure.lesionCount", start, end);
  const given = group.filter(({ isSlot }) => !isSlot);
  // "8 papules were frozen, 3 comedones extracted": eight.
  const frozen = given.filter((match) => !isOfOthers(writer.passage, match));
  const stated = frozen.length > 0 ? frozen : given;
  const totals = stated.filter(({ isTotal }) => isTotal);
  const [called] = totals.length === 1 ? totals : [];
  const total = called ?? wholeOf(stated, writer.passage.text);
  const exact = (total ? [total] : stated).flatMap((match) =>
    match.count?.kind === "exact" ? [{ ...match, count: match.count }] : [],
  );
  const first = exact[0];
  const last = exact.at(-1);
  if (first && last) {
    const count = exact.reduce((sum, match) => sum + match.count.count, 0);
    const sure = exact.reduce((sum, match) => sum + (match.count.max ?? match.count.count), 0);
    const max = sure + (total ? 0 : further);
    const isTotal = called !== undefined || isOfAll(writer, exact.length, first);
    const isOther = exact.every((match) => isOfOthers(writer.passage, match));
    const value = {
      kind: "exact" as const,
      count,
      ...(max > count ? { max } : {}),
      ...(isTotal ? { isTotal: true as const } : {}),
      ...(isOther ? { isOther: true as const } : {}),
    };
    writer.value("procedure.lesionCount", value, first.start, last.end);
    return;
  }
  const vague = stated[0];
  if (vague?.count) writer.value("procedure.lesionCount", vague.count, vague.start, vague.end);
}

/** "Six were frozen with nitrogen, the remaining three with slush" */
function remainingIn(text: string): number {
  return Array.from(text.matchAll(REMAINING), ([, figure]) => figureOf(figure) ?? 0).reduce(
    (sum, count) => sum + count,
    0,
  );
}

const REMAINING =
  /\bthe (?:remaining|other|last) (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s?(?:weeks?|days?|months?|years?|seconds?|s\b|sec|visits?|sessions?|drugs?|treatments?))/gi;

/** In an examination the second place often has a figure alone: "5 nodules left, right cheek with 3". */
function furtherIn(
  { passage, scope }: MentionWriter,
  group: readonly CountMatch[],
  bounds: { readonly start: number; readonly end: number } | undefined,
): number {
  if (scope.section !== "exam" || !bounds) return 0;
  const shifted = group.map((match) => ({
    ...match,
    start: match.start - bounds.start,
    end: match.end - bounds.start,
  }));
  return furtherCount(passage.text.slice(bounds.start, bounds.end), shifted);
}

/** "In summary, eight nodules were frozen" */
const SUMS_UP =
  /^\W{0,4}(?:and )?(?:in (?:summary|short|sum|conclusion|brief)|to (?:summari[sz]e|sum up|conclude)|summary|overall|all told|all together|thus|totals?|tally)\b/i;

/** Whether the only count of a sentence is the number of all: the sentence sums up, or its label asks for it. */
function isOfAll(
  { passage, scope }: MentionWriter,
  counts: number,
  { start }: CountMatch,
): boolean {
  if (counts !== 1) return false;
  if (scope.meaning === "lesionCount") return scope.isRow !== true;
  const sentence = passage.sentences[sentenceAt(passage, start)];
  return sentence !== undefined && SUMS_UP.test(passage.text.slice(sentence.start, start));
}

/** "4 nodules: 2 on the left cheek, 1 on the right, 1 on the chin": the count that the others add up to. */
function wholeOf(stated: readonly CountMatch[], text: string): CountMatch | undefined {
  const sum = sumOf(stated);
  return stated.find(
    (match, index) =>
      stated.length > 1 &&
      // "R jaw 5 + L jaw 3 = 8 acne lesions"
      (/=\s?$/.test(text.slice(Math.max(0, match.start - 2), match.start)) ||
        (2 * sumOf([match]) === sum &&
          (/^\s?(?:\w+\s){0,4}?\w*\s?[:(–—-]/.test(text.slice(match.end, match.end + 48)) ||
            // "7 acne lesions, three on the right and four on the left": only the whole names what is counted.
            (stated.length > 2 &&
              /^,\s/.test(text.slice(match.end, match.end + 2)) &&
              stated.every(({ noun }, at) => (at === index) === (noun !== ""))))) ||
        // "8 papules (2 nasal bridge, 3 right cheek, 3 left cheek)": nobody knows every place.
        holdsOthers(stated, index, text)),
  );
}

/** Whether the other counts of the sentence stand behind this one, in parentheses or a list, and name places alone. */
function holdsOthers(stated: readonly CountMatch[], index: number, text: string): boolean {
  const [whole, ...parts] = stated;
  const last = parts.at(-1);
  if (index !== 0 || !whole || !last || whole.noun === "") return false;
  const mark = /^\s?([(:–—])/.exec(text.slice(whole.end, whole.end + 2))?.[1];
  return (
    mark !== undefined &&
    parts.every(({ noun }) => noun === "") &&
    sumOf(parts) < sumOf([whole]) &&
    !(mark === "(" && text.slice(whole.end, last.start).includes(")"))
  );
}

function sumOf(counts: readonly CountMatch[]): number {
  return counts.reduce((sum, { count }) => sum + (count?.kind === "exact" ? count.count : 0), 0);
}

const FREEZE_WORDS =
  /\b(?:freez\w*|froze|frozen|cryo\w*|spray\w*|ln2?|nitrogen|slush|ice ball|iceball|frost\w*|per lesion|each|application|applied|appl\b)/i;
const VISIT_WORDS =
  /\b(?:duration|visit|procedure|session|treatment|lasted|spent|total time|took|time|encounter)\b/i;

function readTimes(writer: MentionWriter, durations: readonly DurationMatch[]): void {
  const { passage, scope } = writer;
  for (const duration of durations) {
    const sentence = passage.sentences[sentenceAt(passage, duration.start)];
    const words = sentence ? passage.text.slice(sentence.start, sentence.end) : "";
    const near = passage.text.slice(Math.max(0, duration.start - 30), duration.end + 30);
    const { unit } = duration.statement;
    if (isThaw(passage.text, duration) || scope.meaning === "thawTime") continue;
    if (scope.meaning === "visitTime") {
      if (unit === "minutes") write(writer, "procedure.duration", duration);
      continue;
    }
    if (
      /\b(?:will|plan to|next visit|repeat|may|if)\b[^.]{0,40}$/i.test(
        passage.text.slice(sentence?.start ?? 0, duration.start),
      ) &&
      scope.section === "plan"
    )
      continue;
    if (unit === "seconds") {
      if (scope.section === "exam" && !FREEZE_WORDS.test(words)) continue;
      write(writer, "procedure.freezeTime", duration);
    } else if (unit === "minutes") {
      // "Pain 1 of 10 after five minutes"
      if (
        /\b(?:after|within|by|past|over|watched (?:for )?|next|another|later)\s(?:the (?:next |first |last )?|about |some )?$/i.test(
          passage.text.slice(Math.max(0, duration.start - 28), duration.start),
        )
      )
        continue;
      const isVisit =
        /\b(?:visit|total time|session|procedure (?:time|length|duration)|encounter|spent|face)\b/i.test(
          near,
        );
      const isOfTheFreeze =
        scope.section === "procedure" && !VISIT_WORDS.test(near) && FREEZE_WORDS.test(words);
      if (
        !isVisit &&
        (isOfTheFreeze ||
          /\b(?:freez\w*|froze|frozen|spray\w*|ice ball)\b/i.test(near) ||
          scope.meaning === "freezeTime")
      ) {
        write(writer, "procedure.freezeTime", duration);
      } else if (
        scope.meaning === "duration" ||
        (["procedure", "other", "plan"].includes(scope.section) &&
          VISIT_WORDS.test(near) &&
          FREEZE_WORDS.test(passage.text) &&
          !/\b(?:ice|apply|wash|leave|avoid|rest|wait|after|in)\s(?:for\s)?$/i.test(
            passage.text.slice(Math.max(0, duration.start - 12), duration.start),
          ))
      ) {
        write(writer, "procedure.duration", duration);
      }
    }
  }
}

const BARE_TIME =
  /\bfreez(?:e|ing) times?(?: was| of| per lesion| each)?\s?[:=]?\s(\d{1,2})(?=\s?(?:[,;)]|\.(?!\d)|$|each\b|per\b))/gi;

/** "Freeze time 5": a figure without a unit. */
function readBareTime(writer: MentionWriter): void {
  for (const match of writer.passage.text.matchAll(BARE_TIME)) {
    const figure = Number(match[1]);
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? "").length;
    writer.value(
      "procedure.duration",
      { text: match[1] ?? "", unit: "none", minSeconds: figure, maxSeconds: figure },
      start,
      end,
    );
  }
}

/** Times of thawing, of pressure, of watching afterwards: of the session, but not of the freeze. */
function isThaw(text: string, { start, end }: DurationMatch): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  return (
    /^[\s-]{0,2}(?:\w+\s){0,2}(?:thaw|re-?warm|interval|pause|rest\b|apart|between)/i.test(
      text.slice(end, end + 28),
    ) ||
    /\b(?:thaw(?:ed|ing|s)?|re-?warm\w*|interval|pause\w*)\b[^.;,\d]{0,28}$/i.test(before) ||
    /\b(?:pressure|h(?:a)?emostasis|compress\w*|rins\w+|wash\w*|scrub\w*|dr(?:y|ied)|numb\w*|wait\w*|observed|monitored|massag\w+|cap(?:illary)? refill|pulse)\b[^.;,\d]{0,28}$/i.test(
      before,
    )
  );
}

function write(writer: MentionWriter, element: string, duration: DurationMatch): void {
  // A blank for minutes says what it asks for: the visit, not the freeze.
  const isOfTheVisit = element === "procedure.duration" && duration.statement.unit === "minutes";
  const { start, end, isSlot, statement } = duration;
  if (isSlot && isOfTheVisit)
    writer.value(
      element,
      { ...statement, text: writer.passage.source.text.slice(start, end) },
      start,
      end,
    );
  else if (isSlot) writer.slot(element, start, end);
  else writer.value(element, statement, start, end);
}
