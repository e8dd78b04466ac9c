/** Characters of a document: UTF-16 offsets into the text, half-open. For `abc`, `{ start: 1, end: 2 }` is `b`. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** The same part of a text before which characters were put. */
export function moved({ start, end }: SourceRange, by: number): SourceRange {
  return { start: start + by, end: end + by };
}
