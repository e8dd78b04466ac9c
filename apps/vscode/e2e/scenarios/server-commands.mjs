import { BAD_FORM } from "../bad-form.mjs";

export const title =
  "Restart Server checks anew, Show Output shows the server's log, and Explain Rule lists what was found first";

export const files = { "form.encounter.yaml": BAD_FORM };

export async function run(editor) {
  await editor.open("form.encounter.yaml");
  const isFlagged = async () => (await editor.squiggledWords()).includes("17110");
  await editor.eventually("The form should be checked", isFlagged, (is) => is);
  await editor.command("Encounter Lint: Restart Server");
  await editor.command("Encounter Lint: Show Output");
  const panel = editor.page.locator(".part.panel");
  await editor.eventually(
    "The output of the extension should be chosen",
    () => panel.innerText(),
    (text) => text.includes("Encounter Lint"),
  );
  await editor.picture("output");
  await editor.hidePanel();
  await editor.goTo(18, 65);
  await editor.type("1");
  await editor.eventually(
    "The restarted server should see what is typed",
    () => editor.squiggledWords(),
    (words) => words.includes("110"),
  );
  await editor.goTo(6);
  await editor.command("Encounter Lint: Explain Rule…");
  const rows = editor.page.locator(".quick-input-list .monaco-list-row:visible");
  await editor.eventually(
    "The rules of this document should come first",
    async () => (await rows.allInnerTexts()).join("\n"),
    (text) => text.includes("In this document") && text.includes("template/prefilled-value"),
  );
}
