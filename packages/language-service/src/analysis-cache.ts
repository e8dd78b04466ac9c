import { builtInTables } from "@encounter-lint/domain";
import {
  coverageOf,
  lint,
  LintMemory,
  type LintReport,
  type LintSettings,
  type PlacedCoverage,
} from "@encounter-lint/linter";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "./analysis.ts";
import { formatOf, isEncounterDocument } from "./document-selection.ts";
import { encodedDocument } from "./encoded-document.ts";
import type { DocumentSettings, LanguageServiceEnvironment } from "./environment.ts";
import { withoutByteOrderMark } from "./without-byte-order-mark.ts";

/** Above this many UTF-16 units a document is not checked at every keystroke. */
export const LARGEST_DOCUMENT = 2_000_000;

interface Entry {
  readonly version: number;
  readonly settings: DocumentSettings;
  readonly today: string;
  readonly analysis: Analysis;
  readonly memory: LintMemory;
}

/**
 * One analysis for each open document: one parse for each version, shared by all features.
 * It lives as long as its document: when the host drops a closed document, nothing is left.
 */
export class AnalysisCache {
  readonly #environment: LanguageServiceEnvironment;
  readonly #entries = new WeakMap<TextDocument, Entry>();

  constructor(environment: LanguageServiceEnvironment) {
    this.#environment = environment;
  }

  /** The analysis of the document's present version; undefined when the document is none of ours. */
  async of(document: TextDocument): Promise<Analysis | undefined> {
    const settings = await this.#environment.settings.resolve(document.uri);
    if (!isEncounterDocument(document, settings)) return undefined;
    const { version } = document;
    const today = this.#environment.today();
    const known = this.#entries.get(document);
    if (known?.version === version && known.settings === settings && known.today === today) {
      return known.analysis;
    }
    const memory = known?.memory ?? new LintMemory();
    const analysis = analyse(document, settings, today, this.#environment, memory);
    for (const { ruleId, error } of analysis.report.failures) {
      this.#environment.logger.error(`Rule ${ruleId} failed: ${describe(error)}`);
    }
    this.#entries.set(document, { version, settings, today, analysis, memory });
    return analysis;
  }

  /** Analyses a document that is not open and keeps nothing of it. */
  async once(document: TextDocument): Promise<Analysis | undefined> {
    const settings = await this.#environment.settings.resolve(document.uri);
    if (!isEncounterDocument(document, settings)) return undefined;
    return analyse(document, settings, this.#environment.today(), this.#environment);
  }
}

function analyse(
  document: TextDocument,
  settings: DocumentSettings,
  today: string,
  { logger, client }: LanguageServiceEnvironment,
  memory = new LintMemory(),
): Analysis {
  const { uri, languageId, version } = document;
  // The caller's document changes while it is edited; this one stays as it was analysed.
  const copy = TextDocument.create(uri, languageId, version, document.getText());
  const snapshot = withoutByteOrderMark(encodedDocument(copy, client.positionEncoding));
  const text = snapshot.getText();
  const format = formatOf(document);
  const lintSettings = { today, ...settings.lint };
  const read = (content: string, withSettings: LintSettings) =>
    lint({ text: content, path: uri, ...(format && { format }) }, withSettings, memory);
  const analysisOf = (report: LintReport): Analysis => ({
    document: snapshot,
    lintSettings,
    tables: settings.lint.tables ?? builtInTables,
    report,
    coverage: coverageIn(report, lintSettings),
  });
  if (text.length > LARGEST_DOCUMENT) {
    return { ...analysisOf(read("", {})), unchecked: "too-large" };
  }
  try {
    return analysisOf(read(text, lintSettings));
  } catch (error) {
    // The linter promises not to throw; if it does, one document suffers and not the server.
    logger.error(`The linter failed: ${describe(error)}`);
    return { ...analysisOf(read("", {})), unchecked: "failed" };
  }
}

/** The lens and the checklist say the same, and many clients ask for neither. */
function coverageIn(report: LintReport, settings: LintSettings): () => readonly PlacedCoverage[] {
  let known: readonly PlacedCoverage[] | undefined;
  return () => (known ??= report.encounters.map((read) => coverageOf(read, settings)));
}

/** The kind of error and where it was thrown. Its message may quote the document and stays out of logs. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.match(/^\s+at .*$/gm) ?? [];
  return [error.name, ...frames.slice(0, 5).map((frame) => frame.trim())].join(" ");
}
