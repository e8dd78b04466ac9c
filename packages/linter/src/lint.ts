import { rules, type EncounterKind, type Level, type RuleId } from "@encounter-lint/domain";
import type { FilePart, PartEncounter } from "./file-part.ts";
import { movedFix } from "./judgement.ts";
import { relate } from "./interpret/relate-encounters.ts";
import { lazy } from "./lazy.ts";
import { LintMemory, type PlacedPart } from "./lint-memory.ts";
import type { Diagnostic, LintInput, LintReport, LintSettings } from "./lint-report.ts";
import type { DialectPattern } from "./placeholders/dialects.ts";
import { customDialect } from "./placeholders/find-placeholders.ts";
import { inferDialects } from "./placeholders/infer-dialects.ts";
import { formatOf } from "./read/read-document.ts";
import { joinComments, joinOutlines } from "./source/join-outlines.ts";
import { LineIndex } from "./source/line-index.ts";
import type { OutlineComment } from "./source/outline.ts";
import { moved } from "./source/source-range.ts";
import { applySuppressions, type SuppressionOutcome } from "./suppress/apply-suppressions.ts";
import { readDirectives } from "./suppress/read-directives.ts";

const KNOWN_RULES: readonly string[] = /* @__PURE__ */ rules.map(({ id }) => id);

/**
 * Lints one document: reads, interprets, evaluates, locates, and applies the suppressions in it.
 * Never throws: what cannot be read is a finding, and a rule that fails is listed in `failures`.
 *
 * @param memory - from the last time that this document was linted, to do again only what its
 *   changes ask for; the report is the same without it
 */
export function lint(
  input: LintInput,
  settings: LintSettings = {},
  memory = new LintMemory(),
): LintReport {
  const bom = input.text.startsWith("\uFEFF") ? 1 : 0;
  const written = input.text.slice(bom);
  // Every line end counts as one character, so that all documents read alike; offsets stay as they are.
  const text = normalizeLineEnds(written);
  const format = input.format ?? formatOf(input.path);
  const parts = memory.partsOf(text, {
    format,
    path: input.path,
    lineEnd: written.includes("\r\n") ? "\r\n" : "\n",
    custom: dialectsOf(text, settings),
    settings,
  });
  const interpreted = interpretAll(parts, settings.kind ?? "template");
  const judged = judgeAll(interpreted, input.clones ?? [], memory);
  const located = judged.flatMap(({ judgement, start, first }) => judgement.placedAt(start, first));
  const titles = judged.flatMap(({ judgement, start }) =>
    judgement.encounters.map(({ index }) => index.title.start + start),
  );
  const outlines = parts.map(({ part, start }) => ({ outline: part.outline, start }));
  const outline = lazy(() => joinOutlines(outlines, format));
  const encounters = lazy(() =>
    judged.flatMap(({ judgement, start }) =>
      judgement.encounters.map(({ encounter, index }) => ({
        encounter,
        index: index.startingAt(start),
      })),
    ),
  );
  const fingerprints = lazy(() =>
    interpreted.flatMap(({ encounters }) => encounters.map(({ ownFingerprint }) => ownFingerprint)),
  );
  const outcome = suppress(located, text, joinComments(outlines), titles, settings);
  return {
    format,
    // Editors that only show findings never ask for these.
    get outline() {
      return outline();
    },
    get encounters() {
      return encounters();
    },
    diagnostics: [...outcome.kept, ...outcome.problems]
      .map((one) => behindMark(one, bom))
      .sort(byPlace),
    suppressed: outcome.suppressed.map((one) => ({
      ...one,
      diagnostic: behindMark(one.diagnostic, bom),
      range: moved(one.range, bom),
    })),
    get fingerprints() {
      return fingerprints();
    },
    failures: judged.flatMap(({ judgement }) => judgement.failures),
  };
}

/** The blanks of the settings, and in a template those that its author made up. */
function dialectsOf(text: string, { placeholders = [], kind }: LintSettings): DialectPattern[] {
  const custom = placeholders.map(customDialect);
  const stated = /^[ \t]*kind:[ \t]*["']?(note|template)\b/m.exec(text)?.[1];
  return (stated ?? kind) === "note" ? custom : [...custom, ...inferDialects(text, custom)];
}

/** `\r\n` and a lone `\r` become a line end of the same length. */
function normalizeLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
}

interface InterpretedPart extends PlacedPart {
  readonly encounters: readonly PartEncounter[];
}

/** Interprets the parts in their order: the first kind that the file states holds for what follows. */
function interpretAll(parts: readonly PlacedPart[], usual: EncounterKind): InterpretedPart[] {
  let stated: EncounterKind | undefined;
  return parts.map(({ part, start }) => {
    const encounters = part.interpret(stated ?? usual);
    stated ??= part.statedKind;
    return { part, start, encounters };
  });
}

interface JudgedPart {
  readonly judgement: ReturnType<FilePart["judge"]>;
  readonly start: number;
  /** The number of its first encounter in the file. */
  readonly first: number;
}

/** Judges the parts, each with what the others and `clones` say about it. */
function judgeAll(
  parts: readonly InterpretedPart[],
  clones: NonNullable<LintInput["clones"]>,
  memory: LintMemory,
): JudgedPart[] {
  const all = parts.flatMap(({ encounters }) => encounters);
  const visits = memory.listOf(all.map(({ visit }) => visit));
  const relations = relate(all, visits).map((one, index) => {
    const others = clones[index];
    return others ? { ...one, clones: [...one.clones, ...others] } : one;
  });
  let first = 0;
  return parts.map(({ part, start, encounters }) => {
    const own = relations.slice(first, first + encounters.length);
    const judged = { judgement: part.judge(encounters, own), start, first };
    first += encounters.length;
    return judged;
  });
}

function suppress(
  diagnostics: readonly Diagnostic[],
  text: string,
  comments: readonly OutlineComment[],
  titles: readonly number[],
  settings: LintSettings,
): SuppressionOutcome {
  return applySuppressions(diagnostics, readDirectives(comments), {
    text,
    lineIndex: new LineIndex(text),
    knownRuleIds: KNOWN_RULES,
    levelOf: (ruleId: RuleId, usual: Level) => settings.rules?.[ruleId]?.level ?? usual,
    encounterIndexAt: (offset) =>
      Math.max(
        0,
        titles.findLastIndex((start) => start <= offset),
      ),
    ...(settings.today === undefined ? {} : { today: settings.today }),
    ...(settings.mandatory === undefined ? {} : { mandatory: settings.mandatory }),
  });
}

/** Moves everything behind a byte order mark, which the readers never see. */
function behindMark(diagnostic: Diagnostic, length: number): Diagnostic {
  if (length === 0) return diagnostic;
  return {
    ...diagnostic,
    range: moved(diagnostic.range, length),
    related: diagnostic.related.map((one) => ({ ...one, range: moved(one.range, length) })),
    fixes: diagnostic.fixes.map((fix) => movedFix(fix, length)),
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
