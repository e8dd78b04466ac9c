import type { LanguageService } from "@encounter-lint/language-service";
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type ResultProgressReporter,
  type TextDocuments,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { stopIfCancelled } from "../answer.ts";
import type { ServerEnvironment } from "../environment.ts";
import { resultId } from "./result-id.ts";

/** Names of files that can hold an encounter; a comment or the settings decide about the general ones. */
export const READABLE_ENDINGS = [".yaml", ".yml", ".md", ".markdown"];

/** Reports after this many files, so that the first findings are seen before the last file is read. */
const BATCH = 20;

/**
 * Findings of all files of the workspace. A client asks again as soon as it has an answer, so a
 * request from a client that knows everything waits until something has changed.
 */
export class WorkspaceDiagnostics {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #service: LanguageService;
  readonly #environment: ServerEnvironment;
  readonly #folders: () => Promise<readonly string[]>;
  /** The result id of every encounter document found; nothing is kept of the others. */
  readonly #known = new Map<string, string>();
  /** Files to look at again; `everything` before the first search and after a change of settings. */
  #changed: Set<string> | "everything" = "everything";
  /** Requests that wait for a change. */
  readonly #waiting = new Set<() => void>();

  constructor(
    documents: TextDocuments<TextDocument>,
    service: LanguageService,
    environment: ServerEnvironment,
    folders: () => Promise<readonly string[]>,
  ) {
    this.#documents = documents;
    this.#service = service;
    this.#environment = environment;
    this.#folders = folders;
  }

  /** Files were created, changed, closed or deleted. */
  filesChanged(uris: readonly string[]): void {
    const readable = uris.filter((uri) => READABLE_ENDINGS.some((ending) => uri.endsWith(ending)));
    if (readable.length === 0) return;
    if (this.#changed !== "everything") for (const uri of readable) this.#changed.add(uri);
    this.#wakeAll();
  }

  /** Settings or folders changed. */
  invalidate(): void {
    this.#changed = "everything";
    this.#wakeAll();
  }

  /** Answers `workspace/diagnostic`. */
  async report(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    if (this.#hasNothingNew(previous)) {
      if (this.#known.size === 0) return { items: [] };
      await this.#somethingChanges(token);
    }
    const changed = this.#changed;
    this.#changed = new Set();
    const uris =
      changed === "everything"
        ? await this.#search()
        : new Set([...changed, ...this.#known.keys()]);
    for (const uri of previous.keys()) uris.add(uri);

    const unsent: WorkspaceDocumentDiagnosticReport[] = [];
    let done = 0;
    if (changed === "everything")
      progress.begin("Checking encounter documents", 0, undefined, true);
    try {
      for (const uri of uris) {
        const isSettled = changed !== "everything" && !changed.has(uri);
        if (isSettled && previous.has(uri) && previous.get(uri) === this.#known.get(uri)) continue;
        const item = await this.#reportOf(uri, previous.get(uri));
        if (item) unsent.push(item);
        done++;
        if (done % BATCH === 0) {
          if (changed === "everything") progress.report(Math.round((100 * done) / uris.size));
          if (partial && unsent.length > 0) partial.report({ items: unsent.splice(0) });
          await this.#environment.pause();
        }
        stopIfCancelled(token);
      }
    } catch (error) {
      // What was not reported is looked at again.
      this.#changed = "everything";
      throw error;
    } finally {
      if (changed === "everything") progress.done();
    }
    if (partial && unsent.length > 0) partial.report({ items: unsent.splice(0) });
    return { items: unsent };
  }

  #hasNothingNew(previous: ReadonlyMap<string, string>): boolean {
    if (this.#changed === "everything" || this.#changed.size > 0) return false;
    return [...this.#known].every(([uri, id]) => previous.get(uri) === id);
  }

  async #somethingChanges(token: CancellationToken): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      token.onCancellationRequested(() => {
        this.#waiting.delete(resolve);
        resolve();
      });
    });
    stopIfCancelled(token);
  }

  #wakeAll(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  async #search(): Promise<Set<string>> {
    this.#known.clear();
    const folders = await this.#folders();
    const found = await Promise.all(
      folders.map((folder) => this.#environment.files.find(folder, READABLE_ENDINGS)),
    );
    return new Set(found.flat());
  }

  async #reportOf(
    uri: string,
    previousId: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const open = this.#documents.get(uri);
    const items = open ? await this.#ofOpen(open) : await this.#ofFile(uri);
    const version = open?.version ?? null;
    if (items === undefined) {
      this.#known.delete(uri);
      if (previousId === undefined) return undefined;
      return { kind: DocumentDiagnosticReportKind.Full, uri, version, items: [] };
    }
    const id = resultId(items, open?.version);
    this.#known.set(uri, id);
    return id === previousId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items };
  }

  async #ofOpen(document: TextDocument): Promise<Diagnostic[] | undefined> {
    return (await this.#service.handles(document))
      ? this.#service.diagnostics(document)
      : undefined;
  }

  async #ofFile(uri: string): Promise<Diagnostic[] | undefined> {
    const text = await this.#environment.files.read(uri);
    if (text === undefined) return undefined;
    const languageId = /\.ya?ml$/i.test(uri) ? "yaml" : "markdown";
    return this.#service.diagnosticsOfFile(TextDocument.create(uri, languageId, 0, text));
  }
}
