export const title =
  "a Markdown note has squiggles at the right words, and no other Markdown file any";

export const files = {
  "visit.encounter.md": `---
kind: note
---

# Acne cryotherapy (17340)

LN2 for *** seconds to 6 papules. CPT 17340 x 6
`,
  "README.md": "# Readme\n\nCPT 17340 x 6\n",
};

export const places = ["workspace", "web"];

export async function run(editor) {
  await editor.open("visit.encounter.md");
  const words = () => editor.squiggledWords();
  await editor.eventually("The units and the blank should be flagged", words, (shown) =>
    ["6", "***"].every((word) => shown.includes(word)),
  );
  await editor.picture("markdown-note");
  await editor.switchTo("README.md");
  await editor.showProblems();
  const files = await editor.page.locator(".markers-panel .monaco-icon-label").allInnerTexts();
  if (files.some((text) => text.includes("README"))) {
    throw new Error(`Problems shows findings of a file that is no encounter: ${files.join(", ")}`);
  }
}
