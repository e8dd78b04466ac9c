/** A part of a file that is read by itself. */
export interface FileSection {
  /** Where it begins in the file. */
  readonly start: number;
  readonly text: string;
}

const MARKER = /^(?:---|\.\.\.)(?=[ \t\n]|$)/gm;

/** A line that says something: not empty, no comment, no directive, no mark that stands alone. */
const WORDS = /^(?!(?:---|\.\.\.)?[ \t]*(?:#.*)?$|%)./m;

/**
 * Cuts YAML where one document ends and the next begins, so that a mistake in one of them stays
 * there. Comments and directives before the first key belong to the document behind them.
 */
export function splitYaml(text: string): readonly FileSection[] {
  const starts = [0];
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    const at = marker === "---" ? index : endOfLine(text, index);
    const before = text.slice(starts.at(-1), index);
    if (at > (starts.at(-1) ?? 0) && at < text.length && WORDS.test(before)) starts.push(at);
  }
  return starts.map((start, place) => ({ start, text: text.slice(start, starts[place + 1]) }));
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}
