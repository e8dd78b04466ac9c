import type { DocumentFormat } from "../source/document-format.ts";
import type { DialectPattern } from "../placeholders/dialects.ts";
import type { Outline } from "../source/outline.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readYaml } from "./read-yaml.ts";
import { splitYaml, type FileSection } from "./split-file.ts";

/** Reads a document of either format. Never throws: what cannot be read is listed in `problems`. */
export function readDocument(
  text: string,
  format: DocumentFormat,
  custom: readonly DialectPattern[] = [],
): Outline {
  return format === "yaml" ? readYaml(text, custom) : readMarkdown(text, custom);
}

/** The parts of a file that are read by themselves: the documents of a YAML file, a Markdown file as a whole. */
export function splitFile(text: string, format: DocumentFormat): readonly FileSection[] {
  return format === "yaml" ? splitYaml(text) : [{ start: 0, text }];
}

/** The format that a path stands for: Markdown for `.md` and `.markdown`, YAML for everything else. */
export function formatOf(path: string | undefined): DocumentFormat {
  return path !== undefined && /\.(?:md|markdown|mdown|txt)$/i.test(path) ? "markdown" : "yaml";
}
