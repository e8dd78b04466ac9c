import type { World } from "./world.ts";

/**
 * Whether to print in color: `--color` and `--no-color` decide, then NO_COLOR, then FORCE_COLOR,
 * then whether a terminal reads along.
 *
 * @param asked - what the option says, if it was given
 */
export function usesColor(world: Pick<World, "env" | "stdout">, asked?: boolean): boolean {
  if (asked !== undefined) return asked;
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: terminal } = world.env;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return world.stdout.isTerminal && terminal !== "dumb";
}
