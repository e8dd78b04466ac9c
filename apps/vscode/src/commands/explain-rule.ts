import { EXPLAIN_COMMAND } from "@encounter-lint/language-service";
import { commands, QuickPickItemKind, window, type QuickPickItem } from "vscode";
import type { LanguageSession } from "../language-session.ts";
import { findingsOf, ruleIdOf } from "../our-findings.ts";
import { rulesToOffer, type OfferedRule } from "./rules-to-offer.ts";

/**
 * Shows the page of a rule: of the one that is given or found at the cursor, else of one that the
 * user chooses.
 */
export async function explainRule(session: LanguageSession, given?: string): Promise<void> {
  await session.start();
  const ruleId = given ?? atCursor() ?? (await choose(session));
  if (ruleId !== undefined) await commands.executeCommand(EXPLAIN_COMMAND, ruleId);
}

/** The rule of the findings at the cursor, if it is one. */
function atCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const found = new Set(
    findingsOf(editor.document.uri)
      .filter(({ range }) => range.contains(editor.selection.active))
      .map(ruleIdOf),
  );
  const [ruleId] = found;
  return found.size === 1 ? ruleId : undefined;
}

async function choose(session: LanguageSession): Promise<string | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const inDocument = (uri ? findingsOf(uri) : [])
    .map(ruleIdOf)
    .filter((ruleId) => ruleId !== undefined);
  const items = rulesToOffer(await session.rules(), inDocument).map(toItem);
  const chosen = await window.showQuickPick(items, {
    placeHolder: "Which rule?",
    matchOnDetail: true,
  });
  return chosen?.label;
}

function toItem(offered: OfferedRule): QuickPickItem {
  return "heading" in offered
    ? { label: offered.heading, kind: QuickPickItemKind.Separator }
    : { label: offered.id, detail: offered.summary };
}
