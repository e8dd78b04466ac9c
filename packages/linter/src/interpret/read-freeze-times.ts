import type { DurationMatch } from "../narrative/durations.ts";
import { sentenceAt } from "../narrative/passage.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { isOfAnotherTime } from "./other-times.ts";

const FREEZE_WORDS =
  /\b(?:freez\w*|froze|frozen|cryo\w*|spray\w*|ln2?|nitrogen|slush|ice ball|iceball|frost\w*|per lesion|each|application|applied|appl\b)/i;
const VISIT_WORDS =
  /\b(?:duration|visit|procedure|session|treatment|lasted|spent|total time|took|time|encounter)\b/i;

/** Reads how long lesions were frozen, and how long the visit took. */
export function readTimes(writer: MentionWriter, durations: readonly DurationMatch[]): void {
  const { passage, scope } = writer;
  for (const duration of durations) {
    const sentence = passage.sentences[sentenceAt(passage, duration.start)];
    const words = sentence ? passage.text.slice(sentence.start, sentence.end) : "";
    const near = passage.text.slice(Math.max(0, duration.start - 30), duration.end + 30);
    const { unit } = duration.statement;
    if (isThaw(passage.text, duration) || scope.meaning === "thawTime") continue;
    if (isOfAll(passage.text, duration) && durations.some((one) => isOfOne(passage.text, one)))
      continue;
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
      if (isOfAnotherTime(passage, duration.start, duration.end)) continue;
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
export function readBareTime(writer: MentionWriter): void {
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

/** "5 s each, 40 seconds of freezing in all": the second time is that of all lesions together. */
function isOfAll(text: string, { start, end, statement }: DurationMatch): boolean {
  return (
    statement.unit === "seconds" &&
    (/\b(?:total|cumulative\w*|combined|altogether|all together|in all|sum)\b[^.;\n]{0,40}$/i.test(
      text.slice(Math.max(0, start - 60), start),
    ) ||
      /^\s(?:\w+\s){0,3}?(?:in all|in total|total|altogether|combined|overall|cumulative\w*|for all)\b/i.test(
        text.slice(end, end + 40),
      ))
  );
}

function isOfOne(text: string, duration: DurationMatch): boolean {
  return (
    duration.statement.unit === "seconds" && !isThaw(text, duration) && !isOfAll(text, duration)
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
