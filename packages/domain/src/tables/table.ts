import type { Confidence } from "../sources/source.ts";

/** Where a table comes from, and for which time it speaks. */
export interface Provenance {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  /** First day on which the table is in force, `YYYY-MM-DD`. */
  readonly effective: string;
  /** Day on which it was taken over, `YYYY-MM-DD`. */
  readonly retrieved: string;
  readonly confidence: Confidence;
  /** What was not checked. */
  readonly caveat?: string;
}

/** A table of facts with its provenance. */
export interface Table<Row> {
  readonly provenance: Provenance;
  readonly rows: readonly Row[];
}
