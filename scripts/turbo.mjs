import { runTurbo } from "./run.mjs";

runTurbo(process.argv.slice(2));
