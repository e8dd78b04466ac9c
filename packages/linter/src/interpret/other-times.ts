import { sentenceAt, type Passage } from "../narrative/passage.ts";

const VISIT =
  "(?:visits?|sessions?|treatments?|sittings?|rounds?|appointments?|appts?|encounters?|procedures?|freez\\w+|cryo\\w*)";
const LONG = "(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter)";
const EARLIER_WORDS = `(?:last|previous|prior|earlier|initial|preceding|(?:the |her |his )(?:first|1st|second|2nd|third|3rd))`;

/** Long ago, or in other hands. */
const ONCE =
  "\\bas an? (?:child|kid|boy|girl|teen(?:ager)?|infant|baby)\\b|\\b(?:in|at) (?:an?)?other (?:hospital|clinic|practice|office)\\b";

const EARLIER = [
  `\\b${EARLIER_WORDS} (?:\\w+ )?${VISIT}\\b`,
  `\\blast time\\b`,
  `(?:^|[.;\\n])\\s?(?:prev(?:ious(?:ly)?)?|prior|last|before) ?(?:[:–—-] |(?:tx|rx|cryo) ?:)`,
  `\\b${LONG} (?:ago|earlier|back|previously)\\b`,
  `\\b(?:at|in|during|after) ${VISIT} (?:#|no\\.? ?)?\\d{1,2} ?\\(`,
  `\\b(?:in|last|since|back in) ${MONTH}\\b(?! \\d{1,2}\\b)`,
  `\\b(?:in|since|during) (?:19|20)\\d{2}\\b`,
  `\\bha[ds] been (?:frozen|treated|injected)\\b`,
  ONCE,
].join("|");
const EARLIER_BEFORE = new RegExp(EARLIER, "i");
const EARLIER_BEHIND = new RegExp(
  `^[^.;,]{0,48}?(?:\\b(?:at|on|from|during) (?:the |her |his |an? )?${EARLIER_WORDS} (?:\\w+ )?${VISIT}\\b|\\blast (?:time|visit|session)\\b|\\b${LONG} (?:ago|earlier|back)\\b|\\bin ${MONTH}\\b(?! \\d{1,2}\\b)|${ONCE})`,
  "i",
);

const TO_COME_BEFORE = new RegExp(
  `\\b(?:(?:will|would|shall|plan(?:s|ned|ning)? to|going to|hopes? to) (?:be |also |then |likely |probably |next |again ){0,2}(?:freez\\w*|treat\\w*|do|doing|done|return|come|see|address\\w*|tackl\\w*|consider|repeat\\w*|inject\\w*|re-?check)|next (?:\\w+ )?${VISIT}|next time|next month|at follow-?up|when (?:she|he|they|pt|the patient) (?:returns?|comes? back)|(?:return(?:s|ing)?|rtc|come back) (?:\\w+ ){0,6}?(?:to|for)|if (?:more than|fewer|at least|over|there|any)|goal|aim(?:ing)? (?:for|at))\\b[^.;]*$`,
  "i",
);
const TO_COME_BEHIND =
  /^[^.;,]{0,40}?\b(?:will be|to be|can be|could be|may be|might be|would be) (?:frozen|treated|done|injected|addressed|seen)\b|^[^.;,]{0,40}?\b(?:at the next|next (?:visit|time|session|month|week)|at follow-?up)\b/i;

const TODAY =
  /\b(?:today|tonight|now|this (?:visit|time|session|morning|afternoon|date|day)|at present|currently)\b/gi;

/** How many characters of the sentence before a word, and behind it, can tell of another time. */
const FAR = 200;
const NEAR = 64;

/**
 * Whether words speak of what was done at an earlier visit, or may be done at a later one: "six
 * weeks ago 12 papules were frozen", "return to do the back". Behind "today" a sentence speaks of
 * this visit again.
 */
export function isOfAnotherTime(passage: Passage, start: number, end: number): boolean {
  const { text, sentences } = passage;
  const bounds = sentences[sentenceAt(passage, start)];
  if (!bounds) return false;
  const behind = text.slice(end, Math.min(bounds.end, end + NEAR));
  const all = text.slice(Math.max(bounds.start, start - FAR), start);
  const today = [...all.matchAll(TODAY)].at(-1);
  const before = sinceNow(today ? all.slice(today.index) : all);
  if (EARLIER_BEFORE.test(before) || EARLIER_BEHIND.test(behind)) return !saysToday(behind);
  return (
    !today && !saysToday(behind) && (TO_COME_BEFORE.test(before) || TO_COME_BEHIND.test(behind))
  );
}

/** "Of the six frozen last time four are flat; two remain": what stands behind the mark is of now. */
function sinceNow(words: string): string {
  return words.split(/; |\. |\b(?:but|while|whereas)\b/).at(-1) ?? "";
}

function saysToday(behind: string): boolean {
  return /^[^.;,]{0,40}?\b(?:today|now|this (?:visit|time|session))\b/i.test(behind);
}
