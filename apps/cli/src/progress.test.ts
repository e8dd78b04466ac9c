import { expect, test } from "vitest";
import { Progress } from "./progress.ts";
import { inMemoryWorld, type Machine } from "./testing/in-memory-world.ts";

/** Counts 100 files, one every 50 ms. */
async function shown(machine: Machine): Promise<string> {
  let time = 0;
  const world = { ...inMemoryWorld(machine), now: () => new Date(time) };
  const progress = new Progress(100, world);
  for (let file = 0; file < 100; file++) {
    time += 50;
    await progress.add(1);
  }
  await progress.end();
  return world.complained();
}

test("a long run on a terminal says how far it is, now and then, and leaves no trace", async () => {
  const text = await shown({ isTerminal: true });
  expect(text.split("\r")[1]).toBe("\u001B[K20 of 100 files checked");
  expect(text.split("\r")).toHaveLength(23);
  expect(text.endsWith("\r\u001B[K")).toBe(true);
});

test("pipes and CI see nothing", async () => {
  expect(await shown({})).toBe("");
  expect(await shown({ isTerminal: true, env: { CI: "true" } })).toBe("");
});
