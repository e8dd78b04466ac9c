import { meaningOf } from "@encounter-lint/domain";
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
  let end = text.trimEnd().length;
  for (let line = 0; line < LAST_LINES && end > 0; line++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const name = NAME_ALONE.exec(text.slice(start, end))?.[1];
    if (name !== undefined && isPerson(name)) {
      const from = start + text.slice(start, end).indexOf(name);
      const range = { start: from, end: from + name.length };
      const record = draft.open("signatures", range);
      const place = { value: range, anchor: range };
      draft.add(`${record}.name`, { state: "value", value: name, text: name }, place, "signature");
      draft.add(
        `${record}.method`,
        { state: "value", value: "typed", text: name },
        place,
        "signature",
      );
      return;
    }
    end = text.slice(0, start).trimEnd().length;
  }
}

/** "Both Cheeks" and "Wound Care" are written like names. */
function isPerson(words: string): boolean {
  return meaningOf(words) === undefined && vocabulary.find(wordsOf(words)).length === 0;
}
