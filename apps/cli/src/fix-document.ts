import {
  applyFixes,
  lint,
  type Diagnostic,
  type LintSettings,
  type TextFix,
} from "@encounter-lint/linter";
import { ruleOf } from "./rule-lookup.ts";

/** Fixes can make way for others; more rounds than this mean that two fixes undo each other. */
const MAX_ROUNDS = 10;

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/**
 * Applies the safe fixes of a text, again and again until none is left. Suggestions are never
 * applied in bulk: they are for people to choose.
 *
 * @param accepts - whether the fixes of a rule are wanted
 */
export function fixDocument(
  path: string,
  text: string,
  settings: LintSettings,
  accepts: (ruleId: string) => boolean = () => true,
): FixedText {
  let current = text;
  let count = 0;
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = lint({ text: current, path }, settings)
      .diagnostics.filter(({ ruleId }) => accepts(ruleId))
      .flatMap((diagnostic) => safeFixesOf(diagnostic).slice(0, 1));
    const result = applyFixes(current, fixes);
    if (result.applied.length === 0 || seen.has(result.text)) break;
    count += result.applied.length;
    current = result.text;
    seen.add(current);
  }
  return { text: current, count };
}

/** The fixes that can be applied without asking. Those of rules that only suggest are not worked out. */
export function safeFixesOf(diagnostic: Diagnostic): readonly TextFix[] {
  return ruleOf(diagnostic.ruleId)?.fixable === "safe"
    ? diagnostic.fixes.filter(({ safety }) => safety === "safe")
    : [];
}
