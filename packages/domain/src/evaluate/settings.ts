import type { IsoDate } from "../encounter/calendar.ts";
import type { RuleId } from "../rule/define-rule.ts";
import type { Level, Profile } from "../rule/severity.ts";
import type { CodeTables } from "../tables/code-tables.ts";

/** What a rule is set to: a level, options, or both. */
export interface RuleSetting {
  readonly level?: Level;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** How encounters are judged. Everything has a default. */
export interface EvaluationSettings {
  /** Default `recommended`. */
  readonly profile?: Profile;
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  /** Payer whose published positions count; the document's own payer is used where none is set. */
  readonly payer?: string;
  /** The day on which documents are judged. Without it, checks against today keep silent. */
  readonly today?: IsoDate;
  /** Code tables that replace the built-in ones. */
  readonly tables?: CodeTables;
}
