import type { OutlineDocument } from "../source/outline.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import { linesOf, sentencesOf } from "./pieces.ts";
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
  if (!isFrozen || !other) return;
  const words = other.text.trim();
  const start = other.start + other.text.indexOf(words);
  const range = { start, end: start + words.length };
  draft.add(
    "procedure.lesionAllocation",
    { state: "value", value: words, text: words },
    { value: range, anchor: range },
    "procedure",
  );
}

/** What tells of a treatment that was given, and not of one that failed before or may come. */
const DONE =
  /\b(?:injected|expressed|extracted|opened|drained|peeled|received|treated with|(?:ilk|intralesional|triamcinolone|kenalog)\b[^.;]{0,60}\b(?:mg|ml|cc|each|to|into))/i;
