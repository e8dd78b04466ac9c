import {
  coverageSummary,
  type EncounterKind,
  type RequirementCoverage,
} from "@encounter-lint/domain";
import type { CodeLens, Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";

/** The command of the lens; its arguments are the URI and the number of the encounter in the file. */
export const CHECKLIST_COMMAND = "encounterLint.showChecklist";

/** One thing that must be documented for 17340. */
export interface ChecklistItem {
  /** `freeze-time`. */
  readonly id: string;
  /** As it stands in a sentence: `freeze time`. */
  readonly name: string;
  readonly state: RequirementCoverage["state"];
  /** Whether nothing more has to be done about it: stated well enough, or in a template a place to fill in. */
  readonly isDone: boolean;
  /** The rule that reports it as missing. */
  readonly ruleId: string;
  /** The words that document it or the blank for them, else the label nearest to where it should stand. */
  readonly range: Range;
}

/** What one encounter of a file documents of everything that is required. */
export interface Checklist {
  readonly kind: EncounterKind;
  /** Where the encounter begins. */
  readonly title: Range;
  /** `17340: 9 of 11 documented — missing: freeze time, signature`. */
  readonly summary: string;
  readonly done: number;
  /** Empty for an encounter that is about something else. */
  readonly items: readonly ChecklistItem[];
}

/** The checklist of every encounter of the file, as far as its settings require things. */
export function checklists({ document, report, coverage }: Analysis): Checklist[] {
  const covered = coverage();
  return report.encounters.flatMap(({ index: places }, position): Checklist[] => {
    const one = covered[position];
    if (!one) return [];
    const items = one.requirements.map((requirement): ChecklistItem => ({
      id: requirement.id,
      name: requirement.name,
      state: requirement.state,
      isDone: requirement.satisfied,
      ruleId: requirement.rules[0],
      range: toLspRange(document, requirement.range),
    }));
    return [
      {
        kind: one.kind,
        title: toLspRange(document, places.title),
        summary: coverageSummary(one),
        done: items.filter(({ isDone }) => isDone).length,
        items,
      },
    ];
  });
}

/** As many as fit above a line. */
const MOST_NAMES_IN_LENS = 3;

/** One line above each encounter: how much is documented, and what is missing. */
export function codeLenses({ document, report, coverage }: Analysis): CodeLens[] {
  return coverage().flatMap((covered, index) => {
    const read = report.encounters[index];
    if (!read || covered.requirements.length === 0) return [];
    return [
      {
        range: toLspRange(document, read.index.title),
        command: {
          title: coverageSummary(covered, MOST_NAMES_IN_LENS),
          command: CHECKLIST_COMMAND,
          arguments: [document.uri, index],
        },
      },
    ];
  });
}
