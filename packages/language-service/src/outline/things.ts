import type { SourceRange } from "@encounter-lint/linter";
import type { Analysis } from "../analysis.ts";
import { blanksIn, type FoundBlank } from "./blanks.ts";
import { codesIn, type FoundCode } from "./codes.ts";
import {
  isOnClaim,
  listedDiagnoses,
  pointersIn,
  type FoundPointer,
  type ListedDiagnosis,
} from "./diagnosis-pointers.ts";
import { covers } from "./placed-node.ts";
import { suppressionComments, type FoundRuleId } from "./suppression-comments.ts";

/** Something in a document that other places of it can speak of too. */
export type Thing =
  | { readonly kind: "code"; readonly code: FoundCode }
  | { readonly kind: "pointer"; readonly pointer: FoundPointer; readonly target?: ListedDiagnosis }
  | { readonly kind: "blank"; readonly blank: FoundBlank }
  | { readonly kind: "rule"; readonly rule: FoundRuleId };

/** What stands at an offset. */
export function thingAt(analysis: Analysis, offset: number): Thing | undefined {
  const { outline } = analysis.report;
  const rule = suppressionComments(outline)
    .flatMap(({ ruleIds }) => ruleIds)
    .find(({ range }) => covers(range, offset));
  if (rule) return { kind: "rule", rule };
  const codes = codesIn(outline, analysis.tables);
  const code = codes.find(({ range }) => covers(range, offset));
  if (code) return { kind: "code", code };
  const pointer = pointersIn(outline).find(({ range }) => covers(range, offset));
  if (pointer) {
    const target = targetOf(pointer, listedDiagnoses(codes));
    return { kind: "pointer", pointer, ...(target && { target }) };
  }
  const blank = blanksIn(outline, analysis.lintSettings).find(({ range }) => covers(range, offset));
  return blank && { kind: "blank", blank };
}

/** Every place that speaks of the same thing, in the order of the text; the first declares it. */
export function placesOf(analysis: Analysis, thing: Thing): readonly SourceRange[] {
  const { outline } = analysis.report;
  switch (thing.kind) {
    case "rule":
      return suppressionComments(outline)
        .flatMap(({ ruleIds }) => ruleIds)
        .filter(({ ruleId }) => ruleId === thing.rule.ruleId)
        .map(({ range }) => range);
    case "blank":
      return blanksIn(outline, analysis.lintSettings)
        .filter(({ text }) => text === thing.blank.text)
        .map(({ range }) => range);
    case "code":
      return placesOfCode(analysis, thing.code);
    default:
      return thing.target
        ? placesOfCode(analysis, thing.target.code)
        : pointersIn(outline)
            .filter(({ number, at }) => isSame(thing.pointer, { number, at }))
            .map(({ range }) => range);
  }
}

/** Where a code on a claim line, or a pointer, is declared: the list of diagnoses. */
export function declarationOf(analysis: Analysis, thing: Thing): SourceRange | undefined {
  if (thing.kind === "pointer") return thing.target?.code.range;
  if (thing.kind !== "code" || thing.code.kind !== "diagnosis" || !isOnClaim(thing.code.at)) {
    return undefined;
  }
  return listedDiagnoses(codesIn(analysis.report.outline, analysis.tables)).find(
    ({ code }) => code.code === thing.code.code && code.at.encounter === thing.code.at.encounter,
  )?.code.range;
}

function placesOfCode(analysis: Analysis, wanted: FoundCode): readonly SourceRange[] {
  const { outline } = analysis.report;
  const codes = codesIn(outline, analysis.tables);
  const same = codes.filter(
    ({ kind, code, at }) =>
      kind === wanted.kind && code === wanted.code && at.encounter === wanted.at.encounter,
  );
  const listed = listedDiagnoses(codes).find(
    ({ code }) => code.code === wanted.code && code.at.encounter === wanted.at.encounter,
  );
  const pointers = listed
    ? pointersIn(outline).filter(({ number, at }) =>
        isSame({ number, at }, listedAsPointer(listed)),
      )
    : [];
  return [...same, ...pointers].map(({ range }) => range).sort((a, b) => a.start - b.start);
}

function listedAsPointer({ number, code }: ListedDiagnosis) {
  return { number, at: code.at };
}

function isSame(
  a: Pick<FoundPointer, "number" | "at">,
  b: Pick<FoundPointer, "number" | "at">,
): boolean {
  return a.number === b.number && a.at.encounter === b.at.encounter;
}

function targetOf(
  { number, at }: FoundPointer,
  listed: readonly ListedDiagnosis[],
): ListedDiagnosis | undefined {
  return listed.find((one) => isSame({ number, at }, listedAsPointer(one)));
}
