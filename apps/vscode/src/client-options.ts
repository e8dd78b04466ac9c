import type { LanguageClientOptions, Middleware } from "vscode-languageclient";

/** The id of the client; the prefix of its settings. */
export const CLIENT_ID = "encounterLint";
export const CLIENT_NAME = "Encounter Lint";

/**
 * Documents that the server may look at. It decides itself which of them are encounter documents:
 * a comment at the top or the settings can make any YAML or Markdown file one.
 */
export function clientOptions(middleware: Middleware): LanguageClientOptions {
  return {
    documentSelector: [{ language: "yaml" }, { language: "markdown" }],
    // The client reads what the server cannot reach.
    initializationOptions: { files: true },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    markdown: { isTrusted: false, supportHtml: false },
    middleware,
  };
}
