import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A form with mistakes of most kinds, the same that the examples show. */
export const BAD_FORM = readFileSync(
  join(import.meta.dirname, "../../../examples/bad/ehr-cryo-form.encounter.yaml"),
  "utf8",
);

/** What is wrong with it, and at which words. */
export const BAD_FORM_FINDINGS = [
  ["documentation/aftercare-missing", "title"],
  ["documentation/failed-therapy-missing", "title"],
  ["documentation/applicator-missing", "Procedure"],
  ["documentation/contraindication-screen-missing", "Procedure"],
  ["template/prefilled-value", "10"],
  ["template/prefilled-value", "2"],
  ["template/prefilled-attestation", "Consent obtained"],
  ["template/conditional-required", "required: false"],
  ["template/code-text-conflict", "17110"],
];

/** Opens the form and puts the cursor on the consent that it states, once that is flagged. */
export async function goToConsent(editor, name) {
  await editor.open(name);
  await editor.eventually(
    "The consent should be flagged",
    () => editor.squiggledWords(),
    (words) => words.includes("Consent obtained"),
  );
  await editor.goTo(20, 20);
}
