import type { PlaceholderDialect } from "@encounter-lint/domain";

/** What each family of blanks is and where it comes from. */
export const BLANK_TEXTS: Readonly<Record<PlaceholderDialect, string>> = {
  epic: "A wildcard, SmartLink or SmartList of Epic.",
  mustache: "A tag of Mustache, Handlebars or Jinja.",
  bracket: "A blank in brackets, as dictation and macro tools write it.",
  brace: "A blank in braces.",
  underscore: "A line to write on.",
  angle: "A blank in angle brackets.",
  dollar: "A variable of a script or a form letter.",
  percent: "A variable between percent signs.",
  hash: "An input field of a note builder.",
  word: "A word that says that something is still to come.",
  custom: "A blank as your settings define it.",
};
