import type { YAMLError } from "yaml";
import type { SyntaxProblem } from "../source/outline.ts";

/** The parser's error codes in words for people who write templates, not programs. */
const WORDS: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  BAD_INDENT: [
    "The indentation does not fit the lines above.",
    "Align this line with the other entries of its section, and close any bracket that is still open.",
  ],
  TAB_AS_INDENT: ["A tab is used to indent.", "Indent with spaces."],
  BLOCK_AS_IMPLICIT_KEY: [
    "A colon followed by a space stands inside the value.",
    "Put the whole value between quotes.",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "This line has no colon, so it is neither a field nor part of one.",
    'Write it as "name: value", or indent it beneath the field that it continues.',
  ],
  BAD_SCALAR_START: [
    "The value begins with a character that YAML keeps for itself.",
    "Put the whole value between quotes.",
  ],
  MISSING_CHAR: ["A colon, quote or bracket is missing.", "Complete the line."],
  UNEXPECTED_TOKEN: [
    "Something stands here that does not belong to the value before it.",
    "Put the whole value between quotes, or start a new line.",
  ],
  BAD_DQ_ESCAPE: [
    "A backslash stands before a character that cannot be escaped.",
    "Write two backslashes, or use single quotes.",
  ],
  BLOCK_IN_FLOW: ["A list with dashes stands inside brackets.", "Separate the entries by commas."],
  KEY_OVER_1024_CHARS: [
    "A field name is longer than YAML allows.",
    "Shorten the text before the colon.",
  ],
  BAD_ALIAS: ["The name behind * or & cannot be used.", "Put the whole value between quotes."],
  MULTIPLE_ANCHORS: ["Two & names stand at one value.", "Remove one of them."],
  RESOURCE_EXHAUSTION: [
    "The references in this file expand to too much text.",
    "Write the repeated parts out.",
  ],
};

/** Says in our own words what the YAML parser could not read. */
export function toSyntaxProblem(error: YAMLError, text: string): SyntaxProblem {
  const [problem, remedy] = WORDS[error.code] ?? [
    "This is not valid YAML.",
    "Check quotes, brackets and indentation on this line.",
  ];
  const start = Math.min(error.pos[0], text.length);
  const lineEnd = text.indexOf("\n", start);
  const endOfLine = lineEnd < 0 ? text.length : lineEnd;
  const end = Math.max(start, Math.min(error.pos[1], endOfLine));
  return { range: { start, end }, problem, remedy };
}
