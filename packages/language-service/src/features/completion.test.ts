import { expect, it } from "vitest";
import { TextEdit } from "vscode-languageserver-types";
import { markdown, yaml, type InService } from "../testing/in-service.ts";

async function proposed({ service, document, position }: InService) {
  return (await service.completion(document, position)).items;
}

async function labels(at: InService) {
  return (await proposed(at)).map(({ label }) => label);
}

async function accepted(at: InService, label: string) {
  const item = (await proposed(at)).find((one) => one.label === label);
  if (!item?.textEdit || !TextEdit.is(item.textEdit)) throw new Error(`${label} is not proposed.`);
  return at.after([item.textEdit]);
}

it("proposes the codes that support freezing, with their meaning", async () => {
  const at = yaml("kind: note\ndiagnoses:\n  - { code: L7‸ }\n");
  const items = await proposed(at);
  expect(items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["L70.0", "L70.1", "L70.8"]),
  );
  expect(items.map(({ label }) => label)).not.toContain("L57.0");
  expect(items.map(({ label }) => label)).not.toContain("L70");
  expect(items[0]).toMatchObject({ label: "L70.0", detail: "Acne vulgaris" });
  expect(await accepted(at, "L70.0")).toBe("kind: note\ndiagnoses:\n  - { code: L70.0 }\n");
});

it("explains a code when the client asks for it", async () => {
  const at = yaml("diagnoses:\n  - { code: ‸ }\n");
  const [item] = await proposed(at);
  if (!item) throw new Error("Nothing is proposed.");
  expect(item.documentation).toBeUndefined();
  expect(at.service.resolveCompletion(item).documentation).toMatchObject({
    value: expect.stringContaining("Supports 17340"),
  });
});

it("quotes codes that YAML would read as numbers, unless quotes are there", async () => {
  const lines = "kind: note\nclaim:\n  lines:\n";
  expect(await accepted(yaml(`${lines}    - { code: 17‸ }\n`), "17340")).toBe(
    `${lines}    - { code: "17340" }\n`,
  );
  expect(await accepted(yaml(`${lines}    - { code: "17‸" }\n`), "17340")).toBe(
    `${lines}    - { code: "17340" }\n`,
  );
});

it("proposes modifiers and places of service, the usual ones first", async () => {
  expect(
    await labels(yaml('claim:\n  lines:\n    - { code: "99213", modifiers: ["‸"] }\n')),
  ).toContain("25");
  const places = await labels(yaml("service:\n  place_of_service: ‸\n"));
  expect(["11", "19", "22", "24"]).toContain(places[0]);
});

it("proposes vocabulary and a blank in the dialect of the template", async () => {
  const at = yaml("kind: template\nexam: '{{exam}}'\nprocedure:\n  cryogen: ‸\n");
  expect(await labels(at)).toEqual(["liquid nitrogen", "carbon dioxide slush", "{{cryogen}}"]);
  expect(await accepted(at, "{{cryogen}}")).toContain('  cryogen: "{{cryogen}}"\n');
});

it("proposes drugs by name for earlier treatment", async () => {
  expect(await labels(yaml("prior_treatments:\n  - { name: ad‸ }\n"))).toContain("adapalene");
});

it("proposes the keys that a section lacks, in the style of the file", async () => {
  const at = yaml("procedure:\n  cryogen: liquid nitrogen\n  ‸\n");
  const found = await labels(at);
  expect(found).toContain("freeze_time");
  expect(found).not.toContain("cryogen");
  expect(found).not.toContain("title");
  expect(await accepted(at, "freeze_time")).toBe(
    "procedure:\n  cryogen: liquid nitrogen\n  freeze_time: \n",
  );
  expect(await labels(yaml("priorTreatments: none\nprocedure:\n  ‸\n"))).toContain("freezeTime");
});

it("proposes labels in the style of a Markdown note", async () => {
  const bold = markdown("# Acne\n\n## Procedure\n**Cryogen:** liquid nitrogen\n‸\n");
  expect(await labels(bold)).not.toContain("Cryogen");
  expect(await accepted(bold, "Freeze time")).toContain("\n**Freeze time:** \n");
  const plain = markdown("# Acne\n\n## Procedure\nCryogen: liquid nitrogen\n‸\n");
  expect(await accepted(plain, "Freeze time")).toContain("\nFreeze time: \n");
});

it("proposes values behind Markdown labels and in table cells", async () => {
  expect(await labels(markdown("## Procedure\n**Cryogen:** l‸\n"))).toContain("liquid nitrogen");
  const cell = markdown("## Billing\n| Code | Modifiers |\n| --- | --- |\n| 99213 | ‸\n");
  expect(await labels(cell)).toContain("25");
});

it("proposes the headings that are missing", async () => {
  const found = await labels(markdown("# Acne\n\n## Procedure\nLN2.\n\n## ‸\n"));
  expect(found).toContain("Signature");
  expect(found).not.toContain("Procedure");
});

it("proposes rule ids in suppressions of both formats", async () => {
  expect(await labels(yaml("# encounter-lint-disable-next-line doc‸\nkind: note\n"))).toContain(
    "documentation/cryogen-missing",
  );
  expect(await labels(markdown("<!-- encounter-lint-disable-file ‸ -->\n# Acne\n"))).toContain(
    "documentation/cryogen-missing",
  );
});

it("does not propose to suppress a rule that is mandatory", async () => {
  const at = yaml("# encounter-lint-disable-file ‸\n", {
    settings: { lint: { mandatory: ["documentation/cryogen-missing"] } },
  });
  expect(await labels(at)).not.toContain("documentation/cryogen-missing");
});

it("proposes the comments that it understands", async () => {
  const at = yaml("# enc‸\nkind: note\n");
  expect(await accepted(at, "encounter-lint-disable-file")).toBe(
    "# encounter-lint-disable-file ${1:rule} -- ${2:reason}\nkind: note\n",
  );
});

it("writes no tab stops for clients without snippets", async () => {
  const at = yaml("# enc‸\nkind: note\n", { client: { snippets: false } });
  expect(await accepted(at, "encounter-lint-disable-file")).not.toContain("$");
});

it("proposes a whole template in an empty document", async () => {
  expect(await accepted(yaml("‸"), "encounter template")).toContain('cryogen: "***"');
  expect(await accepted(markdown("‸"), "encounter template")).toContain("## Procedure");
  expect(await labels(yaml("kind: note\n‸"))).not.toContain("encounter template");
});

it("proposes nothing in the middle of prose", async () => {
  expect(await labels(markdown("# Acne\n\nWe froze eight papules on the ‸"))).toEqual([]);
});

const FORM = `sections:
  - heading: Procedure
    fields:
      - { label: Cryogen, type: choice, choices: [liquid nitrogen, carbon dioxide slush] }
`;

it("proposes what a form does not ask yet, written as its other fields are", async () => {
  const at = yaml(`${FORM}      ‸\n`);
  expect(await labels(at)).toContain("Freeze time");
  expect(await labels(at)).not.toContain("Cryogen");
  expect(await accepted(at, "Cycles")).toBe(`${FORM}      - { label: Cycles, type: text }\n`);
  const block = "fields:\n  - label: Cryogen\n    type: text\n";
  expect(await accepted(yaml(`${block}  ‸\n`), "Cycles")).toBe(
    `${block}  - label: Cycles\n    type: text\n`,
  );
});

it("proposes the keys of a form's field, its questions and its types", async () => {
  expect(await labels(yaml(`${FORM}      - { label: Cycles, ‸ }\n`))).toEqual(
    expect.arrayContaining(["type", "required"]),
  );
  expect(await labels(yaml(`${FORM}      - { label: Cycles, ‸ }\n`))).not.toContain("label");
  expect(await labels(yaml(`${FORM}      - { label: ‸ }\n`))).toContain("Lesion count");
  expect(await labels(yaml(`${FORM}      - label: Cycles\n        type: ‸\n`))).toContain("number");
  expect(await labels(yaml(`${FORM}  - ‸\n`))).toEqual(["heading", "fields"]);
});

it("proposes whole sections: blanks for a template, places to type for a note", async () => {
  const template = yaml("kind: template\nexam: '{{exam}}'\n‸\n");
  expect(await accepted(template, "procedure (whole section)")).toContain(
    'procedure:\n  code: "17340"\n  cryogen: "{{cryogen}}"\n',
  );
  const note = yaml("kind: note\n‸\n");
  expect(await accepted(note, "prior_treatments (whole section)")).toContain(
    "prior_treatments:\n  - name: ${1:}\n    length: ${2:}\n",
  );
  const plain = yaml("kind: note\n‸\n", { client: { snippets: false } });
  expect(await accepted(plain, "aftercare (whole section)")).toBe(
    "kind: note\naftercare:\n  instructions: \n  follow_up: \n",
  );
  const heading = markdown("---\nkind: template\n---\n# Acne\n\n## ‸\n");
  expect(await accepted(heading, "Aftercare (whole section)")).toContain(
    "## Aftercare\n\n**Instructions:** ***\n**Follow up:** ***\n",
  );
});

it("reads the whole sections that it proposes as places for what 17340 needs", async () => {
  const at = yaml("kind: template\n‸\n");
  const sections = (await labels(at)).filter((label) => label.endsWith("(whole section)"));
  let text = "kind: template\n";
  for (const label of sections)
    text += `${(await accepted(yaml(`kind: template\n‸`), label)).slice("kind: template\n".length)}\n`;
  const { service, document } = yaml(text);
  const [list] = await service.checklists(document);
  expect(list?.items.filter(({ state }) => state === "missing").map(({ id }) => id)).toEqual([
    "service-date",
  ]);
});

it("proposes first what the note lacks", async () => {
  const at = markdown(
    "---\nkind: note\n---\n# Acne, 17340\n\n## Procedure\n\nLN2 by swab, 5 s to 8 papules of both cheeks.\n\n‸\n",
  );
  expect((await labels(at)).indexOf("Consent")).toBeLessThan((await labels(at)).indexOf("Cryogen"));
});

it("proposes nothing on the edges of front matter", async () => {
  expect(await labels(markdown("---\nkind: note\n---‸\n# Acne\n"))).toEqual([]);
});
