import { PROFILES, type Profile } from "@encounter-lint/domain";
import type { DocumentSettings, SettingsResolver } from "@encounter-lint/language-service";
import {
  matchesAny,
  readSettingsFile,
  type ResolvedSettings,
  type SettingsProblem,
  type SettingsResolver as FileSettings,
} from "@encounter-lint/linter";
import { DidChangeConfigurationNotification, type Connection } from "vscode-languageserver";
import type { ClientProfile } from "./client-features.ts";
import type { FileAccess } from "./environment.ts";
import { placeOf, settingsResolverFor } from "./settings-files.ts";

/** The section of the editor's settings. */
const SECTION = "encounterLint";

/** What the user set in the editor. */
interface EditorSettings {
  readonly enable: boolean;
  readonly profile?: Profile;
  readonly payer?: string;
}

const DEFAULTS: EditorSettings = { enable: true };

/**
 * Settings for each document: those of the settings files above it, and beneath them those of the
 * editor. Asked for once and kept until something changes.
 */
export class Configuration implements SettingsResolver {
  readonly #connection: Connection;
  readonly #client: ClientProfile;
  readonly #files: FileAccess;
  readonly #onSettingsFile: (uri: string) => void;
  readonly #resolved = new Map<string, Promise<DocumentSettings>>();
  readonly #roots = new Map<string, FileSettings>();

  readonly #isOpen: (uri: string) => boolean;

  /**
   * @param isOpen - the settings of other documents are not kept
   * @param onSettingsFile - hears of every settings file that takes part
   */
  constructor(
    connection: Connection,
    client: ClientProfile,
    files: FileAccess,
    isOpen: (uri: string) => boolean,
    onSettingsFile: (uri: string) => void,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#files = files;
    this.#isOpen = isOpen;
    this.#onSettingsFile = onSettingsFile;
  }

  /** Asks the client to tell when the user changes settings. */
  start(): void {
    if (!this.#client.configurationRegistration) return;
    this.#connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch(() => this.#connection.console.error("The client refused to report settings."));
  }

  resolve(uri: string): Promise<DocumentSettings> {
    const known = this.#resolved.get(uri);
    if (known) return known;
    const resolved = this.#load(uri);
    if (this.#isOpen(uri)) this.#resolved.set(uri, resolved);
    return resolved;
  }

  async problems(uri: string, text: string): Promise<readonly SettingsProblem[]> {
    const place = placeOf(uri);
    if (!place) return (await readSettingsFile(uri, text)).problems;
    const { root, path } = place;
    // The file counts for itself as for any document beside it.
    const resolver = settingsResolverFor(root, this.#files, { unsaved: { path, text } });
    const { problems } = await resolver.resolve(path);
    return problems.filter((problem) => problem.path === path);
  }

  /** Forgets one document, when it is closed. */
  evict(uri: string): void {
    this.#resolved.delete(uri);
  }

  /** Forgets everything, when settings have changed. */
  clear(): void {
    this.#resolved.clear();
    this.#roots.clear();
  }

  async #load(uri: string): Promise<DocumentSettings> {
    const place = placeOf(uri);
    const [editor, inFiles] = await Promise.all([
      this.#editorSettings(uri),
      place && this.#fileSettings(place.root).resolve(place.path),
    ]);
    const { enable, profile, payer } = editor;
    return {
      enable,
      membership: place && inFiles ? membership(inFiles, place.path) : "unmentioned",
      lint: { ...(profile && { profile }), ...(payer && { payer }), ...inFiles?.settings },
    };
  }

  #fileSettings(root: string): FileSettings {
    const known = this.#roots.get(root);
    if (known) return known;
    const made = settingsResolverFor(root, this.#files, { onRead: this.#onSettingsFile });
    this.#roots.set(root, made);
    return made;
  }

  async #editorSettings(uri: string): Promise<EditorSettings> {
    if (!this.#client.configuration) return DEFAULTS;
    try {
      const given: unknown = await this.#connection.workspace.getConfiguration({
        scopeUri: uri,
        section: SECTION,
      });
      return toEditorSettings(given);
    } catch {
      // A client may declare the request and still refuse it.
      return DEFAULTS;
    }
  }
}

function membership(
  { files, ignore }: ResolvedSettings,
  path: string,
): DocumentSettings["membership"] {
  if (matchesAny(ignore, path)) return "ignored";
  return matchesAny(files, path) ? "listed" : "unmentioned";
}

/** Takes what has the right type and leaves the rest at its default. */
function toEditorSettings(given: unknown): EditorSettings {
  if (typeof given !== "object" || given === null) return DEFAULTS;
  const { enable, profile, payer } = given as Readonly<Record<string, unknown>>;
  const known = PROFILES.find((name) => name === profile);
  return {
    enable: typeof enable === "boolean" ? enable : DEFAULTS.enable,
    ...(known && { profile: known }),
    ...(typeof payer === "string" && payer !== "" && { payer }),
  };
}
