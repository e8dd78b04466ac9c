/** `{ textDocument }` → a checklist for each encounter of an open document. */
export const CHECKLIST_REQUEST = "encounterLint/checklist";

export interface ChecklistParams {
  readonly textDocument: { readonly uri: string };
}
