import type { ExtensionContext } from "vscode";
import { activateExtension } from "./activate-extension.ts";

/** On the desktop and in remote workspaces the server runs in a process of its own. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, async (options) => {
    const { createClient } = await import("./client.node.ts");
    return createClient(context, options);
  });
}
