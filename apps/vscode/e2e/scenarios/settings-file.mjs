export const title =
  "Open or Create Settings File writes one with comments, which is completed and checked";

export const files = { "README.md": "# Readme\n" };

export async function run(editor) {
  await editor.open("README.md");
  await editor.command("Encounter Lint: Open or Create Settings File");
  await editor.eventually(
    "Unsaved settings should be in front",
    async () => [await editor.activeTab(), ...(await editor.lines())],
    ([name, ...lines]) => name === "encounter-lint.yaml" && lines.includes("profile: recommended"),
  );
  await editor.goTo(6, 10);
  await editor.type("x");
  await editor.eventually(
    "A profile that does not exist should be flagged",
    () => editor.squiggledWords(),
    (words) => words.includes("xrecommended"),
  );
  await editor.picture("settings-file");
}
