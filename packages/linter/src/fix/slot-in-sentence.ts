import { meaningOf } from "@encounter-lint/domain";
import type { SourceRange } from "../source/source-range.ts";
import type { ElementPlace } from "./element-places.ts";
import type { FixSource } from "./fix-source.ts";

const MEASURED: ReadonlySet<string> = new Set([
  "procedure.freezeTime",
  "procedure.lesionCount",
  "procedure.cycles",
  "aftercare.followUp",
]);

/** What a sentence says as a whole; a bare blank in its place would not say what to write. */
const STATED: ReadonlySet<string> = new Set([
  "procedure.consent",
  "procedure.guardianConsent",
  "procedure.preparation",
  "procedure.tolerance",
  "procedure.contraindicationScreen",
  "procedure.necessity",
  "assessment.judgement",
  "aftercare.instructions",
]);

const FIGURE = /\d[\d.,]*(?:\s?(?:-|–|to)\s?\d[\d.,]*)?(?<![.,])/;
const VERB =
  /^\s+(?:(?:was|were|has been)\s+)?(?:obtained|given|provided|discussed|reviewed|performed|signed|documented|confirmed)\b/i;

/**
 * The words that go when a field is nothing but the statement of its element: `verbal consent obtained`
 * behind `Consent:`, whichever of its words were recognised.
 *
 * @param label - the label before the words
 * @param content - all words behind the label
 */
export function isStatementOf(
  place: ElementPlace | undefined,
  label: string | undefined,
  content: string,
): boolean {
  if (!place || label === undefined || !STATED.has(place.element)) return false;
  return meaningOf(label) === place.meaning && !/[.;!?]\s/.test(content);
}

/**
 * Puts a slot into a sentence in the place of words, so that it still says what is to be written:
 * a figure keeps its unit, a sentence with a single statement becomes a label.
 *
 * @param within - the words of which the sentence is a part
 */
export function slotInSentence(
  source: FixSource,
  range: SourceRange,
  within: SourceRange,
  place: ElementPlace | undefined,
  slot: string,
): { readonly range: SourceRange; readonly newText: string } {
  const words = source.slice(range);
  if (place && MEASURED.has(place.element)) {
    const figure = FIGURE.exec(words);
    if (figure) {
      const start = range.start + figure.index;
      return { range: { start, end: start + figure[0].length }, newText: slot };
    }
  }
  if (!place || !STATED.has(place.element)) return { range, newText: slot };
  const sentence = sentenceAround(source, range, within);
  const isWhole = !source.statesOthers(sentence, place.element);
  const verb = VERB.exec(source.text.slice(range.end, within.end))?.[0] ?? "";
  const replaced = isWhole ? sentence : { start: range.start, end: range.end + verb.length };
  const isLast = /^[.;!?\s]*$/.test(source.text.slice(replaced.end, within.end));
  return { range: replaced, newText: stated(place, slot, /^[A-Z]/.test(words) || isWhole, isLast) };
}

/** The slot with the words that say what it is for. */
function stated(place: ElementPlace, slot: string, isStart: boolean, isLast: boolean): string {
  const label = isStart ? place.label.charAt(0).toUpperCase() + place.label.slice(1) : place.label;
  if (isLast) return `${label}: ${slot}`;
  // With a colon it would be the label of all that follows.
  return place.element === "procedure.consent" ? `${slot} consent` : `${label} ${slot}`;
}

// A line that begins anew ends the sentence before it; one that goes on does not.
const END = /[.;!?](?=\s|$)|\n(?=\s*(?:[-*•]|[A-Z]))/g;

/** The sentence around some words, without the point at its end. */
function sentenceAround(
  { text }: FixSource,
  { start, end }: SourceRange,
  within: SourceRange,
): SourceRange {
  const before = text.slice(within.start, start);
  const after = text.slice(end, within.end);
  const last = [...before.matchAll(END)].at(-1);
  const from = last ? last.index + last[0].length : 0;
  const to = [...after.matchAll(END)][0]?.index ?? after.length;
  return {
    start: within.start + from + before.slice(from).search(/\S|$/),
    end: end + after.slice(0, to).trimEnd().length,
  };
}
