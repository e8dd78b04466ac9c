import { MarkupKind, type MarkupContent } from "vscode-languageserver-types";

/** Markdown for clients that show it, and readable plain text for those that do not. */
export function toMarkup(markdown: string, canShowMarkdown: boolean): MarkupContent {
  if (canShowMarkdown) return { kind: MarkupKind.Markdown, value: markdown };
  const plain = markdown
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, "$1 ($2)")
    .replace(/(\*\*|`)(.+?)\1/g, "$2");
  return { kind: MarkupKind.PlainText, value: plain };
}

/** Text as it is, where Markdown would read characters of it as markup. */
export function verbatim(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}
