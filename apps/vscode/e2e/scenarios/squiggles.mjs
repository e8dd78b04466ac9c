import { BAD_FORM, BAD_FORM_FINDINGS } from "../bad-form.mjs";

export const title = "a bad template has squiggles at the right words, and Problems the right ids";

export const files = { "form.encounter.yaml": BAD_FORM };

// The bundle for the browser is another one, with the server in a worker.
export const places = ["workspace", "web"];

export async function run(editor) {
  await editor.open("form.encounter.yaml");
  await editor.shows("words with squiggles", () => editor.squiggledWords(), [
    ...new Set(BAD_FORM_FINDINGS.map(([, words]) => words)),
  ]);
  await editor.shows(
    "rule ids in Problems",
    () => editor.problemIds(),
    BAD_FORM_FINDINGS.map(([id]) => id),
  );
}
