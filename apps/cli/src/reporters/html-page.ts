import type { Source } from "@encounter-lint/domain";
import { HTML_STYLE } from "./html-style.ts";
import { escapeText } from "./xml.ts";

/** The beginning of a page that loads nothing from elsewhere; its header is still open. */
export function pageStart(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – encounter-lint</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
`;
}

/** The end of a page whose main part is still open. */
export const PAGE_END = `</main>
<footer><p>Documentation is checked by fixed rules; whether a service was necessary is for people to judge. CPT is a registered trademark of the American Medical Association.</p></footer>
</body>
</html>
`;

/** The cells are HTML; the first one names the row. */
interface HtmlRow {
  readonly cells: readonly string[];
  readonly className: string;
}

/**
 * A table that reads well aloud and on a narrow screen, where each row becomes a block.
 *
 * @param heading - the id of the heading that names the table
 */
export function htmlTable(
  heading: string,
  columns: readonly string[],
  rows: readonly HtmlRow[],
): string {
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join("");
  const body = rows.map(({ cells: [first = "", ...others], className }) => {
    const rest = others.map((cell, at) => `<td data-name="${columns[at + 1] ?? ""}">${cell}</td>`);
    const name = className === "" ? "" : ` class="${className}"`;
    return `<tr${name}><th scope="row">${first}</th>${rest.join("")}</tr>`;
  });
  return `<table aria-labelledby="${heading}"><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

/** Who asks for something, with links where there are any. */
export function formatSources(sources: readonly Pick<Source, "citation" | "url">[]): string {
  return sources
    .map(({ citation, url }) =>
      url === undefined || !/^https?:/.test(url)
        ? escapeText(citation)
        : `<a href="${escapeText(url).replaceAll('"', "&quot;")}" rel="noreferrer">${escapeText(citation)}</a>`,
    )
    .join("; ");
}
