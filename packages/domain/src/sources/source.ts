import type { TableName } from "../tables/table-names.ts";

/**
 * How well a fact is established.
 * - `two-sources`: two or more independent sources agree.
 * - `primary`: one primary source: a CMS data file, the official code table, a payer's own page.
 * - `secondary`: one secondary source.
 * - `common-knowledge`: usual in the field; nothing was found that proves or disproves it.
 */
export type Confidence = "two-sources" | "primary" | "secondary" | "common-knowledge";

/** Where a fact comes from. */
export interface Source {
  readonly id: string;
  /** How it is cited in a message: `NCCI PTP edits, effective 2024-07-01`. */
  readonly citation: string;
  readonly confidence: Confidence;
  readonly url?: string;
  /** The day the source speaks for (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`). */
  readonly date?: string;
  /** For data that is replaced regularly: the day it took effect. Findings from it go stale after six months. */
  readonly effective?: string;
  /** The table that holds the data; where it is replaced, the replacement is cited instead. */
  readonly table?: TableName;
}
