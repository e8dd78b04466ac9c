export const title =
  "settings count without a reload: of the file, of the editor, and a missing file is made";

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

  const status = () => editor.status();
  editor.set({ "encounterLint.enable": false });
  await editor.eventually("The status should say that checking is off", status, (text) =>
    text.includes("17340 · off"),
  );
  await editor.eventually("Nothing should be flagged", ids, (shown) => shown.length === 0);
  await editor.eventually(
    "Neither the count above the template nor the meaning of its code should be left",
    () => editor.page.locator(".codelens-decoration, .view-line span[class*=dyn-rule]").count(),
    (count) => count === 0,
  );
  await editor.picture("status-off");
  editor.set({ "encounterLint.enable": true, "encounterLint.timeBudget": 1 });
  await editor.eventually("The status should say that checking is slow", status, (text) =>
    text.includes("more than the time budget"),
  );
}
