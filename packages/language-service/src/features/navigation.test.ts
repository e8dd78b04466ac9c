import { expect, it } from "vitest";
import { markdown, yaml } from "../testing/in-service.ts";
import { MARKDOWN_TEMPLATE, YAML_NOTE } from "../testing/notes.ts";

it("goes from a pointer on a claim line to the diagnosis", async () => {
  const { service, document, position, words } = yaml(YAML_NOTE.replace("[A]", "[‸A]"));
  const [target] = await service.definition(document, position);
  expect(words(target?.targetRange)).toBe("L70.0");
  expect(target?.targetRange.start.line).toBe(4);
});

it("goes from a code on a claim line to the diagnosis", async () => {
  const { service, document, position } = yaml(YAML_NOTE.replace("[L70.1]", "[L7‸0.1]"));
  const [target] = await service.definition(document, position);
  expect(target?.targetRange.start.line).toBe(5);
});

it("goes from a rule id in a comment to the page of the rule", async () => {
  const { service, document, position } = markdown(
    MARKDOWN_TEMPLATE.replace("cycles-missing", "cycles‸-missing"),
  );
  const [target] = await service.definition(document, position);
  expect(target?.targetUri).toBe("encounter-lint-rule:///documentation/cycles-missing.md");
});

it("finds the claim lines that point to a diagnosis", async () => {
  const { service, document, position, words } = yaml(
    YAML_NOTE.replace("code: L70.0", "code: L‸70.0"),
  );
  const all = await service.references(document, position, true);
  expect(all.map(({ range }) => words(range))).toEqual(["L70.0", "A"]);
});

it("highlights every place of a blank", async () => {
  const { service, document, position } = markdown(
    MARKDOWN_TEMPLATE.replace("{{agent}}", "{{ag‸ent}}"),
  );
  const highlights = await service.documentHighlights(document, position);
  expect(highlights.map(({ range }) => range.start.line)).toEqual([11, 12]);
});

it("renames a blank wherever it stands", async () => {
  const { service, document, position, words, after } = markdown(
    MARKDOWN_TEMPLATE.replace("{{agent}}", "{{ag‸ent}}"),
  );
  const target = await service.prepareRename(document, position);
  expect(target?.placeholder).toBe("agent");
  expect(words(target?.range)).toBe("agent");
  const result = await service.rename(document, position, "cryogen");
  if (!("edits" in result)) throw new Error(result.refusal);
  expect(after(result.edits)).toBe(MARKDOWN_TEMPLATE.replaceAll("{{agent}}", "{{cryogen}}"));
});

it("lets one blank be typed in several places at once", async () => {
  const { service, document, position, words } = markdown(
    MARKDOWN_TEMPLATE.replace("{{agent}}", "{{ag‸ent}}"),
  );
  const linked = await service.linkedEditingRanges(document, position);
  expect(linked?.ranges.map(words)).toEqual(["agent", "agent"]);
});

it("refuses a name that would break the blank", async () => {
  const { service, document, position } = markdown(
    MARKDOWN_TEMPLATE.replace("{{agent}}", "{{ag‸ent}}"),
  );
  expect(await service.rename(document, position, "a}}b")).toHaveProperty("refusal");
});

it("does not offer to rename a wildcard, which has no name", async () => {
  const { service, document, position } = markdown("# Acne\n\nFrozen for *‸** seconds.\n");
  expect(await service.prepareRename(document, position)).toBeUndefined();
});

it("renames a diagnosis pointer", async () => {
  const { service, document, position, after } = yaml(YAML_NOTE.replace("[A]", "[‸A]"));
  const result = await service.rename(document, position, "B");
  if (!("edits" in result)) throw new Error(result.refusal);
  expect(after(result.edits)).toBe(YAML_NOTE.replace("[A]", "[B]"));
});

it("links rule ids in comments to their pages", async () => {
  const { service, document, words } = markdown(MARKDOWN_TEMPLATE);
  const [link] = await service.documentLinks(document);
  expect(words(link?.range)).toBe("documentation/cycles-missing");
  expect(link?.target).toMatch(/docs\/rules\/documentation\/cycles-missing\.md$/);
});

it("finds sections and codes of a document by the letters of a query", async () => {
  const { service, document } = yaml(YAML_NOTE);
  const named = async (query: string) =>
    (await service.workspaceSymbols(document, query)).map(({ name }) => name);
  expect(await named("frztm")).toEqual(["freeze_time"]);
  expect(await named("L701")).toEqual(["L70.1", "L70.1"]);
  expect(await named("zebra")).toEqual([]);
});
