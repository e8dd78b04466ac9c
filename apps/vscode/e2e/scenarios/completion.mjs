export const title = "completion inserts a section with its blanks";

export const files = {
  "acne.encounter.md": `---
kind: template
---

# Acne cryotherapy (17340)

**Freeze time:** *** seconds

`,
};

export async function run(editor) {
  await editor.open("acne.encounter.md");
  await editor.goTo(8);
  await editor.type("\n## After");
  await editor.command("Trigger Suggest");
  await editor.page.locator(".suggest-widget .monaco-list-row").first().waitFor();
  await editor.picture("completion-list");
  await editor.choose("Aftercare (whole section)");
  await editor.eventually(
    "The section should be there with its blanks",
    () => editor.lines(),
    (lines) => ["## Aftercare", "**Instructions:** ***"].every((line) => lines.includes(line)),
  );
}
