import type { TextDocument } from "vscode";
import { coverageReport } from "./coverage-report.ts";
import type { LanguageSession } from "./language-session.ts";
import { toRange } from "./to-range.ts";

/** The coverage report of a document; undefined when there is no encounter in it. */
export async function coverageOfDocument(
  session: LanguageSession,
  document: TextDocument,
): Promise<string | undefined> {
  const checklists = (await session.checklists(document.uri)).filter(
    ({ items }) => items.length > 0,
  );
  if (checklists.length === 0) return undefined;
  const name = document.uri.path.split("/").at(-1) ?? "";
  return coverageReport(name, checklists, (range) => document.getText(toRange(range)));
}
