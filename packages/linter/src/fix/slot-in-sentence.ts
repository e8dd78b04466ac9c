import { meaningOf } from "@encounter-lint/domain";
import type { SourceRange } from "../source/source-range.ts";
import type { ElementPlace } from "./element-places.ts";

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
 * a figure keeps its unit, a statement becomes a label.
 */
export function slotInSentence(
  text: string,
  range: SourceRange,
  place: ElementPlace | undefined,
  slot: string,
): { readonly range: SourceRange; readonly newText: string } {
  const words = text.slice(range.start, range.end);
  if (place && MEASURED.has(place.element)) {
    const figure = FIGURE.exec(words);
    if (figure) {
      const start = range.start + figure.index;
      return { range: { start, end: start + figure[0].length }, newText: slot };
    }
  }
  if (place && STATED.has(place.element)) {
    const verb = VERB.exec(text.slice(range.end, range.end + 60))?.[0] ?? "";
    const label = /^[A-Z]/.test(words)
      ? place.label.charAt(0).toUpperCase() + place.label.slice(1)
      : place.label;
    return {
      range: { start: range.start, end: range.end + verb.length },
      // "After *** consent, …" reads on.
      newText: place.element === "procedure.consent" ? `${slot} consent` : `${label}: ${slot}`,
    };
  }
  return { range, newText: slot };
}
