import type { TreatmentClass, TreatmentOutcome, TreatmentStatus } from "@encounter-lint/domain";
import { durationsIn, type DurationMatch } from "../narrative/durations.ts";
import { datesIn } from "../narrative/dates.ts";
import type { ContextualPhrase, Sentence } from "../narrative/passage.ts";
import { FAILURE_PATTERNS } from "../narrative/statement-patterns.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";

/** A treatment that a sentence names, or a class of treatments. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly agent?: string;
  readonly classes?: readonly TreatmentClass[];
  readonly phrase: ContextualPhrase;
}

interface Outcome {
  readonly outcome: TreatmentOutcome;
  readonly start: number;
  readonly end: number;
}

/** Where one sentence says several things of a treatment, the earlier of these is what counts. */
const PRECEDENCE: readonly TreatmentOutcome[] = [
  "not-failed",
  "intolerant",
  "allergic",
  "contraindicated",
  "pregnancy",
  "declined",
  "failed",
  "partial",
  "responding",
  "considered",
  "planned",
  "stopped",
  "ongoing",
];

const TRIED =
  /\b(?:tried|trial|trialed|treated with|used|s\/p|previously|past|prior|completed|course of|attempted|history of|hx of|finished|has been on|was on|had been on)\b/i;

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
  readStatus(writer);
  const durations = durationsIn(passage.text).filter(({ statement }) =>
    ["days", "weeks", "months", "years"].includes(statement.unit),
  );
  const bySentence = new Map<number, ContextualPhrase[]>();
  for (const phrase of passage.phrases) {
    const ofSentence = bySentence.get(phrase.sentence) ?? [];
    ofSentence.push(phrase);
    bySentence.set(phrase.sentence, ofSentence);
  }
  for (const [index, phrases] of bySentence) {
    const sentence = passage.sentences[index];
    if (sentence) readSentence(writer, sentence, phrases, durations);
  }
}

function readStatus(writer: MentionWriter): void {
  for (const phrase of writer.passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (meaning.type !== "statement" || !meaning.id.startsWith("status:")) continue;
      if (isUnder(phrase, "negated", 1) || isUnder(phrase, "other-person")) continue;
      const status = meaning.id.slice("status:".length) as TreatmentStatus;
      writer.value("treatmentStatus", status, phrase.start, phrase.end);
    }
  }
  const { meaning } = writer.scope;
  if (meaning !== "priorTreatments" && meaning !== "failedTreatments") return;
  const none = /^\s*(none|n\/a|nil|no|denies|denied|na)[\s.]*$/i.exec(writer.passage.text);
  if (none) writer.value("treatmentStatus", "treatment-naive", 0, none[0].trimEnd().length);
}

function readSentence(
  writer: MentionWriter,
  sentence: Sentence,
  phrases: readonly ContextualPhrase[],
  durations: readonly DurationMatch[],
): void {
  const { passage, scope } = writer;
  const words = passage.text.slice(sentence.start, sentence.end);
  const outcomes = [...outcomesOf(phrases), ...failuresIn(words, sentence.start)].toSorted(
    (a, b) => a.start - b.start,
  );
  const items = itemsOf(writer, phrases, outcomes);
  const inSection = scope.section === "priorTreatment";
  const here = durations.filter(({ start }) => start >= sentence.start && start < sentence.end);
  if (items.length === 0) {
    readBareFailure(writer, phrases, outcomes, words, here);
    return;
  }
  const wasTried = inSection || TRIED.test(words);
  items.forEach((item, position) => {
    const next = items[position + 1];
    const found = outcomeOf(items, outcomes, position);
    const implied = scope.meaning === "failedTreatments" ? "failed" : undefined;
    const outcome = found?.outcome ?? implied;
    if (
      outcome === undefined &&
      !wasTried &&
      !(scope.section === "history" && here.length > 0 && item.agent)
    )
      return;
    if (outcome === undefined && item.agent === undefined && !inSection) return;
    if (isUnder(item.phrase, "negated", 3) && found === undefined) return;
    const duration = durationOf(item, next, here, items.length);
    writeTreatment(writer, item, outcome, found, duration, words, sentence.start);
  });
}

/** Failures that no fixed phrase covers; those that a phrase covers too do no harm. */
function failuresIn(words: string, offset: number): Outcome[] {
  return FAILURE_PATTERNS.flatMap((pattern) =>
    [...words.matchAll(pattern)].map((match): Outcome => ({
      outcome: "failed",
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    })),
  );
}

function outcomesOf(phrases: readonly ContextualPhrase[]): Outcome[] {
  return phrases.flatMap((phrase) =>
    phrase.meanings.flatMap((meaning): Outcome[] => {
      if (meaning.type !== "statement" || !meaning.id.startsWith("outcome:")) return [];
      if (isUnder(phrase, "other-person")) return [];
      const outcome = meaning.id.slice("outcome:".length) as TreatmentOutcome;
      const isConditional = isUnder(phrase, "hypothetical", 3) || isUnder(phrase, "risk", 6);
      if (isConditional && outcome !== "considered" && outcome !== "planned") {
        return [{ outcome: "planned", start: phrase.start, end: phrase.end }];
      }
      if (isUnder(phrase, "negated", 1) && outcome !== "failed") return [];
      return [
        {
          outcome: isUnder(phrase, "negated", 1) ? "not-failed" : outcome,
          start: phrase.start,
          end: phrase.end,
        },
      ];
    }),
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

/** "Acne has not responded", "refractory acne": a failure of something that is not named. */
function readBareFailure(
  writer: MentionWriter,
  phrases: readonly ContextualPhrase[],
  outcomes: readonly Outcome[],
  words: string,
  durations: readonly DurationMatch[],
): void {
  const { scope } = writer;
  const failure = outcomes.find(({ outcome }) => outcome === "failed");
  const isAbout =
    scope.section === "priorTreatment" ||
    phrases.some(({ meanings }) =>
      meanings.some((meaning) => meaning.type === "condition" && meaning.id.includes("acne")),
    );
  if (!failure || !isAbout || durations.length > 3) {
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

function outcomeOf(
  items: readonly Item[],
  outcomes: readonly Outcome[],
  position: number,
): Outcome | undefined {
  const item = items[position];
  if (!item) return undefined;
  const nextStart = items[position + 1]?.start ?? Number.POSITIVE_INFINITY;
  const previousEnd = items[position - 1]?.end ?? Number.NEGATIVE_INFINITY;
  const following = outcomes.filter(({ start }) => start >= item.end && start < nextStart);
  const before = outcomes.filter(({ end }) => end <= item.start && end > previousEnd);
  const earlier = outcomes.filter(({ end }) => end <= item.start);
  const later = outcomes.filter(({ start }) => start >= item.end);
  // Words between two items belong to the first when they follow it, as in "doxycycline: nausea; …".
  const candidates =
    position === 0
      ? [...before, ...following]
      : following.length > 0
        ? [...following, ...(endsWithPrefix(before) ? before : [])]
        : endsWithPrefix(before)
          ? before
          : [];
  return (
    strongest(candidates) ??
    strongest(prefixes(earlier)) ??
    strongest(later.slice(0, 1)) ??
    strongest(earlier)
  );
}

const PREFIX_OUTCOMES: ReadonlySet<TreatmentOutcome> = new Set([
  "failed",
  "considered",
  "planned",
  "declined",
  "ongoing",
  "responding",
  "intolerant",
  "allergic",
]);

function endsWithPrefix(outcomes: readonly Outcome[]): boolean {
  const last = outcomes.at(-1);
  return last !== undefined && PREFIX_OUTCOMES.has(last.outcome) && outcomes.length > 1;
}

function prefixes(outcomes: readonly Outcome[]): Outcome[] {
  const last = outcomes.at(-1);
  return last && PREFIX_OUTCOMES.has(last.outcome) ? [last] : [];
}

function strongest(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.toSorted(
    (a, b) => PRECEDENCE.indexOf(a.outcome) - PRECEDENCE.indexOf(b.outcome),
  )[0];
}

function durationOf(
  item: Item,
  next: Item | undefined,
  durations: readonly DurationMatch[],
  itemCount: number,
): DurationMatch | undefined {
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
  words: string,
  sentenceStart: number,
): void {
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
  const reason = /\b(?:because|due to|for|secondary to)\s[^.;,]{3,60}/i.exec(
    words.slice(Math.max(0, item.end - sentenceStart)),
  );
  if (
    reason &&
    (outcome === "stopped" || outcome === "declined" || outcome === "contraindicated")
  ) {
    const at = item.end + reason.index;
    writer.value(`${record}.reason`, reason[0], at, at + reason[0].length);
  }
  for (const date of datesIn(words)) {
    const before = words.slice(0, date.start);
    const at = sentenceStart + date.start;
    const element = /\b(?:stopped|ended|until|through|to|-|–)\s*$/i.test(before)
      ? "stopped"
      : "started";
    if (sentenceStart + date.start > start)
      writer.value(`${record}.${element}`, date.statement, at, sentenceStart + date.end);
  }
}
