export const title =
  "Open or Create Settings File writes one with comments, which is completed and checked";

export const files = { "README.md": "# Readme\n" };

export async function run(editor) {
  await editor.open("README.md");
  await editor.command("Encounter Lint: Open or Create Settings File");
  await editor.inFront("encounter-lint.yaml");
  await editor.eventually(
    "The settings should be shown from their top",
    () => editor.lines(),
    (lines) => lines.includes("profile: recommended"),
  );
  await editor.goTo(6, 10);
  await editor.type("x");
  await editor.eventually(
    "A profile that does not exist should be flagged",
    () => editor.squiggledWords(),
    (words) => words.includes("xrecommended"),
  );
}
