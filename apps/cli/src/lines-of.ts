import { MAX_BYTES } from "./files/read-document.ts";

/** JSON can need six characters for one. */
const MAX_LINE = MAX_BYTES * 6;

/** The lines of a stream. Only the line under way is kept; one that is too long becomes `null`. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<string | null> {
  const decoder = new TextDecoder();
  // Pieces of the line under way; joined once, so that long lines cost no more than short ones.
  let pieces: string[] = [];
  let length = 0;
  const take = (): string | null => {
    const line = length > MAX_LINE ? null : pieces.join("").replace(/\r$/, "");
    pieces = [];
    length = 0;
    return line;
  };
  const keep = (piece: string) => {
    length += piece.length;
    if (length <= MAX_LINE) pieces.push(piece);
    else pieces = [];
  };
  for await (const bytes of stream) {
    const [first = "", ...others] = decoder.decode(bytes, { stream: true }).split("\n");
    keep(first);
    for (const other of others) {
      yield take();
      keep(other);
    }
  }
  keep(decoder.decode());
  if (length > 0) yield take();
}
