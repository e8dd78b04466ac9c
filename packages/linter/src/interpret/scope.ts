import type { EncounterKind, LabelMeaning, SectionName } from "@encounter-lint/domain";
import type { DialectPattern } from "../placeholders/dialects.ts";
import type { OutlineText } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import type { EncounterDraft } from "./encounter-draft.ts";

/** What is known about a piece of text from where it stands. */
export interface Scope {
  readonly draft: EncounterDraft;
  readonly kind: EncounterKind;
  readonly section: SectionName;
  /** What the nearest label stands for. */
  readonly meaning?: LabelMeaning;
  /** The nearest label: `Freeze time (s)`. */
  readonly label?: OutlineText;
  /** The unit that a form keeps apart from the figure: `seconds`. */
  readonly unit?: string;
  /** Set for the cells of a table row, which speak of that row alone. */
  readonly isRow?: true;
  /** Set for task items: whether the box is ticked. */
  readonly checked?: boolean;
  /** Set beneath words such as "Why not another code": codes that stand there are not billed. */
  readonly isAside?: true;
  /** Set for a line of a template that stands in italics as a whole. */
  readonly isItalic?: true;
  /** Placeholder patterns of the settings. */
  readonly custom: readonly DialectPattern[];
}

/** The range of a label, for the key of a place. */
export function keyOf(scope: Scope): { readonly key?: SourceRange } {
  const { label } = scope;
  return label
    ? { key: label.alias ?? { start: label.start, end: label.start + label.text.length } }
    : {};
}
