import { Lexer } from "yaml";
import type { DocumentFormat } from "../source/document-format.ts";
import type { DialectPattern } from "../placeholders/dialects.ts";
import { blankConflictMarkers } from "../read/conflict-markers.ts";
import { findFrontMatter } from "../read/front-matter.ts";
import { maskPlaceholders } from "../read/mask-placeholders.ts";
import { readUnclosedQuotesAsText } from "../read/unclosed-quotes.ts";
import type { SourceRange } from "../source/source-range.ts";

type Container = "block" | "flow-map" | "flow-list";

/** A scalar as it is written, quotes included. */
export interface YamlScalar {
  readonly range: SourceRange;
  readonly form: "plain" | "single" | "double" | "block";
  /** What it directly stands in. */
  readonly container: Container;
}

const [DOCUMENT, FLOW_END, SCALAR] = ["\u0002", "\u0018", "\u001f"];

/** The scalars of a YAML text by place, for edits that must keep quotes and brackets whole. */
export class YamlTokens {
  readonly scalars: readonly YamlScalar[];

  private constructor(scalars: readonly YamlScalar[]) {
    this.scalars = scalars;
  }

  /** Reads a YAML file, or the front matter of a Markdown file. */
  static of(
    text: string,
    bodyStart: number,
    format: DocumentFormat,
    custom: readonly DialectPattern[],
  ): YamlTokens {
    if (format === "yaml") return new YamlTokens(scalarsOf(text, 0, custom));
    const front = bodyStart > 0 ? findFrontMatter(text) : undefined;
    return new YamlTokens(front ? scalarsOf(front.yaml, front.yamlStart, custom) : []);
  }

  /** The scalar in which a range lies. */
  around({ start, end }: SourceRange): YamlScalar | undefined {
    let low = 0;
    let high = this.scalars.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.scalars[middle]?.range.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const found = this.scalars[low];
    return found && found.range.start <= start && end <= found.range.end ? found : undefined;
  }
}

function scalarsOf(
  text: string,
  base: number,
  custom: readonly DialectPattern[],
): readonly YamlScalar[] {
  // Masked as for reading, so that both see the same scalars.
  const masked = maskPlaceholders(blankConflictMarkers(text).text, custom).text;
  const scalars: YamlScalar[] = [];
  const containers: Container[] = [];
  let offset = base;
  let isScalar = false;
  let isBlock = false;
  for (const token of new Lexer().lex(readUnclosedQuotesAsText(masked).text)) {
    if (token === DOCUMENT || token === FLOW_END || token === SCALAR) {
      isScalar = token === SCALAR;
      if (token === FLOW_END) containers.length = 0;
      continue;
    }
    const quote = isScalar ? undefined : quoteOf(token);
    if (isScalar || quote) {
      const words = isBlock ? token : token.trimEnd();
      scalars.push({
        range: { start: offset, end: offset + words.length },
        form: quote ?? (isBlock ? "block" : "plain"),
        container: containers.at(-1) ?? "block",
      });
      isBlock = false;
    } else if (token === "{" || token === "[") {
      containers.push(token === "{" ? "flow-map" : "flow-list");
    } else if (token === "}" || token === "]") {
      containers.pop();
    } else if (token.startsWith("|") || token.startsWith(">")) {
      isBlock = true;
    }
    isScalar = false;
    offset += token.length;
  }
  return offset === base + text.length ? scalars : [];
}

function quoteOf(token: string): "single" | "double" | undefined {
  if (token.startsWith('"')) return "double";
  return token.startsWith("'") ? "single" : undefined;
}
