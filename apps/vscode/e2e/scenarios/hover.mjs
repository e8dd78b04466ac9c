import { BAD_FORM, goToConsent } from "../bad-form.mjs";

export const title = "a finding says in its hover what it is about, and whose rule it is";

export const files = { "form.encounter.yaml": BAD_FORM };

export async function run(editor) {
  await goToConsent(editor, "form.encounter.yaml");
  await editor.eventually(
    "The hover should name the finding, its source and the way to a fix",
    () => editor.hoverText("Consent obtained"),
    (text) =>
      text.includes("template/prefilled-attestation") &&
      text.includes("cloned documentation") &&
      text.includes("Quick Fix"),
  );
}
