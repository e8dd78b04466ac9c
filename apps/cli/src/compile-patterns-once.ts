import process from "node:process";
import { setFlagsFromString } from "node:v8";

/** The releases of Node whose V8 is known to have the flag; another one would complain about it. */
const TESTED_NODES: ReadonlySet<number> = new Set([20, 22, 24]);

/**
 * Lets V8 compile a pattern once, into machine code, instead of first into a slower form that it
 * throws away when the pattern is used again. Hundreds of patterns read prose, nearly all of them
 * more than once, and compiling them twice was a third of the time for one file.
 *
 * The flag is the number that each pattern begins to count down from when it is made. Patterns that
 * are already there keep their own count, so it may be changed while the program runs.
 */
export function compilePatternsOnce(): void {
  if (TESTED_NODES.has(Number.parseInt(process.versions.node, 10))) {
    setFlagsFromString("--regexp-tier-up-ticks=0");
  }
}
