import type { Evaluation } from "@encounter-lint/domain";
import type { Diagnostic, ReadEncounter, TextFix } from "./lint-report.ts";
import { moved } from "./source/source-range.ts";

/** A finding with its place in the part. */
export interface LocatedFinding extends Pick<Diagnostic, "range" | "related" | "encounterIndex"> {
  readonly finding: Omit<Diagnostic, "range" | "related" | "fixes" | "encounterIndex">;
  readonly fixes: () => readonly TextFix[];
}

/** What was found in a part of a file. */
export class Judgement {
  readonly encounters: readonly ReadEncounter[];
  readonly failures: Evaluation["failures"];
  readonly #findings: readonly LocatedFinding[];
  #placed:
    | {
        readonly start: number;
        readonly first: number;
        readonly diagnostics: readonly Diagnostic[];
      }
    | undefined;

  constructor(
    encounters: readonly ReadEncounter[],
    findings: readonly LocatedFinding[],
    failures: Evaluation["failures"],
  ) {
    this.encounters = encounters;
    this.failures = failures;
    this.#findings = findings;
  }

  /**
   * The findings as those of the file: the same ones as before as long as the part keeps its place.
   *
   * @param start - where the part begins
   * @param first - how many encounters stand before it
   */
  placedAt(start: number, first: number): readonly Diagnostic[] {
    if (this.#placed?.start !== start || this.#placed.first !== first) {
      const diagnostics = this.#findings.map((one) => toDiagnostic(one, start, first));
      this.#placed = { start, first, diagnostics };
    }
    return this.#placed.diagnostics;
  }
}

function toDiagnostic(
  { finding, range, related, fixes, encounterIndex }: LocatedFinding,
  start: number,
  first: number,
): Diagnostic {
  let written: readonly TextFix[] | undefined;
  return {
    ...finding,
    range: moved(range, start),
    related: related.map((one) => ({ ...one, range: moved(one.range, start) })),
    // Worked out when somebody asks: most findings are only shown.
    get fixes() {
      written ??= fixes().map((fix) => movedFix(fix, start));
      return written;
    },
    encounterIndex: encounterIndex + first,
  };
}

/** The fix, in a text before which others stand. */
export function movedFix(fix: TextFix, by: number): TextFix {
  return {
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, range: moved(edit.range, by) })),
  };
}
