import type { Path } from "../rule/path.ts";

/** Which place of the input each part of an encounter comes from. */
export class InputPlaces {
  readonly #root: object;
  readonly #origins: ReadonlyMap<object, Path>;
  /** Facts that were derived and so stand nowhere in the tree, by their dotted path. */
  readonly #derived = new Map<string, Path>();

  constructor(root: object, origins: ReadonlyMap<object, Path>) {
    this.#root = root;
    this.#origins = origins;
  }

  /** Says where a derived fact comes from. */
  derive(path: Path, input: Path): void {
    this.#derived.set(path.join("."), input);
  }

  /**
   * The input path of the nearest part that stands in the input, and what lies beyond it. Inside a
   * mention that was written as a bare value there is nothing beyond.
   */
  locate(path: Path): Path {
    const derived = this.#derived.get(path.join("."));
    if (derived) return derived;
    let known: Path = [];
    let beyond = path;
    let content: unknown = this.#root;
    for (const [index, key] of path.entries()) {
      content =
        typeof content === "object" && content !== null ? Reflect.get(content, key) : undefined;
      const origin =
        typeof content === "object" && content !== null ? this.#origins.get(content) : undefined;
      if (origin === undefined) continue;
      known = origin;
      beyond = isMention(content) ? [] : path.slice(index + 1);
    }
    return [...known, ...beyond];
  }
}

function isMention(content: unknown): boolean {
  return typeof content === "object" && content !== null && "state" in content;
}
