/** How many characters around a phrase can say that it is only spoken of. */
const REACH = 300;

/** Those who read notes, and the rules they apply: what is said of them is said of no patient. */
const WHO_READS =
  "(?:(?:the|our|your|this|a|an|any|each|every|most|all|some|clinic|practice|office|department|hospital|local) ){0,2}(?:payers?|insurers?|carriers?|insurance|plans?|medicare|medicaid|tricare|billers?|billing(?: staff| office| team)?|coders?|coding|auditors?|audits?|reviewers?|compliance|polic(?:y|ies)|protocols?|guidelines?|coverage|requirements?|records?|notes?|charts?|claims?|documentation|templates?|macros?|entr(?:y|ies)|statements?|phrases?|sentences?|words?|defaults?)";

/** A verb at the beginning, or a mark, with which somebody who fills in a form is spoken to. */
const ADDRESSED =
  "(?:please|kindly|remember|recall|be (?:sure|specific|precise|careful|aware|honest)|avoid|mention|summari[sz]e|capture|type|press|click|tap|edit|replace|remove|adjust|modify|overwrite|paste|copy|dictate|attach|upload|wait|consult|cite|quote|spell|identify|tips?\\b|hints?\\b|nb\\b|n\\.b\\.|reminders?\\b|caution|warning|important|attention|legend|key\\b|codes?\\b|abbreviations?|to do|todo|fixme)";

const SAID_OF_WORDS = new RegExp(
  [
    // "You agreed to the treatment after the risks were explained."
    "\\b(?:you|your|yours|yourself)\\b",
    // "I agree to the freezing": a form for the patient to sign.
    "\\bI (?:hereby |also |have read and )?(?:agree|consent|understand|authori[sz]e|accept|give (?:my )?(?:permission|consent))\\b",
    // "A parent who consented last time consents again."
    "\\b(?:an?|any|each|every|no|most|many|all|some|those) (?:\\w+ ){0,2}(?:parents?|patients?|guardians?|persons?|people|child(?:ren)?|minors?|teens?|teenagers?|adults?) (?:who|whose|that|must|may|can|will|with)\\b",
    // "Prior therapy that failed has to be named."
    "\\b(?:ha(?:s|ve) to be|ought to|shall|(?:is|are) (?:mandatory|compulsory|insufficient|inadequate|unacceptable)|(?:is|are)(?: not|n't) (?:enough|sufficient|acceptable|adequate|accepted|allowed|permitted)|(?:is|are) (?:enough|sufficient|acceptable))\\b",
    // "Billing will reject the claim if the record does not show that topical therapy failed."
    `^\\W{0,8}${WHO_READS}\\b[^.;\\n]{0,40}?(?:\\b(?:wants?|requires?|needs?|expects?|accepts?|den(?:y|ies)|rejects?|asks?|looks?|covers?|pays?|considers?|treats?|will|may|can|cannot|do(?:es)?(?: not|n't)?|must|should|shows?|says?|is|are)\\b|:)`,
    `^\\W{0,8}${ADDRESSED}`,
    "^\\W{0,8}(?:nurs(?:es?|ing)|staff|assistants?|residents?|mas?|scribes?|trainees?) (?:can|may|must|should|do|does)(?:not| not|n't)?\\b",
  ].join("|"),
  "i",
);

/** Before the words, in the same sentence. */
const LED_BY =
  /\b(?:if|unless|whether|whenever|in case|provided that|as long as|assuming|for (?:example|instance)|such as|(?:sample|example|specimen)s?\b[^.;\n]{0,40}:|reads?(?: like)?(?: this)?:|like this:|(?:choose|pick|select|circle|tick|check|keep|mark) (?:one|only one|what applies|the one)\b[^.;\n]{0,40})/i;

/** Behind the words, at once. */
const FOLLOWED_BY =
  /^\s{0,2}(?:only )?(?:if|unless|whenever|when|where applicable|as applicable)\b/i;

/**
 * Whether a template only speaks of what these words say: to its author, of those who read the note,
 * to the patient, as an example, under a condition.
 */
export function isSpokenOf(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): boolean {
  const from = Math.max(sentence.start, start - REACH);
  const words = text.slice(from, Math.min(sentence.end, end + REACH));
  return (
    SAID_OF_WORDS.test(words) ||
    LED_BY.test(text.slice(from, start)) ||
    FOLLOWED_BY.test(text.slice(end, end + 20))
  );
}

/** In a template a line that begins with an empty box is one to tick: `( ) Patient tolerated it well.` */
export function standsBehindBox(text: string, start: number): boolean {
  const line = lineBefore(text, start);
  return /^[\s>]{0,8}(?:[-*+•]\s{1,3})?(?:\[[ _]{0,3}\]|\([ _]{0,3}\)|[☐□◻○◯▢])/.test(line);
}

/** A whole line in round brackets is an aside to whoever fills in the form. */
export function isBracketedLine(text: string, start: number): boolean {
  return /^[\s>]{0,8}\([^()\n]{1,600}\)\.?\s{0,4}$/.test(lineAround(text, start));
}

/** `Choose one: 1) Verbal consent obtained. 2) Consent declined.` */
export function isInListToChoose(text: string, start: number): boolean {
  return /^\W{0,8}(?:choose|pick|select|circle|tick|check|mark|keep|delete|strike)\b[^.;\n]{0,60}(?::|—|–|\n)/i.test(
    lineBefore(text, start),
  );
}

/** `*** (tolerated well, with discomfort)`, `(tolerated well, poorly): ***`: words in brackets at a blank are for the author. */
export function isBracketedAtBlank(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const open = before.lastIndexOf("(");
  if (open < 0 || /[)\n]/.test(before.slice(open))) return false;
  const close = /^[^()\n]{0,300}\)/.exec(text.slice(end, end + REACH + 1))?.[0].length;
  if (close === undefined) return false;
  return (
    /\uE001["'”*_]{0,3}\s{0,3}$/.test(before.slice(0, open)) ||
    /^[*_]{0,3}\s{0,2}[:=–-]{0,2}\s{0,3}["'“]?\uE001/.test(
      text.slice(end + close, end + close + 12),
    )
  );
}

/** Words in quotation marks are shown and not said, unless nothing else stands there. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const before = lineBefore(text, start);
  const [behind = ""] = text.slice(end, end + REACH).split("\n", 1);
  const opens = Math.max(before.lastIndexOf("“"), isOdd(before) ? before.lastIndexOf('"') : -1);
  if (opens < 0 || before.lastIndexOf("”") > opens) return false;
  const closes = behind.search(/["”]/);
  if (closes < 0) return false;
  return before.slice(0, opens).trim() !== "" || /\w/.test(behind.slice(closes));
}

function isOdd(words: string): boolean {
  return (words.split('"').length - 1) % 2 === 1;
}

/** What stands on the line before a place, as far as it matters. */
export function lineBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - REACH), start);
  return near.slice(near.lastIndexOf("\n") + 1);
}

function lineAround(text: string, at: number): string {
  const [rest = ""] = text.slice(at, at + 2 * REACH).split("\n", 1);
  const near = text.slice(Math.max(0, at - 2 * REACH), at);
  return near.slice(near.lastIndexOf("\n") + 1) + rest;
}
