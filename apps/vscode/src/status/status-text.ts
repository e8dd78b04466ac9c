import type { Checklist } from "@encounter-lint/language-service";
import { countOf } from "../checklist/checklist-tree.ts";

/** What the status of a document is made of. */
export interface StatusFacts {
  readonly checklists: readonly Checklist[];
  /** Whether the document is an encounter by its name, whatever the server says. */
  readonly isEncounterByName: boolean;
  readonly isEnabled: boolean;
  readonly hasFailed: boolean;
  /** How long the last check took, when it is known. */
  readonly milliseconds?: number;
  /** How long a check may take. */
  readonly budget: number;
}

/** What stands in the status bar for a document. */
export interface Status {
  readonly text: string;
  readonly detail: string;
  readonly severity: "information" | "warning" | "error";
  readonly action: "showChecklist" | "openEditorSettings" | "restartServer";
}

/** The status of the document in front; undefined for documents that are none of ours. */
export function statusOf(facts: StatusFacts): Status | undefined {
  const { checklists, isEncounterByName, isEnabled, hasFailed, milliseconds = 0, budget } = facts;
  const isOurs = checklists.length > 0 || isEncounterByName;
  if (!isOurs) return undefined;
  if (hasFailed) {
    return {
      text: "17340 · stopped",
      detail: "The server is not running.",
      severity: "error",
      action: "restartServer",
    };
  }
  if (!isEnabled) {
    return {
      text: "17340 · off",
      detail: "Checking is switched off in the settings.",
      severity: "warning",
      action: "openEditorSettings",
    };
  }
  if (checklists.length === 0) return undefined;
  const text = `17340 · ${countOf(checklists)}`;
  if (milliseconds > budget) {
    return {
      text,
      detail: `The last check took ${inSeconds(milliseconds)}, more than the time budget of ${inSeconds(budget)}.`,
      severity: "warning",
      action: "openEditorSettings",
    };
  }
  const [first, ...others] = checklists;
  return {
    text,
    detail:
      first && others.length === 0
        ? first.summary.replace(/^17340: /, "")
        : `${checklists.length} encounters`,
    severity: "information",
    action: "showChecklist",
  };
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
