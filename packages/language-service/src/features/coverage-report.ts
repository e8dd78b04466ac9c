import { coverageMarkdown, encounterCoverage } from "@encounter-lint/linter";
import type { Analysis } from "../analysis.ts";

/** What the encounters of a document about 17340 have of everything that is required, as Markdown. */
export function coverageReport({ document, report, lintSettings }: Analysis): string | undefined {
  const name = decodeURIComponent(document.uri.split("/").at(-1) ?? "");
  const found = encounterCoverage(name, document.getText(), report.encounters, lintSettings).filter(
    ({ requirements }) => requirements.length > 0,
  );
  return found.length === 0 ? undefined : coverageMarkdown(found);
}
