export const title =
  "the checklist and the status bar count up while a note is typed, and lead to the words";

export const files = {
  "visit.encounter.md": `---
kind: note
---

# Acne cryotherapy (17340)

**Date of service:** 2026-03-02

## Prior treatment

**Failed:** benzoyl peroxide wash for 12 weeks, no improvement

## Procedure

**Cryogen:** liquid nitrogen
**Sites:** both cheeks
**Consent:** verbal
`,
};

export const places = ["workspace", "web"];

export async function run(editor) {
  await editor.open("visit.encounter.md");
  await editor.showChecklist();
  const rows = () => editor.checklist();
  await editor.eventually(
    "The checklist should miss the freeze time and the lesion count",
    rows,
    (shown) =>
      shown.includes("Note, 6/11 · visit.encounter.md") &&
      shown.includes("Freeze time, missing") &&
      shown.includes("Lesion count, missing") &&
      shown.includes("Site, stated"),
  );
  await editor.goTo(17, 20);
  await editor.type("\n**Freeze time:** 5 seconds each");
  await editor.eventually("The freeze time should count", rows, (shown) =>
    ["Note, 7/11 · visit.encounter.md", "Freeze time, stated"].every((row) => shown.includes(row)),
  );
  await editor.type("\n**Lesion count:** 12");
  await editor.eventually("The lesion count should count", rows, (shown) =>
    shown.includes("Note, 8/11 · visit.encounter.md"),
  );
  await editor.eventually(
    "The status bar should count along",
    () => editor.status(),
    (text) => text.includes("17340 · 8/11"),
  );
  await editor.checklistRow("Freezing agent").click();
  await editor.eventually(
    "The words of the line that was clicked should be selected",
    () => editor.page.locator("#status\\.editor\\.selection").innerText(),
    (text) => text.startsWith("Ln 15"),
  );
}
