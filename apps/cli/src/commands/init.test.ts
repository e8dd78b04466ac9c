import { expect, test } from "vitest";
import { runCommandLine } from "../command-line.ts";
import { inMemoryWorld, type Machine } from "../testing/in-memory-world.ts";

async function init(args: readonly string[], machine: Machine = {}) {
  const world = inMemoryWorld(machine);
  const code = await runCommandLine(["init", ...args], world);
  return {
    code,
    settings: world.text("/clinic/encounter-lint.yaml"),
    complaint: world.complained(),
  };
}

test("options need no answers", async () => {
  const { code, settings } = await init([
    "--profile",
    "audit",
    "--payer",
    "Aetna: PPO",
    "--kind",
    "note",
  ]);
  expect(code).toBe(0);
  expect(settings).toContain("\nprofile: audit\n");
  expect(settings).toContain('\npayer: "Aetna: PPO"\n');
  expect(settings).toContain("\nkind: note\n");
});

test("answers are asked for until they can be used; an empty one takes the default", async () => {
  const { settings } = await init([], { answers: ["strict", "Medicare", "", "aetna"] });
  expect(settings).toContain("\nprofile: medicare\n");
  expect(settings).toContain("\nkind: template\n");
  expect(settings).toContain('\npayer: "aetna"\n');
});

test("--yes and a machine without a user take the defaults", async () => {
  const { settings } = await init(["--yes"], { answers: ["audit"] });
  expect(settings).toContain("\nprofile: recommended\n");
  expect((await init([])).settings).toBe(settings);
});

test("input that ends before the last answer writes nothing", async () => {
  for (const answers of [[], ["audit"], ["audit", "note"]]) {
    const { code, settings, complaint } = await init([], { answers });
    expect({ code, settings }).toEqual({ code: 2, settings: undefined });
    expect(complaint).toContain("nothing was written");
  }
});

test("settings that exist are kept, unless they are to be replaced", async () => {
  const machine = { files: { "/clinic/encounter-lint.yaml": "profile: guide\n" } };
  expect(await init(["--yes"], machine)).toEqual({
    code: 2,
    settings: "profile: guide\n",
    complaint:
      "encounter-lint: encounter-lint.yaml exists already. Edit it, or pass --force to replace it.\n",
  });
  expect((await init(["--yes", "--force"], machine)).code).toBe(0);
});

test("what is written is read back without a problem, its comments as well", async () => {
  const { settings = "" } = await init(["--yes"]);
  const uncommented = settings.replace(
    /^# (?=(?:rules|mandatory|files|ignore|overrides|placeholders):|  )/gm,
    "",
  );
  for (const text of [settings, uncommented]) {
    const world = inMemoryWorld({ files: { "/clinic/encounter-lint.yaml": text } });
    expect(await runCommandLine(["--print-config", "a.encounter.md"], world)).toBe(0);
    expect(world.complained()).toBe("");
  }
});
