import { levelIn, type ElementState, type EncounterKind } from "@encounter-lint/domain";
import { coverageOf, type CoverageItem, type LintSettings } from "@encounter-lint/linter";
import type { CodeLens, Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { findRule } from "../knowledge/find-rule.ts";

/** The command of the lens; its arguments are the URI and the number of the encounter in the file. */
export const CHECKLIST_COMMAND = "encounterLint.showChecklist";

/** One element that 17340 needs documented. */
export interface ChecklistItem {
  /** What people call it: "the freeze time". */
  readonly name: string;
  readonly state: ElementState;
  /** Whether nothing more has to be done about it: filled in, or in a template a place to fill in. */
  readonly isDone: boolean;
  /** The rule that asks for it. */
  readonly ruleId: string;
  /** The words that document it. */
  readonly range?: Range;
}

/** What one encounter of a file documents of everything that is asked for. */
export interface Checklist {
  readonly kind: EncounterKind;
  /** Where the encounter begins. */
  readonly title: Range;
  readonly done: number;
  readonly items: readonly ChecklistItem[];
}

/** The checklist of every encounter of the file, as far as its settings ask for elements. */
export function checklists({ document, report, lintSettings }: Analysis): Checklist[] {
  return report.encounters.map((read) => {
    const { kind } = read.encounter;
    const items = coverageOf(read)
      .filter(({ ruleId }) => isAskedFor(ruleId, kind, lintSettings))
      .map(({ name, state, ruleId, range }): ChecklistItem => ({
        name,
        state,
        ruleId,
        isDone: kind === "template" ? state !== "missing" : state === "value",
        ...(range && { range: toLspRange(document, range) }),
      }));
    return {
      kind,
      title: toLspRange(document, read.index.title),
      done: items.filter(({ isDone }) => isDone).length,
      items,
    };
  });
}

/** One line above each encounter: how much is documented, and what is missing. */
export function codeLenses(analysis: Analysis): CodeLens[] {
  return checklists(analysis).flatMap((checklist, index) => {
    if (checklist.items.length === 0) return [];
    return [
      {
        range: checklist.title,
        command: {
          title: lensTitle(checklist),
          command: CHECKLIST_COMMAND,
          arguments: [analysis.document.uri, index],
        },
      },
    ];
  });
}

function lensTitle({ kind, done, items }: Checklist): string {
  const what = kind === "template" ? "have a place" : "documented";
  if (done === items.length) return `17340: all ${items.length} ${what}`;
  const open = items.filter(({ isDone }) => !isDone).map(({ name }) => name.replace(/^the /, ""));
  const [first, second, third, ...others] = open;
  const named = [first, second, third].filter((name) => name !== undefined).join(", ");
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return `17340: ${done} of ${items.length} ${what} — missing ${named}${more}`;
}

/** Elements that only advice asks for are not counted. */
function isAskedFor(
  ruleId: CoverageItem["ruleId"],
  kind: EncounterKind,
  { rules, profile = "recommended" }: LintSettings,
): boolean {
  const rule = findRule(ruleId);
  if (!rule?.stages.includes(kind)) return false;
  const level = rules?.[ruleId]?.level ?? levelIn(rule, profile);
  return level === "error" || level === "warning";
}
