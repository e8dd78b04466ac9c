import type { OutlineNode } from "@encounter-lint/linter";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { SymbolKind, type DocumentSymbol } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";

const LONGEST_NAME = 60;

const KINDS: Readonly<Record<OutlineNode["kind"], SymbolKind>> = {
  section: SymbolKind.Module,
  field: SymbolKind.Field,
  item: SymbolKind.String,
  record: SymbolKind.Object,
  prose: SymbolKind.String,
};

/** Sections and fields as a tree. Prose has no name of its own and is left out. */
export function documentSymbols({ document, report }: Analysis): DocumentSymbol[] {
  return report.outline.documents.flatMap(({ nodes }) =>
    nodes.flatMap((node) => symbolsOf(document, node)),
  );
}

function symbolsOf(document: TextDocument, node: OutlineNode): DocumentSymbol[] {
  const own = ownName(node);
  const children = node.children
    .filter((child) => child !== own)
    .flatMap((child) => symbolsOf(document, child));
  const name = nameOf(node);
  if (name === undefined) return children;
  // A table cell carries the name of its column, which stands outside of the cell.
  const label = node.label && {
    start: node.label.start,
    end: node.label.start + node.label.text.length,
  };
  const isLabelInside = label && node.range.start <= label.start && label.end <= node.range.end;
  const selection = isLabelInside ? label : node.anchor;
  const range = {
    start: Math.min(node.range.start, selection.start),
    end: Math.max(node.range.end, selection.end),
  };
  return [
    {
      name,
      kind: KINDS[node.kind],
      range: toLspRange(document, range),
      selectionRange: toLspRange(document, selection),
      ...(node.kind === "field" && node.text && { detail: shorten(node.text.text) }),
      ...(children.length > 0 && { children }),
    },
  ];
}

function nameOf(node: OutlineNode): string | undefined {
  if (node.label && node.label.text.trim() !== "") return shorten(node.label.text);
  if (node.kind !== "record") return undefined;
  const own = ownName(node)?.text;
  if (own) return shorten(own.text);
  const words = node.children.flatMap(({ text }) => (text ? [text.text.trim()] : []));
  return words.length > 0 ? shorten(words.slice(0, 3).join(" · ")) : undefined;
}

/** The part that names a field or a section of a form: `label: Cryogen`, `heading: Procedure`. */
function ownName({ kind, children }: OutlineNode): OutlineNode | undefined {
  const isForm = children.some(({ label }) => /^(?:type|fields)$/i.test(label?.text ?? ""));
  if (kind !== "record" || !isForm) return undefined;
  return children.find(
    ({ label, text }) =>
      text !== undefined && /^(?:label|heading|name|question|title)$/i.test(label?.text ?? ""),
  );
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}
