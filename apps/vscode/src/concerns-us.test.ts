import { expect, it } from "vitest";
import { concernsUs } from "./concerns-us.ts";

const nowhere = () => Promise.resolve(false);

it.each([
  ["by its name", "/clinic/acne.encounter.md", "markdown", ""],
  ["as settings", "/clinic/encounter-lint.yaml", "yaml", ""],
  ["by its first lines", "/clinic/acne.yaml", "yaml", "# encounter-lint\nkind: note\n"],
])("knows a document %s without looking at the disk", async (_, path, languageId, top) => {
  const unused = () => Promise.reject(new Error("The disk was read."));
  expect(await concernsUs({ path, languageId, top }, unused)).toBe(true);
});

it("takes any document for one of ours beneath settings, which can name it", async () => {
  const asked: string[] = [];
  const exists = (path: string) => {
    asked.push(path);
    return Promise.resolve(path === "/clinic/encounter-lint.yaml");
  };
  const document = { path: "/clinic/notes/acne.md", languageId: "markdown", top: "# Acne" };
  expect(await concernsUs(document, exists)).toBe(true);
  expect(asked).toEqual([
    "/encounter-lint.yaml",
    "/clinic/encounter-lint.yaml",
    "/clinic/notes/encounter-lint.yaml",
  ]);
});

it("leaves everything else alone", async () => {
  const readme = { path: "/clinic/README.md", languageId: "markdown", top: "# Readme" };
  expect(await concernsUs(readme, nowhere)).toBe(false);
  const script = { path: "/clinic/a.encounter.py", languageId: "python", top: "# encounter-lint" };
  expect(await concernsUs(script, nowhere)).toBe(false);
});
