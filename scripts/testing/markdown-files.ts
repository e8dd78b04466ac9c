import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.mjs";

/** A page of the documentation. */
export interface Page {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block. */
export interface Block {
  readonly language: string;
  /** The words behind the language. */
  readonly tags: readonly string[];
  readonly text: string;
}

const FENCED = /^(`{3,})(\S+)(?: ([^\n]*))?\n([\s\S]*?)\n\1$/gm;

/** The pages that people write: those of the root, of `docs` and of the examples. */
export function writtenPages(): Page[] {
  const docs = markdownFiles("docs").filter((path) => !path.startsWith("docs/rules/"));
  return ["README.md", "CONTRIBUTING.md", "SECURITY.md", "examples/README.md", ...docs].map(page);
}

/** The pages that are generated from the rules. */
export function rulePages(): Page[] {
  return markdownFiles("docs/rules").map(page);
}

/** A page by its path. */
export function page(path: string): Page {
  return { path, text: readFileSync(join(root, path), "utf8") };
}

/** The fenced blocks of a page, in order. */
export function blocksOf({ text }: Page): Block[] {
  return [...text.matchAll(FENCED)].map(([, , language = "", tags = "", content = ""]) => ({
    language,
    tags: tags.split(" ").filter((tag) => tag !== ""),
    text: content,
  }));
}

function markdownFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"))
    .toSorted();
}
