import type { ExtensionContext } from "vscode";
import { ActiveDocument } from "./active-document.ts";
import { showChecklistView } from "./checklist/checklist-view.ts";
import { registerCommands } from "./commands/register-commands.ts";
import { LanguageSession, type CreateClient } from "./language-session.ts";
import { startWhenNeeded } from "./start-when-needed.ts";
import { showLanguageStatus } from "./status/language-status.ts";
import { provideTasks } from "./tasks/task-provider.ts";
import { registerTools } from "./tools/register-tools.ts";

/** The extension, apart from how its server runs. */
export function activateExtension(context: ExtensionContext, createClient: CreateClient): void {
  const session = new LanguageSession(createClient);
  const active = new ActiveDocument(session);
  context.subscriptions.push(
    session,
    active,
    showChecklistView(active),
    showLanguageStatus(session, active),
    registerCommands(session),
    provideTasks(),
    registerTools(session),
    startWhenNeeded(session),
  );
}
