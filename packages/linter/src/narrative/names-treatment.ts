import { namesAny } from "./names-any.ts";

/** Whether a text names a drug, or a class of treatments. */
export function namesTreatment(text: string): boolean {
  return namesAny(text, "treatment", "treatment-class");
}

/** Whether a text names a drug or a procedure, and not only a class of them. */
export function namesDrug(text: string): boolean {
  return namesAny(text, "treatment");
}
