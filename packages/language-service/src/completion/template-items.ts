import type { DocumentFormat } from "@encounter-lint/linter";
import { CompletionItemKind } from "vscode-languageserver-types";
import { newDocumentText } from "../knowledge/new-document.ts";
import type { Proposal } from "./value-items.ts";

/** Whole documents for an empty file. */
export function templateProposals(format: DocumentFormat): Proposal[] {
  return [
    {
      label: "encounter template",
      kind: CompletionItemKind.Snippet,
      detail: "A template for freezing acne with every blank that 17340 needs",
      insert: newDocumentText({
        format,
        kind: "template",
        title: "${1:Acne cryotherapy}",
        blank: () => "***",
      }),
      isSnippet: true,
    },
  ];
}
