import { env, window } from "vscode";
import type { LanguageSession } from "../language-session.ts";

const SHOWN_FOR = 5000;

/** Puts the coverage report of the document in front on the clipboard. */
export async function copyCoverageReport(session: LanguageSession): Promise<void> {
  const document = window.activeTextEditor?.document;
  const report = document && (await session.coverageReport(document.uri));
  if (report) await env.clipboard.writeText(report);
  window.setStatusBarMessage(
    report ? "17340: coverage report copied" : "17340: no encounter here",
    SHOWN_FOR,
  );
}
