import { newSettingsText, SETTINGS_FILE_NAME } from "@encounter-lint/linter";
import { Uri, window, workspace, WorkspaceEdit, type WorkspaceFolder } from "vscode";

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
    const text = newSettingsText({ profile: "recommended", kind: "template", payer: "" });
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), text);
    await workspace.applyEdit(edit);
  }
  return document;
}
