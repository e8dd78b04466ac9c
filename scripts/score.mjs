import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { importTypeScript } from "./import-typescript.mjs";
import { root } from "./run.mjs";

const BASELINE = join(root, "corpus/baseline.json");
const wants = new Set(process.argv.slice(2));

/** @type {typeof import("./score/score-half.ts")} */
const { describe, kept, scoreHalf } = await importTypeScript(
  join(root, "scripts/score/score-half.ts"),
);

const scores = {
  development: scoreHalf(read("development")),
  validation: scoreHalf(read("validation")),
};
console.log(describe("development", scores.development, wants.has("--rules")));
console.log(describe("validation", scores.validation, wants.has("--rules")));

const now = { development: kept(scores.development), validation: kept(scores.validation) };
if (wants.has("--update")) writeFileSync(BASELINE, `${JSON.stringify(now, undefined, 2)}\n`);
else compareWithBaseline();

/**
 * The documents of one half with the findings that stand in their side files.
 * @param {string} half
 */
function read(half) {
  const folder = join(root, "corpus", half);
  return readdirSync(folder)
    .filter((name) => /\.encounter\.(?:md|ya?ml)$/.test(name))
    .toSorted()
    .map((name) => ({
      name,
      text: readFileSync(join(folder, name), "utf8"),
      expected:
        parse(
          readFileSync(
            join(folder, `${name.replace(/\.(?:md|ya?ml)$/, "")}.expected.yaml`),
            "utf8",
          ),
        ).findings ?? [],
    }));
}

function compareWithBaseline() {
  /** @type {typeof now} */
  const before = JSON.parse(readFileSync(BASELINE, "utf8"));
  for (const half of /** @type {const} */ (["development", "validation"])) {
    for (const what of /** @type {const} */ (["precision", "recall", "silent"])) {
      if (now[half][what] >= before[half][what]) continue;
      console.error(`${half}: ${what} fell from ${before[half][what]} to ${now[half][what]}`);
      process.exitCode = 1;
    }
  }
}
