/**
 * What was found out about words and depends on nothing but the words. It is kept from one version
 * of a document to the next; what nobody asks for any longer is given up.
 */
export class WordMemory {
  readonly #findings = new Map<string, Map<string, unknown>>();
  #earlier: readonly WordMemory[];

  /** @param earlier - what is known from the last time, and given up once everything is read again */
  constructor(earlier: readonly WordMemory[] = []) {
    this.#earlier = earlier;
  }

  /**
   * What is known of the words, or what `findOut` finds.
   *
   * @param about - tells questions apart, with all that the answer depends on beside the words
   */
  recall<Found>(about: string, words: string, findOut: () => Found): Found {
    let known = this.#findings.get(about);
    if (!known) this.#findings.set(about, (known = new Map()));
    if (known.has(words)) return known.get(words) as Found;
    const earlier = this.#earlier.find((memory) => memory.#findings.get(about)?.has(words));
    const found = earlier ? (earlier.#findings.get(about)?.get(words) as Found) : findOut();
    known.set(words, found);
    return found;
  }

  /** Gives up what was not asked for again. */
  forgetEarlier(): void {
    this.#earlier = [];
  }
}
