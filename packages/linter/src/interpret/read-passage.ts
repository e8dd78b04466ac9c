import { CONDITIONAL_CLOSE, CONDITIONAL_OPEN, SILENT_TAG } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { toPassage, type Passage } from "../narrative/passage.ts";
import type { OutlineText } from "../source/outline.ts";
import { MentionWriter } from "./mention-writer.ts";
import { withoutQuotedExamples } from "./quoted-examples.ts";
import { readBlanks, readLoops } from "./read-blanks.ts";
import { readCodes } from "./read-codes.ts";
import { readPatient } from "./read-patient.ts";
import { readProcedure } from "./read-procedure.ts";
import { readSignature } from "./read-signature.ts";
import { readSetting, readStatements } from "./read-statements.ts";
import { readTreatments } from "./read-treatments.ts";
import { readVisits } from "./read-visits.ts";
import type { Scope } from "./scope.ts";

/** Tags such as `{{#each failed_treatments}}` are no words of the note. */
function withoutTags(text: string): string {
  if (!text.includes("{")) return text;
  return [CONDITIONAL_OPEN, CONDITIONAL_CLOSE, SILENT_TAG].reduce(
    (rest, pattern) => rest.replace(pattern, (tag) => " ".repeat(tag.length)),
    text,
  );
}

/** `[x] verbal [ ] written` says what is ticked; the rest of such a list is not said. */
function withoutUnticked(text: string): string {
  if (!text.includes("[")) return text;
  // A figure behind a box is an option only where another box is ticked: "10040 [ ] 11900 [ ]".
  const option = /\[[xX✓]\]/.test(text)
    ? /\[ ?\][ \t]*(?=[A-Za-z0-9])[^[\].;|\n]*/g
    : /\[ ?\][ \t]*(?=[A-Za-z])[^[\].;|\n]*/g;
  return text.replace(option, (box) => " ".repeat(box.length)).replace(/\[[xX✓]\]/g, "   ");
}

/** Reads everything that a piece of running text says. */
export function readPassage(source: OutlineText, scope: Scope): Passage {
  const said = withoutTags(source.text);
  const words = {
    ...source,
    text: scope.kind === "template" ? withoutQuotedExamples(said) : withoutUnticked(said),
  };
  const passage = toPassage(
    words,
    scope.kind === "template"
      ? findPlaceholders(source.text, scope.custom, true)
      : findPlaceholders(withoutUnticked(source.text), scope.custom),
  );
  const writer = new MentionWriter(passage, scope);
  readBlanks(writer);
  readLoops(source, scope);
  readProcedure(writer);
  readPatient(writer);
  readCodes(writer);
  // A heading names what follows; it states nothing.
  if (scope.meaning !== "title") {
    readStatements(writer);
    readTreatments(writer);
    readSignature(writer);
    readVisits(writer);
  } else readSetting(writer);
  return passage;
}
