import type { LabelMeaning, SectionName } from "@encounter-lint/domain";
import type { OutlineNode } from "../source/outline.ts";
import type { Optionality } from "./read-form.ts";

/** What the headings, labels and boxes above a node of the outline say about it. */
export interface Where {
  readonly section: SectionName;
  readonly meaning?: LabelMeaning;
  readonly label?: OutlineNode["label"];
  readonly checked?: boolean;
  /** The fields are the cells of a table row, or the entries of a map in a list. */
  readonly isRow?: boolean;
  /** The labels of the list are letters: `A = right temple`, `B = left temple`. */
  readonly isLettered?: boolean;
  /** What the group of fields around depends on. */
  readonly optionality?: Optionality;
  /** Beneath words such as "Why not another code". */
  readonly isAside?: boolean;
  /** Beneath `pick_lists:` labels have their options behind them. */
  readonly isMenu?: boolean;
}

/** What is beneath a heading, where the words are running text and not the content of its element. */
export function withoutElement({ section, checked, meaning, isMenu, isAside }: Where): Where {
  const kept =
    meaning === "failedTreatments" ||
    meaning === "priorTreatments" ||
    meaning === "form" ||
    meaning === "signature" ||
    meaning === "aftercare" ||
    meaning === "diagnoses" ||
    meaning === "consent" ||
    meaning === "instructions"
      ? { meaning }
      : {};
  return {
    section,
    ...kept,
    ...(checked === undefined ? {} : { checked }),
    ...(isMenu === undefined ? {} : { isMenu }),
    ...(isAside === undefined ? {} : { isAside }),
  };
}
