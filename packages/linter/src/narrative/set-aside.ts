/** A code that is named without being billed today: considered, replaced, denied, or another visit's. */

/** How far around a code its sentence is looked at. */
const REACH = 120;

const ITEM =
  "(?:CPT\\s?|HCPCS\\s?|#)?(?:[A-Z]\\d[0-9A-Z]\\.\\w{1,4}|[A-Z]?\\d{4,5}[A-Z]?)(?:-[A-Z0-9]{2}){0,3}(?:\\s?\\([^()\\n]{0,40}\\))?";
/** "10040, 17360 and " before a code: what is said of the first is said of all. */
const LIST_BEFORE = new RegExp(
  `(?:${ITEM}(?:\\s?(?:[,/&+]|\\b(?:and|or|nor)\\b)\\s?){1,2}){1,6}$`,
  "i",
);
const LIST_BEHIND = new RegExp(
  `^(?:(?:\\s?(?:[,/&+]|\\b(?:and|or|nor)\\b)\\s?){1,2}${ITEM}){1,6}`,
  "i",
);

/** "17340 with 76 is never paid" */
const MODIFIER_BEHIND = /^\s(?:with|w\/|mod(?:ifier)?)\s(?:modifier\s)?-?[A-Z0-9]{2}(?![A-Z0-9])/i;

const PRICE_BEHIND = /^\s?@?\s?\$\d{1,4}(?:\.\d\d)?/;

const BILLING =
  "(?:bill|charg|cod(?:e|ing)|report|us(?:e|ing)\\b|submit|submission|add|appl|enter|claim|append|post|select|pair|list|confus|mean|capture)\\w*";
const BEFORE_CODE =
  "(?:\\s(?:the|an?|its|a separate|also|as|by|to|for|with|it|line|code|codes|charge|CPT|HCPCS|modifier|old|wrong|scribe's|E\\/M|visit))";

/** What stands before a code that is not billed. */
const TURNED_DOWN = new RegExp(
  `(?:${[
    `\\b(?:not|never|cannot|nothing|none|n['’]t|avoid|stop)\\s(?:to\\s|be\\s|been\\s|yet\\s|have\\s|currently\\s|also\\s){0,2}${BILLING}[^.;,()\\n]{0,30}?`,
    `\\b(?:instead of|rather than|in place of|in lieu of|as opposed to|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|other than|not|never|nor|unlike|versus|vs\\.?|voided|removed|deleted|dropped|struck(?: out)?|crossed out|cancell?ed|withdrew|reversed|took off|taken off|overr(?:ode|iding|idden)|mistaken for|confused with|unchecked|deselected|formerly|neither)${BEFORE_CODE}{0,3}:?\\s?`,
    `\\((?:was|were|ex|not|no|old|formerly|previously|replaces)${BEFORE_CODE}{0,2}:?\\s`,
    `\\b(?:consider(?:ed|ing)?|contemplated|weighed|rejected|rejects?|dismissed|suggest(?:ed|s|ions?)|proposed|queued|alternatives?|mistakenly|erroneously|wrongly|incorrectly|in error|previously (?:coded|billed|filed|listed)|pre-?filled|defaulted|pulled in|denied|denial|denies|declined|ruled out|excluded|does not (?:accept|cover|pay|recogni[sz]e)|won['’]t (?:accept|pay))\\b[^.;()\\n\\d]{0,40}?`,
    `\\b(?:prior[- ]auth\\w*|pre-?auth\\w*|authorization|authorisation|precert\\w*|predetermination|eligibility|fees?(?: schedule)?(?: for| of)?|price(?: for| of)?|rate for|allowable for|cost of)\\b[^.;()\\n\\d]{0,20}?`,
  ].join("|")})$`,
  "i",
);

/** "Ruled out: acne surgery 10040, wart destruction 17110": all that a list behind such words names. */
const LISTED_ASIDE =
  /(?:\b(?:ruled out|reject\w+|considered|not (?:billed|charged|coded|used|done|reported|applicable|chosen|performed)|alternatives?|similar|related|dismissed|excluded|declined|denied|removed|voided|unchecked|other (?:codes?|options)|suggest\w+|picker|favou?rites|drop-?down)\b[^.:;\n]{0,30}|(?:^|[.;\n])\s?(?:no|not|n))\s?:[^.;\n]*$/i;
/** "17340-25 on the printed claim is a typo" */
const MISTAKEN =
  /^[^.;\n]{0,60}\b(?:typo|misprint|misread|in error|by mistake|mistakenly|erroneous\w*|an error|obsolete)\b/i;
/** What tells that a code is one of the bill. */
const BILLED_BEFORE =
  /\b(?:bill\w*|charg\w+|submit\w*|report(?:ed|ing)?|cpt|cod(?:e|es|ed|ing)(?: as)?|procedures?|lines?|claim\w*|e ?[/&]? ?m|visit|level|los|with|plus|also|and|add(?:ed)?|captured?|enter(?:ed)?|hcpcs|px|proc\w*|(?:account|invoice|bill|sheet|ticket|superbill|slip) (?:reads?|shows?|says?|lists?|states?|carries|will read)|svc|services?|destruction|removal|injections?|ilk|follow(?:ed)? by|or|but|to)\b[^.;\n\d]{0,24}$|(?:^|[\n,;+&/|:(>→]|\d{5}(?:-\w\w)?\s)\s*(?:[-*•]\s|\(?\d{1,2}[.)]\s)?$/i;

/** What stands before any code but the acne one that is not billed: nobody bills what a "no" stands before. */
const DENIED_BEFORE = /\b(?:no|without|w\/o|nor|neither)\s[^.;:,\n]{0,30}$/i;

/** "From 17110 to 17340": the second is what is billed. */
const CHANGED_BEFORE =
  /\b(?:from|chang\w+|correct\w+|switch\w+|convert\w+|amend\w+|revis\w+|updat\w+|edit\w+|replac\w+)\b[^.;\n]{0,40}$/i;
const CHANGED_TO =
  /^[^.;,\n\d]{0,16}?(?:→|->|=>|\bto\b|\bby\b|\bwith\b|\bnow\b|\bbecame\b)[^.;,\n\d]{0,16}(?:CPT\s?)?\d{5}\b/i;
const ARROW = /^\s?(?:→|-{1,2}>|=>)\s?(?:CPT\s?)?\d{5}\b/;

const BEING =
  "(?:(?:was|is|were|are|isn['’]t|wasn['’]t|has been|had been|have been|being|gets?|got|does|did|do|would be|will be|to be|(?:it|that|this|which)(?: is| was|['’]s)?)\\s(?:also\\s|only\\s|never\\s|first\\s|briefly\\s|initially\\s|therefore\\s|then\\s|since\\s|later\\s|again\\s){0,2})?";
const UNBILLED =
  "(?:considered|offered|contemplated|discussed|suggested|proposed|queried|questioned|rejected|refused|declined|dismissed|removed|deleted|void(?:ed)?|dropped|cancell?ed|struck|crossed|withdrawn|reversed|replaced|superseded|overridden|denied|bundled|included|inclusive|queued|deferred|retired|waived|excluded|ruled out|unchecked|deselected|left (?:off|out|unchecked|blank)|taken off|came off|off the (?:claim|bill|charge)|n\\/a|never|none of|paid|approved|authori[sz]ed|pended|rebundled|unsupported|inappropriate|incorrect|wrong|mistaken|in error|unlikely|unnecessary|needless|redundant)\\b";
const NOT_BILLED = new RegExp(
  `^(?:\\s?(?:line|code|charge|family|series|group|only))?(?:\\s?\\([^()\\n]{0,40}\\))?\\)?\\s{0,2}[(,:–—-]?\\s{0,2}(?:and\\s|but\\s|which\\s|that\\s)?(?:(?:I|we|she|he|they|the (?:\\w+)) )?${BEING}(?:${UNBILLED}|(?:not|n['’]t)\\s(?:be\\s|been\\s|to be\\s|have\\s|really\\s|separately\\s|an?\\s|the\\s){0,2}(?:${BILLING}|indicated|needed|necessary|required|appropriate|correct|right|done|performed|supported|met|warranted|justified|allowed|separate\\w*|chosen|due|payable|paid|taken|option|relevant|made|valid|apt|fit\\w*|today|this|available|supported|documented)\\b|(?:belongs?|belonged|refers?|applies|relates) to\\b|(?:is|are) (?:for|meant for|reserved for|only for|what|how)\\b|(?:means|stands for|describes|covers|bundles|pairs|denies|pays)\\b)`,
  "i",
);
/** `10040 ✘`, `17110 ___`: the box behind it is empty. */
const UNTICKED_BEHIND = /^\s{0,3}(?:[✘✗✕❌☐□]|\[ ?\]|\uE001|\( {0,2}\))/;
const MAYBE = /^(?:\s?\([^()\n]{0,40}\))?\)?,?\s(?:may|might|could|would|can|needs?|requires?)\b/i;
const SHOULD =
  /^(?:\s?\([^()\n]{0,40}\))?\)?,?\s(?:should|must|only (?:if|when)|if|when|unless)\b/i;

/** Claims and visits that are not of today. */
const OTHER_CLAIM =
  /\b(?:last|previous|prior|earlier|past|first|original|initial|old|former|next|future|upcoming|other|another|yesterday['’]s)\s(?:month|week|year|quarter)?(?:['’]s)?\s?(?:claims?|bills?|submissions?|visits?|sessions?|charges?|encounters?|dates?|notes?|charts?|appointments?|clinics?|times?|episodes?|patients?|days?)\b|\b(?:claims?|visits?|sessions?|encounters?|seen|billed|paid|posted) (?:of|from|on) (?:\d{1,2}[/-]\d{1,2}|\d{4}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)|\b(?:follow[- ]?up|in the future|later on|someday|years? ago|months? ago|weeks? ago)\b/i;
const OTHER_PERSON =
  /\b(?:sister|brother|mother|father|mom|dad|sibling|twin|cousin|aunt|uncle|husband|wife|spouse|partner|friend|roommate|(?:another|other|different) (?:patient|person|chart|provider)|(?:her|his|their|whose|the patient['’]s|family|fhx?|relatives?)\W{1,3}(?:son|daughter|child))\b|\b(?:son|daughter|child) (?:has|had|with|is|was)\b/i;
/** What tells how to code, and not what was coded. */
const EXPLAINS =
  /\b(?:for reference|reference|fyi|tips?|reminders?|remember|policy|policies|guidelines?|manual|bulletin|crosswalk|rules?|fee schedule|our fees?|price list|in general|as a rule|per (?:ncci|cpt|ama|cms|medicare|payer|the (?:aad|ama|payer|policy|ncci))|if|unless|in case|whenever|consider|might|may|could|would|should|deferred|postponed|recheck|keyed|picked|typed|printed|hypothetic\w+|covered services|list of|exercise|maps? to|payment|remit\w*|eob|denials?|appeal\w*)\b/i;

/** What stands around a code in its sentence. */
export interface AroundCode {
  /** Without the codes of a list that it belongs to. */
  readonly before: string;
  readonly behind: string;
  /** With them. */
  readonly whole: string;
  readonly list: string;
  /** "Would 17110 be right?" */
  readonly isAsked: boolean;
}

/** Cuts out what stands around a code, from `start` to `end`, in the sentence that holds it. */
export function aroundCode(
  text: string,
  start: number,
  end: number,
  sentence: { readonly start: number; readonly end: number },
): AroundCode {
  const whole = text.slice(Math.max(sentence.start, start - REACH), start);
  const list = text.slice(end, Math.min(sentence.end, end + REACH));
  return {
    before: whole.replace(LIST_BEFORE, ""),
    behind: list.replace(LIST_BEHIND, "").replace(PRICE_BEHIND, "").replace(MODIFIER_BEHIND, ""),
    whole,
    list,
    isAsked: /\?\s*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end)),
  };
}

/** "10040 was considered", "not billed: 10040", "last month's claim carried 17340-50": said of any code. */
export function isTurnedDown({ before, behind, list, whole, isAsked }: AroundCode): boolean {
  return (
    TURNED_DOWN.test(before) ||
    LISTED_ASIDE.test(whole) ||
    MISTAKEN.test(behind) ||
    NOT_BILLED.test(behind) ||
    MAYBE.test(behind) ||
    UNTICKED_BEHIND.test(list) ||
    ARROW.test(list) ||
    (CHANGED_TO.test(list) && CHANGED_BEFORE.test(before)) ||
    OTHER_CLAIM.test(before) ||
    OTHER_PERSON.test(before) ||
    isAsked
  );
}

/** Whether the sentence explains what codes are for, or tells of what might be; the acne code is billed even there. */
export function isExplained({ before, behind }: AroundCode): boolean {
  return (
    DENIED_BEFORE.test(before) ||
    SHOULD.test(behind) ||
    EXPLAINS.test(before) ||
    OTHER_PERSON.test(behind) ||
    OTHER_CLAIM.test(behind)
  );
}

/** Whether the words before a code tell that it is billed, or the code begins what they say. */
export function isCalledBilled({ before }: AroundCode): boolean {
  return BILLED_BEFORE.test(before);
}

const IDENTIFIER =
  /\b(?:case|invoice|chart|acct|account|ticket|order|zip(?: code)?|form|version|ver\.?|lot|room|rm\.?|ext\.?|phone|tel\.?|fax|mrn|npi|member|group|id|icn|batch|serial|receipt|check|tracking|document|file|record|confirmation|study|protocol|template|badge|suite|box|route|rev\.?|ref(?:erence)?\.?)\s?(?:no\.?|nr\.?|number|num\.?|id|#)?\s?[:#=]?\s?#?$/i;

/** "Invoice #10040", "chart no. 99213": a number of something else. */
export function isOtherNumber(text: string, start: number): boolean {
  return IDENTIFIER.test(text.slice(Math.max(0, start - 32), start));
}

const DIAGNOSIS_BEFORE =
  /\b(?:formerly|previously|legacy|(?<!-|\bye?a?rs? |o\/)old|used to be|no longer|converted from|mapped from|crosswalk\w*|replac\w+|supersed\w+|instead of|rather than|then|carried|came with|not|never|except|excludes?|other than|rejected|denied|originally|until 20\d\d|before 20\d\d|rules? out|ruled out|r\/o)\b[^.;,\n()]{0,24}$|\b(?:more specific than|category|family|block|chapter|within)\s(?:the\s|code\s){0,2}$|\((?:was|were|ex|old)\s[^.;\n()]{0,16}$/i;
const DIAGNOSIS_BEHIND =
  /^\)?\s{0,2}[,:–—-]?\s{0,2}(?:on the problem list|in the problem list|entry|code)?\s?(?:category|family|block|chapter|range|alone (?:is|was|would)|retired|expired|obsolete|no longer|removed|deleted|replaced|rejected|denied|invalid|not (?:used|applicable|valid|billable|treated|addressed|specific|coded|billed|chosen|the)|(?:is|was|were|are|would be|has been) (?:not|n['’]t|retired|removed|deleted|replaced|rejected|denied|considered|ruled out|changed|a category|too|dropped|superseded|converted|excluded|resolved|invalid)|(?:needs|requires|lacks)\b)/i;

/** "Formerly 706.1", "more specific than L70", "her son has L70.4": a diagnosis code that is none of this visit's. */
export function isDiagnosisSetAside({ before, behind }: AroundCode): boolean {
  return (
    (DIAGNOSIS_BEFORE.test(before) && !/\bbut\b[^.;]{0,24}$/i.test(before)) ||
    DIAGNOSIS_BEHIND.test(behind) ||
    /\b(?:denied|rejected|referral (?:carried|had|listed|named|said))\b[^.;\n]{0,60}$/i.test(
      before,
    ) ||
    OTHER_PERSON.test(before)
  );
}
