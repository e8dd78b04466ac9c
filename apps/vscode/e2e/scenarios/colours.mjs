import { readFileSync } from "node:fs";
import { join } from "node:path";

export const title = "blanks, codes and states can be read in light, dark and high contrast";

const SMARTPHRASE = readFileSync(
  join(import.meta.dirname, "../../../../examples/good/smartphrase.encounter.md"),
  "utf8",
);

export const files = {
  "smartphrase.encounter.md": SMARTPHRASE.replace("Tolerance: ***", "Tolerance: tolerated well"),
};

const THEMES = [
  ["light", "Default Light Modern", "vs"],
  ["dark", "Default Dark Modern", "vs-dark"],
  ["high-contrast", "Default High Contrast", "hc-black"],
  ["high-contrast-light", "Default High Contrast Light", "hc-light"],
];

/** What WCAG asks of text. */
const ENOUGH_CONTRAST = 4.5;

export async function run(editor) {
  await editor.open("smartphrase.encounter.md");
  await editor.showChecklist();
  await editor.eventually(
    "The template should be counted",
    () => editor.checklist(),
    (rows) => rows.some((row) => row.includes("/11")),
  );
  for (const [name, theme, base] of THEMES) {
    editor.set({ "workbench.colorTheme": theme });
    await editor.page.locator(`.monaco-workbench.${base}`).waitFor();
    for (const word of ["@NAME@", "17340"]) {
      await editor.eventually(
        `${word} should have a colour of its own with enough contrast in ${theme}`,
        () => editor.page.evaluate(appearance, word),
        ({ color, plain, contrast }) => color !== plain && contrast >= ENOUGH_CONTRAST,
      );
    }
    await editor.picture(`colours-${name}`);
  }
}

/** Runs in the page: the colour of a word, that of plain text, and the contrast to the background. */
function appearance(word) {
  const editor = document.querySelector(".editor-instance .monaco-editor");
  const spans = [...editor.querySelectorAll(".view-line span > span")];
  const part = spans.find(({ textContent }) => textContent === word);
  if (!part) return { contrast: 0 };
  const { color } = getComputedStyle(part);
  const background = getComputedStyle(
    editor.querySelector(".monaco-editor-background"),
  ).backgroundColor;
  const [light, dark] = [luminance(color), luminance(background)].sort((a, b) => b - a);
  return {
    color,
    plain: getComputedStyle(editor).color,
    contrast: (light + 0.05) / (dark + 0.05),
  };

  function luminance(text) {
    const [red, green, blue] = text
      .match(/[\d.]+/g)
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
