import { expect, it } from "vitest";
import { MarkupContent, TextEdit } from "vscode-languageserver-types";
import { yaml, type InService } from "../testing/in-service.ts";

function settings(marked: string): InService {
  return yaml(marked, { uri: "file:///clinic/templates/encounter-lint.yaml" });
}

async function labels({ service, document, position }: InService) {
  return (await service.completion(document, position)).items.map(({ label }) => label);
}

async function accepted(at: InService, label: string) {
  const { items } = await at.service.completion(at.document, at.position);
  const item = items.find((one) => one.label === label);
  if (!item?.textEdit || !TextEdit.is(item.textEdit)) throw new Error(`${label} is not proposed.`);
  return at.after([item.textEdit]);
}

async function hovered({ service, document, position }: InService) {
  const hover = await service.hover(document, position);
  return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
}

it("reports what is wrong in a settings file, at its place", async () => {
  const { service, document, words } = settings(
    "profil: audit\nrules:\n  documentation/cryogen-mising: off\n",
  );
  const found = await service.diagnostics(document);
  expect(found.map(({ range, message }) => [words(range), message])).toEqual([
    ["profil", expect.stringContaining('Did you mean "profile"?')],
    [
      "documentation/cryogen-mising",
      expect.stringContaining('Did you mean "documentation/cryogen-missing"?'),
    ],
  ]);
});

it("finds nothing wrong in a settings file that is right", async () => {
  const { service, document } = settings("profile: audit\n");
  expect(await service.handles(document)).toBe(true);
  expect(await service.diagnostics(document)).toEqual([]);
});

it("proposes keys at the top, in overrides and beneath rules", async () => {
  expect(await labels(settings("prof‸"))).toEqual(
    expect.arrayContaining(["profile", "rules", "overrides"]),
  );
  expect(await labels(settings("overrides:\n  - files: ['a']\n    ki‸"))).toContain("kind");
  const rules = settings("rules:\n  documentation/cryo‸\n");
  expect(await accepted(rules, "documentation/cryogen-missing")).toBe(
    "rules:\n  documentation/cryogen-missing: \n",
  );
});

it("proposes levels, profiles and rule ids as values", async () => {
  expect(await labels(settings("profile: ‸"))).toEqual([
    "guide",
    "recommended",
    "audit",
    "medicare",
  ]);
  const level = settings("rules:\n  documentation/cryogen-missing: ‸");
  expect(new Set(await labels(level))).toEqual(new Set(["off", "info", "warning", "error"]));
  expect(await labels(settings("root: ‸"))).toEqual(["true", "false"]);
  expect(await labels(settings("mandatory:\n  - ‸"))).toContain("documentation/cryogen-missing");
  expect(await labels(settings("mandatory: [docu‸"))).toContain("documentation/cryogen-missing");
});

it("proposes the options of a rule and their values", async () => {
  const option = settings("rules:\n  documentation/failed-therapy-missing: [error, { ‸");
  expect(await labels(option)).toContain("standard");
  const value = settings("rules:\n  documentation/failed-therapy-missing: [error, { standard: ‸");
  expect((await labels(value)).length).toBeGreaterThan(1);
});

it("proposes nothing in a comment", async () => {
  expect(await labels(settings("# prof‸"))).toEqual([]);
});

it("explains keys and rule ids", async () => {
  expect(await hovered(settings("prof‸ile: audit\n"))).toContain("Which requirements count.");
  expect(await hovered(settings("rules:\n  documentation/cryo‸gen-missing: off\n"))).toContain(
    "More about this rule",
  );
  expect(await hovered(settings("payer: aet‸na\n"))).toBeUndefined();
});

it("links rule ids to their pages and goes to the files that it extends", async () => {
  const { service, document, position } = settings(
    "extends:\n  - ../common/base‸.yaml\nmandatory: [documentation/cryogen-missing]\n",
  );
  expect((await service.documentLinks(document)).map(({ target }) => target)).toEqual([
    expect.stringMatching(/documentation\/cryogen-missing\.md$/),
    "file:///clinic/common/base.yaml",
  ]);
  expect(await service.definition(document, position)).toMatchObject([
    { targetUri: "file:///clinic/common/base.yaml" },
  ]);
});
