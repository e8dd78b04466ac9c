import { CATEGORIES } from "@encounter-lint/domain";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { findRule } from "../knowledge/find-rule.ts";
import { ruleUrl } from "../rule-url.ts";

const RULE_ID = new RegExp(`(?<![\\w/])(?:${CATEGORIES.join("|")})/[a-z0-9-]*[a-z0-9]`, "g");
const RELATIVE_FILE =
  /(?<=^extends:.*|^[ \t]+-[ \t]+["']?|^tables:.*)\.{1,2}\/[^\s"',\]]+\.ya?ml/gm;

/** Rule ids linked to their pages, and settings files that this one begins with. */
export function settingsLinks(document: TextDocument): DocumentLink[] {
  const text = document.getText();
  const place = (index: number, words: string) =>
    toLspRange(document, { start: index, end: index + words.length });
  return [
    ...[...text.matchAll(RULE_ID)].flatMap(({ index, 0: id }) =>
      findRule(id)
        ? [{ range: place(index, id), target: ruleUrl(id), tooltip: `Read about ${id}` }]
        : [],
    ),
    ...[...text.matchAll(RELATIVE_FILE)].flatMap(({ index, 0: path }) => {
      const target = besides(document.uri, path);
      return target === undefined ? [] : [{ range: place(index, path), target }];
    }),
  ];
}

/** The URI of a path that is written relative to a document; undefined when it leads out at the top. */
function besides(uri: string, path: string): string | undefined {
  const [, root = "", folder = ""] =
    /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)\/[^/]*$/i.exec(uri) ?? [];
  const parts = folder.split("/").slice(1);
  for (const part of path.split("/")) {
    if (part === ".") continue;
    if (part !== "..") parts.push(encodeURIComponent(part));
    else if (parts.pop() === undefined) return undefined;
  }
  return root === "" ? undefined : `${root}/${parts.join("/")}`;
}
