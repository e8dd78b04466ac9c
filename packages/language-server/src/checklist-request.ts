/** `{ textDocument }` → a checklist for each encounter of an open document. */
export const CHECKLIST_REQUEST = "encounterLint/checklist";

/** The same → a report in Markdown; null when the document holds no encounter about 17340. */
export const COVERAGE_REPORT_REQUEST = "encounterLint/coverageReport";

export interface ChecklistParams {
  readonly textDocument: { readonly uri: string };
}
