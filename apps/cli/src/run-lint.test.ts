import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.ts";
import { writeChange, type FileChange } from "./fix-files.ts";
import { checkFile, type FileWork } from "./run-lint.ts";
import { settingsAccess } from "./settings-access.ts";
import { inMemoryWorld, type Machine } from "./testing/in-memory-world.ts";
import { aFile, aFinding } from "./testing/sample-run.ts";

const PATH = "/clinic/a.encounter.yaml";
const target = { path: "a.encounter.yaml", absolute: PATH };

/** A rule that wants every 6 to be a 1, and can correct that. */
function fixer(world: ReturnType<typeof inMemoryWorld>): FileWork {
  const edit = { range: { start: 0, end: 1 }, newText: "1" };
  const fix = { title: "Set units to 1", safety: "safe", edits: [edit] } as const;
  return {
    check: (path, text) =>
      aFile({ path, findings: text.includes("6") ? [aFinding({ fixes: [fix] })] : [] }),
    fix: (_path, text) => ({ text: text.replaceAll("6", "1"), count: 1 }),
    change: (where, change) => writeChange(where, change, world),
  };
}

function check(machine: Machine, work?: FileWork) {
  const world = inMemoryWorld(machine);
  const done = checkFile(target, world, settingsAccess(world, {}), work ?? fixer(world));
  return done.then(({ result }) => ({ result, text: world.text(PATH) }));
}

describe("a file that is fixed", () => {
  test("is written and judged again", async () => {
    const { result, text } = await check({ files: { [PATH]: "\uFEFFunits: 6\r\n" } });
    expect(text).toBe("\uFEFFunits: 1\r\n");
    expect(result).toMatchObject({ findings: [], fixed: 1, problems: [] });
  });

  test("keeps its text and its findings when it cannot be written", async () => {
    const world = inMemoryWorld({ files: { [PATH]: "units: 6" } });
    const full = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    const broken = { ...world, files: { ...world.files, replace: full } };
    const work = {
      ...fixer(world),
      change: (where: typeof target, change: FileChange) => writeChange(where, change, broken),
    };
    const { result } = await checkFile(target, broken, settingsAccess(broken, {}), work);
    expect(world.text(PATH)).toBe("units: 6");
    expect(result.findings).toHaveLength(1);
    expect(result.problems).toMatchObject([{ code: "write-failed" }]);
  });

  test("is not touched when there is nothing to fix", async () => {
    const { result, text } = await check({ files: { [PATH]: "units: 2" } });
    expect(text).toBe("units: 2");
    expect(result.fixed).toBeUndefined();
  });
});

test("a file that vanishes between finding and reading is a problem of its own", async () => {
  const { result } = await check({ files: { [PATH]: "units: 6" }, vanishing: [PATH] });
  expect(result.problems).toMatchObject([{ code: "vanished" }]);
});

describe("a checked document", () => {
  const note = "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.\n";

  test("names a finding by its words, so that other lines do not matter", () => {
    const fingerprints = (text: string) =>
      checkDocument("a.encounter.md", text, {}).findings.map(({ fingerprint }) => fingerprint);
    const found = fingerprints(note);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(0);
    expect(fingerprints(`${note}\n\n`)).toEqual(found);
  });

  test("says what the encounter documents when that is asked for", () => {
    const { encounters } = checkDocument(
      "a.encounter.md",
      note,
      {},
      { coverage: true, suggestions: false },
    );
    const states = Object.fromEntries(
      (encounters[0]?.coverage ?? []).map(({ id, state }) => [id, state]),
    );
    expect(states).toMatchObject({
      "freeze-time": "prefilled",
      "lesion-count": "prefilled",
      cryogen: "missing",
      signature: "missing",
    });
    expect(checkDocument("a.encounter.md", note, {}).encounters[0]).toEqual({ kind: "template" });
  });
});
