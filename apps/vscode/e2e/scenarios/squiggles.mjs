import assert from "node:assert/strict";

export const title = "a bad template shows squiggles at the right words, Problems the right ids";

export const files = {
  "acne.encounter.yaml": `kind: template
title: Acne cryotherapy
procedure:
  code: "17340"
  freeze_time: 10 seconds
diagnosis: L70.0
claim:
  lines:
    - { code: "17110", units: 1, diagnoses: [L70.0] }
`,
};

export async function run(editor, { expectedFindings }) {
  const [name] = Object.keys(files);
  const expected = expectedFindings(name, files[name]);
  assert.ok(expected.length > 3, "The template is meant to be bad.");
  await editor.open(name);
  const ids = expected.map(({ ruleId }) => ruleId).sort();
  await editor.eventually(
    `The Problems panel should show ${ids.join(", ")}`,
    async () => (await editor.problemIds()).sort(),
    (shown) => JSON.stringify(shown) === JSON.stringify(ids),
  );
  const flagged = new Set(expected.map(({ words }) => words));
  await editor.eventually(
    `Squiggles should be under ${[...flagged].join(", ")}`,
    async () => new Set(await editor.squiggledWords()),
    (shown) => shown.size === flagged.size && [...flagged].every((words) => shown.has(words)),
  );
  await editor.picture("squiggles");
}
