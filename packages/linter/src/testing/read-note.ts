import type { Encounter } from "@encounter-lint/domain";
import { lint } from "../lint.ts";

/** What is read in a finished note, with `## heading` above the words where one is given. */
export function readNote(words: string, heading?: string): Encounter {
  const body = heading === undefined ? words : `## ${heading}\n\n${words}`;
  const text = `---\nkind: note\n---\n${body}\n`;
  const read = lint({ text, path: "note.encounter.md" }).encounters[0];
  if (!read) throw new Error("the note was not read");
  return read.encounter;
}
