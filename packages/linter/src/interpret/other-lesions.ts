import type { CountMatch } from "../narrative/counts.ts";
import { sentenceAt, type Passage } from "../narrative/passage.ts";

/** Lesions that are no acne. */
export const NO_ACNE = /wart|keratos|^aks?$|^sks?$|tag|scar|mollusc|verruc|acrochord|milia/i;

const NO_ACNE_NAMED =
  /\b(?:warts?|keratos[ei]s|aks?|sks?|skin tags?|mollusc\w+|verruca\w*|acrochordons?|milia)\b/i;
const ACNE = /\b(?:acne\w*|papul\w+|pustul\w+|nodul\w+|comedo\w*|cysts?)\b/i;

/** What else is done to lesions at such a visit, or is not done. */
const OTHER_DEED =
  /\b(?:inject\w*|intralesional\w*|triamcinolone|kenalog|ilk|extract(?:ed|ion)|express(?:ed|ion)|drained|incised|lanced|biops\w+|shaved|cauteri[sz]\w+|excised|not (?:be |been )?(?:treated|frozen|touched)|left (?:alone|untreated)|untreated|deferred|spared|skipped|(?:will|to) be (?:treated|frozen|done)|next (?:visit|time|session)|not cryo\w*)\b/i;
const NOT_FROZEN =
  /^[^.;\n]{0,60}?,?\s(?:which|that|these)\s(?:were|was|had)\s(?:not|left|never)\b/i;
const FROZEN =
  /\b(?<!\b(?:not|never) (?:been )?)(?:froze|frozen|ln2|liquid n\w*|nitrogen|slush|cryo\w*)\b/i;

/** How many characters around a count can belong to its clause. */
const REACH = 60;
/** And how many to its sentence. */
const FAR = 240;

/** Whether a count is one of lesions that were not frozen, or that are no acne. */
export function isOfOthers(passage: Passage, { start, end, noun }: CountMatch): boolean {
  if (NO_ACNE.test(noun)) return true;
  const { text } = passage;
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE)
      .at(-1) ?? "";
  const after = text.slice(end, end + REACH);
  const behind = after.split(CLAUSE)[0] ?? "";
  if (OTHER_DEED.test(`${before} ${behind}`) && !FROZEN.test(`${before} ${behind}`)) return true;
  if (NOT_FROZEN.test(after)) return true;
  const bounds = passage.sentences[sentenceAt(passage, start)];
  if (!bounds) return false;
  const words = text.slice(Math.max(bounds.start, start - FAR), Math.min(bounds.end, end + FAR));
  return (OTHER_DEED.test(words) && !FROZEN.test(words)) || tellsOfNoAcne(words);
}

/** "The two keratoses of the flank were frozen" */
export function tellsOfNoAcne(words: string): boolean {
  return NO_ACNE_NAMED.test(words) && !ACNE.test(words);
}

const CLAUSE = /[,;.\n()]|\b(?:and|while|whereas|but)\b/;
