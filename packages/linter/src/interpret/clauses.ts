/** Where the clauses of a text end. Found once, because a long text is asked about again and again. */
export class Clauses {
  readonly #text: string;
  #starts: readonly number[] | undefined;
  #ends: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The last mark before an offset; -1 where there is none. */
  markBefore(offset: number): number {
    this.#starts ??= Array.from(this.#text.matchAll(/[,;\n]|\.(?= )/g), ({ index }) => index);
    return this.#starts[countUpTo(this.#starts, Math.max(0, offset - 1)) - 1] ?? -1;
  }

  /** Where the clause ends that goes on at an offset. */
  endAt(offset: number): number {
    this.#ends ??= Array.from(this.#text.matchAll(/[,;\n]|\.(?=\s)/g), ({ index }) => index);
    return this.#ends[countUpTo(this.#ends, offset - 1)] ?? this.#text.length;
  }
}

/** How many of the ascending numbers are at most as large as another. */
export function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
