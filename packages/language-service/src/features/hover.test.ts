import { expect, it } from "vitest";
import { MarkupContent } from "vscode-languageserver-types";
import { markdown, yaml, type InService } from "../testing/in-service.ts";
import { MARKDOWN_TEMPLATE, YAML_NOTE } from "../testing/notes.ts";

async function hovered({ service, document, position, words }: InService) {
  const found = await service.hover(document, position);
  if (!found) return undefined;
  if (!MarkupContent.is(found.contents)) throw new Error("Hovers are markup.");
  return { words: words(found.range), text: found.contents.value, kind: found.contents.kind };
}

it("explains a diagnosis code with its descriptor and source", async () => {
  const found = await hovered(yaml(YAML_NOTE.replace("L70.1 }", "L70‸.1 }")));
  expect(found?.words).toBe("L70.1");
  expect(found?.text).toContain("L70.1: Acne conglobata");
  expect(found?.text).toContain("Supports 17340.");
  expect(found?.text).toMatch(/Source: ICD-10-CM/);
});

it("points from a code that is not acne to what fits", async () => {
  const found = await hovered(yaml("diagnoses:\n  - L57‸.0\n"));
  expect(found?.text).toContain("Does not support 17340.");
  expect(found?.text).toContain("17000");
});

it("explains procedure codes in its own words and says so", async () => {
  const own = await hovered(yaml(YAML_NOTE.replace('code: "17340"\n', 'code: "17‸340"\n')));
  expect(own?.text).toContain("acne treated by freezing");
  expect(own?.text).toContain("trademark of the American Medical Association");
  const neighbour = await hovered(yaml('claim:\n  lines:\n    - { code: "17‸110" }\n'));
  expect(neighbour?.text).toMatch(/right when/);
});

it("explains modifiers and places of service where they stand", async () => {
  expect((await hovered(yaml(YAML_NOTE.replace('["25"]', '["2‸5"]'))))?.text).toContain(
    "Modifier 25",
  );
  expect((await hovered(yaml(YAML_NOTE.replace('"11"', '"1‸1"'))))?.text).toContain("office");
});

it("says what belongs behind a label and why", async () => {
  const found = await hovered(yaml(YAML_NOTE.replace("freeze_time", "freeze‸_time")));
  expect(found?.words).toBe("freeze_time");
  expect(found?.text).toContain("Seconds for each lesion");
  expect(found?.text).toContain("17340 guide §");
});

it("says what a blank stands for", async () => {
  const found = await hovered(markdown(MARKDOWN_TEMPLATE.replace("{{agent}}", "{{ag‸ent}}")));
  expect(found?.words).toBe("{{agent}}");
  expect(found?.text).toContain("Mustache");
  expect(found?.text).toContain("freezing agent");
});

it.each([
  ["for *‸** seconds", "Stands for freeze time."],
  ["to **‸* lesions", "Stands for number of lesions."],
  ["on the *‸**", "Stands for site."],
])("says what a blank in a sentence stands for by the words around it: %s", async (blank, said) => {
  const sentence = "LN2 for *** seconds to *** lesions on the ***.".replace(
    blank.replace("‸", ""),
    blank,
  );
  expect(
    (await hovered(markdown(`# Acne, 17340\n\n## Procedure\n\n${sentence}\n`)))?.text,
  ).toContain(said);
});

it.each([
  ["signature: { na‸me: Jane Roe, signed_at: 2026-11-23 }", "Signer"],
  ["signature: { name: Jane Roe, met‸hod: electronic }", "How it was signed"],
  ["diagnoses:\n  - { co‸de: L70.0 }", "Diagnosis code"],
  ["claim:\n  lines:\n    - { code: '17340', diag‸noses: [A] }", "Diagnosis pointer"],
  ["visits:\n  - { date: 2026-11-09, co‸des: ['17340'] }", "Procedure code"],
])("explains a label by what it stands beneath: %s", async (text, name) => {
  expect((await hovered(yaml(`kind: note\n${text}\n`)))?.text).toContain(`**${name}`);
});

it("explains the labels of a form, and labels in words of their own", async () => {
  const form =
    "sections:\n  - heading: Procedure\n    fields:\n      - { label: Freeze ti‸me (seconds), type: number }\n";
  expect(await hovered(yaml(form))).toMatchObject({
    words: "Freeze time (seconds)",
    text: expect.stringMatching(/^\*\*Freeze time\*\*/),
  });
  const own = "# Acne, 17340\n\nWhy cryo‸therapy now: {{reason}}\n";
  expect((await hovered(markdown(own)))?.text).toContain("**Medical necessity**");
});

it("says as what the words of a sentence were read", async () => {
  const found = await hovered(
    markdown("# Acne, 17340\n\n## Procedure\n\nLN2 for 10 sec‸onds to 8 papules.\n"),
  );
  expect(found?.words).toBe("10 seconds");
  expect(found?.text).toMatch(/^\*\*Freeze time\*\*\n\nRead from these words\./);
});

it("says which diagnosis a pointer means", async () => {
  const found = await hovered(yaml(YAML_NOTE.replace("[A]", "[‸A]")));
  expect(found?.text).toContain("L70.0: Acne vulgaris");
});

it("explains a rule in a suppression", async () => {
  const found = await hovered(
    yaml(
      "# encounter-lint-disable-file documentation/cryogen‸-missing -- stocked agent only\nkind: note\n",
    ),
  );
  expect(found?.words).toBe("documentation/cryogen-missing");
  expect(found?.text).toContain("More about this rule");
});

it("says that a rule does not exist", async () => {
  const found = await hovered(
    yaml("# encounter-lint-disable-file coding/no-such‸-rule -- x\nkind: note\n"),
  );
  expect(found?.text).toContain("There is no rule");
});

it("writes plain text for clients that show no Markdown", async () => {
  const found = await hovered(
    yaml(YAML_NOTE.replace("L70.1 }", "L70‸.1 }"), { client: { markdown: false } }),
  );
  expect(found?.kind).toBe("plaintext");
  expect(found?.text).not.toContain("**");
});

it("has nothing to say about ordinary words", async () => {
  expect(await hovered(yaml("history: Nodules for two y‸ears.\n"))).toBeUndefined();
});
