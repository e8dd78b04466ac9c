import type { TreatmentClass, TreatmentOutcome } from "@encounter-lint/domain";
import { durationsIn, type DurationMatch } from "../narrative/durations.ts";
import { datesIn, type DateMatch } from "../narrative/dates.ts";
import type { ContextualPhrase, Sentence } from "../narrative/passage.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { readTreatmentStatus } from "./read-treatment-status.ts";
import type { Scope } from "./scope.ts";
import { near, outcomeOf, outcomesIn, strongest, type Outcome } from "./treatment-outcomes.ts";

/** A treatment that a sentence names, or a class of treatments. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly agent?: string;
  readonly classes?: readonly TreatmentClass[];
  readonly phrase: ContextualPhrase;
}

/** A treatment that the sentence before named and did not tell to the end. */
interface OpenRecord {
  /** The record; it is written now where nothing had said yet that the treatment was had. */
  readonly path: () => string;
  readonly agent?: string;
}

const TRIED =
  /\b(?:tried|trial|trialed|treated with|used|s\/p|previously|past|prior|completed|course of|attempted|history of|hx of|finished|has been on|was on|had been on|prescribed|rx['’]?d|was given|were given|placed on|put on|took|has taken|courses?|months? of|weeks? of|years? of|gave|started on|began|went on|trialled|underwent|has had|completed)\b/i;

const SILENT_SECTIONS: ReadonlySet<string> = new Set([
  "claim",
  "signature",
  "aftercare",
  "visits",
  "consent",
]);

/** Reads which treatments came before, for how long, and how they ended. */
export function readTreatments(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (SILENT_SECTIONS.has(scope.section)) return;
  readTreatmentStatus(writer);
  const durations = durationsIn(passage.text)
    .map(asMonths)
    .filter(({ statement }) => ["days", "weeks", "months", "years"].includes(statement.unit));
  const bySentence = new Map<number, ContextualPhrase[]>();
  for (const phrase of passage.phrases) {
    const ofSentence = bySentence.get(phrase.sentence) ?? [];
    ofSentence.push(phrase);
    bySentence.set(phrase.sentence, ofSentence);
  }
  let open: readonly OpenRecord[] = [];
  passage.sentences.forEach((sentence, index) => {
    open = readSentence(writer, sentence, bySentence.get(index) ?? [], durations, open);
  });
}

/** Nobody takes a drug for four minutes: "doxy 4m" is four months. */
function asMonths(duration: DurationMatch): DurationMatch {
  const { statement } = duration;
  if (!/\d\s?m$/i.test(statement.text)) return duration;
  const { minSeconds, maxSeconds } = statement;
  const factor = 30 * 24 * 60;
  return {
    ...duration,
    statement: {
      text: statement.text,
      unit: "months",
      ...(minSeconds === undefined || maxSeconds === undefined
        ? {}
        : { minSeconds: minSeconds * factor, maxSeconds: maxSeconds * factor }),
    },
  };
}

/** Reads a sentence; returns the treatments whose end the next sentence may tell. */
function readSentence(
  writer: MentionWriter,
  sentence: Sentence,
  phrases: readonly ContextualPhrase[],
  durations: readonly DurationMatch[],
  open: readonly OpenRecord[],
): readonly OpenRecord[] {
  const { passage, scope } = writer;
  const words = passage.text.slice(sentence.start, sentence.end);
  const told =
    open.length > 0 ||
    phrases.some(speaksOfTreatment) ||
    isAboutAcne(writer, phrases) ||
    ALL_GIVEN.test(words);
  const outcomes = outcomesIn(writer, sentence, phrases, told);
  const items = itemsOf(writer, phrases, outcomes);
  const inSection = scope.section === "priorTreatment";
  const dates = datesIn(words).map((date) => ({
    ...date,
    start: sentence.start + date.start,
    end: sentence.start + date.end,
  }));
  const here = durations.filter(({ start }) => start >= sentence.start && start < sentence.end);
  if (items.length === 0) {
    // "Her sister had no luck with doxycycline" ends nothing that the patient had.
    if (phrases.some((phrase) => speaksOfTreatment(phrase) && isUnder(phrase, "other-person")))
      return open;
    if (writeEnd(writer, open, outcomes, words, here)) return [];
    readBareFailure(writer, phrases, outcomes, words, here);
    return [];
  }
  const wasTried =
    inSection ||
    TRIED.test(words) ||
    /\b(?:regimen|current|using)\b/i.test(scope.label?.text ?? "");
  return items.flatMap((item, position): OpenRecord[] => {
    const next = items[position + 1];
    const found = outcomeOf(items, outcomes, position);
    const implied = saysFailed(scope) ? "failed" : undefined;
    const outcome = found?.outcome ?? implied;
    if (outcome === undefined && item.agent === undefined && !inSection) return [];
    if (isUnder(item.phrase, "negated", 3) && found === undefined) return [];
    const isSure =
      outcome !== undefined || wasTried || (scope.section === "history" && here.length > 0);
    if (!isSure && here.length === 0) return [];
    const duration = durationOf(item, next, near(here, item), items.length, passage.text);
    const write = (): string => writeTreatment(writer, item, outcome, found, duration, dates);
    const written = isSure ? write() : undefined;
    const isOpen = outcome === undefined || OPEN_ENDED.has(outcome);
    const agent = item.agent === undefined ? {} : { agent: item.agent };
    return isOpen ? [{ path: () => written ?? write(), ...agent }] : [];
  });
}

/** Whether the label says that what stands behind it failed: `Failed`, `Therapies tried and failed`. */
function saysFailed({ meaning, label }: Scope): boolean {
  return (
    meaning === "failedTreatments" ||
    (meaning === "priorTreatments" &&
      /\bfail(?:ed|ures?)\b/i.test(label?.text ?? "") &&
      !/\?|\b(?:or|if|any|not)\b/i.test(label?.text ?? ""))
  );
}

/** Outcomes after which the next sentence may still say how it ended. */
const OPEN_ENDED: ReadonlySet<TreatmentOutcome> = new Set([
  "considered",
  "planned",
  "ongoing",
  "stopped",
]);

/** What a sentence of its own can say of the treatments in the one before. */
const ENDS: ReadonlySet<TreatmentOutcome> = new Set([
  "failed",
  "partial",
  "intolerant",
  "declined",
  "contraindicated",
  "responding",
  "planned",
]);

const FREEZES = /\b(?:ln2?|nitrogen|cryo\w*|slush|froze\w*|freez\w*)\b/i;

/** "Differin and doxycycline, 12 weeks each. Neither helped." The second sentence ends the first. */
function writeEnd(
  writer: MentionWriter,
  open: readonly OpenRecord[],
  outcomes: readonly Outcome[],
  words: string,
  durations: readonly DurationMatch[],
): boolean {
  const end = strongest(outcomes.filter(({ outcome }) => ENDS.has(outcome)));
  if (!end || open.length === 0 || FREEZES.test(words)) return false;
  const [duration] = durations;
  for (const { path, agent } of open) {
    const record = path();
    writer.value(`${record}.outcome`, end.outcome, end.start, end.end);
    if (duration && writer.scope.draft.count(`${record}.duration`) === 0)
      writer.value(`${record}.duration`, duration.statement, duration.start, duration.end);
    if (end.outcome === "responding" && agent !== undefined)
      writer.value("treatmentStatus", "responding", end.start, end.end);
  }
  return true;
}

function speaksOfTreatment({ meanings }: ContextualPhrase): boolean {
  return meanings.some(({ type }) => type === "treatment" || type === "treatment-class");
}

/** Whether what did not get better can only be the acne. */
function isAboutAcne(writer: MentionWriter, phrases: readonly ContextualPhrase[]): boolean {
  return (
    writer.scope.section === "priorTreatment" ||
    phrases.some(({ meanings }) =>
      meanings.some((meaning) => meaning.type === "condition" && meaning.id.includes("acne")),
    )
  );
}

function itemsOf(
  writer: MentionWriter,
  phrases: readonly ContextualPhrase[],
  outcomes: readonly Outcome[],
): Item[] {
  const { scope } = writer;
  const inProcedure = scope.section === "procedure" || scope.section === "exam";
  if (inProcedure && !outcomes.some(({ outcome }) => outcome === "failed" || outcome === "partial"))
    return [];
  const agents: Item[] = [];
  const groups: Item[] = [];
  for (const phrase of phrases) {
    if (isUnder(phrase, "other-person")) continue;
    for (const meaning of phrase.meanings) {
      if (meaning.type === "treatment") {
        agents.push({
          start: phrase.start,
          end: phrase.end,
          agent: meaning.agent,
          classes: [meaning.class],
          phrase,
        });
      } else if (meaning.type === "treatment-class") {
        groups.push({ start: phrase.start, end: phrase.end, classes: meaning.classes, phrase });
      }
    }
  }
  if (agents.length > 0) return agents;
  const groupsWithOutcome = outcomes.length > 0 || scope.section === "priorTreatment" ? groups : [];
  const first = groupsWithOutcome[0];
  if (!first) return [];
  // "topicals and oral antibiotics failed" is one statement about two classes.
  const classes = [...new Set(groupsWithOutcome.flatMap((group) => group.classes ?? []))];
  return [{ ...first, classes, end: groupsWithOutcome.at(-1)?.end ?? first.end }];
}

/** "Nothing she has been given has worked" */
const ALL_GIVEN =
  /\b(?:nothing|none of (?:what|the things)|everything|all) (?:(?:that|which) )?(?:(?:she|he|they|we|i|has|have|had|was|were|been|ever) ){1,4}(?:given|tried|used|prescribed|taken|put on)\b/i;

/** "Acne has not responded", "refractory acne": a failure of something that is not named. */
function readBareFailure(
  writer: MentionWriter,
  phrases: readonly ContextualPhrase[],
  outcomes: readonly Outcome[],
  words: string,
  durations: readonly DurationMatch[],
): void {
  const speaksOfAll = ALL_GIVEN.test(words);
  const failure = outcomes.find(
    ({ outcome, needsTreatment }) => outcome === "failed" && (!needsTreatment || speaksOfAll),
  );
  if (!failure || !(speaksOfAll || isAboutAcne(writer, phrases)) || durations.length > 3) {
    const considered = outcomes.find(({ outcome }) => outcome === "considered");
    if (considered && /\b(?:options|alternatives)\b/i.test(words)) writeBare(writer, considered);
    return;
  }
  if (
    /\bdespite\b/i.test(words.slice(failure.start, failure.end)) ||
    /^(?:worse|insufficient|inadequate|no change)/i.test(
      writer.passage.text.slice(failure.start, failure.end),
    )
  )
    return;
  writeBare(writer, failure);
}

function writeBare(writer: MentionWriter, outcome: Outcome): void {
  const record = writer.open("priorTreatments", outcome.start, outcome.end);
  writer.value(`${record}.outcome`, outcome.outcome, outcome.start, outcome.end);
}

function durationOf(
  item: Item,
  next: Item | undefined,
  durations: readonly DurationMatch[],
  itemCount: number,
  text: string,
): DurationMatch | undefined {
  // "12 weeks of adapalene and 8 weeks of doxycycline"
  const joined = durations.findLast(
    ({ end }) =>
      end <= item.start &&
      item.start - end < 24 &&
      /^\s(?:of|on|with|course of|trial of|using)\s(?:\w+\s)?$/i.test(text.slice(end, item.start)),
  );
  if (joined) return joined;
  const following = durations.find(
    ({ start }) => start >= item.end && start < (next?.start ?? Number.POSITIVE_INFINITY),
  );
  if (following) return following;
  const preceding = durations.findLast(({ end }) => end <= item.start && item.start - end < 40);
  if (preceding) return preceding;
  // "adapalene and doxycycline, 12 weeks each"
  return durations.length === 1 && itemCount > 1
    ? durations.find(({ start }) => start > item.end)
    : undefined;
}

function writeTreatment(
  writer: MentionWriter,
  item: Item,
  outcome: TreatmentOutcome | undefined,
  found: Outcome | undefined,
  duration: DurationMatch | undefined,
  dates: readonly DateMatch[],
): string {
  const { text } = writer.passage;
  const { draft } = writer.scope;
  const start = Math.min(item.start, found?.start ?? item.start);
  const record = writer.open("priorTreatments", item.start, item.end);
  writer.value(
    `${record}.name`,
    writer.passage.source.text.slice(item.start, item.end),
    item.start,
    item.end,
  );
  if (item.agent !== undefined) draft.set(record, "agent", item.agent);
  if (item.classes) draft.set(record, "classes", item.classes);
  draft.set(record, "section", writer.scope.section);
  if (outcome !== undefined) {
    const at = found ?? { start: item.start, end: item.end };
    writer.value(`${record}.outcome`, outcome, at.start, at.end);
    if (outcome === "responding" && item.agent !== undefined) {
      writer.value("treatmentStatus", "responding", at.start, at.end);
    }
  }
  if (duration) {
    if (duration.isSlot) writer.slot(`${record}.duration`, duration.start, duration.end);
    else writer.value(`${record}.duration`, duration.statement, duration.start, duration.end);
  }
  const reason = /^[^.;]{0,120}?(\b(?:because|due to|for|secondary to)\s[^.;,]{3,60})/i.exec(
    text.slice(item.end, item.end + 180),
  );
  if (
    reason?.[1] !== undefined &&
    (outcome === "stopped" || outcome === "declined" || outcome === "contraindicated")
  ) {
    const at = item.end + reason[0].length - reason[1].length;
    writer.value(`${record}.reason`, reason[1], at, at + reason[1].length);
  }
  for (const date of near(dates, item)) {
    if (date.start <= start) continue;
    const before = text.slice(Math.max(0, date.start - 12), date.start);
    const element = /\b(?:stopped|ended|until|through|to|-|–)\s*$/i.test(before)
      ? "stopped"
      : "started";
    writer.value(`${record}.${element}`, date.statement, date.start, date.end);
  }
  return record;
}
