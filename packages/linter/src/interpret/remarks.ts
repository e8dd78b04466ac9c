import { ACNE_CRYOTHERAPY } from "@encounter-lint/domain";
import type { SourceRange } from "../source/source-range.ts";

/** What a template calls itself. */
const FORM =
  "(?:template|form|document|note|macro|sheet|page|smart ?(?:text|phrase)|dot ?phrase|autotext|text|card|checklist|protocol|pathway|order set|script|log|record)";

/** The first words of a paragraph, or of a heading, about the template and not about a patient. */
const ABOUT_THE_FORM = new RegExp(
  `^\\W{0,6}(?:${[
    `(?:when|how|whom?|where) (?:to|not to|should you|do you|you should) (?:open|use|choose|pick|select|insert|start)\\b`,
    `(?:use|open|choose|pick|select|insert)(?: (?:only )?(?:when|if|for)\\b| (?:this|the|it)(?: ${FORM})?,? (?:only )?(?:when|if|for|in|with|whenever|once)\\b)`,
    `(?:do not|don't|never) (?:use|open|choose|insert) (?:this|the)\\b`,
    `(?:for use|meant|intended|suitable|made|written) (?:for|in|with|when)\\b`,
    `th(?:is|e) ${FORM} (?:is|was|applies|serves|covers|has been)\\b[^.;:]{0,30}\\b(?:for|when|to|in|only)\\b`,
    `who(?:m)? (?:is this|this is|it is|qualifies|is eligible)\\b`,
    `(?:entry|inclusion|exclusion|eligibility|selection|usage|starting|stop(?:ping)?) (?:criteria|criterion|conditions|rules?)\\b`,
    `(?:criteria|conditions) for (?:use|using|opening|entry)\\b`,
    `(?:teaching|training|staff|coder'?s?|coding|author'?s?|editor'?s?|user|build(?:er)?'?s?|template|style|writing|wording|compliance|scribe) (?:notes?|comments?|tips?|guide|guidance|advice|pearls?|hints?|remarks?|reminders?)\\b`,
    `notes? (?:to|for) (?:the )?(?:staff|authors?|users?|scribes?|residents?|trainees?|students?|coders?|writers?|team|self)\\b`,
    `(?:good|bad|weak|strong|better|poor|sample|model|wrong|right) (?:examples?|wordings?|phrases?|sentences?|answers?)\\b`,
    `(?:change ?log|changes|(?:version|revision|change|edit) (?:history|log)|revisions|release notes)\\s{0,2}(?:[:.]|$)`,
    `examples? of (?:good|bad|weak|strong|poor|what|wordings?|phrases?)\\b`,
    `th(?:is|e) ${FORM} (?:was|has been|is) (?:built|written|made|rewritten|changed|revised|updated|shortened|withdrawn)\\b`,
    `what (?:a|an|the) (?:finished|completed|filled(?:[- ]in)?|good) (?:entry|example|${FORM}) (?:looks|reads)\\b`,
    `(?:(?:filled(?:[- ]in)?|worked|finished|completed|training) )(?:examples?|samples?|specimens?)\\b`,
    `for (?:patients|people|visits|adults|teens|teenagers|those|anyone)\\b[^.\\n]{0,60}\\b(?:who|whose|whom|which)\\b`,
    `not for (?:patients|people|anyone|those|use)\\b`,
    `(?:purpose|scope|use|usage)\\W{1,6}(?:for|patients|visits|use|this|to document|when)\\b`,
    `(?:criteria|eligib(?:le|ility)|prerequisites?|preconditions?|applies to|applicability|audience|pearls?|tips?|before you (?:open|start|use|begin)\\b[^.:\\n]{0,30}|indications? for (?:this|the) ${FORM}|reminders?(?: (?:to|for) [a-z ]{1,30})?)\\s{0,2}(?:[:.]|$)`,
  ].join("|")})`,
  "i",
);

/** A sentence about all patients, as in a leaflet, tells nothing of this one. */
const ABOUT_ALL =
  /\b(?:most|many|some|few|all|other) (?:people|patients|persons|children|teens|teenagers|adults)\b|\b(?:every|each) (?:patient (?:receives|gets|is given)|new )?(?:session|visit|appointment|time)\b|^\W{0,4}(?:at this (?:clinic|practice|office),? )?we (?:always |usually |never |only |will )?(?:ask|freeze|treat|expect)\b|\b(?:people|patients) (?:usually|often|mostly|generally|normally|typically)\b|\b(?:usually|generally|normally|typically|mostly|commonly) (?:tolerate[ds]?|freeze|consent|heal|fail|well tolerated)\b|\b(?:for|with|in) (?:minors|children|teenagers|teens|(?:patients|anyone) (?:under|below) \d\d)\b(?![^.]{0,120}\b(?:was|were|has|have|obtained|given)\b)|^\W{0,4}(?:as a rule|in general),? |\b(?:nearly|almost) everyone\b/i;

/** A line that goes on in a small letter belongs to the sentence before it. */
const SENTENCES = /(?:[^.!?\n]|[.!?](?!\s|$)|\n(?=[ \t]{0,20}[a-z(]))+[.!?]?/g;

const PLACE = "[a-z][a-z/'-]{1,20}(?: [a-z][a-z/'-]{1,20}){0,3}";
const BEHIND_KEY = "(?: ?[=:.)-] ?| )";

/** The key to a drawing: `A forehead, B nose, C right cheek`, `Map: 1 forehead, 2 nose, 3 chin`. */
const KEY_TO_DRAWING = new RegExp(
  `(?<!\\w)(?:A${BEHIND_KEY}${PLACE}(?:[,;] ?(?:and )?[B-Z]${BEHIND_KEY}${PLACE}){2,25}|(?<=\\b(?:map|key|legend|zones?|areas?|regions?|numbers?|codes?)\\W{1,4})1${BEHIND_KEY}${PLACE}(?:[,;] ?(?:and )?\\d{1,2}${BEHIND_KEY}${PLACE}){2,25})`,
  "gi",
);

/** A heading with one of these words stands over a sample, or over rules that are the same for all patients. */
const HEADS_SAMPLE_OR_RULES =
  /\b(?:samples?|examples?|mock(?:-?up)?|fictional|fictitious|invented|demo|dummy|polic(?:y|ies)|legend|abbreviations?|glossary|references?|bibliography|disclaimers?|faqs?|how[- ]to|guidance|guidelines?|pearls|pitfalls|common (?:errors|mistakes)|(?:do'?s|dos?) (?:and|&) don'?ts?)\b(?!\s(?:sent|taken|collected|number|range|mark|points?))|^\W*(?:key|tips)\b(?!\s(?:points|findings|features))/i;
const MOST_WORDS_OF_HEADING = 8;

/** Whether a heading or a label stands over words about the template, and not about a patient. */
export function headsRemark(label: string, behind = ""): boolean {
  const words = label.replace(/_/g, " ");
  return (
    ABOUT_THE_FORM.test(words) ||
    (HEADS_SAMPLE_OR_RULES.test(words.replace(/\([^()]{0,80}\)/g, " ")) &&
      words.trim().split(/\s+/).length <= MOST_WORDS_OF_HEADING) ||
    (behind !== "" && ABOUT_THE_FORM.test(`${words}: ${behind}`))
  );
}

/**
 * The text of a template without what it says of itself or of all patients: when to use it, teaching notes,
 * the sentences of a leaflet, the key to a drawing. A sentence with a blank is one of the note. Every character stays at its place.
 */
export function withoutRemarks(text: string, blanks: readonly SourceRange[]): string {
  if (blanks.length === 0 && ABOUT_THE_FORM.test(text)) return blankedOut(text);
  let next = 0;
  return text.replace(KEY_TO_DRAWING, blankedOut).replace(SENTENCES, (sentence, at: number) => {
    while ((blanks[next]?.end ?? at + 1) <= at) next++;
    const isOpen = (blanks[next]?.start ?? text.length) < at + sentence.length;
    return !isOpen && (ABOUT_ALL.test(sentence) || ABOUT_THE_FORM.test(sentence))
      ? blankedOut(sentence)
      : sentence;
  });
}

/** Of such words only the code is of use: it tells what the template is for. */
function blankedOut(text: string): string {
  return text
    .split(ACNE_CRYOTHERAPY)
    .map((part) => part.replace(/[^\n]/g, " "))
    .join(ACNE_CRYOTHERAPY);
}
