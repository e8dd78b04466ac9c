import {
  cloneFingerprint,
  evaluate,
  formatFinding,
  type CloneFingerprint,
  type EncounterKind,
  type Finding,
} from "@encounter-lint/domain";
import { FixSource } from "./fix/fix-source.ts";
import { toTextFix } from "./fix/to-text-fix.ts";
import { interpret, statedKind } from "./interpret/interpret.ts";
import {
  areRelatedAlike,
  toVisit,
  withRelations,
  type Relations,
  type Sibling,
} from "./interpret/relate-encounters.ts";
import { PassageMemory } from "./interpret/passage-memory.ts";
import { WordMemory } from "./interpret/word-memory.ts";
import { Judgement, type LocatedFinding } from "./judgement.ts";
import { lazy } from "./lazy.ts";
import type { LintSettings, ReadEncounter } from "./lint-report.ts";
import type { DialectPattern } from "./placeholders/dialects.ts";
import { readDocument } from "./read/read-document.ts";
import type { DocumentFormat } from "./source/document-format.ts";
import type { Outline } from "./source/outline.ts";

/** What is the same for all parts of a file. */
export interface FileContext {
  readonly format: DocumentFormat;
  readonly path: string | undefined;
  /** What ends the lines of the file. */
  readonly lineEnd: string;
  readonly custom: readonly DialectPattern[];
  readonly settings: LintSettings;
}

/** An encounter of a part, with what the other encounters of the file want to know of it. */
export interface PartEncounter extends Sibling {
  readonly read: ReadEncounter;
  /** For comparing it with documents of other files. */
  readonly ownFingerprint: CloneFingerprint | undefined;
}

/**
 * A part of a file, usually one encounter. All places count from its own beginning, so that it stays
 * as it is when the text before it changes; each step of the work is done again only when what it
 * depends on has changed.
 */
export class FilePart {
  readonly text: string;
  readonly outline: Outline;
  /** The kind that the part states itself. */
  readonly statedKind: EncounterKind | undefined;
  /** What its words say. */
  readonly passages: PassageMemory;
  readonly words: WordMemory;
  readonly #context: FileContext;
  #interpreted:
    | { readonly kind: EncounterKind; readonly encounters: readonly PartEncounter[] }
    | undefined;
  #judged:
    | {
        readonly encounters: readonly PartEncounter[];
        readonly relations: readonly Relations[];
        readonly judgement: Judgement;
      }
    | undefined;

  /** @param earlier - parts of which much may stand in this one too */
  constructor(text: string, context: FileContext, earlier: readonly FilePart[] = []) {
    this.text = text;
    this.#context = context;
    this.passages = new PassageMemory(earlier.map(({ passages }) => passages));
    this.words = new WordMemory(earlier.map(({ words }) => words));
    this.outline = readDocument(text, context.format, context.custom);
    this.statedKind = statedKind(this.outline);
  }

  /**
   * The encounters of the part.
   *
   * @param kind - what they are unless they say it themselves
   */
  interpret(kind: EncounterKind): readonly PartEncounter[] {
    if (this.#interpreted?.kind === kind) return this.#interpreted.encounters;
    const { path, custom } = this.#context;
    const encounters = interpret(this.outline, {
      text: this.text,
      kind,
      custom,
      passages: this.passages,
      words: this.words,
      ...(path === undefined ? {} : { path }),
    }).map((read): PartEncounter => {
      const fingerprint = lazy(() => cloneFingerprint(read.encounter, path ?? "this file"));
      const ownFingerprint = lazy(() => cloneFingerprint(read.encounter));
      return {
        read,
        visit: toVisit(read.encounter),
        // A file with one encounter that nobody compares needs neither.
        get fingerprint() {
          return fingerprint();
        },
        get ownFingerprint() {
          return ownFingerprint();
        },
      };
    });
    this.passages.forgetEarlier();
    this.words.forgetEarlier();
    this.#interpreted = { kind, encounters };
    return encounters;
  }

  /** Judges the encounters of the part. */
  judge(encounters: readonly PartEncounter[], relations: readonly Relations[]): Judgement {
    const known = this.#judged;
    if (known?.encounters === encounters && areRelatedAlike(known.relations, relations)) {
      return known.judgement;
    }
    const judgement = this.#judge(encounters, relations);
    this.#judged = { encounters, relations, judgement };
    return judgement;
  }

  #judge(parts: readonly PartEncounter[], relations: readonly Relations[]): Judgement {
    const encounters = parts.map(({ read }, index) => {
      const related = relations[index];
      return related ? withRelations(read, related) : read;
    });
    const { settings } = this.#context;
    const evaluations = encounters.map(({ encounter }) => evaluate(encounter, settings));
    return new Judgement(
      encounters,
      encounters.flatMap((read, index) =>
        this.#locate(evaluations[index]?.findings ?? [], read, index),
      ),
      evaluations.flatMap(({ failures }) => failures),
    );
  }

  #locate(
    findings: readonly Finding[],
    { index }: ReadEncounter,
    encounterIndex: number,
  ): readonly LocatedFinding[] {
    if (findings.length === 0) return [];
    const { lineEnd, custom } = this.#context;
    const source = new FixSource({
      text: this.text,
      outline: this.outline,
      documentIndex: encounterIndex,
      index,
      lineEnd,
      custom,
    });
    return findings.map(({ fixes, related, ...finding }) => ({
      finding: { ...finding, message: formatFinding(finding) },
      range: index.locate(finding.path),
      related: related.map(({ path, message }) => ({ range: index.locate(path), message })),
      fixes: () => fixes.flatMap((fix) => toTextFix(fix, source) ?? []),
      encounterIndex,
    }));
  }
}
