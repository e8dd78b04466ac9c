import { CATEGORIES } from "@encounter-lint/domain";
import type { Outline, SourceRange } from "@encounter-lint/linter";

/** A rule id as it stands in a comment. */
export interface FoundRuleId {
  readonly ruleId: string;
  readonly range: SourceRange;
}

/** A comment that keeps findings silent. */
export interface SuppressionComment {
  /** `encounter-lint-disable-line`. */
  readonly directive: SourceRange;
  readonly ruleIds: readonly FoundRuleId[];
}

const DIRECTIVE = /encounter-lint-(?:disable|enable)(?:-next-line|-line|-file)?/;
const RULE_ID = new RegExp(`(?:${CATEGORIES.join("|")})/[a-z0-9-]*[a-z0-9]`, "g");

/** Every suppression comment of a file, by place. */
export function suppressionComments(outline: Outline): readonly SuppressionComment[] {
  return outline.comments.flatMap(({ text }) => {
    const directive = DIRECTIVE.exec(text.text);
    if (!directive) return [];
    const after = directive.index + directive[0].length;
    const reason = text.text.indexOf(" -- ", after);
    const ids = text.text.slice(0, reason < 0 ? undefined : reason);
    return [
      {
        directive: rangeAt(text.start, directive.index, directive[0]),
        ruleIds: [...ids.matchAll(RULE_ID)]
          .filter(({ index }) => index >= after)
          .map(({ index, 0: ruleId }) => ({ ruleId, range: rangeAt(text.start, index, ruleId) })),
      },
    ];
  });
}

function rangeAt(start: number, index: number, words: string): SourceRange {
  return { start: start + index, end: start + index + words.length };
}
