import type { Path } from "../rule/path.ts";

/** A place of the input that does not have the shape of an encounter. */
export interface ShapeProblem {
  /** Where in the input, with the input's own keys: `["procedure", "freeze_time"]`. */
  readonly path: Path;
  /** One sentence: what is wrong. */
  readonly problem: string;
  /** One sentence: what to do. */
  readonly remedy: string;
  /** Set for a key that is probably misspelled. Other unknown keys are the app's own business. */
  readonly key?: { readonly label: string; readonly suggestion: string };
}
