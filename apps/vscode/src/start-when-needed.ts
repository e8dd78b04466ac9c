import { Disposable, window, workspace, type TextDocument } from "vscode";
import { concernsUs, MARKER_LINES } from "./concerns-us.ts";
import type { LanguageSession } from "./language-session.ts";

/**
 * What the manifest names as well, so that the extension is activated for it. The search of the
 * editor finds nothing for braces within braces.
 */
const ENCOUNTERS = "**/{*.encounter.yaml,*.encounter.yml,*.encounter.md,encounter-lint.yaml}";

/**
 * Starts the server for the first document that may be an encounter, or at once in a workspace
 * with encounters. Every YAML and Markdown file activates the extension, and most are none.
 */
export function startWhenNeeded(session: LanguageSession): Disposable {
  const look = async (document: TextDocument) => {
    if (!session.isStarted && (await mayBeOurs(document))) await session.start();
  };
  const searchWorkspace = async () => {
    const [found] = await workspace.findFiles(ENCOUNTERS, "**/node_modules/**", 1);
    if (found) await session.start();
  };
  const attempt = (work: Promise<unknown>) => {
    // The status item shows that the server could not be started.
    work.catch(() => {});
  };
  for (const document of workspace.textDocuments) attempt(look(document));
  attempt(searchWorkspace());
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => attempt(look(document))),
    // A comment that opts a file in is typed after the file was opened.
    workspace.onDidSaveTextDocument((document) => attempt(look(document))),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor) attempt(look(editor.document));
    }),
  );
}

function mayBeOurs(document: TextDocument): Promise<boolean> {
  const { uri, languageId } = document;
  const lastLine = Math.min(MARKER_LINES, document.lineCount) - 1;
  const top = document.getText(document.lineAt(0).range.union(document.lineAt(lastLine).range));
  return concernsUs({ path: uri.path, languageId, top }, async (path) => {
    if (uri.scheme === "untitled") return false;
    return workspace.fs.stat(uri.with({ path })).then(
      () => true,
      () => false,
    );
  });
}
