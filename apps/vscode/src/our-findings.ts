import { DiagnosticSeverity, languages, workspace, type Diagnostic, type Uri } from "vscode";
import type { FileFindings } from "./checklist/checklist-tree.ts";

/** Who reported a finding, as the Problems panel shows it. */
const SOURCE = "encounter-lint";

/** The findings of one document that are ours. */
export function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
}

/** The rule of a finding. */
export function ruleIdOf({ code }: Diagnostic): string | undefined {
  const value = typeof code === "object" ? code.value : code;
  return typeof value === "string" ? value : undefined;
}

/** The files with findings, open or not. */
export function filesWithFindings(): readonly FileFindings[] {
  return languages.getDiagnostics().flatMap(([uri, all]) => {
    const ours = all.filter(({ source }) => source === SOURCE);
    if (ours.length === 0) return [];
    const count = (severity: DiagnosticSeverity) =>
      ours.filter((finding) => finding.severity === severity).length;
    const errors = count(DiagnosticSeverity.Error);
    const warnings = count(DiagnosticSeverity.Warning);
    return [
      {
        uri: uri.toString(),
        path: workspace.asRelativePath(uri),
        errors,
        warnings,
        notices: ours.length - errors - warnings,
      },
    ];
  });
}
