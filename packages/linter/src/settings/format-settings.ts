import { parseDocument } from "yaml";

/**
 * A settings file with even spacing. Nothing but white space changes, and never what the file says;
 * a file that cannot be read stays as it is.
 */
export function formatSettings(text: string): string {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r?\n/).map((line) =>
    line
      .replace(/[ \t]+$/, "")
      .replace(/^([ \t]*(?:- +)*[\w/.-]+:)[ \t]{2,}(?=[^\s#])/, "$1 ")
      .replace(/^([ \t]*#)(?=[^\s#!])/, "$1 "),
  );
  const spaced = lines.filter((line, index) => line !== "" || (lines[index - 1] ?? "") !== "");
  const after = `${spaced.join(lineEnd).trimEnd()}${lineEnd}`;
  const before = contentOf(text);
  return before !== undefined && before === contentOf(after) ? after : text;
}

/** What a file says; undefined when it cannot be read. */
function contentOf(text: string): string | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  return JSON.stringify(document.toJS({ maxAliasCount: 100 }));
}
