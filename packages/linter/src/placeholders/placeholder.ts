import type { PlaceholderDialect } from "@encounter-lint/domain";
import type { SourceRange } from "../source/source-range.ts";

/** A blank in the text. */
export interface Placeholder {
  readonly dialect: PlaceholderDialect;
  /** The whole blank: `{Blank single:19197::"a","b"}`. */
  readonly range: SourceRange;
  readonly text: string;
  /** A pick list or a pair of words to choose from; other blanks are free text. */
  readonly isChoice: boolean;
  /** The words to choose from, where the blank prints them. */
  readonly options: readonly string[];
  /** The option that stands when nobody chooses. */
  readonly preselected?: string;
  /** The words inside, which often say what is meant: `lesion_site` in `{{lesion_site}}`. */
  readonly hint: string;
}
