import type { CodeTables } from "@encounter-lint/domain";
import type { Outline, OutlineText, SourceRange } from "@encounter-lint/linter";
import { isWithin, placedNodes, type PlacedNode } from "./placed-node.ts";

export type CodeKind = "diagnosis" | "procedure" | "modifier" | "place";

/** A code as it stands in a document. */
export interface FoundCode {
  readonly kind: CodeKind;
  /** As written. */
  readonly code: string;
  readonly range: SourceRange;
  /** The piece in which it stands. */
  readonly at: PlacedNode;
}

const DIAGNOSIS = /(?<![\w.])[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![\w]|\.\d)/g;
const PROCEDURE = /(?<![\w.$-])(\d{5}|[A-Z]\d{4})((?:-[0-9A-Z]{2})*)(?![\w]|\.\d|-\d{4})/g;
const MODIFIER = /(?<!\w)[0-9A-Z]{2}(?!\w)/g;
const PLACE = /(?<!\w)\d{2}(?!\w)/g;

/** Every code of a file, by place. */
export function codesIn(outline: Outline, tables: CodeTables): readonly FoundCode[] {
  const known = knownCodes(tables);
  const found: FoundCode[] = [];
  for (const at of placedNodes(outline)) {
    if (at.node.label && at.node.kind === "section")
      found.push(...inText(at.node.label, at, known));
    if (at.node.text && !at.node.text.alias) found.push(...inText(at.node.text, at, known));
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

interface KnownCodes {
  readonly diagnoses: ReadonlySet<string>;
  readonly procedures: ReadonlySet<string>;
}

function knownCodes(tables: CodeTables): KnownCodes {
  return {
    diagnoses: new Set(tables.icd10cm.rows.map(({ code }) => code)),
    procedures: new Set([
      "17340",
      ...tables.neighbours.rows.map(({ code }) => code),
      ...tables.procedureIndicators.rows.map(({ code }) => code),
      ...tables.ncciPairs.rows.flatMap(({ column1, column2 }) => [column1, column2]),
    ]),
  };
}

function* inText(text: OutlineText, at: PlacedNode, known: KnownCodes): Generator<FoundCode> {
  const place = (index: number, code: string): SourceRange => ({
    start: text.start + index,
    end: text.start + index + code.length,
  });
  for (const { index, 0: code } of text.text.matchAll(DIAGNOSIS)) {
    // Three characters alone may be anything: B12 is a vitamin.
    if (code.includes(".") || known.diagnoses.has(code)) {
      yield { kind: "diagnosis", code, range: place(index, code), at };
    }
  }
  for (const { index, 1: code = "", 2: modifiers = "" } of text.text.matchAll(PROCEDURE)) {
    if (!known.procedures.has(code) && at.meaning !== "code" && !isVisit(code)) continue;
    yield { kind: "procedure", code, range: place(index, code), at };
    for (const { index: offset, 0: modifier } of modifiers.matchAll(MODIFIER)) {
      yield {
        kind: "modifier",
        code: modifier,
        range: place(index + code.length + offset, modifier),
        at,
      };
    }
  }
  if (isWithin(at, "modifiers")) {
    for (const { index, 0: code } of text.text.matchAll(MODIFIER)) {
      yield { kind: "modifier", code, range: place(index, code), at };
    }
  }
  if (isWithin(at, "placeOfService")) {
    for (const { index, 0: code } of text.text.matchAll(PLACE)) {
      yield { kind: "place", code, range: place(index, code), at };
    }
  }
}

/** Whether the code is an office visit, which is billed beside procedures every day. */
export function isVisit(code: string): boolean {
  return /^99(?:20[2-5]|21[1-5])$/.test(code);
}
