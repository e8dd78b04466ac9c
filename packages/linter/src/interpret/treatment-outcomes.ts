import type { TreatmentOutcome } from "@encounter-lint/domain";
import { OUTCOME_PATTERNS } from "../narrative/outcome-patterns.ts";
import type { ContextualPhrase, Sentence } from "../narrative/passage.ts";
import { matchesIn } from "../narrative/worded-pattern.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * All that a sentence says of how treatments ended, in the order of the text.
 * `speaksOfTreatment` says whether wordings count that no fixed phrase covers.
 */
export function outcomesIn(
  writer: MentionWriter,
  sentence: Sentence,
  phrases: readonly ContextualPhrase[],
  speaksOfTreatment: boolean,
): readonly Outcome[] {
  const { text } = writer.passage;
  const words = text.slice(sentence.start, sentence.end);
  return [
    ...phrasedOutcomes(phrases, text),
    ...(speaksOfTreatment ? wordedOutcomes(words, sentence.start) : []),
  ]
    .filter(
      (one) =>
        !isOfThePast(writer, one, words) &&
        !(one.outcome === "failed" && isOfNone(text, one.start)),
    )
    .toSorted((a, b) => a.start - b.start);
}

/** Words that say how a treatment ended; offsets are those of the passage. */
export interface Outcome {
  readonly outcome: TreatmentOutcome;
  readonly start: number;
  readonly end: number;
  /** Says something of a treatment only where one is named. */
  readonly needsTreatment?: true;
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

function phrasedOutcomes(phrases: readonly ContextualPhrase[], text: string): Outcome[] {
  return phrases.flatMap((phrase) =>
    phrase.meanings.flatMap((meaning): Outcome[] => {
      if (meaning.type !== "statement" || !meaning.id.startsWith("outcome:")) return [];
      if (isUnder(phrase, "other-person")) return [];
      const outcome = meaning.id.slice("outcome:".length) as TreatmentOutcome;
      if (outcome === "considered" && isJudgement(text.slice(phrase.end))) return [];
      const isConditional = isUnder(phrase, "hypothetical", 3) || isUnder(phrase, "risk", 6);
      if (isConditional && outcome !== "considered" && outcome !== "planned") {
        return [{ outcome: "planned", start: phrase.start, end: phrase.end }];
      }
      if (isUnder(phrase, "negated", 1) && outcome !== "failed") return [];
      return [
        {
          outcome:
            isUnder(phrase, "negated", 1) || (outcome === "failed" && isOfNone(text, phrase.start))
              ? "not-failed"
              : outcome,
          start: phrase.start,
          end: phrase.end,
        },
      ];
    }),
  );
}

/** "None has failed" */
function isOfNone(text: string, start: number): boolean {
  return /\b(?:none|nothing)(?: of (?:them|these|those|it|the \w{4,12}))?\s(?:(?:has|have|had|yet|ever|so|far)\s){0,3}$/i.test(
    text.slice(Math.max(0, start - 48), start),
  );
}

/** "The treatment I consider right": an opinion of it, and not a thought of using it. */
function isJudgement(rest: string): boolean {
  return /^\s(?:(?:it|this|that|cryo\w*|freezing) )?(?:to be )?(?:the |a )?(?:right|appropriate|best|warranted|reasonable|necessary|indicated|suitable|proper)\b/i.test(
    rest.slice(0, 60),
  );
}

/** "If no better by then, doxycycline" */
function isSupposed(words: string, at: number): boolean {
  return /(?:^|[.;,:(–—-]|\b(?:and|or|plan))\s*(?:if|should|unless|in case)\b[^.;,]{0,30}$/i.test(
    words.slice(Math.max(0, at - 48), at),
  );
}

/** Outcomes that no fixed phrase covers; those that a phrase covers too do no harm. */
function wordedOutcomes(words: string, offset: number): Outcome[] {
  const small = words.toLowerCase();
  return OUTCOME_PATTERNS.flatMap((pattern) =>
    Array.from(matchesIn(pattern, words, small), (match): Outcome => ({
      outcome: isSupposed(words, match.index) ? "planned" : pattern.outcome,
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      ...(pattern.needsTreatment ? { needsTreatment: true } : {}),
    })),
  );
}

const NOW =
  /\b(?:will|plan\w*|today|start|begin|going to|recommend|consider\w*|new prescription)\b/i;

/** In a history "prescribed" and "a trial of" tell what was, not what is to come. */
function isOfThePast(
  writer: MentionWriter,
  { outcome, start, end }: Outcome,
  words: string,
): boolean {
  const { text } = writer.passage;
  if (outcome !== "planned") return false;
  const said = text.slice(start, end);
  if (/^trial of$/i.test(said)) return writer.scope.section !== "plan" && !NOW.test(words);
  const { section } = writer.scope;
  return (
    (section === "history" || section === "priorTreatment") &&
    /^(?:prescribed|rx|added|recommended|refilled?|starting|sample given)$/i.test(said) &&
    !NOW.test(words)
  );
}

/** What the words beside one item say of its end. */
export function outcomeOf(
  items: readonly Span[],
  all: readonly Outcome[],
  position: number,
): Outcome | undefined {
  const item = items[position];
  if (!item) return undefined;
  const outcomes = near(all, item);
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
  // "quit minocycline because of vertigo": the words of the outcome stand on both sides.
  const around = outcomes.filter(({ start, end }) => start < item.start && end > item.end);
  return (
    strongest([...candidates, ...around]) ??
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

/** Of several outcomes that are told of one treatment, the one that counts. */
export function strongest(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.toSorted(
    (a, b) => PRECEDENCE.indexOf(a.outcome) - PRECEDENCE.indexOf(b.outcome),
  )[0];
}

/** How many neighbours on either side can say something of an item. */
const NEIGHBOURS = 12;

/** The spans beside an item; a sentence without end must not be read again for every item in it. */
export function near<Place extends { readonly start: number }>(
  spans: readonly Place[],
  { start }: Span,
): readonly Place[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return spans.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS);
}
