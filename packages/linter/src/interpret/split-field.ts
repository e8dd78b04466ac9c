import type { LabelMeaning } from "@encounter-lint/domain";
import type { OutlineText } from "../source/outline.ts";

const PROCEDURE_TALK =
  /\b(?:ln2?|nitrogen|slush|cryo\w*|fro(?:ze|zen)|freez\w*|spray\w*|applied|prepp?ed|cleans\w+|cleaned|wiped|alcohol|swab\w*|tolerat\w*|treated|an(?:a)?esthe\w+)\b/i;
const CONSENT_TALK =
  /\b(?:risks?|benefits?|alternatives?|consent\w*|assent\w*|agree\w*|questions?|underst\w+|sign\w*|accept\w*)\b/i;

/** Labels over a single value: the sentences that follow on the same line are the note. */
const HOLDS_ONE_VALUE: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "serviceDate",
  "dateOfBirth",
  "age",
  "code",
  "diagnosisCode",
  "patientName",
  "medicalRecordNumber",
  "placeOfService",
  "payer",
]);

/** Labels over what came before the freezing, which a one-paragraph note tells on the same line. */
const TELLS_OF_EARLIER: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "history",
  "priorTreatments",
  "failedTreatments",
  "diagnoses",
  "exam",
  "necessity",
  "severity",
  "contraindicationScreen",
]);
const FREEZES = /\b(?:ln2?|liquid n\w*|nitrogen|slush|cryo\w*|fro(?:ze|zen)|freez\w*)\b/i;
const FREEZE_TIME =
  /\b\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?[\s-]?(?:s|secs?|seconds?)\b|\bseconds\b/i;
const ANOTHER_TIME =
  /\b(?:previous\w*|prior|last|ago|elsewhere|earlier|history of|hx of|(?:in|since) (?:19|20)\d{2})\b/i;

/** "Failed: adapalene 12 weeks. LN2 to 6 papules, 5 s each": the second sentence is today's. */
function beforeTheFreezing(text: OutlineText): readonly [own: OutlineText, rest?: OutlineText] {
  for (const { index } of text.text.matchAll(/(?<=[.;]\s{1,3})[A-Z\d]/g)) {
    const end = /[.;]\s/.exec(text.text.slice(index))?.index ?? text.text.length;
    const sentence = text.text.slice(index, index + end);
    if (!FREEZES.test(sentence) || !FREEZE_TIME.test(sentence) || ANOTHER_TIME.test(sentence))
      continue;
    // What stands before it on its own line belongs to it: "8 papules. LN2 5 s each".
    const line = text.text.lastIndexOf("\n", index) + 1;
    const from = line > 0 ? line : index;
    return [
      { text: text.text.slice(0, from).trimEnd(), start: text.start },
      { text: text.text.slice(from), start: text.start + from },
    ];
  }
  return [text];
}

/** "DOS: 11/12/2026. Here for acne" */
function afterFirstSentence(text: OutlineText): readonly [own: OutlineText, rest?: OutlineText] {
  const end = /(?<!\b[A-Za-z]{1,3})[.;]\s+(?=[A-Z\d])/.exec(text.text);
  if (!end || end.index === 0) return [text];
  const from = end.index + end[0].length;
  return [
    { text: text.text.slice(0, end.index), start: text.start },
    { text: text.text.slice(from), start: text.start + from },
  ];
}

/**
 * Where the words behind a label go over to another matter: in "Consent: verbal. LN2 to 6 papules"
 * only the first sentence is about consent. The whole text, or what belongs to the label and the rest.
 */
export function splitField(
  text: OutlineText,
  meaning: LabelMeaning | undefined,
): readonly [own: OutlineText, rest?: OutlineText] {
  if (meaning === undefined || text.alias) return [text];
  if (HOLDS_ONE_VALUE.has(meaning)) return afterFirstSentence(text);
  if (TELLS_OF_EARLIER.has(meaning)) return beforeTheFreezing(text);
  if (meaning !== "consent" && meaning !== "guardianConsent") return [text];
  for (const { index } of text.text.matchAll(/(?<=[.;]\s{1,3})[A-Z\d]/g)) {
    const end = /[.;]\s/.exec(text.text.slice(index))?.index ?? text.text.length;
    const sentence = text.text.slice(index, index + end);
    if (!PROCEDURE_TALK.test(sentence) || CONSENT_TALK.test(sentence)) continue;
    return [
      { text: text.text.slice(0, index).trimEnd(), start: text.start },
      { text: text.text.slice(index), start: text.start + index },
    ];
  }
  return [text];
}
