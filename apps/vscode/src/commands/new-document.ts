import { SnippetString, Uri, window, workspace, type QuickPickItem } from "vscode";
import { DIALECTS } from "../new-document/dialects.ts";
import { fileName, snippetText, type DocumentChoice } from "../new-document/snippet-text.ts";

const TITLE = "New encounter template";

/** Asks what the document should be, and opens it unsaved beside the other documents. */
export async function newDocument(): Promise<void> {
  const kind = await pick("What do you want to write?", [
    { label: "Template", detail: "Blanks that are filled for each patient", value: "template" },
    { label: "Note", detail: "One visit, to be filled in now", value: "note" },
  ] as const);
  if (!kind) return;
  const format = await pick("In which format?", [
    { label: "Markdown", detail: "Headings and labels, as in a chart", value: "markdown" },
    { label: "YAML", detail: "Keys and values, for forms and programs", value: "yaml" },
  ] as const);
  if (!format) return;
  const sample =
    kind === "template"
      ? await pick(
          "How are blanks written in your EHR?",
          DIALECTS.map(({ sample: label, usedIn }) => ({ label, detail: usedIn, value: label })),
        )
      : undefined;
  if (kind === "template" && sample === undefined) return;
  const choice: DocumentChoice = { kind, format, ...(sample !== undefined && { sample }) };
  const document = await workspace.openTextDocument(await unusedUri(choice));
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippetText(choice)));
}

async function pick<Value extends string>(
  placeHolder: string,
  items: readonly (QuickPickItem & { readonly value: Value })[],
): Promise<Value | undefined> {
  return (await window.showQuickPick(items, { title: TITLE, placeHolder }))?.value;
}

/** An unsaved document that knows where it will be saved: beside the one in front, else in the folder. */
async function unusedUri(choice: DocumentChoice): Promise<Uri> {
  const folder = folderInFront();
  for (let number = 1; ; number += 1) {
    const name = fileName(choice, number);
    if (!folder) return Uri.from({ scheme: "untitled", path: name });
    const uri = Uri.joinPath(folder, name);
    const untitled = uri.with({ scheme: "untitled" });
    const isOpen = workspace.textDocuments.some(({ uri: open }) => open.path === untitled.path);
    if (!isOpen && !(await exists(uri))) return untitled;
  }
}

function folderInFront(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  const folder = uri && workspace.getWorkspaceFolder(uri);
  if (uri && folder) return Uri.joinPath(uri, "..");
  return (folder ?? workspace.workspaceFolders?.[0])?.uri;
}

function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(
    workspace.fs.stat(uri).then(
      () => true,
      () => false,
    ),
  );
}
