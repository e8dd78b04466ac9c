import { ACNE_CRYOTHERAPY } from "@encounter-lint/domain";
import { instructs } from "./mention-writer.ts";

const QUOTED = /"[^"\n]{1,160}"|“[^”\n]{1,160}”/g;
const LEAD_IN =
  /\b(?:not|never|avoid|instead of|rather than|such as|like|e\.g\.,?|for example,?|as in|or|words?|phrases?|just|only|plain|bare|(?:reviewer|auditor|payer|coder|comment|quote)s?(?: (?:said|says|wrote|writes|noted))?)[:,]?\s*$/i;
/** What is said of words, and not with them: `"Failed topicals" gets denied`. */
const SAID_OF =
  /^\s*(?:,\s*)?(?:alone|by itself|is|are|isn't|aren't|gets?|will|won't|does(?:n't)?|do(?:n't)?|cannot|can't|says|means|tells|counts?|fails|was in|were in|appeared|stood)\b/i;
/** Words about notes and how they are written, and not about a patient. */
const ABOUT_WRITING =
  /\b(?:charts?|audit\w*|reviewers?|surveyors?|lines?|phrases?|sentences?|wordings?|words|stock|canned|boilerplate|macros?|templates?|autotext|smart ?phrases?|copied|cloned|pasted|prefilled|pre-filled|placeholders?|examples?|statements?|click|button|heading|label(?:led|ed)?|removed|deleted|banned|forbidden|retired|replaced?|formerly|used to (?:say|read))\b/i;
const SENTENCE_END = /[.!?]\s|\n/;

/** `(e.g. tolerated well, mild sting)`, `(usual 3-5 for papules)` behind a blank. */
const HINT =
  /\((?:e\.?\s?g\.?|ex\.|for (?:example|instance)|examples?:?|such as|i\.?e\.|usual(?:ly)?|typical(?:ly)?|normal(?:ly)?|range:?|max(?:imum)?:?|min(?:imum)?:?|up to|never (?:above|more than))(?=[\s,:\d])[^()\n]{0,200}\)/gi;

/** A paragraph that is one quotation shows what a finished note says. */
const QUOTATION = /^[\s*_>]{0,8}["“][^"“”]{20,1000}["”][\s*_]{0,8}$/;

/** Whether a paragraph of a template that stands beneath no label is nothing but words in quotation marks. */
export function isQuotation(text: string): boolean {
  // A script to dictate may say in quotation marks what is billed.
  return QUOTATION.test(text) && !text.includes(ACNE_CRYOTHERAPY);
}

/** How many characters around the words can say that they are an example. */
const REACH = 200;

/**
 * Words in quotation marks with which a template shows its author what to write, or what not to,
 * and which it does not say itself. The text with these blanked out; its length stays.
 */
export function withoutQuotedExamples(whole: string): string {
  const text = whole.includes("(") ? whole.replace(HINT, (hint) => " ".repeat(hint.length)) : whole;
  if (!/["“]/.test(text)) return text;
  return text.replace(QUOTED, (quoted, at: number) => {
    const from = startOfSentence(text, at);
    const end = at + quoted.length;
    const behind = text.slice(end, end + REACH);
    const before = text.slice(from, at);
    const [rest = ""] = behind.split(SENTENCE_END, 1);
    const isExample =
      LEAD_IN.test(before) ||
      ABOUT_WRITING.test(`${before} ${rest}`.replace(QUOTED, " ")) ||
      SAID_OF.test(behind) ||
      instructs(`${before.trim()} ${rest}`);
    return isExample ? " ".repeat(quoted.length) : quoted;
  });
}

function startOfSentence(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - REACH), at);
  const end = Math.max(...[". ", "! ", "? ", "\n"].map((mark) => before.lastIndexOf(mark)));
  return at - before.length + Math.max(0, end + 1);
}
