import assert from "node:assert/strict";

export const title = "a file of 5,000 lines stays responsive";

const RECORD = `kind: template
title: Acne cryotherapy
procedure:
  code: "17340"
  freeze_time: 10 seconds
`;
const RECORDS = Array.from({ length: 834 }, () => RECORD).join("---\n");

export const files = { "many.encounter.yaml": RECORDS };

export async function run(editor) {
  assert.ok(RECORDS.split("\n").length > 5000);
  await editor.open("many.encounter.yaml");
  await editor.eventually(
    "There should be squiggles",
    () => editor.squiggledWords(),
    (words) => words.includes("10"),
  );
  await editor.goTo(5, 24);
  const begin = Date.now();
  await editor.type(" each");
  await editor.eventually(
    "The typed words should be there",
    () => editor.line(5),
    (text) => text === "  freeze_time: 10 seconds each",
  );
  const typed = Date.now() - begin;
  assert.ok(typed < 2000, `Five keystrokes took ${typed} ms.`);
  await editor.picture("large-file");
}
