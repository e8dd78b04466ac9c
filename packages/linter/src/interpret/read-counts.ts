import { countsIn, furtherCount, type CountMatch } from "../narrative/counts.ts";
import { figureOf } from "../narrative/numbers.ts";
import { sentenceAt } from "../narrative/passage.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { isOfOthers, NO_ACNE } from "./other-lesions.ts";
import { isOfAnotherTime } from "./other-times.ts";
import { countedIn } from "./sentence-section.ts";

/** Reads how many lesions were found and how many were frozen. */
export function readCounts(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.section === "history" || scope.section === "consent") return;
  const bySentence = new Map<number, CountMatch[]>();
  const counts = countsIn(passage.text);
  const areSomeAcne = counts.some(({ noun }) => !NO_ACNE.test(noun));
  for (const match of counts) {
    // "17110 for two warts" counts nothing of what 17340 is billed for.
    if (NO_ACNE.test(match.noun) && (areSomeAcne || scope.section === "claim")) continue;
    // `17340 left cheek`, `line #1`: a figure alone counts no lesions there.
    if (match.noun === "" && scope.section === "claim" && scope.meaning !== "lesionCount") continue;
    const sentence = sentenceAt(passage, match.start);
    if (isNegatedHere(writer, sentence, match.start)) continue;
    if (isOfAnotherTime(passage, match.start, match.end)) continue;
    const group = bySentence.get(sentence);
    if (group) group.push(match);
    else bySentence.set(sentence, [match]);
  }
  const groups = [...bySentence];
  for (const [index, [sentence, group]] of groups.entries()) {
    const counted = countedIn(writer, sentence);
    const isLast = index === groups.length - 1;
    const further =
      scope.section !== "exam"
        ? furtherIn(counted, group, passage.sentences[sentence]) +
          (isLast ? remainingIn(passage.text) : 0)
        : isLast
          ? furtherIn(writer, counts, { start: 0, end: passage.text.length })
          : 0;
    writeCounts(counted, group, further);
  }
}

/** How many characters before a count can take it back. */
const REACH = 80;

function isNegatedHere(writer: MentionWriter, sentence: number, at: number): boolean {
  const bounds = writer.passage.sentences[sentence];
  if (!bounds) return false;
  const before = writer.passage.text.slice(Math.max(bounds.start, at - REACH), at);
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
