export const title =
  "New Encounter Template asks three questions and leaves nothing to complain about";

export const files = { "README.md": "# Readme\n" };

export async function run(editor) {
  await editor.open("README.md");
  await editor.command("Encounter Lint: New Encounter Template…");
  await editor.pick("Blanks that are filled for each patient");
  await editor.pick("Headings and labels");
  await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "{{" }).waitFor();
  await editor.picture("new-template-dialect");
  await editor.pick("{{freeze_time}}");
  await editor.inFront("acne.encounter.md");
  await editor.type("Cryotherapy of acne");
  await editor.eventually(
    "The template should have its title and blanks in the chosen dialect",
    () => editor.lines(),
    (lines) =>
      lines.includes("# Cryotherapy of acne") && lines.includes("**Freeze time:** {{freeze_time}}"),
  );
  await editor.eventually(
    "Everything should be provided for",
    () => editor.status(),
    (text) => text.includes("17340 · 11/11"),
  );
  if ((await editor.problemIds()).length > 0) throw new Error("A new template has findings.");
  await editor.hidePanel();
}
