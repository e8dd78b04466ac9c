import { createHash } from "node:crypto";
import { InvalidArgumentError } from "commander";
import type { Shard } from "./lint-result.ts";

/** Reads `2/5`. */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.index >= 1 && shard.index <= shard.count && shard.count <= 10_000)) {
    throw new InvalidArgumentError("Write which of how many, such as 2/5.");
  }
  return shard;
}

/**
 * Whether a shard holds a file. Decided by the path alone: a file that comes or goes moves no
 * other one, so caches stay warm.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  const hash = createHash("sha256").update(path).digest().readUInt32BE(0);
  return (hash % count) + 1 === index;
}
