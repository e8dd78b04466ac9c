import type { SyntaxProblem } from "../source/outline.ts";

/** The YAML between two `---` lines at the top of a Markdown file. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlStart: number;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  readonly problems: readonly SyntaxProblem[];
}

/** Finds the front matter; an unclosed one ends where its lines stop looking like YAML. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\s*?---[ \t]*\n/.exec(text);
  if (!opening) return undefined;
  const yamlStart = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(yamlStart));
  const firstBreak = text.slice(yamlStart).search(/^(?![ \t]*$)(?![ \t#-])(?![\w "'-]+:)/m);
  if (
    closing &&
    (firstBreak < 0 ||
      closing.index <= firstBreak ||
      !/^#{1,6} /m.test(text.slice(yamlStart, yamlStart + closing.index)))
  ) {
    const newline = text.indexOf("\n", yamlStart + closing.index);
    return {
      yaml: text.slice(yamlStart, yamlStart + closing.index),
      yamlStart,
      bodyStart: newline < 0 ? text.length : newline + 1,
      problems: [],
    };
  }
  // A rule at the top of a note is no front matter.
  if (!/^[A-Za-z_][\w ]*:/m.test(text.slice(yamlStart).split("\n")[0] ?? "")) return undefined;
  const heading = text.slice(yamlStart).search(/^(?:#{1,6} |\s*$)/m);
  const end = heading < 0 ? text.length : yamlStart + heading;
  return {
    yaml: text.slice(yamlStart, end),
    yamlStart,
    bodyStart: end,
    problems: [
      {
        range: { start: opening[0].indexOf("-"), end: opening[0].indexOf("-") + 3 },
        problem: "The block of settings at the top is opened and never closed.",
        remedy: "Add a line with three dashes below it.",
      },
    ],
  };
}
