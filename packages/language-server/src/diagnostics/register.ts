import { answer } from "../answer.ts";
import type { ServerContext } from "../server-context.ts";
import { workspaceFolders } from "../workspace-folders.ts";
import { PullDiagnostics } from "./pull.ts";
import { PushDiagnostics } from "./push.ts";
import { WorkspaceDiagnostics } from "./workspace.ts";

/** What changes outside of documents mean for findings. */
interface DiagnosticsControl {
  /** Settings or folders changed: any finding may differ. */
  invalidate(): void;
  filesChanged(uris: readonly string[]): void;
}

/** Answers or pushes findings, as the client prefers. */
export function registerDiagnostics(context: ServerContext): DiagnosticsControl {
  const { connection, documents, service, client, environment } = context;
  const pull = new PullDiagnostics(connection, documents, service, client);
  const workspace = new WorkspaceDiagnostics(documents, service, environment, () =>
    workspaceFolders(context),
  );
  const publisher = client.pullDiagnostics
    ? pull
    : new PushDiagnostics(connection, documents, service, environment);

  documents.onDidChangeContent(({ document }) => publisher.documentChanged(document));
  documents.onDidClose(({ document: { uri } }) => {
    publisher.documentClosed(uri);
    workspace.filesChanged([uri]);
  });
  connection.languages.diagnostics.on((params, token) =>
    answer(environment, token, () => pull.report(params)),
  );
  connection.languages.diagnostics.onWorkspace((params, token, progress, partial) =>
    answer(environment, token, () => workspace.report(params, token, progress, partial)),
  );
  return {
    invalidate() {
      workspace.invalidate();
      publisher.invalidate();
    },
    filesChanged: (uris) => workspace.filesChanged(uris),
  };
}
