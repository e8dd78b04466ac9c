export const title = "a change of the settings file counts without a reload";

export const files = {
  "acne.encounter.yaml": `kind: template
title: Acne cryotherapy
procedure:
  code: "17340"
  freeze_time: 10 seconds
`,
  "encounter-lint.yaml": "profile: recommended\n",
};

export async function run(editor) {
  await editor.open("acne.encounter.yaml");
  const ids = () => editor.problemIds();
  await editor.eventually("The freeze time should be flagged", ids, (shown) =>
    shown.includes("template/prefilled-value"),
  );
  editor.write("encounter-lint.yaml", "rules:\n  template/prefilled-value: off\n");
  await editor.eventually(
    "The rule that was turned off should be silent, and the others not",
    ids,
    (shown) =>
      !shown.includes("template/prefilled-value") &&
      shown.includes("documentation/cryogen-missing"),
  );
  await editor.picture("settings-change");
}
