import { env, window } from "vscode";
import { coverageOfDocument } from "../document-coverage.ts";
import type { LanguageSession } from "../language-session.ts";

const SHOWN_FOR = 5000;

/** Puts the coverage report of the document in front on the clipboard. */
export async function copyCoverageReport(session: LanguageSession): Promise<void> {
  const document = window.activeTextEditor?.document;
  const report = document && (await coverageOfDocument(session, document));
  if (report !== undefined) await env.clipboard.writeText(report);
  window.setStatusBarMessage(
    report === undefined ? "17340: no encounter here" : "17340: coverage report copied",
    SHOWN_FOR,
  );
}
