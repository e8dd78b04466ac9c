import { commands, Disposable } from "vscode";
import type { ChecklistNode } from "../checklist/checklist-tree.ts";
import type { LanguageSession } from "../language-session.ts";
import { copyCoverageReport } from "./copy-coverage-report.ts";
import { explainRule } from "./explain-rule.ts";
import { fixAll } from "./fix-all.ts";
import { lintWorkspace } from "./lint-workspace.ts";
import { newDocument } from "./new-document.ts";
import { openSettingsFile } from "./settings-file.ts";

const WALKTHROUGH = "encounter-lint.encounter-lint-vscode#encounterLint.start";

/** The commands of the palette and of the views. */
export function registerCommands(session: LanguageSession): Disposable {
  const register = (name: string, run: (argument?: unknown) => Promise<unknown>) =>
    commands.registerCommand(`encounterLint.${name}`, run);
  return Disposable.from(
    register("newDocument", newDocument),
    register("lintWorkspace", () => lintWorkspace(session)),
    register("fixAll", () => fixAll(session)),
    register("explain", (argument) => explainRule(session, ruleIn(argument))),
    register("copyCoverageReport", () => copyCoverageReport(session)),
    register("openSettingsFile", openSettingsFile),
    register("restartServer", () => session.restart()),
    register("showOutput", async () => (await session.start()).outputChannel.show()),
    register("openWalkthrough", () =>
      Promise.resolve(commands.executeCommand("workbench.action.openWalkthrough", WALKTHROUGH)),
    ),
  );
}

/** The rule of a line of the checklist, or one that a key binding names. */
function ruleIn(argument: unknown): string | undefined {
  if (typeof argument === "string") return argument;
  const isNode = typeof argument === "object" && argument !== null && "ruleId" in argument;
  return isNode ? (argument as ChecklistNode).ruleId : undefined;
}
