import { installAndBuild, run } from "./run.mjs";

installAndBuild();
run("node", ["apps/cli/dist/encounter-lint.js", "examples", "--fail-on", "never"]);
