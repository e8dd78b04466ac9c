import type { World } from "./world.ts";

/** Runs that are over sooner show nothing. */
const PATIENCE_MS = 1_000;
const INTERVAL_MS = 200;

/** Says on a terminal how far a long run is. In CI and in pipes it says nothing. */
export class Progress {
  readonly #world: World;
  readonly #total: number;
  readonly #started: number;
  #shownAt = 0;
  #done = 0;

  constructor(total: number, world: World) {
    this.#world = world;
    this.#total = total;
    this.#started = world.now().getTime();
  }

  /** Counts files that are done. */
  async add(count: number): Promise<void> {
    this.#done += count;
    const { stderr, env } = this.#world;
    const now = this.#world.now().getTime();
    const isShown = stderr.isTerminal && (env["CI"] ?? "") === "";
    if (!isShown || now - this.#started < PATIENCE_MS || now - this.#shownAt < INTERVAL_MS) return;
    this.#shownAt = now;
    await stderr.write(`\r\u001B[K${this.#done} of ${this.#total} files checked`);
  }

  /** Takes the line away. */
  async end(): Promise<void> {
    if (this.#shownAt > 0) await this.#world.stderr.write("\r\u001B[K");
  }
}
