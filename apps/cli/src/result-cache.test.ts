import { describe, expect, test } from "vitest";
import { runCommandLine } from "./command-line.ts";
import type { FileResult } from "./lint-result.ts";
import { CACHE_FILE_NAME, ResultCache, resultKeys } from "./result-cache.ts";
import { inMemoryWorld, type Machine } from "./testing/in-memory-world.ts";

const CACHE = `/clinic/${CACHE_FILE_NAME}`;
const note = "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.\n";
const plain = { coverage: false, suggestions: false };
const files = { "/clinic/a.encounter.md": note, "/clinic/b.encounter.md": `# b\n\n${note}` };

async function lint(machine: Machine, args: readonly string[] = ["--cache"]) {
  const world = inMemoryWorld(machine);
  const code = await runCommandLine([...args, "-f", "pretty"], world);
  return { code, report: world.printed(), complaint: world.complained(), cache: world.text(CACHE) };
}

describe("the cache", () => {
  test("gives the report of a run without it, and is not written again when nothing changed", async () => {
    const without = await lint({ files }, []);
    const first = await lint({ files });
    const second = await lint({ files: { ...files, [CACHE]: first.cache ?? "" } });
    expect(without.cache).toBeUndefined();
    expect(first.report).toBe(without.report);
    expect(second).toEqual(first);
  });

  test("is used: what it says is believed", async () => {
    const { cache = "" } = await lint({ files });
    const world = inMemoryWorld();
    const other = await ResultCache.open(CACHE_FILE_NAME, world);
    for (const line of cache.trimEnd().split("\n").slice(1)) {
      const [key = "", , ...json] = line.split(" ");
      const result = JSON.parse(json.join(" ")) as FileResult;
      const findings = result.findings.map((one) => ({ ...one, problem: "From the cache." }));
      other.put(key, { ...result, findings });
    }
    await other.save(true);
    const { report } = await lint({ files: { ...files, [CACHE]: world.text(CACHE) ?? "" } });
    expect(report).toContain("From the cache.");
  });

  test("holds no words of a document beyond those that messages flag", async () => {
    const text = `${note}\nMrs. Doe came.\n`;
    expect((await lint({ files: { "/clinic/a.encounter.md": text } })).cache).not.toContain("Doe");
  });

  test.each([
    ["of another version", (cache: string) => cache.replace(/^.*\n/, "encounter-lint-cache 0\n")],
    ["cut off", (cache: string) => cache.slice(0, cache.length / 2)],
    ["full of rubbish", (cache: string) => cache.replaceAll("{", "\0")],
    ["damaged in one word", (cache: string) => cache.replaceAll('"error"', '"infos"')],
    ["empty", () => ""],
  ])("that is %s costs time and nothing else", async (_name, spoil) => {
    const first = await lint({ files });
    const spoilt = spoil(first.cache ?? "");
    expect(await lint({ files: { ...files, [CACHE]: spoilt } })).toEqual(first);
  });

  test("that cannot be written is mentioned and does not change the verdict", async () => {
    const { code, report, complaint } = await lint({ files, forbidden: [CACHE] });
    const without = await lint({ files }, []);
    expect({ code, report }).toEqual({ code: without.code, report: without.report });
    expect(complaint).toContain("The cache cannot be written (it is not permitted, EACCES)");
  });

  test("forgets files that are gone", async () => {
    const { cache = "" } = await lint({ files });
    const one = { "/clinic/a.encounter.md": note, [CACHE]: cache };
    expect((await lint({ files: one })).cache?.split("\n")).toHaveLength(3);
  });
});

test("a key depends on the text, the path, the settings, the build and what is asked for", () => {
  const settings = { profile: "audit" } as const;
  const key = resultKeys("1", plain);
  const keys = [
    key("a", "text", settings),
    key("a", "other", settings),
    key("b", "text", settings),
    key("a", "text", { profile: "guide" }),
    resultKeys("2", plain)("a", "text", settings),
    resultKeys("1", { ...plain, coverage: true })("a", "text", settings),
    resultKeys("1", { ...plain, suggestions: true })("a", "text", settings),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(key("a", "text", { profile: "audit" })).toBe(keys[0]);
});
