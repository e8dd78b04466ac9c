export const title = "a quick fix changes the text, and the squiggle goes";

export const files = {
  "acne.encounter.md": `---
kind: template
---

# Acne cryotherapy (17340)

**Freeze time:** 10 seconds
`,
};

export async function run(editor) {
  await editor.open("acne.encounter.md");
  const flagged = async () => (await editor.problemIds()).includes("template/prefilled-value");
  await editor.eventually("The freeze time should be flagged", flagged, (is) => is);
  await editor.hidePanel();
  await editor.goTo(7, 19);
  await editor.quickFix("Replace by a blank");
  await editor.eventually(
    "The freeze time should be a blank",
    () => editor.line(7),
    (text) => text === "**Freeze time:** *** seconds",
  );
  await editor.eventually("Its finding should be gone", flagged, (is) => !is);
  await editor.picture("quick-fix");
}
