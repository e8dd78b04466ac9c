import { namedMeaning } from "@encounter-lint/domain";
import { namesDrug } from "../narrative/names-treatment.ts";
import { holdsMore } from "../narrative/plain-words.ts";
import {
  goesOn,
  tellsEnd,
  tellsLength,
  tellsPast,
  tellsSince,
  turns,
} from "../narrative/story-signs.ts";
import type { OutlineDocument } from "../source/outline.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import { linesOf, sentencesOf, type Piece } from "./pieces.ts";
import { isHeading, sectionFor } from "./section-names.ts";
import { withoutUnticked } from "./ticked-boxes.ts";
import type { WordMemory } from "./word-memory.ts";

/** A story goes on for so many sentences. */
const MAX_SENTENCES = 4;
/** So many sentences that name a drug are looked at. */
const MAX_STORIES = 60;

/**
 * What a note tells of earlier treatment at more length than is understood: a drug, a time and an end
 * in one paragraph ("Seen in July, adapalene begun. Today, 14 weeks on, the nodules are all there").
 * Nothing is concluded from it than that nobody can call the failure missing or vague.
 */
export function readStories(
  draft: EncounterDraft,
  document: OutlineDocument,
  text: string,
  words: WordMemory,
): void {
  const paragraphs = paragraphsOf(linesOf(document, text), text);
  let stories = 0;
  for (const pieces of paragraphs) {
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index];
      if (!piece || !words.recall("names a drug", piece.text, () => namesDrug(piece.text)))
        continue;
      if (++stories > MAX_STORIES) return;
      const told = [piece, ...followers(pieces, index, words)];
      const before = aboveOrBefore(pieces, index);
      const said = told.map((one) => one.text);
      const unread = words.recall("tells of treatment", [before, ...said].join("\n"), () =>
        tells(before, said),
      );
      for (const element of unread) write(draft, element, piece);
    }
  }
}

/** What the sentences may tell in words that were not understood. */
function tells(before: string, [drug = "", ...following]: readonly string[]): readonly string[] {
  if (!tellsPast(`${before} ${drug}`, following.join(" "))) return [];
  const hasEnd =
    tellsEnd(drug, true) ||
    following.some((one) => (goesOn(one) && tellsEnd(one)) || tellsSince(drug, one));
  const hasLength =
    tellsLength(drug, true) ||
    tellsLength(before, false) ||
    following.some((one) => tellsLength(one, false));
  const isTurned =
    !WORKS.test(drug) ||
    turns([drug, ...following].join(" ")) ||
    following.some((one) => goesOn(one) && tellsEnd(one) && tellsLength(one, false));
  const hasMore = hasEnd || holdsMore(drug);
  const isOver = hasEnd || (hasMore && !GOES_ON.test(drug));
  return [
    ...(isOver && hasLength && isTurned ? ["priorTreatments"] : []),
    ...(hasMore ? ["priorTreatments.outcome"] : []),
    ...(hasLength ? ["priorTreatments.duration"] : []),
  ];
}

/** Of what is still being used nobody expects an end. */
const GOES_ON =
  /\b(?:ongoing|current\w*|presently|continu\w*|toler\w*|too early|recent\w*|so far|maint\w*|started|begun|began|refills?|now|taking|takes?|uses|using|on)\b/i;

const WORKS =
  /\b(?:doing|responding|responds?|controlled|cleared?|clearing|improv\w+|works|working|excellent|great|good|happy|pleased|stable|effective)\b/i;

/** What explains a sentence: the one before, or above the row of a table its heading. */
function aboveOrBefore(pieces: readonly Piece[], index: number): string {
  const isRow = pieces[index]?.text.startsWith("|") === true;
  const above = isRow ? pieces.find(({ text }) => text.startsWith("|")) : pieces[index - 1];
  return above?.text ?? "";
}

/** The sentences behind one that names a drug, as far as they name no other. */
function followers(pieces: readonly Piece[], index: number, words: WordMemory): readonly Piece[] {
  const behind = pieces.slice(index + 1, index + MAX_SENTENCES);
  const next = behind.findIndex(({ text }) =>
    words.recall("names a drug", text, () => namesDrug(text)),
  );
  return next < 0 ? behind : behind.slice(0, next);
}

const SILENT: ReadonlySet<string | undefined> = new Set([
  "plan",
  "aftercare",
  "claim",
  "signature",
  "consent",
  "visits",
  "procedure",
]);

/** The sentences of each paragraph of the sections where earlier treatment is told. */
function paragraphsOf(lines: readonly Piece[], text: string): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [];
  let isSilent = false;
  let end = -1;
  for (const line of lines) {
    const heading = /^\s{0,3}(?:#{1,6}\s+)?(?:\*\*)?([^:*#]{2,40}?)(?:\*\*)?(?::|\s*$)/.exec(
      line.text,
    );
    const meaning = heading ? namedMeaning(heading[1] ?? "") : undefined;
    const section =
      meaning === undefined || !(isHeading(meaning) || line.text.startsWith("#"))
        ? undefined
        : sectionFor(meaning);
    const isGap = end < 0 || /\n\s*\n/.test(text.slice(end, line.start));
    end = line.start + line.text.length;
    if (section !== undefined || line.text.startsWith("#")) isSilent = SILENT.has(section);
    const opens = isGap || (section !== undefined && section !== "priorTreatment");
    if (opens || paragraphs.length === 0) paragraphs.push([]);
    if (isSilent || line.text.startsWith("#")) continue;
    const piece = { text: withoutUnticked(line.text), start: line.start };
    // The letters before questions and answers are no sentences: "Q. Did it help? A. No."
    paragraphs.at(-1)?.push(...sentencesOf(piece).filter((one) => /\w\w/.test(one.text)));
  }
  return paragraphs;
}

function write(draft: EncounterDraft, element: string, { text, start }: Piece): void {
  const words = text.trim();
  const from = start + text.indexOf(words);
  draft.addFact("unread", { element, text: words }, { start: from, end: from + words.length });
}
