import { BAD_FORM } from "../bad-form.mjs";

export const title = "Explain Rule opens the page of the rule at the cursor, with its sources";

export const files = { "form.encounter.yaml": BAD_FORM };

export async function run(editor) {
  await editor.open("form.encounter.yaml");
  await editor.eventually(
    "The consent should be flagged",
    () => editor.squiggledWords(),
    (words) => words.includes("Consent obtained"),
  );
  await editor.goTo(20, 20);
  await editor.command("Encounter Lint: Explain Rule…");
  await editor.eventually(
    "The page of the rule should be shown",
    () => editor.embeddedText(),
    (text) =>
      ["template/prefilled-attestation", "Avoid", "Prefer", "Sources"].every((part) =>
        text.includes(part),
      ),
  );
  await editor.picture("explain-rule");
}
