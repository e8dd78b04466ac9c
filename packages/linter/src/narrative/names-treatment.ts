import { vocabulary } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** Whether a text names a drug, or a class of treatments. */
export function namesTreatment(text: string): boolean {
  return vocabulary
    .find(wordsOf(text))
    .some(({ meanings }) =>
      meanings.some(({ type }) => type === "treatment" || type === "treatment-class"),
    );
}

/** Whether a text names a drug or a procedure, and not only a class of them. */
export function namesAgent(text: string): boolean {
  return vocabulary
    .find(wordsOf(text))
    .some(({ meanings }) => meanings.some(({ type }) => type === "treatment"));
}
