import { SymbolKind, type DocumentSymbol, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { codesIn } from "../outline/codes.ts";
import { documentSymbols } from "./document-symbols.ts";

/** Titles, sections, fields and codes of one document whose names hold the letters of the query in order. */
export function workspaceSymbols(analysis: Analysis, query: string): WorkspaceSymbol[] {
  const { document, report, tables } = analysis;
  const found: WorkspaceSymbol[] = [];
  const visit = (symbols: readonly DocumentSymbol[], containerName: string | undefined) => {
    for (const { name, kind, selectionRange, children = [] } of symbols) {
      if (matches(name, query)) {
        found.push({
          name,
          kind,
          location: { uri: document.uri, range: selectionRange },
          ...(containerName !== undefined && { containerName }),
        });
      }
      visit(children, name);
    }
  };
  visit(documentSymbols(analysis), undefined);
  for (const { code, kind, range } of codesIn(report.outline, tables)) {
    if (kind === "modifier" || kind === "place" || !matches(code, query)) continue;
    const place = toLspRange(document, range);
    const isNamed = found.some(
      ({ name, location }) =>
        name === code && "range" in location && location.range.start.line === place.start.line,
    );
    if (isNamed) continue;
    found.push({
      name: code,
      kind: SymbolKind.Constant,
      location: { uri: document.uri, range: place },
    });
  }
  return found;
}

function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, "")) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
