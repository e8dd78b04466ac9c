export const title = "saving fixes what can be fixed safely";

export const files = {
  "acne.encounter.yaml": `kind: template
title: Acne cryotherapy
procedure:
  code: "17340"
  freeze_time: ***
`,
  ".vscode/settings.json": JSON.stringify({
    "editor.codeActionsOnSave": { "source.fixAll.encounterLint": "explicit" },
  }),
};

export async function run(editor) {
  await editor.open("acne.encounter.yaml");
  await editor.eventually(
    "The bare blank should be flagged",
    () => editor.squiggledWords(),
    (words) => words.includes("***"),
  );
  await editor.goTo(2, 24);
  await editor.type(" of comedones");
  await editor.eventually(
    "The title should be typed",
    () => editor.line(2),
    (line) => line === "title: Acne cryotherapy of comedones",
  );
  await editor.save();
  await editor.eventually(
    "The blank should be quoted in the saved file",
    () => editor.read("acne.encounter.yaml"),
    (text) => text.includes('freeze_time: "***"') && text.includes("of comedones"),
  );
  await editor.eventually(
    "The editor should show the quotes and no squiggle there",
    async () => [await editor.line(5), (await editor.squiggledWords()).join()],
    ([line, words]) => line === '  freeze_time: "***"' && !words.includes("***"),
  );
}
