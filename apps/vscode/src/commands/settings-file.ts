import { newSettingsText, SETTINGS_FILE_NAME } from "@encounter-lint/linter";
import { Selection, Uri, window, workspace, type WorkspaceFolder } from "vscode";

/** Opens the settings file of a folder; where there is none, an unsaved one with comments. */
export async function openSettingsFile(): Promise<void> {
  const folder = await chooseFolder();
  const uri = folder && Uri.joinPath(folder.uri, SETTINGS_FILE_NAME);
  const existing = uri && (await open(uri));
  await window.showTextDocument(existing ?? (await newSettings(uri)));
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const uri = window.activeTextEditor?.document.uri;
  const inFront = uri && workspace.getWorkspaceFolder(uri);
  if (inFront || folders.length < 2) return inFront ?? folders[0];
  return window.showWorkspaceFolderPick();
}

function open(uri: Uri) {
  return Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
}

async function newSettings(uri: Uri | undefined) {
  const document = await workspace.openTextDocument(
    uri?.with({ scheme: "untitled" }) ?? Uri.from({ scheme: "untitled", path: SETTINGS_FILE_NAME }),
  );
  if (document.getText() === "") {
    const editor = await window.showTextDocument(document);
    const text = newSettingsText({ profile: "recommended", kind: "template", payer: "" });
    const top = document.positionAt(0);
    await editor.edit((edit) => edit.insert(top, text));
    editor.selection = new Selection(top, top);
    editor.revealRange(editor.selection);
  }
  return document;
}
