import type { CodeTables } from "@encounter-lint/domain";
import type { LintReport, LintSettings, PlacedCoverage } from "@encounter-lint/linter";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** Everything known about one version of a document. All answers about it come from here. */
export interface Analysis {
  /** The text as it was when it was analysed; the caller's document may have moved on. */
  readonly document: TextDocument;
  readonly lintSettings: LintSettings;
  readonly tables: CodeTables;
  readonly report: LintReport;
  /** What each encounter documents, worked out when it is first asked for. */
  readonly coverage: () => readonly PlacedCoverage[];
  /**
   * Why there are no findings although the document is one of ours: it is too large to be checked
   * while someone types, or the linter failed on it.
   */
  readonly unchecked?: "too-large" | "failed";
}
