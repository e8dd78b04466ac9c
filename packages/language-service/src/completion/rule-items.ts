import { rules } from "@encounter-lint/domain";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import type { Proposal } from "./value-items.ts";

const DIRECTIVES = {
  "encounter-lint-disable-next-line": "Keep findings of the next line silent",
  "encounter-lint-disable-line": "Keep findings of this line silent",
  "encounter-lint-disable-file": "Keep findings of the whole file silent",
  "encounter-lint-disable": "Keep findings silent from here on",
  "encounter-lint-enable": "Report findings again from here on",
  "encounter-lint": "Check this file, whatever its name",
} as const;

/** Rule ids, those with findings in the document first. */
export function ruleProposals({ report, lintSettings }: Analysis): Proposal[] {
  const found = new Set<string>(report.diagnostics.map(({ ruleId }) => ruleId));
  return rules
    .filter(({ id }) => !(lintSettings.mandatory?.includes(id) ?? false))
    .toSorted((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)))
    .map(({ id, summary }) => ({ label: id, kind: CompletionItemKind.Reference, detail: summary }));
}

/** The comments that encounter-lint understands. */
export function directiveProposals(format: "yaml" | "markdown"): Proposal[] {
  return Object.entries(DIRECTIVES).map(([label, detail]) => {
    const takesRules = label !== "encounter-lint";
    const snippet = takesRules ? `${label} \${1:rule} -- \${2:reason}` : label;
    return {
      label,
      kind: CompletionItemKind.Keyword,
      detail,
      insert: format === "markdown" ? `${snippet} -->` : snippet,
      isSnippet: true,
    };
  });
}
