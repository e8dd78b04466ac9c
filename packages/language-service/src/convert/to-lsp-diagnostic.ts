import type { Severity } from "@encounter-lint/domain";
import type { Diagnostic } from "@encounter-lint/linter";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
} from "vscode-languageserver-types";
import { ruleUrl } from "../rule-url.ts";
import { toLspRange } from "./to-lsp-range.ts";

/** The name under which editors show our findings. */
export const SOURCE = "encounter-lint";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as editors show it. */
export function toLspDiagnostic(document: TextDocument, diagnostic: Diagnostic): LspDiagnostic {
  const tag = TAGS.get(diagnostic.ruleId);
  return {
    range: toLspRange(document, diagnostic.range),
    severity: SEVERITIES[diagnostic.severity],
    code: diagnostic.ruleId,
    codeDescription: { href: ruleUrl(diagnostic.ruleId) },
    source: SOURCE,
    message: diagnostic.message,
    ...(tag !== undefined && { tags: [tag] }),
    ...(diagnostic.related.length > 0 && {
      relatedInformation: diagnostic.related.map(({ range, message }) => ({
        location: { uri: document.uri, range: toLspRange(document, range) },
        message,
      })),
    }),
  };
}

const TAGS: ReadonlyMap<string, DiagnosticTag> = new Map([
  ["coding/retired", DiagnosticTag.Deprecated],
  ["diagnosis/legacy-icd9", DiagnosticTag.Deprecated],
  ["template/suppression-unused", DiagnosticTag.Unnecessary],
]);
