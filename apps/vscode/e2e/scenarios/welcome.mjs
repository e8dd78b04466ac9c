export const title =
  "an empty checklist says how to begin, and the walkthrough shows five steps with pictures";

export const files = { "README.md": "# Readme\n" };

const STEPS = [
  ["new", "Write a template", "acne.encounter.md"],
  ["problem", "See what a reviewer will miss", "template/prefilled-value"],
  ["fix", "Fix it", "Replace by a blank"],
  ["checklist", "Watch the checklist", "9/11"],
  ["ci", "Check in CI too", "npx encounter-lint"],
];

export async function run(editor) {
  await editor.open("README.md");
  await editor.showChecklist();
  const welcome = editor.page.locator(".welcome-view-content");
  await editor.eventually(
    "The empty view should offer a new template",
    () => welcome.innerText(),
    (text) => text.includes("New Encounter Template…"),
  );
  await welcome.getByText("Get Started").click();
  // Beside the side bar there is no room for pictures.
  await editor.command("View: Toggle Primary Side Bar Visibility");
  for (const [name, step, inPicture] of STEPS) {
    await editor.page.locator(".getting-started-step", { hasText: step }).first().click();
    await editor.eventually(
      `The picture of the step "${step}" should show ${inPicture}`,
      () => editor.embeddedText(),
      (text) => text.includes(inPicture),
    );
    if (name === "checklist") editor.set({ "workbench.colorTheme": "Default Dark Modern" });
    await editor.page.waitForTimeout(500);
    await editor.picture(`walkthrough-${name}`);
  }
}
