import { meaningOf } from "@encounter-lint/domain";
import { personIn } from "../narrative/people.ts";
import { vocabulary } from "../narrative/vocabulary.ts";
import { wordsOf } from "../narrative/words.ts";
import type { EncounterDraft } from "./encounter-draft.ts";

/** How many of the last lines may hold the name: codes and a date often stand below it. */
const LAST_LINES = 3;
const NAME_ALONE =
  /^[ \t]*(?:[-–—~][ \t]*){0,2}([A-Z][a-z'’-]{1,20} (?:[A-Z]\.? )?[A-Z][a-z'’-]{1,24})[.,]?[ \t]*$/;

/**
 * Reads a name that stands alone on one of the last lines of a note without any other signature:
 * typed, with nothing that says that it was signed.
 */
export function readLastLines(draft: EncounterDraft, text: string): void {
  if (draft.count("signatures") > 0) return;
  readLastWords(draft, text);
  if (draft.count("signatures") > 0) return;
  let end = text.trimEnd().length;
  for (let line = 0; line < LAST_LINES && end > 0; line++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    if (readSigner(draft, text.slice(start, end), start)) return;
    const name = NAME_ALONE.exec(text.slice(start, end))?.[1];
    if (name !== undefined && isPerson(name)) {
      const from = start + text.slice(start, end).indexOf(name);
      writeTyped(draft, name, from, from + name.length);
      return;
    }
    end = text.slice(0, start).trimEnd().length;
  }
}

/** `Return in 4 weeks. Jane Roe, MD`: a name with its degree that ends the note. */
function readLastWords(draft: EncounterDraft, text: string): void {
  const trimmed = text.trimEnd();
  const from = Math.max(trimmed.lastIndexOf("\n") + 1, trimmed.length - 90);
  const last = /[.;] ((?:Dr\.? )?[A-Z][^.;\d\n]{3,60}?)\.?$/.exec(trimmed.slice(from))?.[1];
  if (last === undefined) return;
  readSigner(draft, last, trimmed.length - (trimmed.endsWith(".") ? 1 : 0) - last.length);
}

/** A name with its degree and nothing else; returns whether there was one. */
function readSigner(draft: EncounterDraft, words: string, offset: number): boolean {
  const person = personIn(words, true);
  if (
    !person?.credentials ||
    !/^[\s–—~-]{0,4}(?:Dr\.?\s)?$/.test(words.slice(0, person.start)) ||
    words.slice(person.credentials.end).trim().length > 1
  )
    return false;
  writeTyped(draft, person.name, offset + person.start, offset + person.end);
  const { text: credentials, start, end } = person.credentials;
  const range = { start: offset + start, end: offset + end };
  draft.add(
    `signatures.0.credentials`,
    { state: "value", value: credentials, text: credentials },
    { value: range, anchor: range },
    "signature",
  );
  return true;
}

function writeTyped(draft: EncounterDraft, name: string, start: number, end: number): void {
  const range = { start, end };
  const record = draft.open("signatures", range);
  const place = { value: range, anchor: range };
  draft.add(`${record}.name`, { state: "value", value: name, text: name }, place, "signature");
  draft.add(`${record}.method`, { state: "value", value: "typed", text: name }, place, "signature");
}

/** "Both Cheeks" and "Wound Care" are written like names. */
function isPerson(words: string): boolean {
  return meaningOf(words) === undefined && vocabulary.find(wordsOf(words)).length === 0;
}
