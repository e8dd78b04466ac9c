import type { OutlineDocument } from "../source/outline.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import { linesOf, sentencesOf, type Piece } from "./pieces.ts";
import { FREEZING, OTHER_TREATMENT, WHERE } from "./read-statements.ts";

/**
 * Two treatments of which a note says apart from each other where each was done, be it in different
 * sections: the freezing with its lesions in one sentence, the injection with its own in another.
 */
export function relateTreatments(
  draft: EncounterDraft,
  document: OutlineDocument,
  text: string,
): void {
  if (draft.count("procedure.lesionAllocation") > 0 || !OTHER_TREATMENT.test(text)) return;
  const sentences = linesOf(document, text).flatMap(sentencesOf);
  const isFrozen = sentences.some(
    ({ text: words }) => FREEZING.test(words) && !OTHER_TREATMENT.test(words) && WHERE.test(words),
  );
  const other = sentences.find(
    ({ text: words }) =>
      OTHER_TREATMENT.test(words) && !FREEZING.test(words) && WHERE.test(words) && DONE.test(words),
  );
  const apart = (isFrozen ? other : undefined) ?? partedClause(sentences);
  if (!apart) return;
  const words = apart.text.trim();
  const start = apart.start + apart.text.indexOf(words);
  const range = { start, end: start + words.length };
  draft.add(
    "procedure.lesionAllocation",
    { state: "value", value: words, text: words },
    { value: range, anchor: range },
    "procedure",
  );
}

/** "8 papules frozen on the cheeks, 2 nodules of the jaw injected": the clause of the other treatment. */
function partedClause(sentences: readonly Piece[]): Piece | undefined {
  for (const { text, start } of sentences) {
    if (!OTHER_TREATMENT.test(text) || !FREEZING.test(text)) continue;
    const clauses = [...text.matchAll(CLAUSES)].map((match) => ({
      text: match[0],
      start: start + match.index,
    }));
    const frozen = clauses.find(
      (one) => FREEZING.test(one.text) && !OTHER_TREATMENT.test(one.text),
    );
    const other = clauses.find(
      (one) => OTHER_TREATMENT.test(one.text) && !FREEZING.test(one.text) && DONE.test(one.text),
    );
    if (frozen && other && areElsewhere(placesIn(frozen.text), placesIn(other.text))) return other;
  }
  return undefined;
}

const CLAUSES = /[^,:;()]+/g;

function placesIn(words: string): readonly string[] {
  return Array.from(words.matchAll(PLACES), ([place]) => place.toLowerCase().replace(/s$/, ""));
}

const PLACES = /\b(?:cheeks?|jaw\w*|chin|forehead|temples?|back|chest|shoulders?|nose|neck)\b/gi;

function areElsewhere(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((place) => others.includes(place));
}

/** What tells of a treatment that was given, and not of one that failed before or may come. */
const DONE =
  /\b(?:injected|expressed|extracted|opened|drained|peeled|received|treated with|(?:ilk|intralesional|triamcinolone|kenalog)\b[^.;]{0,60}\b(?:mg|ml|cc|each|to|into))/i;
