export const title = "a quick fix changes the text, and the squiggle goes";

export const files = {
  "acne.encounter.md": `---
kind: template
---

# Acne cryotherapy (17340)

**Freeze time:** 10 seconds
`,
};

export const places = ["workspace", "web"];

export async function run(editor, { place }) {
  await editor.open("acne.encounter.md");
  const flagged = async () => (await editor.squiggledWords()).includes("10 seconds");
  await editor.eventually("The freeze time should be flagged", flagged, (is) => is);
  await editor.goTo(7, 19);
  const fix = editor.page.locator(".action-widget .monaco-list-row", {
    hasText: "Replace by a blank",
  });
  await editor.eventually(
    "The light bulb should offer a blank",
    async () => {
      // A key is lost while the editor still loads.
      await editor.page.keyboard.press("Control+.");
      await editor.page.waitForTimeout(1500);
      return fix.first().isVisible();
    },
    (isOffered) => isOffered,
  );
  await editor.picture(`quick-fix-menu${place === "web" ? "-web" : ""}`);
  await fix.first().click();
  await editor.eventually(
    "The freeze time should be a blank",
    () => editor.line(7),
    (text) => text.startsWith("**Freeze time:** ***"),
  );
  await editor.eventually("Its squiggle should be gone", flagged, (is) => !is);
}
