import { commands, ProgressLocation, window } from "vscode";
import { amounts } from "../checklist/checklist-tree.ts";
import type { LanguageSession } from "../language-session.ts";
import { filesWithFindings } from "../our-findings.ts";

/** How long the outcome stays in the status bar. */
const SHOWN_FOR = 8000;

/** Judges every encounter of the workspace again and shows what was found. */
export async function lintWorkspace(session: LanguageSession): Promise<void> {
  const isDone = await window.withProgress(
    { location: ProgressLocation.Notification, title: "Checking encounters…", cancellable: true },
    (_, token) =>
      Promise.race([
        session.checkEverything().then(() => true),
        new Promise<boolean>((resolve) => token.onCancellationRequested(() => resolve(false))),
      ]),
  );
  if (!isDone) return;
  const files = filesWithFindings();
  const sum = (key: "errors" | "warnings" | "notices") =>
    files.reduce((total, file) => total + file[key], 0);
  const found = amounts({
    errors: sum("errors"),
    warnings: sum("warnings"),
    notices: sum("notices"),
  });
  window.setStatusBarMessage(
    found === "" ? "17340: nothing found" : `17340: ${found} in ${files.length} files`,
    SHOWN_FOR,
  );
  if (files.length > 0) await commands.executeCommand("workbench.actions.view.problems");
}
