import { describe, expect, test } from "vitest";
import { runCommandLine } from "../command-line.ts";
import { inMemoryWorld } from "../testing/in-memory-world.ts";

async function stream(input: string, args: readonly string[] = [], files = {}) {
  const world = inMemoryWorld({ stdin: input, files });
  const code = await runCommandLine(["stream", ...args], world);
  const lines = world
    .printed()
    .split("\n")
    .filter((line) => line !== "");
  return {
    code,
    records: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    complaint: world.complained(),
  };
}

const note = "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.\n";

describe("stream", () => {
  test("answers every line in its order with the id that it was given", async () => {
    const ids = [3, "b", { nested: true }, null];
    const input = ids.map((id) => JSON.stringify({ id, text: note })).join("\n");
    const { code, records } = await stream(input);
    expect(code).toBe(0);
    expect(records.map(({ id }) => id)).toEqual(ids);
  });

  test("gives what the JSON report gives for the same text", async () => {
    const path = "a.encounter.md";
    const { records } = await stream(JSON.stringify({ id: 1, path, text: note }));
    const world = inMemoryWorld({ files: { [`/clinic/${path}`]: note } });
    await runCommandLine(["-f", "json"], world);
    const { files } = JSON.parse(world.printed()) as { files: object[] };
    expect(records).toEqual([{ id: 1, ...files[0] }]);
  });

  test("turns lines that cannot be used into error records and goes on", async () => {
    const input = [
      "not json",
      "[1]",
      '{"id":1}',
      '{"id":2,"text":"a","path":3}',
      "",
      JSON.stringify({ id: 4, text: note }),
    ];
    const { code, records } = await stream(`${input.join("\r\n")}\r\n`);
    expect(code).toBe(0);
    expect(records.map(({ error }) => error)).toEqual([
      { line: 1, message: "The line is not JSON." },
      { line: 2, message: "The line is not a JSON object." },
      { line: 3, message: "The field text is not a string." },
      { line: 4, message: "The field path is not a string." },
      undefined,
    ]);
    expect(records[2]).toMatchObject({ id: 1 });
  });

  test("says nothing to an empty partition", async () => {
    expect(await stream("")).toEqual({ code: 0, records: [], complaint: "" });
  });

  test("refuses texts over the limit and goes on", async () => {
    const input = [
      JSON.stringify({ id: 1, text: "x".repeat(2 * 1024 * 1024 + 1) }),
      JSON.stringify({ id: 2, text: note }),
    ];
    const { records } = await stream(input.join("\n"));
    expect(records).toMatchObject([{ id: 1, error: { line: 1 } }, { id: 2 }]);
  });

  test("reads characters that are split between pieces", async () => {
    const { records } = await stream(JSON.stringify({ id: "ä€😀".repeat(20), text: note }));
    expect(records[0]?.["id"]).toBe("ä€😀".repeat(20));
  });

  test("takes settings from options alone", async () => {
    const files = {
      "/clinic/encounter-lint.yaml": "profil: audit\n",
      "/clinic/good.yaml": "profile: guide\n",
    };
    const input = JSON.stringify({ id: 1, text: note });
    expect((await stream(input, [], files)).code).toBe(0);
    expect((await stream(input, ["--settings", "good.yaml"], files)).records).toHaveLength(1);
    expect((await stream(input, ["--settings", "encounter-lint.yaml"], files)).code).toBe(2);
    expect((await stream(input, ["--settings", "nope.yaml"], files)).code).toBe(2);
  });
});
