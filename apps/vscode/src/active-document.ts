import type { Checklist } from "@encounter-lint/language-service";
import { EventEmitter, window, workspace, type Disposable, type TextDocument } from "vscode";
import type { LanguageSession } from "./language-session.ts";

/** What is known about the document in front. */
export interface ActiveEncounters {
  readonly document: TextDocument;
  /** Empty for a document that is none of ours, or is about something else. */
  readonly checklists: readonly Checklist[];
  /** How long the last check took. */
  readonly milliseconds?: number;
}

/** The document in front with its checklists, kept up to date while it is typed. */
export class ActiveDocument implements Disposable {
  readonly #session: LanguageSession;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #current: ActiveEncounters | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(session: LanguageSession) {
    this.#session = session;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => void this.#update()),
      workspace.onDidCloseTextDocument(() => void this.#update()),
      session.onDidCheck(({ uri, milliseconds }) => {
        if (uri === this.#front()?.uri.toString()) void this.#update(milliseconds);
      }),
      session.onDidChangeState(() => void this.#update()),
    ];
  }

  get current(): ActiveEncounters | undefined {
    return this.#current;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  async #update(milliseconds?: number): Promise<void> {
    const document = this.#front();
    const checklists = document ? await this.#checklistsOf(document) : [];
    // Meanwhile another document can have come to the front.
    if (document !== this.#front()) return;
    this.#current = document && {
      document,
      checklists: checklists.filter(({ items }) => items.length > 0),
      ...(milliseconds !== undefined && { milliseconds }),
    };
    this.#changed.fire();
  }

  async #checklistsOf({ uri }: TextDocument): Promise<readonly Checklist[]> {
    if (!this.#session.isStarted || this.#session.hasFailed) return [];
    try {
      return await this.#session.checklists(uri);
    } catch {
      // Typed over meanwhile: the next answer comes with the next check.
      return this.#current?.document.uri.toString() === uri.toString()
        ? this.#current.checklists
        : [];
    }
  }

  /** The document of the editor in front; behind a preview or the welcome page it stays the last one. */
  #front(): TextDocument | undefined {
    const last = this.#current?.document;
    const document =
      window.activeTextEditor?.document ?? (last?.isClosed === false ? last : undefined);
    return document?.languageId === "yaml" || document?.languageId === "markdown"
      ? document
      : undefined;
  }
}
