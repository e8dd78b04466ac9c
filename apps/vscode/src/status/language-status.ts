import { isEncounterName } from "@encounter-lint/linter";
import {
  Disposable,
  languages,
  LanguageStatusSeverity,
  workspace,
  type Command,
  type LanguageStatusItem,
} from "vscode";
import type { ActiveDocument } from "../active-document.ts";
import type { LanguageSession } from "../language-session.ts";
import { statusOf, type Status } from "./status-text.ts";

const SEVERITIES: Readonly<Record<Status["severity"], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

const COMMANDS: Readonly<Record<Status["action"], Command>> = {
  showChecklist: { title: "Show checklist", command: "encounterLint.checklist.focus" },
  openEditorSettings: {
    title: "Open settings",
    command: "workbench.action.openSettings",
    arguments: ["encounterLint"],
  },
  restartServer: { title: "Restart server", command: "encounterLint.restartServer" },
};

/** `17340 · 9/11` for the document in front, turning when checking is slow, off or gone. */
export function showLanguageStatus(session: LanguageSession, active: ActiveDocument): Disposable {
  // Made when there is something to say: an item without a document stands in the bar all the same.
  let item: LanguageStatusItem | undefined;
  const update = () => {
    const status = active.current && currentStatus(session, active.current);
    if (!status) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= languages.createLanguageStatusItem("encounterLint.status", ["yaml", "markdown"]);
    item.name = "Encounter Lint";
    item.text = status.text;
    item.detail = status.detail;
    item.severity = SEVERITIES[status.severity];
    item.command = COMMANDS[status.action];
  };
  return Disposable.from(
    active.onDidChange(update),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("encounterLint")) update();
    }),
    new Disposable(() => item?.dispose()),
  );
}

function currentStatus(
  session: LanguageSession,
  { document: { uri }, checklists, milliseconds }: NonNullable<ActiveDocument["current"]>,
): Status | undefined {
  const settings = workspace.getConfiguration("encounterLint", uri);
  return statusOf({
    checklists,
    isEncounterByName: isEncounterName(uri.path),
    isEnabled: settings.get("enable", true),
    hasFailed: session.hasFailed,
    budget: settings.get("timeBudget", 500),
    ...(milliseconds !== undefined && { milliseconds }),
  });
}
