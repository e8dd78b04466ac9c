import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const title = "a file of 5,000 lines stays responsive";

const TEMPLATE = readFileSync(
  join(import.meta.dirname, "../../../../examples/good/form.encounter.yaml"),
  "utf8",
).trimEnd();

/** The last template fixes a freeze time for every patient. Only it is flagged. */
const BAD = TEMPLATE.replace(/\{ label: Freeze time.*\}/, (field) =>
  field.replace(/ \}$/, ", default: 10 }"),
);

function templates(count) {
  return [...Array.from({ length: count - 1 }, () => TEMPLATE), BAD].join("\n---\n");
}

const FEW = templates(2);
const MANY = templates(Math.ceil(5000 / (TEMPLATE.split("\n").length + 1)));

export const files = { "few.encounter.yaml": FEW, "many.encounter.yaml": MANY };

/** How long a correction may take to show in a large file: so many times as long as in a small one. */
const SLOWER = 4;
/** What is too short to be noticed, or to be measured on a busy machine, in milliseconds. */
const UNNOTICED = 1500;

export async function run(editor) {
  assert.notEqual(BAD, TEMPLATE);
  assert.ok(MANY.split("\n").length >= 5000);
  await editor.open("few.encounter.yaml");
  const few = await millisecondsToCorrect(editor, FEW);
  await editor.switchTo("many.encounter.yaml");
  const many = await millisecondsToCorrect(editor, MANY);
  console.log(`     the squiggle goes after ${few} ms, of 5,000 lines after ${many} ms`);
  assert.ok(many <= SLOWER * few + UNNOTICED, `${many} ms are too long beside ${few} ms.`);
}

/** The time from the keys that take the fixed value away until its squiggle is gone. */
async function millisecondsToCorrect(editor, text) {
  const lines = text.split("\n");
  const line = lines.findLastIndex((one) => one.includes("default: 10"));
  await editor.goTo(line + 1, lines[line].indexOf(" }", lines[line].indexOf("default: 10")) + 1);
  const isFlagged = async () => (await editor.squiggledWords()).includes("10");
  await editor.eventually("The fixed freeze time should be flagged", isFlagged, (is) => is);
  const begin = Date.now();
  for (let key = 0; key < ", default: 10".length; key += 1) {
    await editor.page.keyboard.press("Backspace");
  }
  await editor.page
    .locator(".editor-instance .squiggly-warning")
    .first()
    .waitFor({ state: "detached" });
  return Date.now() - begin;
}
