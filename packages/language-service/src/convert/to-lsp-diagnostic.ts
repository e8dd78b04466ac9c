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
  const tags = tagsOf(diagnostic);
  return {
    range: toLspRange(document, diagnostic.range),
    severity: SEVERITIES[diagnostic.severity],
    code: diagnostic.ruleId,
    codeDescription: { href: ruleUrl(diagnostic.ruleId) },
    source: SOURCE,
    message: diagnostic.message,
    ...(tags.length > 0 && { tags }),
    ...(diagnostic.related.length > 0 && {
      relatedInformation: diagnostic.related.map(({ range, message }) => ({
        location: { uri: document.uri, range: toLspRange(document, range) },
        message,
      })),
    }),
  };
}

function tagsOf({ ruleId, messageId }: Diagnostic): DiagnosticTag[] {
  if (ruleId === "coding/retired" || ruleId === "diagnosis/legacy-icd9")
    return [DiagnosticTag.Deprecated];
  if (/unused/i.test(messageId)) return [DiagnosticTag.Unnecessary];
  return [];
}
