/** Characters of a document: UTF-16 offsets into the text, half-open. For `abc`, `{ start: 1, end: 2 }` is `b`. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}
