import { readSettingsFile } from "@encounter-lint/linter";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import type { ClientFeatures, DocumentSettings } from "../environment.ts";
import { createLanguageService, type LanguageService } from "../language-service.ts";

const CURSOR = "‸";

interface Options {
  readonly uri?: string;
  readonly settings?: Partial<DocumentSettings>;
  readonly client?: Partial<ClientFeatures>;
  readonly today?: string;
}

/** A document in a service, with the place that `‸` marks. */
export interface InService {
  readonly service: LanguageService;
  readonly document: TextDocument;
  readonly position: Position;
  /** The words in a range. */
  readonly words: (range: Range | undefined) => string | undefined;
  /** The text after edits. */
  readonly after: (edits: readonly TextEdit[]) => string;
  /** What the service complained about. */
  readonly errors: readonly string[];
}

/** Opens a YAML document whose cursor is marked by `‸`. */
export function yaml(marked: string, options: Options = {}): InService {
  return open(marked, { uri: "file:///clinic/acne.encounter.yaml", ...options });
}

/** Opens a Markdown document whose cursor is marked by `‸`. */
export function markdown(marked: string, options: Options = {}): InService {
  return open(marked, { uri: "file:///clinic/acne.encounter.md", ...options });
}

function open(marked: string, { uri = "", settings, client, today }: Options): InService {
  const offset = marked.indexOf(CURSOR);
  const text = marked.replace(CURSOR, "");
  const languageId = uri.endsWith(".md") ? "markdown" : "yaml";
  const document = TextDocument.create(uri, languageId, 1, text);
  const resolved: DocumentSettings = {
    enable: true,
    membership: "unmentioned",
    lint: {},
    ...settings,
  };
  const errors: string[] = [];
  const service = createLanguageService({
    settings: {
      resolve: () => Promise.resolve(resolved),
      problems: async (path, content) => (await readSettingsFile(path, content)).problems,
    },
    logger: { error: (message) => errors.push(message) },
    client: {
      markdown: true,
      snippets: true,
      documentChanges: true,
      snippetEdits: false,
      resolvesEdits: false,
      positionEncoding: "utf-16",
      showDocument: true,
      virtualDocuments: true,
      ...client,
    },
    today: () => today ?? "2026-11-23",
  });
  return {
    service,
    document,
    position: document.positionAt(Math.max(0, offset)),
    words: (range) => range && document.getText(range),
    after: (edits) => TextDocument.applyEdits(document, [...edits]),
    errors,
  };
}
