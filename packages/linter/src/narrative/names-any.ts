import { vocabulary, type Meaning } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** Whether a text names something of one of these kinds. */
export function namesAny(text: string, ...types: readonly Meaning["type"][]): boolean {
  return vocabulary
    .find(wordsOf(text))
    .some(({ meanings }) => meanings.some(({ type }) => types.includes(type)));
}
