import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type Connection,
  type DocumentSelector,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { ClientProfile } from "./client-features.ts";

const ON_TYPE = { firstTriggerCharacter: "\n" };

/** Files that other formatters have no better claim to; in other YAML and Markdown they keep the field. */
const OURS: DocumentSelector = [
  { pattern: "**/encounter-lint.yaml" },
  { pattern: "**/*.encounter.{yaml,yml,md}" },
];

/** Formatting as clients know it that ask once, for all files of the server. */
export function formattingCapabilities({
  formattingRegistration,
}: ClientProfile): Partial<ServerCapabilities> {
  if (formattingRegistration) return {};
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: ON_TYPE,
  };
}

/** Offers formatting for our own files alone, where the client can tell them from others. */
export function registerFormatting(
  connection: Connection,
  { formattingRegistration }: ClientProfile,
): void {
  if (!formattingRegistration) return;
  const options = { documentSelector: OURS };
  void Promise.all([
    connection.client.register(DocumentFormattingRequest.type, options),
    connection.client.register(DocumentRangeFormattingRequest.type, options),
    connection.client.register(DocumentOnTypeFormattingRequest.type, { ...options, ...ON_TYPE }),
  ]).catch(() => connection.console.error("The client refused to register formatting."));
}
