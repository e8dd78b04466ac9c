// Time per kilobyte from 1 KB to 1 MB: flat where reading is linear in the text.
//   pnpm --filter @encounter-lint/linter run bench
import { readFileSync } from "node:fs";
import { lint } from "../dist/index.js";

const KILOBYTES = [1, 4, 16, 64, 256, 1024];
/** Small texts are read several times, so that every figure stands for about as much work. */
const ENOUGH = 512;

const read = (name) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
const note = read("complete-note.encounter.md");
const history = note.slice(note.indexOf("## History"), note.indexOf("## Claim"));

const KINDS = {
  "one long note": (length) => `---\nkind: note\n---\n${longEnough(history, length)}`,
  "one long paragraph": (length) =>
    `---\nkind: note\n---\n${longEnough(history.replaceAll(/#.*|\s+/g, " "), length)}`,
  "many YAML documents": (length) =>
    longEnough(`${read("complete-note.encounter.yaml")}---\n`, length),
};

const header = ["text", ...KILOBYTES.map((size) => `${size} KB`)];
console.log(`| ${header.join(" | ")} |`);
console.log(`| --- | ${KILOBYTES.map(() => "---:").join(" | ")} |`);
for (const [name, make] of Object.entries(KINDS)) {
  const path = name.includes("YAML") ? "a.encounter.yaml" : "a.encounter.md";
  const perKilobyte = KILOBYTES.map((size) => time(make(size * 1024), path, size) / size);
  const [first = 1] = perKilobyte;
  console.log(`| ${[name, ...perKilobyte.map((one) => (one / first).toFixed(2))].join(" | ")} |`);
}

function longEnough(piece, length) {
  return piece.repeat(Math.ceil(length / piece.length));
}

function time(text, path, size) {
  const runs = Math.max(1, Math.round(ENOUGH / size));
  lint({ text, path });
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const begin = performance.now();
    for (let run = 0; run < runs; run++) lint({ text, path });
    best = Math.min(best, (performance.now() - begin) / runs);
  }
  return best;
}
