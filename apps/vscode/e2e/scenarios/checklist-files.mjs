export const title =
  "the checklist lists the files with findings, and Lint Workspace brings them up to date";

const BILLED_SIX_TIMES =
  "---\nkind: note\n---\n\nAcne of the chin. LN2 for 5 s to 6 papules. CPT 17340 x 6\n";

export const files = {
  "notes/monday.encounter.md": BILLED_SIX_TIMES,
  "notes/tuesday.encounter.md": BILLED_SIX_TIMES,
  "README.md": "# Readme\n",
};

export async function run(editor) {
  await editor.open("README.md");
  await editor.showChecklist();
  const rows = () => editor.checklist();
  await editor.eventually("Both notes should be listed", rows, (shown) =>
    ["Files with findings, 2", "monday", "tuesday"].every((text) =>
      shown.some((row) => row.includes(text)),
    ),
  );
  editor.write("notes/wednesday.encounter.md", BILLED_SIX_TIMES);
  await editor.command("Encounter Lint: Lint Workspace");
  await editor.eventually("The new note should be listed", rows, (shown) =>
    shown.includes("Files with findings, 3"),
  );
  await editor.eventually(
    "Problems should show the units of every note",
    () => editor.problemIds(),
    (ids) => ids.filter((id) => id === "coding/units-over-one").length === 3,
  );
}
