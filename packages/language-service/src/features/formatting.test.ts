import { expect, it } from "vitest";
import { yaml } from "../testing/in-service.ts";

const text =
  "#encounter-lint-disable-file  coding/ncci-pair ,coding/retired --  asked\nkind:   note\n#encounter-lint-disable-next-line coding/units-over-one – two\nunits: 2\n";

it("writes the suppressions of a document in one way, and nothing else", async () => {
  const { service, document, after } = yaml(text);
  expect(after(await service.formatting(document))).toBe(
    "# encounter-lint-disable-file coding/ncci-pair, coding/retired -- asked\nkind:   note\n# encounter-lint-disable-next-line coding/units-over-one -- two\nunits: 2\n",
  );
});

it("keeps to a range, and to the line that was just left", async () => {
  const { service, document, after } = yaml(text);
  const second = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
  const changed = text.replace(
    "#encounter-lint-disable-next-line coding/units-over-one –",
    "# encounter-lint-disable-next-line coding/units-over-one --",
  );
  expect(after(await service.formatting(document, second))).toBe(changed);
  expect(after(await service.onTypeFormatting(document, { line: 3, character: 0 }))).toBe(changed);
  expect(await service.onTypeFormatting(document, { line: 2, character: 0 })).toEqual([]);
  expect(await service.onTypeFormatting(document, { line: 0, character: 0 })).toEqual([]);
});

it("evens out the spacing of settings", async () => {
  const { service, document, after } = yaml("profile:   audit  \n\n\nroot: true", {
    uri: "file:///clinic/encounter-lint.yaml",
  });
  expect(after(await service.formatting(document))).toBe("profile: audit\n\nroot: true\n");
});
