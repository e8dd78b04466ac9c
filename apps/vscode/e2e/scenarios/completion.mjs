export const title = "completion inserts a section with a blank";

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
  await editor.choose("Aftercare");
  await editor.eventually(
    "The heading should be there",
    () => editor.lines(),
    (lines) => lines.some((line) => line.startsWith("## Aftercare")),
  );
}
