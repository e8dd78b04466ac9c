import { FIX_ALL } from "@encounter-lint/language-service";
import { commands, Range, window, workspace, type CodeAction } from "vscode";
import type { LanguageSession } from "../language-session.ts";

const SHOWN_FOR = 5000;

/** Applies every safe fix to the document in front. */
export async function fixAll(session: LanguageSession): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  await session.start();
  const everything = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    everything,
    FIX_ALL,
  );
  const edit = actions.find(({ kind }) => kind?.value === FIX_ALL)?.edit;
  const message = edit
    ? (await workspace.applyEdit(edit))
      ? "17340: fixed what can be fixed safely"
      : "17340: the document changed meanwhile"
    : "17340: nothing can be fixed safely";
  window.setStatusBarMessage(message, SHOWN_FOR);
}
