import { ACNE_CRYOTHERAPY } from "@encounter-lint/domain";
import { datesIn, type DateMatch } from "../narrative/dates.ts";
import type { Sentence } from "../narrative/passage.ts";
import type { MentionWriter } from "./mention-writer.ts";

const CODE = /(?<![\w.-])(?:\d{5}|[A-V]\d{4})(?![\w.-])/g;
const FREEZING =
  /\b(?:17340|cryo(?:therapy|surgery)?|ln2|liquid n(?:2|itrogen)|(?:co2|carbon[- ]dioxide) s(?:lush|now)|fr(?:eez|oze)\w*)\b/i;
const SESSION = /\b(?:first|second|third|last|previous|prior|initial|earlier) sessions?\b/i;
const EARLIER =
  /\b(?:last|previous(?:ly)?|prior|earlier|first|initial|second|third|s\/p|status post|since|(?:had|received|underwent|was (?:treated|frozen|given)|were (?:treated|frozen)))\b/i;
const ELSEWHERE =
  /\b(?:outside|elsewhere|another|other|different|referring|former|pcp|urgent care|outside hospital|previous (?:dermatolog\w+|clinic|office|provider|practice))\b/i;
const NEGATED =
  /\b(?:no|not|never|denies|without|declined|cancell?ed|no-show|missed|rescheduled)\b|\?\s*$/i;
const RELATIVE =
  /\b(?:sister|brother|mother|father|mom|dad|sibling|twin|cousin|aunt|uncle|husband|wife|partner|friend|son|daughter|roommate)['’]?s?\b/i;

/**
 * Reads other visits from running text: lines of a visit history, `11/03/2026 17340`, and sentences
 * of a history that tell of an earlier freezing with its day, "last cryo 11/03/2026".
 */
export function readVisits(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.kind !== "note") return;
  const isList = scope.section === "visits";
  if (!isList && scope.section !== "history" && scope.section !== "other") return;
  const dates = datesIn(passage.text);
  let next = 0;
  for (const sentence of passage.sentences) {
    const first = next;
    while ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++;
    const date = dates[first];
    // Which of several days had the freezing is not certain.
    if (!date || next !== first + 1) continue;
    const words = passage.text.slice(sentence.start, sentence.end);
    if (isList || tellsOfEarlierFreezing(words)) writeVisit(writer, sentence, date);
  }
}

function tellsOfEarlierFreezing(words: string): boolean {
  return (
    (FREEZING.test(words) || SESSION.test(words)) &&
    EARLIER.test(words) &&
    !ELSEWHERE.test(words) &&
    !RELATIVE.test(words) &&
    !NEGATED.test(words)
  );
}

function writeVisit(writer: MentionWriter, sentence: Sentence, date: DateMatch): void {
  const { passage, scope } = writer;
  const codes = codesIn(passage.text.slice(sentence.start, sentence.end));
  if (codes.length === 0) return;
  const visit = writer.open("visits", sentence.start, sentence.end);
  writer.value(`${visit}.date`, date.statement, date.start, date.end);
  scope.draft.ensureList(`${visit}.codes`);
  for (const [place, { code, start, end }] of codes.entries()) {
    writer.value(`${visit}.codes.${place}`, code, sentence.start + start, sentence.start + end);
  }
}

/** The codes of a sentence; words for freezing stand for its code where there is none. */
function codesIn(
  words: string,
): readonly { readonly code: string; readonly start: number; readonly end: number }[] {
  const codes = [...words.matchAll(CODE)].map((match) => ({
    code: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const freezing = FREEZING.exec(words) ?? SESSION.exec(words);
  if (codes.length > 0 || !freezing) return codes;
  const { index } = freezing;
  return [{ code: ACNE_CRYOTHERAPY, start: index, end: index + freezing[0].length }];
}
