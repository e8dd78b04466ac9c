import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver-types";
import { LARGEST_DOCUMENT } from "../analysis-cache.ts";
import type { Analysis } from "../analysis.ts";
import { SOURCE, toLspDiagnostic } from "../convert/to-lsp-diagnostic.ts";
import { ruleUrl } from "../rule-url.ts";

const NOTICES = {
  "too-large": {
    severity: DiagnosticSeverity.Information,
    message: `This document is not checked while you edit, because it is longer than ${LARGEST_DOCUMENT.toLocaleString("en-US")} characters. Check it with the command line, or split it.`,
  },
  failed: {
    severity: DiagnosticSeverity.Error,
    message:
      "encounter-lint failed on this document, so nothing in it was checked. Please report this defect.",
  },
} as const;

/** The findings of a document, by place in the text. */
export function diagnostics({ document, report, unchecked }: Analysis): Diagnostic[] {
  const firstLine = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  if (unchecked) {
    return [
      { range: firstLine, source: SOURCE, code: `document-${unchecked}`, ...NOTICES[unchecked] },
    ];
  }
  return [
    ...report.failures.map(({ ruleId }) => ({
      range: firstLine,
      severity: DiagnosticSeverity.Warning,
      source: SOURCE,
      code: ruleId,
      codeDescription: { href: ruleUrl(ruleId) },
      message: `The rule ${ruleId} could not finish on this document, so its findings are missing. The other rules are not affected. Please report this defect.`,
    })),
    ...report.diagnostics.map((diagnostic) => toLspDiagnostic(document, diagnostic)),
  ];
}
