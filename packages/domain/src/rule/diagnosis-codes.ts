import { isAcneCode } from "../encounter/acne.ts";
import type { ClaimLine, Diagnosis, Encounter } from "../encounter/encounter.ts";
import { valuesOf } from "../encounter/mention.ts";
import type { Fix } from "./fix.ts";
import { dotted, isIcd10CmShape } from "./icd10cm-code.ts";
import type { Path } from "./path.ts";

/** A diagnosis code as it stands at one place. */
export interface CodeMention {
  readonly code: string;
  /** As written: `L700`. */
  readonly written: string;
  readonly path: Path;
}

/** A diagnosis code with all the places where it stands. */
export interface DistinctCode extends CodeMention {
  readonly elsewhere: readonly Path[];
}

const POINTERS = /^(?:[A-L](?:[\s,/&+]*[A-L]){0,3}|\d{1,2}(?:[\s,/&+]+\d{1,2}){0,3})$/i;

/** Whether the words in the pointer's place point (`A`, `AB`, `1,2`) instead of naming a code. */
export function isPointer(words: string): boolean {
  return POINTERS.test(words);
}

/** Whether the words in the pointer's place are a code, right or wrong, and not a name. */
export function isWrittenCode(words: string): boolean {
  return !isPointer(words) && /\d/.test(words);
}

/** The code of these words at this place. */
export function codeAt(words: string, path: Path): CodeMention {
  return { written: words.trim(), code: dotted(words), path };
}

/** The stated words in the pointer's place of a claim line. */
export function wordsOnLine(line: ClaimLine, index: number) {
  return (line.diagnoses ?? []).flatMap((mentions, place) =>
    valuesOf(mentions).map(({ value, index: at }) => ({
      words: value.trim(),
      path: ["claim", "lines", index, "diagnoses", place, at] as const,
    })),
  );
}

/** The codes of one diagnosis. */
export function codesOf(diagnosis: Diagnosis, path: Path): readonly CodeMention[] {
  return valuesOf(diagnosis.code).map(({ value, index }) => codeAt(value, [...path, index]));
}

/** The codes of the diagnoses, in document order. */
export function listedCodes(encounter: Encounter): readonly CodeMention[] {
  return (encounter.diagnoses ?? []).flatMap((diagnosis, index) =>
    codesOf(diagnosis, ["diagnoses", index, "code"]),
  );
}

/** Every place of a diagnosis code, also those on claim lines. */
export function codeMentions(encounter: Encounter): readonly CodeMention[] {
  const onLines = (encounter.claim?.lines ?? [])
    .flatMap((line, index) => wordsOnLine(line, index))
    .filter(({ words }) => isWrittenCode(words))
    .map(({ words, path }) => codeAt(words, path));
  return [...listedCodes(encounter), ...onLines];
}

/** Every diagnosis code of the document once, with its places. */
export function distinctCodes(encounter: Encounter): readonly DistinctCode[] {
  const codes = new Map<string, CodeMention & { readonly elsewhere: Path[] }>();
  for (const mention of codeMentions(encounter)) {
    const known = codes.get(mention.code);
    if (known) known.elsewhere.push(mention.path);
    else codes.set(mention.code, { ...mention, elsewhere: [] });
  }
  return [...codes.values()];
}

/** Whether the code means acne, or was meant to: `L70.0`, `L70.7`, `L7O.0`, `L70.-`, `706.1`. */
export function isMeantForAcne(code: string): boolean {
  return isAcneCode(code.replace(/[-.]+$/, ""));
}

/** The ICD-10-CM codes of acne in the document. */
export function acneCodes(encounter: Encounter): readonly CodeMention[] {
  return codeMentions(encounter).filter(({ code }) => isIcd10CmShape(code) && isMeantForAcne(code));
}

/** Offers another code in place of this one, wherever it stands. */
export function replaceCode(
  wrong: DistinctCode,
  right: { readonly code: string; readonly descriptor?: string },
): Fix {
  const name = right.descriptor === undefined ? "" : ` (${right.descriptor})`;
  return {
    title: `Set the diagnosis code to ${right.code}${name}`,
    safety: "suggestion",
    edits: [wrong.path, ...wrong.elsewhere].map((path) => ({
      kind: "set",
      path,
      text: right.code,
    })),
  };
}

/** The other places of a code, as places that belong to a finding. */
export function placesElsewhere({ elsewhere, written }: DistinctCode) {
  return elsewhere.map((path) => ({ path, message: `${written} stands here too.` }));
}
