import {
  CHECKLIST_COMMAND,
  EXPLAIN_COMMAND,
  rulePage,
  rulePageUri,
  ruleUrl,
} from "@encounter-lint/language-service";
import { everyRule } from "@encounter-lint/linter";
import { RULES_REQUEST, type RuleInBrief } from "./rules-request.ts";
import type { ServerContext } from "./server-context.ts";

/** Runs the commands that code actions and lenses carry, and serves the list of rules and their pages. */
export function registerCommands(context: ServerContext): void {
  const { connection, client } = context;
  if (client.virtualDocuments) {
    connection.workspace.textDocumentContent.on(({ uri }) => {
      const text = rulePage(uri);
      return text === undefined ? null : { text };
    });
  }
  connection.onRequest(RULES_REQUEST, () =>
    everyRule.map(({ id, summary }): RuleInBrief => ({ id, summary })),
  );
  if (!client.showDocument) return;
  connection.onExecuteCommand(async ({ command, arguments: [first, second] = [] }) => {
    if (command === EXPLAIN_COMMAND && typeof first === "string") {
      await explainRule(context, first);
    } else if (
      command === CHECKLIST_COMMAND &&
      typeof first === "string" &&
      typeof second === "number"
    ) {
      await showFirstGap(context, first, second);
    }
    return null;
  });
}

/** Opens the page of a rule: in the editor where it can show pages of the server, else on the web. */
async function explainRule({ connection, client }: ServerContext, ruleId: string): Promise<void> {
  const uri = rulePageUri(ruleId);
  const isInside = client.virtualDocuments && rulePage(uri) !== undefined;
  await connection.window.showDocument(
    isInside ? { uri, takeFocus: true } : { uri: ruleUrl(ruleId), external: true },
  );
}

/** Goes to the first finding about an element that is missing or still open. */
async function showFirstGap(
  { connection, documents, service }: ServerContext,
  uri: string,
  encounter: number,
): Promise<void> {
  const document = documents.get(uri);
  if (!document) return;
  const checklist = (await service.checklists(document))[encounter];
  const open = new Set<unknown>(
    checklist?.items.filter(({ isDone }) => !isDone).map(({ ruleId }) => ruleId),
  );
  const findings = await service.diagnostics(document);
  const gap = findings.find(
    ({ code, range }) => open.has(code) && range.start.line >= (checklist?.title.start.line ?? 0),
  );
  const selection = gap?.range ?? checklist?.title;
  if (selection) await connection.window.showDocument({ uri, takeFocus: true, selection });
}
