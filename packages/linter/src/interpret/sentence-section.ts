import type { SectionName } from "@encounter-lint/domain";
import { phrasesBetween, type ContextualPhrase, type Passage } from "../narrative/passage.ts";
import { SITE } from "../narrative/count-patterns.ts";
import { isDoneHere, isUnder } from "./context.ts";
import { MentionWriter } from "./mention-writer.ts";
import { tellsOfNoAcne } from "./other-lesions.ts";

const EXAM_WORDS =
  /\b(?:exam(?:ination|ined)?|o\/e|on inspection|inspection shows|i (?:found|count(?:ed)?|find)|(?:there|here) (?:is|are|were|was) (?!no\b)|on the skin|palpa\w+)\b|^\s*(?:pe|px|obj|findings?|skin)\b/i;

const DEED = /\b(?:froze|frozen|ln2|liquid n\w*|nitrogen|slush|cryo\w*)\b/i;

/** `Lesions treated this visit: 9` */
const TREATED = /\b(?:lesions|spots|papules|nodules) treated\b[^.:=]{0,40}[:=]/i;

/** Beside these words the freezing is spoken of, and not told. */
const SPOKEN_OF =
  /\b(?:recommend\w*|advis\w+|suggest\w*|propos\w+|discuss\w*|consider\w*|appropriate|indicated|justified|warranted|option|choice|chosen|reasonable|candidate|agree[ds]?|consent\w*|risks?|because|since|history|last|previous\w*|prior|earlier|ago|will|next|plan\w*|asks?|asked|requests?|wants?|wish\w*|for which|here for|visit for|presents|presenting)\b/i;

/** Beside these words a place is no place of lesions: the light fell on it, or the drape. */
const PROTECTED =
  /\b(?:shield\w*|protect\w*|drap\w+|cover\w*|avoid\w*|spar(?:ed|ing)|away from|tilted|turned|pillow|rested|lying|prone)\b/i;

/** In prose without headings the sentence itself says whether it counts what was found or what was frozen. */
export function countedIn(writer: MentionWriter, sentence: number): MentionWriter {
  const words = wordsOf(writer, sentence);
  if (words === undefined) return writer;
  return within(
    writer,
    DEED.test(words) ||
      TREATED.test(words) ||
      isTreatedIn(writer, sentence, words) ||
      listsPlaces(writer, sentence, words)
      ? "procedure"
      : tellsOfFindings(words) || isBareFinding(writer, sentence, words)
        ? "exam"
        : undefined,
  );
}

/**
 * The same for places. A place stands in more sentences than a count does, so that only those count
 * which tell of lesions: "Nine papules across the chest", "I froze nine papules of the upper back".
 */
export function placedIn(writer: MentionWriter, place: ContextualPhrase): MentionWriter {
  const near = nearIn(writer, place);
  if (!near) return writer;
  const words = writer.passage.text.slice(near.start, near.end);
  if (tellsOfNoAcne(words) || PROTECTED.test(clauseOf(writer.passage, place))) return writer;
  if (isFrozenIn(writer.passage, near) && !SPOKEN_OF.test(words))
    return within(writer, "procedure");
  const isFound =
    !DEED.test(words) &&
    LESIONS.test(words) &&
    (tellsOfFindings(words) || isBareFinding(writer, place.sentence, words));
  return within(writer, isFound ? "exam" : undefined);
}

/** "She has six tender nodules along the jaw" is what was found as well, unless it is what was told. */
function tellsOfFindings(words: string): boolean {
  return EXAM_WORDS.test(words) || (SHOWN.test(words) && !SPOKEN_OF.test(words));
}

const COUNT_OF_LESIONS =
  "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s(?:[a-z-]+,?\\s){0,4}(?:lesions?|papul\\w+|nodul\\w+|pustul\\w+|cysts?|spots|bumps)\\b";
const BARE_FINDING = new RegExp(
  `^\\W{0,4}(?:(?:\\w+ ){0,4}${SITE}: )?(?:about |approximately |~)?${COUNT_OF_LESIONS}`,
  "i",
);
/** Beside these words the lesions are not just there. */
const MORE_THAN_THERE =
  /\b(?:treated|done|goal|target|total|of (?:these|those|them|which)|each|today['’]s)\b/i;

/** "8 tender papules of both cheeks." in a paragraph that tells of no freezing. */
function isBareFinding(writer: MentionWriter, sentence: number, words: string): boolean {
  if (!BARE_FINDING.test(words) || SPOKEN_OF.test(words) || MORE_THAN_THERE.test(words))
    return false;
  return !DEED.test(aroundIn(writer, sentence, FAR));
}

/** "LN2 by swab, 5 s each. 8 papules of the cheeks treated." */
function isTreatedIn(writer: MentionWriter, sentence: number, words: string): boolean {
  return (
    /\btreated\b/i.test(words) &&
    LESIONS.test(words) &&
    !SPOKEN_OF.test(words) &&
    !/\bnot\b|\bun|\bnever\b|\bby\b/i.test(words) &&
    DEED.test(aroundIn(writer, sentence, 0))
  );
}

const PLACES_ALONE = new RegExp(
  `^\\W{0,4}(?:(?:and|[RL]|right|left|both|upper|lower|x ?\\d{1,2}|\\d{1,2}|on|the|${SITE})\\b[\\s,:=×()+&-]{0,3}){2,24}\\W{0,4}$`,
  "i",
);

/** "LN2 by swab, 5 s each. R cheek 4, L cheek 3, chin 2." */
function listsPlaces(writer: MentionWriter, sentence: number, words: string): boolean {
  return words.length < FAR && PLACES_ALONE.test(words) && DEED.test(aroundIn(writer, sentence, 0));
}

/** What stands before a sentence of a paragraph, and so many characters behind it. */
function aroundIn({ passage }: MentionWriter, sentence: number, behind: number): string {
  const { start = 0, end = 0 } = passage.sentences[sentence] ?? {};
  return passage.text.slice(Math.max(0, start - FAR), Math.min(end, start + FAR) + behind);
}

/** A number of lesions, and that they are there. */
const SHOWN =
  /\b(?:has|have|shows?|showed|reveals?|revealed|sees?|saw|finds?|found|points? (?:to|out)|present|visible|seen|noted)\b[^.;]{0,60}\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:[a-z]+,?\s){0,4}(?:lesions?|papul\w+|nodul\w+|pustul\w+|cysts?|spots|bumps)\b|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:[a-z]+,?\s){0,4}(?:lesions?|papul\w+|nodul\w+|pustul\w+|cysts?|spots|bumps)\s(?:\w+\s){0,3}(?:present|visible|seen|noted|found)\b/i;

/** How many characters around a place can belong to its clause. */
const REACH = 80;

const LESIONS =
  /\b(?:lesions?|papul\w+|nodul\w+|pustul\w+|cysts?|comedo\w*|spots|bumps|pimples|blemish\w+)\b/i;

function clauseOf({ text }: Passage, { start, end }: ContextualPhrase): string {
  const before = /[^,.;:]*$/.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? "";
  const behind = /^[^,.;:]*/.exec(text.slice(end, end + REACH))?.[0] ?? "";
  return `${before} ${behind}`;
}

/** Whether freezing is told as done: its agent, or the deed itself. */
function isFrozenIn(passage: Passage, { start, end }: Bounds): boolean {
  return phrasesBetween(passage, start, end).some(
    (phrase) =>
      phrase.meanings.some(
        (meaning) =>
          meaning.type === "cryogen" || (meaning.type === "technique" && meaning.id === "freezing"),
      ) &&
      isDoneHere(phrase) &&
      !isUnder(phrase, "risk"),
  );
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** How many characters around a place can say what it is; a sentence without end is not read again for each. */
const FAR = 300;

/** The part of its sentence around a place, where the section does not say what is told. */
function nearIn(
  { passage, scope }: MentionWriter,
  { sentence, start, end }: ContextualPhrase,
): Bounds | undefined {
  const bounds = passage.sentences[sentence];
  if (scope.section !== "other" || !bounds) return undefined;
  return { start: Math.max(bounds.start, start - FAR), end: Math.min(bounds.end, end + FAR) };
}

function wordsOf({ passage, scope }: MentionWriter, sentence: number): string | undefined {
  const bounds = passage.sentences[sentence];
  return scope.section === "other" && bounds
    ? passage.text.slice(bounds.start, bounds.end)
    : undefined;
}

function within(writer: MentionWriter, section: SectionName | undefined): MentionWriter {
  return section ? new MentionWriter(writer.passage, { ...writer.scope, section }) : writer;
}
