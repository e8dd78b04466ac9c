import type { IsoDate, Level, RuleId } from "@encounter-lint/domain";
import type { LineIndex } from "../source/line-index.ts";

/** What the suppressions of a file are judged by. */
export interface SuppressionContext {
  /** The text from which the comments were read; every line end counts as in `lineIndex`. */
  readonly text: string;
  readonly lineIndex: LineIndex;
  /** The day on which the file is judged; without it nothing expires. */
  readonly today?: IsoDate;
  /** Every rule that exists. The checks of the suppressions themselves need not be among them. */
  readonly knownRuleIds: readonly string[];
  /** Rules that no document can suppress. */
  readonly mandatory?: readonly RuleId[];
  /** The level that the settings give a rule; `usual` where they say nothing. */
  readonly levelOf?: (ruleId: RuleId, usual: Level) => Level;
  /** Which encounter of the file an offset belongs to; the first one by default. */
  readonly encounterIndexAt?: (offset: number) => number;
}
