import { BAD_FORM } from "../bad-form.mjs";

export const title =
  "a finding and a label say in their hover what they are about, and whose rule it is";

export const files = { "form.encounter.yaml": BAD_FORM };

export async function run(editor) {
  await editor.open("form.encounter.yaml");
  await editor.eventually(
    "There should be findings",
    () => editor.problemIds(),
    (ids) => ids.length > 0,
  );
  await editor.hidePanel();
  await editor.goTo(20, 20);
  await editor.command("Show or Focus Hover");
  await editor.eventually(
    "The hover should name the finding and its source",
    () => editor.hoverText(),
    (text) =>
      text.includes("template/prefilled-attestation") && text.includes("cloned documentation"),
  );
  await editor.picture("hover");
}
