import { CodeActionKind } from "vscode-languageserver-types";

/** Applies every safe fix of the document. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.encounterLint`;

/** Whether a client that asked for these kinds wants actions of this one: `source` includes `source.fixAll`. */
export function isRequested(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
}
