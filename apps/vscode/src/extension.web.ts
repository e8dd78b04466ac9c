import type { ExtensionContext } from "vscode";
import { activateExtension } from "./activate-extension.ts";

/** In the browser the server runs in a web worker. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, async (options) => {
    const { createClient } = await import("./client.web.ts");
    return createClient(context, options);
  });
}
