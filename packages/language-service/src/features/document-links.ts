import type { DocumentLink } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { suppressionComments } from "../outline/suppression-comments.ts";
import { ruleUrl } from "../rule-url.ts";

/** Rule ids in comments, linked to their pages. */
export function documentLinks({ document, report }: Analysis): DocumentLink[] {
  return suppressionComments(report.outline)
    .flatMap(({ ruleIds }) => ruleIds)
    .map(({ ruleId, range }) => ({
      range: toLspRange(document, range),
      target: ruleUrl(ruleId),
      tooltip: `Read about ${ruleId}`,
    }));
}
