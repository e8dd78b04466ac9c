import type {
  CloneFact,
  CloneFingerprint,
  Encounter,
  EncounterKind,
  EvaluationSettings,
  Finding,
  RuleId,
} from "@encounter-lint/domain";
import type { SourceIndex } from "./locate/source-index.ts";
import type { Outline } from "./source/outline.ts";
import type { DocumentFormat } from "./source/document-format.ts";
import type { SourceRange } from "./source/source-range.ts";

export type { DocumentFormat };

export interface LintInput {
  readonly text: string;
  /** Path or URI; its ending decides the format, and a code in its name counts as declared. */
  readonly path?: string;
  /** Overrides what the path says. */
  readonly format?: DocumentFormat;
  /** For each encounter of the file, which other documents say the same; found by comparing fingerprints. */
  readonly clones?: readonly (readonly CloneFact[])[];
}

export interface LintSettings extends EvaluationSettings {
  /** Kind of documents that do not say it themselves; default `template`. */
  readonly kind?: EncounterKind;
  /** Placeholder patterns beside the known dialects; `{name}` stands for any name: `<<{name}>>`. */
  readonly placeholders?: readonly string[];
  /** Rules that no document can suppress. */
  readonly mandatory?: readonly RuleId[];
}

/** Characters to replace. */
export interface TextEdit {
  readonly range: SourceRange;
  readonly newText: string;
}

/** A fix as text. Its edits do not overlap. */
export interface TextFix {
  readonly title: string;
  readonly safety: "safe" | "suggestion";
  readonly edits: readonly TextEdit[];
}

/** A finding with its place in the text. */
export interface Diagnostic extends Omit<Finding, "fixes" | "related"> {
  /** All sentences in one line: what is wrong, what to do, the source. */
  readonly message: string;
  /** The flagged words, or the nearest label where something is missing. */
  readonly range: SourceRange;
  readonly related: readonly { readonly range: SourceRange; readonly message: string }[];
  readonly fixes: readonly TextFix[];
  /** Which encounter of the file it belongs to, from 0. */
  readonly encounterIndex: number;
}

/** A finding that a comment in the document keeps silent. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
  /** The comment. */
  readonly range: SourceRange;
}

/** One encounter of a file, with the places of everything in it. */
export interface ReadEncounter {
  readonly encounter: Encounter;
  readonly index: SourceIndex;
}

export interface LintReport {
  readonly format: DocumentFormat;
  /** The file as the reader found it, for editor features: one parse serves them all. */
  readonly outline: Outline;
  readonly encounters: readonly ReadEncounter[];
  /** By place in the text, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** For each encounter what other documents can be compared with; nothing for templates. */
  readonly fingerprints: readonly (CloneFingerprint | undefined)[];
  /** Defects of a rule: which one, and what it threw. */
  readonly failures: readonly { readonly ruleId: RuleId; readonly error: unknown }[];
}
