import type { TreatmentStatus } from "@encounter-lint/domain";
import { UNTREATED_PATTERNS } from "../narrative/outcome-patterns.ts";
import type { ContextualPhrase } from "../narrative/passage.ts";
import { matchesIn } from "../narrative/worded-pattern.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";

/** Reads what is said of the treatment as a whole: never treated, responding, done. */
export function readTreatmentStatus(writer: MentionWriter): void {
  for (const phrase of writer.passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (meaning.type !== "statement" || !meaning.id.startsWith("status:")) continue;
      if (isUnder(phrase, "negated", 1) || isUnder(phrase, "other-person")) continue;
      if (isOfAnotherSpot(writer, phrase)) continue;
      const status = meaning.id.slice("status:".length) as TreatmentStatus;
      if (status === "treatment-naive" && isNaiveToOther(writer.passage.text.slice(phrase.end)))
        continue;
      if (status === "treatment-naive" && isOfOtherCare(writer.passage.text, phrase)) continue;
      if (status === "treatment-naive" && isOfLesions(writer, phrase)) continue;
      if (status === "treatment-naive" && hasEnded(writer.passage.text, phrase)) continue;
      writer.value("treatmentStatus", status, phrase.start, phrase.end);
    }
  }
  const { text } = writer.passage;
  const mayBeUntreated = /\b(?:no|not|nothing|never|new to|first|na[iï]ve)\b|n['’]t\b/i.test(text);
  const small = mayBeUntreated ? text.toLowerCase() : "";
  for (const pattern of mayBeUntreated ? UNTREATED_PATTERNS : []) {
    for (const match of matchesIn(pattern, text, small)) {
      const { index } = match;
      writer.value("treatmentStatus", "treatment-naive", index, index + match[0].length);
    }
  }
  const { meaning } = writer.scope;
  if (meaning !== "priorTreatments" && meaning !== "failedTreatments") return;
  const none = /^\s*(none|n\/a|nil|no|denies|denied|na)[\s.]*$/i.exec(writer.passage.text);
  if (none) writer.value("treatmentStatus", "treatment-naive", 0, none[0].trimEnd().length);
}

/** "Untreated until age 25, then tretinoin": that time is over. */
function hasEnded(text: string, { end }: ContextualPhrase): boolean {
  return /^[^.;\n]{0,30}?\b(?:until|till|before|up to)\s(?!today\b|now\b|this\b|the present\b|presentation\b)|^[^.;\n]{0,40}\bthen\b/i.test(
    text.slice(end, end + 80),
  );
}

/** "Untreated hypertension" */
const OF_SOMETHING_ELSE =
  /^\s(?!(?:acne|so|until|till|to|since|for|prior|before|previously|at|by|with|and|or|in|as|thus|patient|case|disease|skin)\b)[a-z]{4}/i;

/** "The lesions on the chin were left untreated", "untreated areas": nothing is said of earlier drugs. */
function isOfLesions(
  { passage: { text }, scope }: MentionWriter,
  phrase: ContextualPhrase,
): boolean {
  return (
    /^untreated$/i.test(text.slice(phrase.start, phrase.end)) &&
    (OF_SOMETHING_ELSE.test(text.slice(phrase.end, phrase.end + 16)) ||
      scope.section === "procedure" ||
      scope.section === "exam" ||
      scope.section === "plan" ||
      scope.section === "aftercare" ||
      /^\s(?:lesions?|areas?|sites?|skin|side|cheeks?|papules?|nodules?|today|altogether|in all|ones|this (?:visit|time))\b/i.test(
        text.slice(phrase.end, phrase.end + 24),
      ) ||
      /\b(?:left|remain\w*|was|were|are|is|others?|rest|remaining|\d|two|three|four|five|six|some|few|several)\s$/i.test(
        text.slice(Math.max(0, phrase.start - 12), phrase.start),
      ))
  );
}

/** "Treatment-naive to cryotherapy" says nothing of the drugs that were tried. */
function isNaiveToOther(rest: string): boolean {
  return /^\s(?:at (?:this|our)|here|with us|in (?:this|our)|by us|as far as|as regards|regarding|concerning|in terms of|when it comes to|in respect of)\b|^\s(?:to|for|with|as to)\s(?!(?:acne|any (?:acne )?(?:treatment|therapy)|treatment|therapy|all)\b)/i.test(
    rest.slice(0, 40),
  );
}

const OTHER_CARE =
  /^\s(?:(?:\w+\s){0,2}?(?:or|and|\/)\s?)?(?:\w+\s){0,2}?(?:cryo\w*|freez\w*|injections?|intralesional|laser\w*|procedures?|surg\w+|operations?|biops\w+|peels?|extractions?|visits?|sessions?|episodes?|reactions?|problems?|light|phototherapy|hospital\w*|skin cancers?|scars?|scarring|keloids?|allerg\w+|records?)\b/i;

/** "She has had no prior cryotherapy" says nothing of drugs. */
function isOfOtherCare(text: string, { start, end }: ContextualPhrase): boolean {
  return (
    /\b(?:prior|previous|any|tried|not yet tried)$/i.test(text.slice(start, end)) &&
    OTHER_CARE.test(text.slice(end, end + 60))
  );
}

/** "A scaly spot on the scalp; this one has never been treated" is not about the acne. */
function isOfAnotherSpot(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  const { passage } = writer;
  const sentence = passage.sentences[phrase.sentence];
  if (!sentence) return false;
  const before = passage.text.slice(Math.max(sentence.start, phrase.start - 120), phrase.start);
  return (
    /\b(?:this|that|the) (?:one|spot|mole|growth|lesion|patch|rash)\b|\b(?:spot|mole|growth|wart|patch|rash|tag|keratos\w+|eczema|mollusc\w+)\b/i.test(
      before,
    ) && !/\bacne\b/i.test(before)
  );
}
