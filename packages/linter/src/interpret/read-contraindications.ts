import { phrasesBetween, type ContextualPhrase, type Passage } from "../narrative/passage.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";

/** Writes a condition that speaks against freezing as recorded, or as asked about where the note does not affirm it. */
export function readContraindication(
  writer: MentionWriter,
  phrase: ContextualPhrase,
  id: string,
): void {
  const { passage } = writer;
  if (isOfSomebodyElse(passage, phrase) || isReactionToDrug(passage, phrase)) return;
  const denial = denialOf(passage, phrase, id);
  const isScreen =
    isUnder(phrase, "negated") ||
    isUnder(phrase, "risk") ||
    isOpenQuestion(writer, phrase) ||
    (!isAnsweredYes(passage, phrase) &&
      (isUnder(phrase, "hypothetical") ||
        isFeared(passage, phrase) ||
        isAskedAfter(passage, phrase))) ||
    isListedAsAbsent(passage, phrase) ||
    isThoughtByOthers(passage, phrase) ||
    denial === "afterwards" ||
    (denial === "near" && !isSaidToBeSo(passage, phrase) && !isListed(writer, phrase));
  if (isScreen)
    writer.value(
      "procedure.contraindicationScreen",
      passage.source.text.slice(phrase.start, phrase.end),
      phrase.start,
      phrase.end,
    );
  else writer.value("procedure.contraindications", id, phrase.start, phrase.end);
}

/** "Her best friend with cryoglobulinemia could not be frozen", "we do not freeze people with Raynaud's" */
const OTHERS =
  /\b(?:friends?|roommates?|neighbou?rs?|colleagues?|classmates?|team-?mates?|co-?workers?|cousins?|nephew|niece|(?:step)?(?:brother|sister|son|daughter|mother|father)|mom|dad|husband|wife|spouse|partner|fianc[eé]e?|boyfriend|girlfriend|in-laws?|teacher|coach|boss|manager|babysitter|relatives?|celebrity|actress|singer|(?:another|other|some|many|most|all|any|these|those|such) patients?|patients|people|persons?|individuals|anyone|someone|somebody|those)\b(?![^.;,]{0,20}\b(?:reports?|says|states|confirms?|mentions?|recalls)\b)[^.;:\n]{0,40}$/i;
const AGAIN_PATIENT = /\b(?:patient|pt|she|he|her own|his own|herself|himself)\b[^.;\n]{0,40}$/i;

function isOfSomebodyElse(passage: Passage, phrase: ContextualPhrase): boolean {
  if (isUnder(phrase, "other-person")) return true;
  const before = wordsBefore(passage, phrase, 70);
  const other = OTHERS.exec(before);
  return other !== null && !AGAIN_PATIENT.test(other[0].replace(/^\S+\spatients?/i, ""));
}

/** "Worried about Raynaud after reading of it": nobody says that it is so. */
const FEARED =
  /\b(?:worr(?:y|ied|ies)|concern(?:s|ed)?|fear(?:s|ed)?|afraid|wonder(?:s|ed)?|ask(?:s|ed)?|read|googled|heard|question(?:s|ed)?|suspicion|query|possible|possibly|maybe|perhaps)\s(?:(?:about|of|whether|if|that|she|he|might|may|could|have|has|had|it|was|is|be|the|a|an)\s){0,6}$/i;

function isFeared(passage: Passage, phrase: ContextualPhrase): boolean {
  return FEARED.test(wordsBefore(passage, phrase, 70));
}

/** "I asked specifically after hives, cryoglobulins and white fingers" */
const ASKED_AFTER =
  /\b(?:ask\w*|screen\w*|e?inquir\w*|enquir\w*|question\w*|quer\w+|check\w*)\s(?:(?!positive)\w+ ){0,3}?(?:about|after|for|regarding|as to)\s[^.;:?]{0,60}$/i;
function isAskedAfter(passage: Passage, phrase: ContextualPhrase): boolean {
  return ASKED_AFTER.test(wordsBefore(passage, phrase, 100));
}

/** "Asked about Raynaud, which she has", "screened for cold urticaria: positive" */
function isAnsweredYes({ text }: Passage, { end }: ContextualPhrase): boolean {
  return /^\W{0,3}(?:(?:result|answer|screen) )?(?:yes|positive|present|which (?:s?he|they) ha(?:s|ve))\b/i.test(
    text.slice(end, end + 40),
  );
}

const ABSENT_HEADING =
  /(?:^|[.\n])\W{0,4}(?:not present|absent|none of(?: these| the following)?|negatives?|pertinent negatives|denied|denies|never had|does not have|ruled out|excluded)\W{1,4}$/i;

/** "NOT PRESENT. Cold urticaria, Raynaud." */
function isListedAsAbsent({ sentences, text }: Passage, phrase: ContextualPhrase): boolean {
  const { start = 0 } = sentences[phrase.sentence] ?? {};
  return ABSENT_HEADING.test(text.slice(Math.max(0, start - 40), start));
}

/** "His wife thinks he has Raynaud disease; he does not" */
const THOUGHT =
  /\b(?:thinks?|thought|believes?|believed|suspects?|suspected|presumes?|presumed|assumes?|assumed|self-diagnosed)\b[^.;]{0,40}$/i;
const BUT_NOT =
  /^[^.;]{0,40}[;,.–—-]\s?(?:but |though |however,? )?(?:s?he|they|the patient|pt|it|this|that|testing|tests?|work-?up)\s(?:do(?:es)?|did|ha(?:s|ve|d)|is|was|were)(?: not|n['’]t)\b/i;

function isThoughtByOthers(passage: Passage, phrase: ContextualPhrase): boolean {
  return (
    THOUGHT.test(wordsBefore(passage, phrase, 70)) ||
    BUT_NOT.test(passage.text.slice(phrase.end, phrase.end + 80))
  );
}

function wordsBefore({ sentences, text }: Passage, phrase: ContextualPhrase, reach: number) {
  const { start = 0 } = sentences[phrase.sentence] ?? {};
  return text.slice(Math.max(start, phrase.start - reach), phrase.start);
}

const DENIAL =
  /\b(?:no|not|none|never|nil|neg(?:ative)?|denie[sd]|denying|absent|without|free (?:of|from)|nothing|neither|nor|unaware|exclud\w+|ruled out|dismissed|refuted|unconfirmed|unlikely|error|removed|disprove[dn]|suspected|false)\b|w\/o\b|n['’]t\b|\([-–]\)|\s[-–](?=[,;.\s]|$)|(?<![\d.])0\s|ø/i;
/** How far a denial may stand from what it denies. */
const DENIAL_REACH = 120;

const REFUTED =
  /\b(?:conclu\w+|refut\w+|disprove[dn]?|ruled out|excluded|removed|taken off|mis-?label\w*|misdiagnos\w+|in error|erroneous\w*|was wrong|not confirmed)\b/i;
/** How far away the note may tell what became of it. */
const REFUTED_REACH = 400;

/** What the next sentence begins with when it goes on about the same matter. */
const SAME_MATTER =
  /^\W*(?:(?:but|and|though|however|yet|so far)\s)?(?:this|it|that|these|they|such|no such|none of|the (?:diagnosis|label|entry|test\w*|work-?up|episodes?|attacks?|symptoms?))\b/i;

/**
 * Where the note takes a condition back: in words near it, of which so many exist that the rest
 * cannot be taken for a yes, or afterwards, which settles it.
 */
function denialOf(
  passage: Passage,
  phrase: ContextualPhrase,
  id: string,
): "near" | "afterwards" | undefined {
  const { text, sentences } = passage;
  const { start = 0, end = 0 } = sentences[phrase.sentence] ?? {};
  const next = sentences[phrase.sentence + 1];
  const isAsked = /\?\s*$/.test(text.slice(Math.max(phrase.end, end - 4), end));
  const answer = text.slice(end, Math.min(next?.end ?? end, end + DENIAL_REACH));
  // "Raynaud? Cold hives? All no.", "Has she had cold urticaria? She has not."
  if (isAsked && DENIAL.test(text.slice(end, end + DENIAL_REACH).split(/[.\n]/, 1)[0] ?? ""))
    return "afterwards";
  // "Worried about Raynaud; no such episodes"
  if (SAME_MATTER.test(answer) && (DENIAL.test(answer) || REFUTED.test(answer)))
    return "afterwards";
  if (/\bno (?:other|further)\s$/i.test(text.slice(Math.max(0, phrase.start - 12), phrase.start)))
    return "afterwards";
  // "Labelled with Raynaud's in 2019; rheumatology concluded that she does not have Raynaud's"
  const from = Math.max(0, phrase.start - REFUTED_REACH);
  const to = phrase.end + REFUTED_REACH;
  const isTakenBack =
    REFUTED.test(text.slice(from, to)) &&
    phrasesBetween(passage, from, to).some(
      (other) =>
        other !== phrase &&
        isUnder(other, "negated", 4) &&
        other.meanings.some((meaning) => meaning.type === "contraindication" && meaning.id === id),
    );
  if (isTakenBack) return "afterwards";
  const near = text.slice(
    Math.max(start, phrase.start - DENIAL_REACH),
    Math.min(end, phrase.end + DENIAL_REACH),
  );
  // Behind "neg." a sentence seems to end.
  const isBehindNeg = /\bneg\.\s$/i.test(text.slice(Math.max(0, start - 5), start + 1));
  return isBehindNeg || DENIAL.test(near) ? "near" : undefined;
}

const SO_BEFORE =
  /\b(?:known|has|have|had|with|h\/o|history of|hx(?: of)?|diagnosed (?:with|as)|dx(?: of)?|pos(?:itive)? for|confirmed|carries|suffers (?:from|with)|lives with|established|documented|reports|gets|admits(?: to)?|endorses)\s(?:(?:an?|the|her|his|primary|secondary|mild|severe|long-?standing)\s){0,3}$/i;
const NOT_SO_BEFORE =
  /\b(?:no|not|never|nobody|denie[sd]|without|unaware|told|if|whether|free)\b[^,;]{0,30}$|n['’]t\b[^,;]{0,30}$/i;
const SO_BEHIND =
  /^[^.;,]{0,12}?(?:[:=]\s?(?:yes|present|pos\w*|\+)|\(\+\)|\b(?:yes|positive|since|diagnosed|confirmed|proven|active)\b)/i;

/** "Known cold urticaria, no angioedema" */
function isSaidToBeSo({ text }: Passage, { start, end }: ContextualPhrase): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    SO_BEHIND.test(text.slice(end, end + 30)) ||
    (SO_BEFORE.test(before) && !NOT_SO_BEFORE.test(before))
  );
}

/** A "no" that begins an item of its own: "Raynaud, migraines, no surgeries". */
const OWN_NO =
  /,\s(?:no|without|denies|never)\s(?!such|longer|more|history|hx|known|episodes?|attacks?|symptoms?|recurrence|signs?|evidence|of\b|had\b|other)[a-z]+/gi;
const LISTED_BEFORE =
  /\b(?:pmh\w*|hx|medical history|problems?(?: list)?|conditions|comorbidit\w+|diagnoses)\s?[:=]\s?(?:[\w ()/-]{1,30},\s){0,4}$/i;

/** "PMH: asthma, Raynaud, no surgeries" */
function isListed(
  { passage: { text, sentences }, scope }: MentionWriter,
  { start, end, sentence }: ContextualPhrase,
): boolean {
  const bounds = sentences[sentence];
  const to = Math.min(bounds?.end ?? end, end + DENIAL_REACH);
  const from = Math.max(bounds?.start ?? 0, start - DENIAL_REACH);
  const label = scope.label && from === 0 ? `${scope.label.text}: ` : "";
  return (
    LISTED_BEFORE.test(label + text.slice(from, start)) &&
    /^(?:['’]s)?(?:\s(?:phenomenon|disease|syndrome))?\s?(?:[,.;(]|$)/i.test(text.slice(end, to)) &&
    !DENIAL.test(text.slice(end, to).replace(OWN_NO, " "))
  );
}

/** "Drug-induced lupus" went with the drug. */
function isReactionToDrug({ text }: Passage, { start }: ContextualPhrase): boolean {
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
    /^[\s:?–—-]{0,3}\s?(?:\(\s?(?:-|–|neg\w*|no|none|ø)\s?\)|(?:no|none|n|neg|negative|denied|denies|absent|nil|false|ø)\b(?=\s?(?:[.,;)/]|$|\n|and\b)))/i.test(
      // In the columns of a form the answer stands at a distance.
      passage.text.slice(phrase.end, phrase.end + ANSWER_REACH).replace(/[ \t]+/g, " "),
    ) ||
    /^[^.;]{0,60}[:?]\s{0,2}(?:[\uE001]|no\b|none\b|not\b|never\b|nil\b|neg|denie|false\b|n\b)/i.test(
      rest,
    )
  );
}
