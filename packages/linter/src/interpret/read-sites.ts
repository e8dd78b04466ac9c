import type { Site } from "@encounter-lint/domain";
import type { ContextualPhrase, Passage } from "../narrative/passage.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { isOfAnotherTime } from "./other-times.ts";
import { placedIn } from "./sentence-section.ts";

/** Reads where lesions are and where they were frozen, with the side. */
export function readSites(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.section === "consent") return;
  for (const [index, phrase] of passage.phrases.entries()) {
    const meaning = phrase.meanings.find(({ type }) => type === "site");
    if (meaning?.type !== "site") continue;
    if (
      isUnder(phrase, "negated", 4) ||
      isUnder(phrase, "undone", 4) ||
      isUnder(phrase, "other-person") ||
      isUnder(phrase, "elsewhere")
    )
      continue;
    if (isUnder(phrase, "historical", 4) && scope.section !== "exam") continue;
    if (isUnder(phrase, "risk", 6) || isUnder(phrase, "planned", 6)) continue;
    if (isAdverb(passage.text, phrase) || isFoundClear(passage, index)) continue;
    if (isRest(passage.text, phrase)) continue;
    if (isDrawn(passage.text, phrase)) continue;
    if (isOfAnotherTime(passage, phrase.start, phrase.end)) continue;
    const side = sideOf(writer, index);
    if (scope.kind === "template" && isPrintedRow(passage.text, phrase)) {
      writer.slot(
        "procedure.sites",
        Math.min(side.start, phrase.start),
        Math.max(side.end, phrase.end),
      );
      // Behind each place stands the blank for how many.
      writer.slot("procedure.lesionCount", phrase.start, phrase.end);
      continue;
    }
    const region = isAtNape(passage, index) ? "nape" : meaning.region;
    const site: Site = {
      region,
      ...(side.laterality ? { laterality: side.laterality } : {}),
    };
    placedIn(writer, phrase).value(
      "procedure.sites",
      site,
      Math.min(side.start, phrase.start),
      Math.max(side.end, phrase.end),
    );
  }
}

const PLACE_TO_COUNT = /(?:^|[\s,;|/])\p{L}[\p{L} ]{1,24}\s{0,2}[:=x×]?\s{0,2}\uE001{2,}/gu;

/** `R cheek ___ L cheek ___ chin ___`: places are printed, and who fills the line in says how many at each. */
function isPrintedRow(text: string, { start, end }: ContextualPhrase): boolean {
  if (!/^\s{0,2}[:=x×]?\s{0,2}\uE001{2}/.test(text.slice(end, end + 8))) return false;
  const from = text.lastIndexOf("\n", start) + 1;
  const newline = text.indexOf("\n", end);
  const line = text.slice(
    Math.max(from, start - 160),
    newline < 0 ? end + 160 : Math.min(newline, end + 160),
  );
  return [...line.matchAll(PLACE_TO_COUNT)].length > 1;
}

const CLEAR =
  /^(?:,? (?:is|are|was|were|skin|both|looks?|remains?|entirely|completely|otherwise|all)){0,3}(?:\s?[:=–—-])? (?:clear|spared|quiet|uninvolved|unremarkable|unaffected|lesion[- ]free|free of|without (?:lesions?|acne|active)|w\/o (?:lesions?|acne|active)|not involved|has no|have no|shows? no|shows? nothing)\b(?! of the)/i;

const MAX_PLACES = 8;

/** "Right cheek clear", "face, chin and neck clear" name places where nothing is. */
function isFoundClear({ phrases, text }: Passage, index: number): boolean {
  let end = phrases[index]?.end ?? 0;
  for (let at = index + 1; at <= index + MAX_PLACES; at++) {
    const next = phrases[at];
    const isPlace = next?.meanings.some(({ type }) => type === "site" || type === "laterality");
    if (
      !next ||
      !isPlace ||
      !/^(?:,? (?:and |or |& )?|\/)(?:the )?$/i.test(text.slice(end, next.start))
    )
      break;
    end = next.end;
  }
  return CLEAR.test(text.slice(end, end + 60));
}

/** "Posterior neck at the hairline", "occipital hairline": the hair begins above the neck too. */
function isAtNape({ text, phrases }: Passage, index: number): boolean {
  const phrase = phrases[index];
  if (!phrase || !/hairline$/i.test(text.slice(phrase.start, phrase.end))) return false;
  const before = text.slice(Math.max(0, phrase.start - 40), phrase.start);
  const behind = text.slice(phrase.end, phrase.end + 24);
  return (
    /\b(?:(?:posterior|occipital|nuchal|back|rear|neck|nape|lower)\s|(?:neck|nape)\b[^,.;]{0,16}\b(?:at|along|near|by|below|beneath|under|on|to|of|in) (?:the |his |her )?(?:\w+ )?)$/i.test(
      before,
    ) || /^\s(?:of|at|on|in) the (?:(?:back of the |posterior )?neck|nape|back)\b/i.test(behind)
  );
}

/** "The right one is clear and so is the rest of the face" tells where nothing else is. */
function isRest(text: string, { start }: ContextualPhrase): boolean {
  return /\b(?:rest|remainder|balance) of (?:the |her |his |their )?(?:\w+ )?$|\b(?:elsewhere|nowhere else) on (?:the |her |his |their )?$/i.test(
    text.slice(Math.max(0, start - 36), start),
  );
}

/** "Acne form with face map" speaks of a drawing. */
function isDrawn(text: string, { end }: ContextualPhrase): boolean {
  return /^\s(?:maps?|mapping|charts?|diagrams?|drawings?|sketch(?:es)?|outlines?|pictures?|figures?)\b/i.test(
    text.slice(end, end + 16),
  );
}

/** "Nurse, 26, back because the bumps rub", "Back for her acne": who comes again, and no place. */
function isReturn(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[.,;:–—-]\s?|\b(?:is|was|today|now|and)\s)$/i.test(
      text.slice(Math.max(0, start - 8), start),
    ) &&
    /^\s(?:(?:again|today|now|here|in clinic|in the office)\s)?(?:because|since|as|for (?:\w+ ){0,2}(?:follow|f\/u|visit|re-?check|review|acne|cryo\w*|freez\w*|treatment|persist\w*)|after|about|to (?:discuss|have|get|see)|from)\b/i.test(
      text.slice(end, end + 60),
    )
  );
}

/** "See her back in December": the way and not the body. */
function isAdverb(text: string, { start, end }: ContextualPhrase): boolean {
  if (!/^back$/i.test(text.slice(start, end))) return false;
  return (
    isReturn(text, start, end) ||
    (/\b(?:see|saw|seen|c[oa]m(?:e|es|ing)|call\w*|br(?:ing|ought)|go|goes|went|sen[dt]|get|gets|got|have|want\w*|like|follow\w*|report\w*|hear\w*|cut\w*|scale\w*|look\w*|put|turn\w*|check\w*|ring|dat(?:es?|ed|ing)|fall\w*|gave|grew|hold|held|be|welcome\w*)\s(?:(?:her|him|them|you|us|me|it|pt|patient|the patient|here|all)\s)?$/i.test(
      text.slice(Math.max(0, start - 40), start),
    ) &&
      !/\b(?:on|to|of|over|at)\s(?:her|his|their|the)\s$/i.test(
        text.slice(Math.max(0, start - 14), start),
      ))
  );
}

/** "Anterior neck, right 6, left 5", "6 right and 5 left anterior neck" */
const BETWEEN_SIDES = /^[\s,(]*(?:\d{1,2}[\s,]{1,2})?(?:and|&|\+|the|\/)?\s*(?:\d{1,2}\s)?$/i;

function sideOf(
  writer: MentionWriter,
  index: number,
): { readonly laterality?: Site["laterality"]; readonly start: number; readonly end: number } {
  const { phrases, text } = writer.passage;
  const site = phrases[index];
  if (!site) return { start: 0, end: 0 };
  const sides: { side: NonNullable<Site["laterality"]>; start: number; end: number }[] = [];
  for (const step of [-1, 1] as const) {
    let edge = step === -1 ? site.start : site.end;
    for (let at = index + step; at >= 0 && at < phrases.length && sides.length < 2; at += step) {
      const phrase = phrases[at];
      const meaning = phrase?.meanings.find(({ type }) => type === "laterality");
      if (!phrase || meaning?.type !== "laterality") break;
      const between = step === -1 ? text.slice(phrase.end, edge) : text.slice(edge, phrase.start);
      if (!BETWEEN_SIDES.test(between)) break;
      // "left cheek, right chin": the second side belongs to the second site.
      if (step === 1 && startsNextSite(writer, at)) break;
      sides.push({ side: meaning.side, start: phrase.start, end: phrase.end });
      edge = step === -1 ? phrase.start : phrase.end;
    }
  }
  const first = sides[0];
  if (!first) return { start: site.start, end: site.end };
  const laterality = sides.some(({ side }) => side !== first.side) ? "bilateral" : first.side;
  return {
    laterality,
    start: Math.min(...sides.map(({ start }) => start)),
    end: Math.max(...sides.map(({ end }) => end)),
  };
}

function startsNextSite(writer: MentionWriter, at: number): boolean {
  const { phrases, text } = writer.passage;
  const side = phrases[at];
  const next = phrases[at + 1];
  if (!side || !next?.meanings.some(({ type }) => type === "site")) return false;
  return /^\s*$/.test(text.slice(side.end, next.start));
}
