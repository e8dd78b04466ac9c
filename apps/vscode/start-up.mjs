// Says how long the editor waits for the main file of the extension before it can activate it, and fails
// when that is long. Needs a build.
import { execFileSync } from "node:child_process";

/** In milliseconds, on a machine whose Node starts within that time. */
const LONGEST = 50;
const RUNS = 9;

const IMPORT = `
  const Module = require("node:module");
  const load = Module._load;
  // Stands for everything that the editor offers.
  const editor = new Proxy(function () {}, {
    get: (target, name) => (name === "prototype" ? target.prototype : editor),
    apply: () => editor,
  });
  Module._load = (name, ...rest) => (name === "vscode" ? editor : load(name, ...rest));
  const begin = performance.now();
  require("./dist/extension.js");
  process.stdout.write(String(performance.now() - begin));
`;

const duration = shortest(() =>
  Number(execFileSync(process.execPath, ["-e", IMPORT], { cwd: import.meta.dirname })),
);
const bareNode = shortest(() => {
  const begin = performance.now();
  execFileSync(process.execPath, ["-e", ""]);
  return performance.now() - begin;
});
const limit = Math.max(LONGEST, bareNode);
console.log(
  `dist/extension.js is imported in ${duration.toFixed(1)} ms; Node itself starts in ${bareNode.toFixed(1)} ms.`,
);
if (duration > limit) {
  console.error(`It may take ${limit.toFixed(0)} ms, or every window with YAML or Markdown waits.`);
  process.exitCode = 1;
}

/**
 * What is measured on a machine that does other things as well is too long, and never too short.
 *
 * @param {() => number} measure
 */
function shortest(measure) {
  return Math.min(...Array.from({ length: RUNS }, measure));
}
