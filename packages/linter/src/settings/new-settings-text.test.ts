import { expect, it } from "vitest";
import { newSettingsText } from "./new-settings-text.ts";
import { readSettingsFile } from "./read-settings-file.ts";

it.each(["", "aetna"])("is a settings file without mistakes (payer: %s)", async (payer) => {
  const text = newSettingsText({ profile: "audit", kind: "note", payer });
  const { problems, content } = await readSettingsFile("/clinic/encounter-lint.yaml", text);
  expect(problems).toEqual([]);
  expect(content).toMatchObject({ profile: "audit", kind: "note", ...(payer && { payer }) });
});
