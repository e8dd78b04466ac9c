import { expect, it } from "vitest";
import { yaml } from "../testing/in-service.ts";

const note = `kind: note
title: Acne cryotherapy
procedure:
  code: "17340"
  cryogen: liquid nitrogen
  freeze_time: "***"
`;

it("says above an encounter how much is documented and what is missing", async () => {
  const { service, document } = yaml(note, { settings: { lint: { profile: "guide" } } });
  const [lens] = await service.codeLenses(document);
  expect(lens?.command?.title).toMatch(
    /^17340: \d+ of \d+ documented — missing: .*still blank: .*freeze time/,
  );
  expect(lens?.command?.arguments).toEqual([document.uri, 0]);
});

it("counts a blank as a place in a template and as open in a note", async () => {
  const freezeTime = async (text: string) => {
    const { service, document } = yaml(text);
    const [checklist] = await service.checklists(document);
    return checklist?.items.find(({ name }) => name === "freeze time");
  };
  expect(await freezeTime(note)).toMatchObject({ state: "slot", isDone: false });
  expect(await freezeTime(note.replace("note", "template"))).toMatchObject({ isDone: true });
});

it("points to the words that document an element", async () => {
  const { service, document, words } = yaml(note);
  const [checklist] = await service.checklists(document);
  const cryogen = checklist?.items.find(({ name }) => name === "freezing agent");
  expect(cryogen).toMatchObject({ state: "value", isDone: true });
  expect(words(cryogen?.range)).toBe("liquid nitrogen");
});

it("leaves out what the settings do not ask for", async () => {
  const { service, document } = yaml(note, {
    settings: { lint: { rules: { "documentation/cryogen-missing": { level: "off" } } } },
  });
  const [checklist] = await service.checklists(document);
  expect(checklist?.items.map(({ name }) => name)).not.toContain("freezing agent");
});

it("reports the same as a table, and nothing for another service", async () => {
  const { service, document } = yaml(note);
  const report = await service.coverageReport(document);
  expect(report).toMatch(/^## [^\n]+\.yaml\n/);
  expect(report).toContain("| yes | freezing agent | stated | liquid nitrogen | 5 |");
  expect(report).toContain("| **no** | freeze time | blank |");
  const warts = yaml("kind: note\ntitle: Warts\nprocedure: { code: '17110' }\n");
  expect(await warts.service.coverageReport(warts.document)).toBeUndefined();
});

it("has a checklist for each encounter of a file", async () => {
  const { service, document } = yaml(`${note}---\n${note}`);
  const lenses = await service.codeLenses(document);
  expect(lenses.map(({ range }) => range.start.line)).toEqual([1, 8]);
});
