import type { Diagnostic } from "vscode-languageclient";

const SEVERITY_NAMES = ["", "error", "warning", "info", "info"];

/** The findings of a document in words, one a line, for a language model. */
export function findingsText(name: string, findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return `${name}: encounter-lint finds nothing.`;
  const lines = findings.map(({ range, severity = 1, code, message }) => {
    const { line, character } = range.start;
    const text = typeof message === "string" ? message : message.value;
    return `${name}:${line + 1}:${character + 1}: ${SEVERITY_NAMES[severity]} ${code}: ${text}`;
  });
  return [
    ...lines,
    "Never invent clinical facts to resolve a finding: ask the clinician, or leave a blank.",
  ].join("\n");
}

/** What a language model is told that asks for a rule that does not exist. */
export function unknownRuleText(rule: string, ids: readonly string[]): string {
  return `There is no rule "${rule}". The rules are: ${ids.join(", ")}.`;
}
