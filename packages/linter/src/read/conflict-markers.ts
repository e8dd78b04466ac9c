import type { SyntaxProblem } from "../source/outline.ts";

const MARKER = /^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?|\|{7}(?: .*)?)[ \t]*$/gm;

/**
 * Finds the lines that an unresolved merge leaves behind, and blanks them out
 * so that the rest of the file can be read.
 */
export function blankConflictMarkers(text: string): {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
} {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return { text, problems: [] };
  const problems: SyntaxProblem[] = [];
  const blanked = text.replace(MARKER, (line: string, offset: number) => {
    if (line.startsWith("<") || line.startsWith(">")) {
      problems.push({
        range: { start: offset, end: offset + line.trimEnd().length },
        problem: "A git conflict marker stands in the file.",
        remedy: "Resolve the merge and remove the marker lines.",
      });
    }
    return " ".repeat(line.length);
  });
  return { text: blanked, problems };
}
