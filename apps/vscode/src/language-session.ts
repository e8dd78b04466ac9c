import {
  CHECKLIST_REQUEST,
  COVERAGE_REPORT_REQUEST,
  RULES_REQUEST,
  type ChecklistParams,
  type RuleInBrief,
} from "@encounter-lint/language-server";
import { RULE_PAGE_SCHEME, type Checklist } from "@encounter-lint/language-service";
import { commands, EventEmitter, Uri, type Disposable, type TextDocument } from "vscode";
import type {
  BaseLanguageClient,
  Diagnostic,
  DocumentDiagnosticReport,
  LanguageClientOptions,
  Middleware,
} from "vscode-languageclient";
import { clientOptions } from "./client-options.ts";
import { answerFileRequests } from "./file-requests.ts";

/** Makes a client with a server for it. The code for it is loaded only now. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The server has judged a document. */
export interface CheckedDocument {
  readonly uri: string;
  readonly milliseconds: number;
}

/** The language server of this window. It is started by the first thing that needs it. */
export class LanguageSession implements Disposable {
  readonly #createClient: CreateClient;
  readonly #checked = new EventEmitter<CheckedDocument>();
  readonly #stateChanged = new EventEmitter<void>();
  readonly #workspaceChecked = new EventEmitter<void>();
  #client: Promise<BaseLanguageClient> | undefined;
  #hasFailed = false;

  readonly onDidCheck = this.#checked.event;
  readonly onDidCheckWorkspace = this.#workspaceChecked.event;
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(createClient: CreateClient) {
    this.#createClient = createClient;
  }

  /** Whether the server could not be started or has gone for good. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get isStarted(): boolean {
    return this.#client !== undefined;
  }

  /** The running client. */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#launch();
    return this.#client;
  }

  async restart(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#hasFailed = false;
    if (client) {
      await client.stop();
      await client.start();
    } else {
      this.#client = undefined;
      await this.start();
    }
    this.#stateChanged.fire();
  }

  /** What each encounter of an open document has of everything that is required. */
  checklists(uri: Uri): Promise<readonly Checklist[]> {
    return this.#ask<Checklist[]>(CHECKLIST_REQUEST, uri);
  }

  /** The same as a report in Markdown; null for a document without an encounter about 17340. */
  coverageReport(uri: Uri): Promise<string | null> {
    return this.#ask<string | null>(COVERAGE_REPORT_REQUEST, uri);
  }

  async rules(): Promise<readonly RuleInBrief[]> {
    return (await this.start()).sendRequest<RuleInBrief[]>(RULES_REQUEST);
  }

  /** The findings of an open document, as the server has them now. */
  async findings(uri: Uri): Promise<readonly Diagnostic[]> {
    const report = await this.#ask<DocumentDiagnosticReport>("textDocument/diagnostic", uri);
    return report.kind === "full" ? report.items : [];
  }

  /** Reads all settings anew and judges every document again. */
  async checkEverything(): Promise<void> {
    const client = await this.start();
    const checked = new Promise<void>((resolve) => {
      const listener = this.onDidCheckWorkspace(() => {
        listener.dispose();
        resolve();
      });
    });
    await client.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await checked;
  }

  async dispose(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.dispose();
  }

  async #ask<Answer>(method: string, uri: Uri): Promise<Answer> {
    const client = await this.start();
    const params: ChecklistParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    };
    return client.sendRequest<Answer>(method, params);
  }

  async #launch(): Promise<BaseLanguageClient> {
    try {
      const client = await this.#createClient(clientOptions(this.#middleware()));
      answerFileRequests(client);
      await client.start();
      client.onDidChangeState(() => {
        this.#hasFailed = !client.isRunning();
        this.#stateChanged.fire();
      });
      this.#hasFailed = false;
      this.#stateChanged.fire();
      return client;
    } catch (error) {
      this.#hasFailed = true;
      this.#stateChanged.fire();
      throw error;
    }
  }

  #middleware(): Middleware {
    return {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const begin = performance.now();
        const report = await next(document, previousResultId, token);
        this.#checked.fire({
          uri: uriOf(document).toString(),
          milliseconds: performance.now() - begin,
        });
        return report;
      },
      provideWorkspaceDiagnostics: async (resultIds, token, reporter, next) => {
        try {
          return await next(resultIds, token, reporter);
        } finally {
          this.#workspaceChecked.fire();
        }
      },
      window: {
        showDocument: async (params, token, next) =>
          (await showRulePage(params.uri)) ? { success: true } : next(params, token),
      },
    };
  }
}

function uriOf(document: TextDocument | Uri): Uri {
  return "uri" in document ? document.uri : document;
}

/** Shows the page of a rule as it reads, and not as Markdown. */
async function showRulePage(uri: string): Promise<boolean> {
  if (!uri.startsWith(`${RULE_PAGE_SCHEME}:`)) return false;
  try {
    await commands.executeCommand("markdown.showPreview", Uri.parse(uri));
    return true;
  } catch {
    // The editor's Markdown support can be switched off.
    return false;
  }
}
