import { UNREAD_FAILURE } from "./unread-signs.ts";

/** What tells how long a treatment was had, in whatever words: "a quarter", "between March and June", "two tubes". */
const TIME =
  /\b(?:days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|quarters?(?!-)|quarter-\w+|seasons?|semesters?|terms?|cycles?|fortnights?|summers?|winters?|springs?|autumns?|fall|refills?|tubes?|bottles?|packs?|since|until|between|all along|(?:full|whole|complete|entire) (?:course|trial)|20\d\d|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|childhood|college|school|puberty|pregnancy)\b|\d\s?(?:d|w|m|y)\b|\b\d{1,2}\/\d{1,4}\b/i;

/** "Twice a day", "each week" tell how often, not how long. */
const RATE =
  /\b(?:once|twice|times|daily|an?|per|each|every|other|x\s?\d?\s?\/|\d\s?[x×]\s?\/?)\s?(?:day|week|wk|month)\b/gi;

/** "33 y/o" */
const AGE = /\b\d{1,2}[\s-]?(?:y\/?o\w?\b|y\.o\.|(?:year|yr)s?[\s-]old|years of age)/gi;

/** What lasts in a clause that names no drug: the acne, or what is to come. */
const OF_ELSE =
  /\b(?:acne|spots|pimples?|break-?outs?|lesions?|papules?|nodules?|cysts?|flares?|symptoms?|disease|problem|skin|onset|history of|age[ds]?|old|follow\w*|f\/u|return\w*|rtc|recheck|visit|seen|today)\b/i;

/** How a treatment may have ended, in more words than those that are understood to say so. */
const END = new RegExp(
  `${UNREAD_FAILURE.source}|\\b(?:waste|unimpress\\w*|disappoint\\w*|sub-?optim\\w*|unsatisf\\w*|as (?:many|numerous|bad|inflamed|before)|yet|ke(?:ep|pt)s?|continue[sd]|come and gone|new|flar\\w*|plateau\\w*|limited|nil|none|zero|nothing|remain\\w*|refractory|resist\\w*|recalcitrant|irritat\\w*|nausea\\w*|dizz\\w*|rash\\w*|peel\\w*|wore off|slight\\w*|modest\\w*|transient\\w*|tempor\\w*|short-lived|exhausted|failure|left|judged|avail|lack\\w*|suffic\\w*|adequate\\w*|enough|end(?:ed)?|numerous|unsuccess\\w*|no good|worthless|pointless|go(?:es)? on|giv(?:es?|ing) way|meh|so-so)\\b|<\\s?\\d+\\s?%|(?:->|→|=>)|[✗✘❌]`,
  "i",
);

/** "It", "both", "response": what speaks of the treatment in the sentence before. */
const OF_TREATMENT =
  /\b(?:it|they|them|this|that|these|those|both|either|neither|none|nothing|each|all|respon\w+|results?|outcome|effect\w*|benefit|improve\w*|help\w*|change\w*|acne|lesions?|nodules?|papules?|cysts?|counts?|spots?|breakouts?|skin|flar\w*|clear\w*|later|(?:weeks?|months?) on|so far|to date|better|worse|stopp\w*|d\/c\w*|dc'?d)\b/i;

/** "The patient took it for six months": the treatment of the sentence before, of whomever that was said. */
const TOOK_IT =
  /\b(?:took|taken|tried|used|had|been on|using|taking)\s(?:it|this|that|them|both|either|these|those|the same)\b/i;

/** What is still to come, and what is asked of the patient. */
const TO_COME =
  /\b(?:will|plan\w*|if|consider\w*|discuss\w*|recommend\w*|offer\w*|options?|alternatives?|continue(?!s|d)|resume|refill\b|next|should|may|might|advis\w*|instruct\w*|return in|prescrib\w* today|new (?:prescription|rx))\b|\b(?:start|begin|add|take|apply|use)\s/i;

/** "Until the end of May" is a month, and nothing that may be. */
const MONTH_OF_MAY = /\bMay\b(?! (?:be|try|need|have|add|consider|start)\b)/g;

function isToCome(text: string): boolean {
  return TO_COME.test(text.replaceAll(MONTH_OF_MAY, ""));
}

/** Begun, and time went by. */
const WENT_BY =
  /\b(?:ago|later|since|afterwards?|last (?:visit|time|note)|previous (?:visit|note)|weeks? on|months? on|at \w+ (?:weeks?|months?)|after \w+ (?:weeks?|months?|wks?)|now \d|follow-?up|f\/u|as of (?:today|now)|20\d\d)\b|\b\d{1,2}\/\d{1,4}\b/i;
const BEGUN = /\b(?:start(?:ed)?|began|begun|initiated|rx(?:['’]?d)?|prescribed|begin|today)\b/i;

/** Whose treatment it was. */
const OF_RELATIVE =
  /\b(?:brother|sister|mother|father|mom|dad|daughter|son|cousin|friend|roommate|husband|wife|twin|sibling)(?:['’]s|s)?\b/i;

/** After these words a sentence tells the opposite of what it began with. */
const CONTRAST =
  /\b(?:but|however|yet|although|though|except|apart from|whereas|while|only)\b|;\s?(?:the|her|his)\s\w+/i;

/** What tells that a treatment was had and how long, apart from how the acne was. */
export function tellsLength(text: string, namesDrug: boolean): boolean {
  const clauses = namesDrug ? [text] : text.split(/[,;]/);
  return clauses.some((clause) => {
    const rest = clause.replaceAll(RATE, "").replaceAll(AGE, "");
    return TIME.test(rest) && (namesDrug || !OF_ELSE.test(rest));
  });
}

/** Whether a sentence may tell how a treatment ended. */
export function tellsEnd(text: string, isPast = false): boolean {
  return END.test(text) && (isPast || !isToCome(text));
}

/** Whether a sentence that names no drug may speak of the one before. */
export function goesOn(text: string): boolean {
  // `verdict: no use` beneath `- name: Epiduo`; "Did they help? A. No."
  return OF_TREATMENT.test(text) || /^\s+[a-z][\w ]{0,30}:\s|^(?:A[.:]\s)?no\b/i.test(text);
}

/** "Last seen in May, when it was begun. Nodules today number what they did then." */
export function tellsSince(begun: string, text: string): boolean {
  return (
    BEGUN.test(begun) &&
    /\b(?:last|previous|prior|earlier) (?:seen|visit|time|note|appointment)\b/i.test(begun) &&
    OF_TREATMENT.test(text) &&
    /\b(?:today|now|then|by now)\b/i.test(text)
  );
}

/** Whether a sentence that names a drug tells of the past of the patient; what follows shows what was begun. */
export function tellsPast(text: string, following: string): boolean {
  if (OF_RELATIVE.test(text)) return TOOK_IT.test(following);
  return !isToCome(text) || (BEGUN.test(text) && WENT_BY.test(`${text} ${following}`));
}

/** Whether a sentence takes something back. */
export function turns(text: string): boolean {
  return CONTRAST.test(text);
}
