import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { toPassage, type Passage } from "../narrative/passage.ts";
import type { OutlineText } from "../source/outline.ts";
import { MentionWriter } from "./mention-writer.ts";
import { readBlanks } from "./read-blanks.ts";
import { readCodes } from "./read-codes.ts";
import { readPatient } from "./read-patient.ts";
import { readProcedure } from "./read-procedure.ts";
import { readSignature } from "./read-signature.ts";
import { readStatements } from "./read-statements.ts";
import { readTreatments } from "./read-treatments.ts";
import type { Scope } from "./scope.ts";

/** Reads everything that a piece of running text says. */
export function readPassage(source: OutlineText, scope: Scope): Passage {
  const passage = toPassage(source, findPlaceholders(source.text, scope.custom, scope.kind === "template"));
  const writer = new MentionWriter(passage, scope);
  readBlanks(writer);
  readProcedure(writer);
  readPatient(writer);
  readCodes(writer);
  // A heading names what follows; it states nothing.
  if (scope.meaning !== "title") {
    readStatements(writer);
    readTreatments(writer);
    readSignature(writer);
  }
  return passage;
}
