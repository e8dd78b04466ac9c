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
  await editor.goTo(2, 24);
  await editor.type(" of the face");
  await editor.save();
  await editor.eventually(
    "The blank should be quoted in the saved file",
    () => editor.read("acne.encounter.yaml"),
    (text) => text.includes('freeze_time: "***"') && text.includes("of the face"),
  );
  await editor.picture("fix-on-save");
}
