import { createLanguageService, type PositionEncoding } from "@encounter-lint/language-service";
import type { Connection, InitializeParams } from "vscode-languageserver";
import { serverCapabilities } from "./capabilities.ts";
import { filesWithClient } from "./client-files.ts";
import { clientProfile } from "./client-features.ts";
import { registerCommands } from "./commands.ts";
import { Configuration } from "./configuration.ts";
import { registerDiagnostics } from "./diagnostics/register.ts";
import type { ServerEnvironment } from "./environment.ts";
import { registerLanguageFeatures } from "./language-features.ts";
import { openDocuments } from "./open-documents.ts";
import { refreshViews } from "./refresh-views.ts";
import { registerFormatting } from "./register-formatting.ts";
import { registerSemanticTokens } from "./semantic-tokens.ts";
import type { ServerContext } from "./server-context.ts";
import { WatchedFiles } from "./watched-files.ts";
import { registerWorkspaceSymbols } from "./workspace-symbols.ts";

/** Serves one client over an open connection, until it exits. */
export function startServer(connection: Connection, host: ServerEnvironment): void {
  let encoding: PositionEncoding = "utf-16";
  const documents = openDocuments(() => encoding);

  connection.onInitialize((params: InitializeParams) => {
    const client = clientProfile(params.capabilities);
    encoding = client.positionEncoding;
    const files = filesWithClient(host.files, connection, params.initializationOptions);
    const environment: ServerEnvironment = { ...host, files };
    const watchedFiles = new WatchedFiles(connection, client);
    const configuration = new Configuration(
      connection,
      client,
      files,
      (uri) => documents.get(uri) !== undefined,
      (uri) => watchedFiles.add(uri),
    );
    const service = createLanguageService({
      settings: configuration,
      logger: { error: (message) => connection.console.error(message) },
      client,
      today: () => localDay(environment.now()),
    });
    const context: ServerContext = {
      connection,
      documents,
      service,
      client,
      environment,
      rootUri: params.rootUri,
    };
    const diagnostics = registerDiagnostics(context);
    registerLanguageFeatures(context);
    registerSemanticTokens(context);
    registerWorkspaceSymbols(context);
    registerCommands(context);

    const settingsChanged = () => {
      configuration.clear();
      diagnostics.invalidate();
      refreshViews(context);
    };
    documents.onDidClose(({ document: { uri } }) => {
      configuration.evict(uri);
    });
    documents.onDidSave(({ document: { uri } }) => {
      if (watchedFiles.concernsSettings(uri)) settingsChanged();
    });
    connection.onDidChangeConfiguration(settingsChanged);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      if (uris.some((uri) => watchedFiles.concernsSettings(uri))) settingsChanged();
      else diagnostics.filesChanged(uris);
    });
    connection.onInitialized(() => {
      watchedFiles.start();
      configuration.start();
      registerFormatting(connection, client);
      if (client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(settingsChanged);
      }
    });
    return { serverInfo: { name: "encounter-lint" }, capabilities: serverCapabilities(client) };
  });

  documents.listen(connection);
  connection.listen();
}

/** Today where the user is, as `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
