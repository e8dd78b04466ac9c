import { expect, it } from "vitest";
import { blankLike, DIALECTS } from "./dialects.ts";
import { fileName, snippetText } from "./snippet-text.ts";

it.each(DIALECTS)("writes blanks like $sample", ({ sample }) => {
  expect(blankLike(sample, "freeze time")).toBe(sample);
});

it("writes a template in the chosen dialect, with a tab stop for the title alone", () => {
  const text = snippetText({ format: "markdown", kind: "template", sample: "{{freeze_time}}" });
  expect(text).toContain("# ${1:Acne cryotherapy}\n");
  expect(text).toContain("**Lesion count:** {{lesion_count\\}\\}\n");
  expect(text).not.toContain("$2");
});

it("keeps a dollar sign of a blank from becoming a tab stop", () => {
  const text = snippetText({ format: "yaml", kind: "template", sample: "${freeze_time}" });
  expect(text).toContain('  freeze_time: "\\${freeze_time\\}"\n');
});

it("writes a note with a tab stop behind every label", () => {
  const text = snippetText({ format: "markdown", kind: "note" });
  expect(text).toContain("kind: note\n");
  expect(text).toContain("# ${1:Visit}\n");
  expect(text).toMatch(/\*\*Freeze time:\*\* \$\d+\n/);
});

it("proposes names that make the document ours, each once", () => {
  expect(fileName({ format: "yaml", kind: "template" }, 1)).toBe("acne.encounter.yaml");
  expect(fileName({ format: "markdown", kind: "note" }, 2)).toBe("visit-2.encounter.md");
});
