import type { Encounter } from "../encounter/encounter.ts";
import { diagnosisAt, linesBilling, type CodedLine } from "./claim-lines.ts";
import {
  codeAt,
  codesOf,
  distinctCodes,
  isPointer,
  isWrittenCode,
  listedCodes,
  wordsOnLine,
  type CodeMention,
  type DistinctCode,
} from "./diagnosis-codes.ts";
import type { Path } from "./path.ts";
import { isProvidedFor } from "./presence.ts";

/** What one claim line points to. */
export interface LineLinks {
  readonly line: CodedLine;
  /** Paths are those of the pointers. */
  readonly codes: readonly CodeMention[];
  /** Pointers to which no diagnosis answers. */
  readonly dangling: readonly { readonly pointer: string; readonly path: Path }[];
  /** Whether it points to a diagnosis without a code, so that not all is known. */
  readonly isUncertain: boolean;
  /** Whether anything stands in the place of the pointer, blanks included. */
  readonly isStated: boolean;
}

/** What a claim line points to, pointers such as `A`, `AB` and `2` resolved. */
export function linksOf(encounter: Encounter, line: CodedLine): LineLinks {
  const codes: CodeMention[] = [];
  const dangling: { pointer: string; path: Path }[] = [];
  let isUncertain = false;
  for (const { words, path } of wordsOnLine(line.line, line.index)) {
    if (isWrittenCode(words)) {
      codes.push(codeAt(words, path));
      continue;
    }
    isUncertain ||= !isPointer(words);
    const pointers = isPointer(words) ? (words.toUpperCase().match(/\d+|[A-L]/g) ?? []) : [];
    for (const pointer of pointers) {
      const diagnosis = diagnosisAt(encounter.diagnoses ?? [], pointer);
      const pointed = diagnosis ? codesOf(diagnosis, []) : [];
      codes.push(...pointed.map((one) => ({ ...one, path })));
      if (!diagnosis) dangling.push({ pointer, path });
      else if (pointed.length === 0) isUncertain = true;
    }
  }
  const isStated = (line.line.diagnoses ?? []).some((one) => isProvidedFor(encounter, one));
  return { line, codes, dangling, isUncertain, isStated };
}

/** What the claim lines that bill 17340 point to. */
export function linksOf17340(encounter: Encounter): readonly LineLinks[] {
  return linesBilling(encounter).map((line) => linksOf(encounter, line));
}

/**
 * The codes that stand behind 17340, one group for each claim line that points somewhere;
 * where none does, all the listed codes are one group. Lines that point to a diagnosis
 * without a code have no group, because nothing certain can be said of them.
 */
export function groupsBehind17340(encounter: Encounter): readonly (readonly CodeMention[])[] {
  const pointing = linksOf17340(encounter).filter(
    ({ codes, isUncertain }) => codes.length > 0 || isUncertain,
  );
  if (pointing.length === 0) return [listedCodes(encounter)];
  return pointing.filter(({ isUncertain }) => !isUncertain).map(({ codes }) => codes);
}

/** The codes to which a claim line with 17340 points by name, whatever else it points to. */
export function codesPointedFrom17340(encounter: Encounter): readonly CodeMention[] {
  return linksOf17340(encounter).flatMap(({ codes }) => codes);
}

/** The codes that stand behind 17340, each once, with their places in the document. */
export function codesBehind17340(encounter: Encounter): readonly DistinctCode[] {
  const behind = new Set(
    groupsBehind17340(encounter)
      .flat()
      .map(({ code }) => code),
  );
  return distinctCodes(encounter).filter(({ code }) => behind.has(code));
}
