import type { EncounterKind, Level, Profile, RuleId } from "@encounter-lint/domain";
import type { Position } from "../source/line-index.ts";
import type { SourceRange } from "../source/source-range.ts";

/** What a settings file says about a rule. */
export type RuleEntry =
  | Level
  | readonly [Level]
  | readonly [Level, Readonly<Record<string, unknown>>];

/** What a settings file says about documents, for all of them or for some. */
export interface DocumentSettings {
  readonly profile?: Profile;
  readonly payer?: string;
  readonly kind?: EncounterKind;
  readonly rules?: Readonly<Partial<Record<RuleId, RuleEntry>>>;
}

/** Settings for the files that a glob names. */
interface SettingsOverride extends DocumentSettings {
  /** Globs, relative to the directory of the settings file. */
  readonly files: readonly string[];
}

/** The content of `encounter-lint.yaml`. */
export interface SettingsFile extends DocumentSettings {
  /** Ends the search for settings in directories above. */
  readonly root?: boolean;
  /** Settings to begin with: `./path.yaml`, or the name of an npm package. Later ones win. */
  readonly extends?: readonly string[];
  /** Rules that nearer settings cannot lower and no comment can suppress. */
  readonly mandatory?: readonly RuleId[];
  /** Globs of documents beside `*.encounter.*`. */
  readonly files?: readonly string[];
  /** Globs of files that are never looked for. */
  readonly ignore?: readonly string[];
  readonly overrides?: readonly SettingsOverride[];
  /** Placeholder patterns: `<<{name}>>`. */
  readonly placeholders?: readonly string[];
  /** Files with newer code tables, relative to the settings file. */
  readonly tables?: readonly string[];
}

/** Something in a settings file that cannot be used. The rest of the file still counts. */
export interface SettingsProblem {
  /** The settings file. */
  readonly path: string;
  readonly range: SourceRange;
  readonly start: Position;
  readonly end: Position;
  /** What is wrong, as one sentence. */
  readonly problem: string;
  /** What to do, as one sentence. */
  readonly remedy: string;
}

/** A settings file that was read. */
export interface ReadSettingsFile {
  readonly path: string;
  readonly content: SettingsFile;
  readonly problems: readonly SettingsProblem[];
  /** Makes a problem at a place of the file: `["extends", 0]`. */
  problemAt(
    at: readonly PropertyKey[],
    problem: string,
    remedy: string,
    part?: "key" | "value",
  ): SettingsProblem;
}
