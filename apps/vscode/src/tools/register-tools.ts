import { rulePageUri } from "@encounter-lint/language-service";
import {
  Disposable,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  Uri,
  window,
  workspace,
  type LanguageModelTool,
  type TextDocument,
} from "vscode";
import type { LanguageSession } from "../language-session.ts";
import { findingsText, unknownRuleText } from "./tool-answers.ts";

interface FileInput {
  readonly file?: string;
}

interface RuleInput {
  readonly rule: string;
}

/** Offers checking, coverage and explanations to language models, where the editor has any. */
export function registerTools(session: LanguageSession): Disposable {
  // Editors built on VS Code can lack this part of it.
  const host: Partial<Pick<typeof lm, "registerTool">> | undefined = lm;
  if (!host?.registerTool) return Disposable.from();
  return Disposable.from(
    host.registerTool(
      "encounter-lint_lint",
      tool<FileInput>("Checking for CPT 17340", async ({ file }) => {
        const document = await documentOf(file);
        return findingsText(nameOf(document), await session.findings(document.uri));
      }),
    ),
    host.registerTool(
      "encounter-lint_coverage",
      tool<FileInput>("Listing what is documented for CPT 17340", async ({ file }) => {
        const document = await documentOf(file);
        const report = await session.coverageReport(document.uri);
        return report ?? `${nameOf(document)} holds no encounter about CPT 17340.`;
      }),
    ),
    host.registerTool(
      "encounter-lint_explain",
      tool<RuleInput>("Reading about a rule", async ({ rule }) => {
        const ids = (await session.rules()).map(({ id }) => id);
        if (!ids.includes(rule)) return unknownRuleText(rule, ids);
        const page = await workspace.openTextDocument(Uri.parse(rulePageUri(rule)));
        return page.getText();
      }),
    ),
  );
}

function tool<Input>(
  invocationMessage: string,
  answer: (input: Input) => Promise<string>,
): LanguageModelTool<Input> {
  return {
    prepareInvocation: () => ({ invocationMessage }),
    invoke: async ({ input }) =>
      new LanguageModelToolResult([new LanguageModelTextPart(await answer(input))]),
  };
}

/** The document that a model names, by path in the workspace or in full; without a name the one in front. */
async function documentOf(file: string | undefined): Promise<TextDocument> {
  if (file === undefined || file === "") {
    const front = window.activeTextEditor?.document;
    if (!front) throw new Error("No document is open. Name a file.");
    return front;
  }
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const isFull = /^(?:\/|[A-Za-z]:[\\/])/.test(file);
  const uri = isFull || !folder ? Uri.file(file) : Uri.joinPath(folder, file);
  return workspace.openTextDocument(uri);
}

function nameOf(document: TextDocument): string {
  return workspace.asRelativePath(document.uri);
}
