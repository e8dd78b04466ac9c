import type { EncounterKind } from "@encounter-lint/domain";
import { namesTreatment } from "../narrative/names-treatment.ts";
import {
  ALL_DRUGS,
  ASKS_FOR_EARLIER,
  ASKS_FOR_OTHER,
  NOT_EARLIER,
  UNREAD_FAILURE,
  UNREAD_SIGNS,
  type UnreadSign,
} from "../narrative/unread-signs.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { OutlineDocument } from "../source/outline.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import type { InterpretOptions } from "./interpret.ts";
import { linesOf, sentencesOf, type Piece } from "./pieces.ts";
import { withoutUnticked } from "./ticked-boxes.ts";

/**
 * Notes where words seem to speak of an element that nothing states. It takes the words for what
 * they are and draws no other conclusion from them than that nobody can call the element missing.
 */
export function readUnread(
  draft: EncounterDraft,
  document: OutlineDocument,
  kind: EncounterKind,
  { text, custom, words }: InterpretOptions,
): void {
  const open = UNREAD_SIGNS.filter(({ element }) => draft.count(element) === 0);
  const asksForEarlier = !hasFailure(draft);
  if (open.length === 0 && !asksForEarlier) return;
  const lines = linesOf(document, text);
  const pieces =
    kind === "note"
      ? lines.filter(saysSomething).map(asTicked).flatMap(sentencesOf)
      : asking(lines, (line) => words.recall("blank", line, () => holdsBlank(line, custom)));
  const isEndFrom = lines.at(-6)?.start ?? 0;
  for (const sign of open) {
    const found = pieces.find(
      (piece) =>
        !(sign.isAtEnd && kind === "note" && piece.start < isEndFrom) &&
        words.recall(`${kind} on ${sign.element}`, piece.text, () =>
          speaksOf(sign, kind, piece.text),
        ),
    );
    if (found) write(draft, sign.element, found);
  }
  if (!asksForEarlier) return;
  const earlier = pieces.find((piece) =>
    words.recall(`${kind} on earlier treatment`, piece.text, () =>
      speaksOfEarlier(kind, piece.text),
    ),
  );
  if (earlier) write(draft, "priorTreatments", earlier);
}

function speaksOfEarlier(kind: EncounterKind, text: string): boolean {
  return kind === "note"
    ? UNREAD_FAILURE.test(text) &&
        !NOT_EARLIER.test(text) &&
        (ALL_DRUGS.test(text) || namesTreatment(text))
    : ASKS_FOR_EARLIER.test(text) && !ASKS_FOR_OTHER.test(text);
}

/** A box that nobody ticked says nothing, not even in words that nobody understands. */
function asTicked({ text, start }: Piece): Piece {
  return { text: withoutUnticked(text), start };
}

/** A heading, and a label with nothing behind it, name what a note should say and do not say it. */
function saysSomething({ text }: Piece): boolean {
  return !/^\s*#{1,6}\s|:\s*(?:\*\*)?\s*(?:""|''|~|null)?\s*$/.test(text);
}

/** Behind what speaks of something else a sentence may go on, but not without end. */
const MAX_SIGNS = 12;
/** How many characters on either side can turn a sign into one of something else. */
const BESIDE = 80;

function speaksOf(sign: UnreadSign, kind: EncounterKind, text: string): boolean {
  const pattern = kind === "note" ? sign.note : sign.template;
  let from = 0;
  for (let tries = 0; tries < MAX_SIGNS; tries++) {
    const match = pattern.exec(text.slice(from));
    if (!match || match[0] === "") return false;
    const start = from + match.index;
    const end = start + match[0].length;
    const isOther =
      sign.notBehind?.test(text.slice(Math.max(0, start - BESIDE), start)) === true ||
      sign.notBefore?.test(text.slice(end, end + BESIDE)) === true;
    if (!isOther) return true;
    from = end;
  }
  return false;
}

function write(draft: EncounterDraft, element: string, { text, start }: Piece): void {
  const words = text.trim();
  const from = start + text.indexOf(words);
  draft.addFact("unread", { element, text: words }, { start: from, end: from + words.length });
}

/** Whether a treatment is recorded that came to an end, or in a template a place for one. */
function hasFailure(draft: EncounterDraft): boolean {
  for (let index = 0; index < draft.count("priorTreatments"); index++) {
    const outcomes = draft.mentions(`priorTreatments.${index}.outcome`);
    const isToCome = outcomes.some(
      (one) => one.state === "value" && (one.value === "planned" || one.value === "considered"),
    );
    if (!isToCome) return true;
  }
  return false;
}

/** The lines that ask for something: with a blank or a box, or with one in the line below. */
function asking(lines: readonly Piece[], holds: (line: string) => boolean): Piece[] {
  const hasBlank = lines.map(({ text }) => holds(text));
  // Between the heading of a table and its blanks lies a line of dashes.
  const isRuled = (index: number): boolean => /^[\s|:-]+$/.test(lines[index]?.text ?? "");
  return lines.filter(
    (_, index) =>
      hasBlank[index] === true ||
      hasBlank[index + 1] === true ||
      (hasBlank[index + 2] === true && isRuled(index + 1)),
  );
}

function holdsBlank(line: string, custom: InterpretOptions["custom"]): boolean {
  return (
    /\[ ?\]|☐|□|\b(?:type|inputType|widget|control):\s*\w/.test(line) ||
    findPlaceholders(line, custom, true).length > 0
  );
}
