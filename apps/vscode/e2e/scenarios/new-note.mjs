export const title = "a new note in YAML leads from one place to write to the next";

export const files = { "README.md": "# Readme\n" };

export async function run(editor) {
  await editor.open("README.md");
  await editor.command("Encounter Lint: New Encounter Template…");
  await editor.pick("One visit, to be filled in now");
  await editor.pick("Keys and values");
  await editor.inFront("visit.encounter.yaml");
  await editor.type("Acne of the chin");
  await editor.page.keyboard.press("Tab");
  await editor.type("2026-03-02");
  await editor.eventually(
    "The note should have what was typed in its places",
    () => editor.lines(),
    (lines) =>
      ["kind: note", "title: Acne of the chin"].every((line) => lines.includes(line)) &&
      lines.some((line) => /date: "?2026-03-02/.test(line)),
  );
  await editor.eventually(
    "The date should count, and nothing that is still to be written",
    () => editor.status(),
    (text) => /17340 · [1-4]\/11/.test(text),
  );
}
