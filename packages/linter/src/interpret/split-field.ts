import type { LabelMeaning } from "@encounter-lint/domain";
import type { OutlineText } from "../source/outline.ts";

const PROCEDURE_TALK =
  /\b(?:ln2?|nitrogen|slush|cryo\w*|fro(?:ze|zen)|freez\w*|spray\w*|applied|prepp?ed|cleans\w+|cleaned|wiped|alcohol|swab\w*|tolerat\w*|treated|an(?:a)?esthe\w+)\b/i;
const CONSENT_TALK =
  /\b(?:risks?|benefits?|alternatives?|consent\w*|assent\w*|agree\w*|questions?|underst\w+|sign\w*|accept\w*)\b/i;

/**
 * Where the words behind a label go over to another matter: in "Consent: verbal. LN2 to 6 papules"
 * only the first sentence is about consent. The whole text, or what belongs to the label and the rest.
 */
export function splitField(
  text: OutlineText,
  meaning: LabelMeaning | undefined,
): readonly [own: OutlineText, rest?: OutlineText] {
  if ((meaning !== "consent" && meaning !== "guardianConsent") || text.alias) return [text];
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
