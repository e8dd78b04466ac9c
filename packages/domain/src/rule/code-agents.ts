import type { Cryogen } from "../encounter/encounter.ts";

/** Whether the agent is one of the two for which 17340 stands. */
export function isCodeAgent(cryogen: Cryogen): boolean {
  return cryogen === "liquid-nitrogen" || cryogen === "carbon-dioxide-slush";
}
