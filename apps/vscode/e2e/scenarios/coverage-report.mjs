import { BAD_FORM } from "../bad-form.mjs";

export const title =
  "Copy Coverage Report puts a table on the clipboard, and Fix All says what it could do";

export const files = { "form.encounter.yaml": BAD_FORM };

export async function run(editor) {
  await editor.open("form.encounter.yaml");
  await editor.eventually(
    "The form should be counted",
    () => editor.status(),
    (text) => text.includes("17340 · 9/11"),
  );
  await editor.command("Encounter Lint: Copy Coverage Report");
  await editor.eventually(
    "The clipboard should hold the report",
    () => editor.clipboard(),
    (text) =>
      text.startsWith("## form.encounter.yaml") &&
      text.includes("| **no** | failed therapy | missing |"),
  );
  await editor.command("Encounter Lint: Fix All");
  const bar = editor.page.locator(".part.statusbar");
  await editor.eventually(
    "The status bar should say that nothing can be fixed safely",
    () => bar.innerText(),
    (text) => text.includes("nothing can be fixed safely"),
  );
}
