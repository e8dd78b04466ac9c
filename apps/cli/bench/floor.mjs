// The least that any checker of these files does: read each, parse each with the same parsers.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import MarkdownIt from "markdown-it";
import { parseDocument } from "yaml";

const markdown = new MarkdownIt().disable(["inline", "linkify", "text_join"], true);
let tokens = 0;
for (const name of readdirSync(process.argv[2] ?? ".", { recursive: true, encoding: "utf8" })) {
  const path = join(process.argv[2] ?? ".", name);
  if (name.endsWith(".yaml")) tokens += parseDocument(readFileSync(path, "utf8")).errors.length;
  else if (name.endsWith(".md")) tokens += markdown.parse(readFileSync(path, "utf8"), {}).length;
}
console.log(tokens);
