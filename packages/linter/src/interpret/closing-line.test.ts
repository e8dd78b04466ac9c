import { describe, expect, it } from "vitest";
import { readMarkdown } from "../read/read-markdown.ts";
import { closingBlank } from "./closing-line.ts";

function signer(text: string): string | undefined {
  const [document] = readMarkdown(text).documents;
  const blank = closingBlank(document?.nodes ?? [], []);
  return blank?.text.text.slice(blank.start, blank.end);
}

describe("the last line is signed", () => {
  it.each([
    ["Return in *** weeks.\n@ME@ @NOW@", "@ME@"],
    ["Return in *** weeks.\n\n@MECRED@", "@MECRED@"],
    ["- Aftercare: {{care}}\n\n{{date}} {{provider_name}}, {{credentials}}", "{{provider_name}}"],
    ["# Freeze\n\nReturn: [weeks]\n\nDr. [Clinician] on [date]", "[Clinician]"],
    ["@ME@ @NOW@\n\n---\n\nTeaching notes. Five seconds are enough for most.", "@ME@"],
  ])("in %j", (text, blank) => expect(signer(text)).toBe(blank));
});

it.each([
  "",
  "Provider: @ME@",
  "Return in *** weeks.\n@NAME@ @AGE@",
  "Questions?\n[provider phone]",
  "Performed with the help of @ME@",
  "@ME@ @NOW@\n\nReturn in *** weeks.",
])("the last line is not signed in %j", (text) => expect(signer(text)).toBeUndefined());
