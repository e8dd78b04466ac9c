import { BAD_FORM, goToConsent } from "../bad-form.mjs";

export const title = "Explain Rule opens the page of the rule at the cursor, with its sources";

export const files = { "form.encounter.yaml": BAD_FORM };

export async function run(editor) {
  await goToConsent(editor, "form.encounter.yaml");
  await editor.command("Encounter Lint: Explain Rule…");
  await editor.eventually(
    "The page of the rule should be shown",
    () => editor.embeddedText(),
    (text) =>
      ["template/prefilled-attestation", "Avoid", "Prefer", "Sources"].every((part) =>
        text.includes(part),
      ),
  );
}
