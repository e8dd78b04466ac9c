import { CONDITIONAL_CLOSE, CONDITIONAL_OPEN, SILENT_TAG } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { toPassage, type Passage } from "../narrative/passage.ts";
import type { OutlineText } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { withoutFormerNames } from "./former-names.ts";
import { MentionWriter } from "./mention-writer.ts";
import { isQuotation, withoutQuotedExamples } from "./quoted-examples.ts";
import { readBlanks, readLoops } from "./read-blanks.ts";
import { readCodes } from "./read-codes.ts";
import { readPatient } from "./read-patient.ts";
import { readProcedure } from "./read-procedure.ts";
import { readSignature } from "./read-signature.ts";
import { readSetting, readStatements } from "./read-statements.ts";
import { readTreatments } from "./read-treatments.ts";
import { readVisits } from "./read-visits.ts";
import { withoutRemarks } from "./remarks.ts";
import type { Scope } from "./scope.ts";
import { withoutUnticked } from "./ticked-boxes.ts";

/** Tags such as `{{#each failed_treatments}}` are no words of the note. */
function withoutTags(text: string): string {
  if (!text.includes("{")) return text;
  return [CONDITIONAL_OPEN, CONDITIONAL_CLOSE, SILENT_TAG].reduce(
    (rest, pattern) => rest.replace(pattern, (tag) => " ".repeat(tag.length)),
    text,
  );
}

const MARK = /(?<=\s)[|•·¦](?=\s)/g;
const SOME_MATTERS = 3;

/** In a line of a form, `# ____ | sites ____ | sig ____`, each part between the marks is a matter of its own. */
function asSeparateMatters(text: string, blanks: readonly SourceRange[]): string {
  if (blanks.length < SOME_MATTERS || !/[|•·¦]/.test(text)) return text;
  return text
    .split("\n")
    .map((line) =>
      // A table has its marks at both ends.
      /^\s*\|/.test(line) || (line.match(MARK) ?? []).length < SOME_MATTERS
        ? line
        : line.replace(MARK, ";"),
    )
    .join("\n");
}

/** Reads everything that a piece of running text says. */
export function readPassage(source: OutlineText, scope: Scope): Passage {
  const isTitle = scope.meaning === "title";
  const isTemplate = scope.kind === "template";
  const ticked = isTemplate ? source.text : withoutUnticked(source.text);
  const said = withoutTags(isTitle ? withoutFormerNames(ticked) : ticked);
  const placeholders = findPlaceholders(ticked, scope.custom, isTemplate);
  const blanks = placeholders.map(({ range }) => range);
  const text = isTemplate
    ? asSeparateMatters(withoutRemarks(withoutQuotedExamples(said), blanks), blanks)
    : said;
  if (isTemplate && scope.label === undefined && blanks.length === 0 && isQuotation(text))
    return toPassage({ ...source, text: " ".repeat(text.length) }, []);
  const passage = toPassage({ ...source, text }, placeholders);
  const writer = new MentionWriter(passage, scope);
  readBlanks(writer);
  readLoops(source, scope);
  readProcedure(writer);
  readPatient(writer);
  readCodes(writer);
  // A heading names what follows; it states nothing.
  if (!isTitle) {
    readStatements(writer);
    readTreatments(writer);
    readSignature(writer);
    readVisits(writer);
  } else readSetting(writer);
  return passage;
}
