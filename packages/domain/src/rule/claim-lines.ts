import { isIsoDate, type IsoDate } from "../encounter/calendar.ts";
import type { ClaimLine, Diagnosis, Encounter } from "../encounter/encounter.ts";
import { valuesOf } from "../encounter/mention.ts";
import type { Edit } from "./fix.ts";
import { meantModifier } from "./meant-modifier.ts";
import type { Path } from "./path.ts";
import { isOpen } from "./presence.ts";
import { remembered } from "./remembered.ts";

/** The code that stands for freezing acne. */
export const ACNE_CRYOTHERAPY = "17340";

/** A modifier of a claim line. */
export interface LineModifier {
  /** As it was meant, upper case: `25` where `2S` is written. */
  readonly modifier: string;
  readonly written: string;
  readonly path: Path;
  /** Takes the modifier off the line. */
  readonly removal: Edit;
  /** Puts other words in its place. */
  readonly replacement: (modifier: string) => Edit;
}

/** A claim line whose code is stated. */
export interface CodedLine {
  /** Place of the line in the claim. */
  readonly index: number;
  readonly line: ClaimLine;
  /** Procedure code as a claim carries it: upper case, without modifiers. */
  readonly code: string;
  /** The code as written. */
  readonly written: string;
  /** Path of the code's mention. */
  readonly path: Path;
  readonly modifiers: readonly LineModifier[];
  /** The day of the line, else of the service, where it is certain. */
  readonly day?: IsoDate;
}

/**
 * Takes what stands in the place of a procedure code apart: `17340-50` is a code and a modifier,
 * `CPT 17340 (acne cryotherapy)` is a code. Other words stay whole.
 */
export function splitCode(text: string): {
  readonly code: string;
  readonly modifiers: readonly string[];
} {
  const words = text
    .trim()
    .toUpperCase()
    .replace(/^(?:CPT|HCPCS)\b[\s:#-]*/, "");
  const [, coded, behind] =
    /^((?:\d|[A-Z]\d)[0-9A-Z]{3,4})((?:[-\s,]+[0-9A-Z]{2})+)$/.exec(words) ?? [];
  if (coded?.length === 5) return { code: coded, modifiers: behind?.match(/[0-9A-Z]{2}/g) ?? [] };
  const [, labelled] = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})[\s:(–—-]+(?=.*[A-Z]{3})/.exec(words) ?? [];
  return { code: labelled ?? words, modifiers: [] };
}

/** The claim lines that state a code. Blank and undecided lines have nothing to check. */
export const codedLines = /* @__PURE__ */ remembered(readCodedLines);

function readCodedLines(encounter: Encounter): readonly CodedLine[] {
  const serviceDay = onlyDay(encounter.service?.date);
  return (encounter.claim?.lines ?? []).flatMap((line, index) => {
    const [stated] = valuesOf(line.code);
    if (!stated) return [];
    const base: Path = ["claim", "lines", index];
    const path = [...base, "code", stated.index];
    const { code } = splitCode(stated.value);
    const lineDay =
      line.date === undefined || line.date.length === 0 ? serviceDay : onlyDay(line.date);
    return {
      index,
      line,
      code,
      written: stated.value.trim(),
      path,
      modifiers: [
        ...modifiersInCode(stated.value, path),
        ...(line.modifiers ?? []).flatMap((mentions, place) =>
          valuesOf(mentions).map(({ value, index: at }) =>
            ownModifier(value, [...base, "modifiers", place, at], [...base, "modifiers", place]),
          ),
        ),
      ],
      ...(lineDay === undefined ? {} : { day: lineDay }),
    };
  });
}

/** The claim lines that bill a code, by default the freezing of acne. */
export function linesBilling(encounter: Encounter, code = ACNE_CRYOTHERAPY): readonly CodedLine[] {
  return codedLines(encounter).filter((line) => line.code === code);
}

/** The other lines that share their day with the line. Lines without a certain day are taken to do so. */
export function linesBeside(encounter: Encounter, line: CodedLine): readonly CodedLine[] {
  return codedLines(encounter).filter(
    (other) => other.index !== line.index && shareDay(other, line),
  );
}

/** Whether two lines may be of one day: lines without a certain day are taken to be. */
export function shareDay(a: CodedLine, b: CodedLine): boolean {
  return a.day === undefined || b.day === undefined || a.day === b.day;
}

/** The first of the named modifiers that the line carries. */
export function modifierOf(line: CodedLine, ...names: readonly string[]): LineModifier | undefined {
  return line.modifiers.find(({ modifier }) => names.includes(modifier));
}

/** Whether a modifier of the line is still to be chosen, so that nobody can say which one is missing. */
export function hasOpenModifier(encounter: Encounter, { line }: CodedLine): boolean {
  return (line.modifiers ?? []).some((mentions) => isOpen(encounter, mentions));
}

/** The diagnosis that a claim pointer means: by its own pointer, else by its place. */
export function diagnosisAt(
  diagnoses: readonly Diagnosis[],
  pointer: string,
): Diagnosis | undefined {
  const wanted = pointer.trim().toUpperCase();
  if (!/^(?:[A-L]|[1-9]|1[0-2])$/.test(wanted)) return undefined;
  const place = placeOf(wanted);
  const pointed = diagnoses.find(
    (diagnosis) =>
      diagnosis.pointer !== undefined && placeOf(diagnosis.pointer.toUpperCase()) === place,
  );
  return (
    pointed ?? (diagnoses.some((one) => one.pointer !== undefined) ? undefined : diagnoses[place])
  );
}

function placeOf(pointer: string): number {
  return /^\d+$/.test(pointer) ? Number(pointer) - 1 : pointer.charCodeAt(0) - "A".charCodeAt(0);
}

function onlyDay(dates: ClaimLine["date"]): IsoDate | undefined {
  const days = new Set(valuesOf(dates).flatMap(({ value }) => value.date ?? []));
  const [day] = days;
  return days.size === 1 && day !== undefined && isIsoDate(day) ? day : undefined;
}

function ownModifier(text: string, path: Path, item: Path): LineModifier {
  return {
    modifier: meantModifier(text),
    written: text.trim().replace(/^-/, ""),
    path,
    removal: { kind: "remove", path: item },
    replacement: (modifier) => ({ kind: "set", path, text: modifier }),
  };
}

/** Modifiers that are written behind the code, `17340-50`; taking one off rewrites the code. */
export function modifiersInCode(text: string, path: Path): readonly LineModifier[] {
  const { code, modifiers } = splitCode(text);
  return modifiers.map((modifier, place) => {
    const write = (kept: readonly string[]): Edit => ({
      kind: "set",
      path,
      text: [code, ...kept].join("-"),
    });
    return {
      modifier: meantModifier(modifier),
      written: modifier,
      path,
      removal: write(modifiers.toSpliced(place, 1)),
      replacement: (other: string) => write(modifiers.with(place, other)),
    };
  });
}
