import { describe, expect, test } from "vitest";
import { runCommandLine } from "../command-line.ts";
import { inMemoryWorld } from "../testing/in-memory-world.ts";

const note = "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.\n";
const files = { "/clinic/a.encounter.md": note };

interface Answer {
  readonly id: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

async function talk(lines: readonly unknown[], machineFiles: Record<string, string> = files) {
  const stdin = lines
    .map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`)
    .join("");
  const world = inMemoryWorld({ stdin, files: machineFiles });
  const code = await runCommandLine(["mcp"], world);
  const printed = world.printed().split("\n").slice(0, -1);
  return { code, answers: printed.map((line) => JSON.parse(line) as Answer) };
}

async function call(name: string, input: unknown, machineFiles?: Record<string, string>) {
  const params = { name, arguments: input };
  const { answers } = await talk(
    [{ jsonrpc: "2.0", id: 1, method: "tools/call", params }],
    machineFiles,
  );
  const [{ result, error } = {}] = answers;
  const [content] = (result?.["content"] ?? []) as readonly { text: string }[];
  return {
    isError: result?.["isError"] ?? false,
    text: content?.text ?? "",
    data: result?.["structuredContent"],
    error,
  };
}

describe("mcp", () => {
  test("answers requests in their order, and notifications not at all", async () => {
    const { code, answers } = await talk([
      { jsonrpc: "2.0", id: 1, method: "initialize", params: { protocolVersion: "2025-06-18" } },
      { jsonrpc: "2.0", method: "notifications/initialized" },
      { jsonrpc: "2.0", id: "two", method: "ping" },
      { jsonrpc: "2.0", id: 3, method: "tools/list" },
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([1, "two", 3]);
    expect(answers[0]?.result).toMatchObject({
      protocolVersion: "2025-06-18",
      capabilities: { tools: {} },
      serverInfo: { name: "encounter-lint" },
    });
    expect(answers[2]?.result?.["tools"]).toMatchObject([
      { name: "lint", inputSchema: { type: "object" } },
      { name: "coverage" },
      { name: "explain", inputSchema: { required: ["rule"] } },
    ]);
  });

  test("offers its newest protocol to a client that speaks an unknown one", async () => {
    const params = { protocolVersion: "1999-01-01" };
    const { answers } = await talk([{ jsonrpc: "2.0", id: 1, method: "initialize", params }]);
    expect(answers[0]?.result?.["protocolVersion"]).toBe("2025-11-25");
  });

  test("lint gives what the JSON report gives for a file and for its text", async () => {
    const world = inMemoryWorld({ files });
    await runCommandLine(["-f", "json"], world);
    const { files: reported } = JSON.parse(world.printed()) as { files: object[] };
    const path = "a.encounter.md";
    const byPath = await call("lint", { path });
    expect(byPath.data).toEqual(reported[0]);
    expect(JSON.parse(byPath.text)).toEqual(byPath.data);
    expect((await call("lint", { path, text: note }, {})).data).toEqual(reported[0]);
  });

  test("settings count for the path that a text goes by", async () => {
    const settings = "rules: { documentation/cryogen-missing: off }\n";
    const path = "notes/a.encounter.md";
    const ids = async (machine: Record<string, string>) =>
      JSON.stringify((await call("lint", { path, text: note }, machine)).data);
    expect(await ids({})).toContain("documentation/cryogen-missing");
    const configured = { "/clinic/notes/encounter-lint.yaml": settings };
    expect(await ids(configured)).not.toContain("documentation/cryogen-missing");
  });

  test("coverage names the requirements, explain the rule", async () => {
    expect((await call("coverage", { text: note, kind: "note" })).data).toMatchObject({
      encounters: [{ kind: "note", path: "document.md" }],
    });
    expect((await call("explain", { rule: "cryogen-missing" })).data).toMatchObject({
      id: "documentation/cryogen-missing",
    });
  });

  test.each([
    ["lint", {}, "Nothing to check"],
    ["lint", { path: "nowhere.md" }, "nowhere.md: There is no such file"],
    ["lint", { text: " " }, "empty"],
    ["lint", { txt: note }, 'Unrecognized key: "txt"'],
    ["coverage", { text: note, profile: "strict" }, "Invalid option"],
    ["explain", { rule: "cryogen" }, "Did you mean documentation/cryogen-missing?"],
  ])("%s says what is wrong with %j", async (name, input, expected) => {
    const { isError, text } = await call(name, input);
    expect(isError).toBe(true);
    expect(text).toContain(expected);
  });

  test("broken settings are a problem, not a verdict", async () => {
    const broken = { ...files, "/clinic/encounter-lint.yaml": "profil: audit\n" };
    const { isError, text } = await call("lint", { path: "a.encounter.md" }, broken);
    expect(isError).toBe(true);
    expect(text).toContain("encounter-lint.yaml:1:1");
  });

  test("lines that are no request get the number of the protocol, and the server goes on", async () => {
    const { code, answers } = await talk([
      "not json",
      [1],
      { jsonrpc: "2.0", id: 1 },
      { jsonrpc: "2.0", id: 2, method: "resources/list" },
      { jsonrpc: "2.0", id: 3, method: "tools/call", params: { name: "delete" } },
      { jsonrpc: "2.0", id: 4, result: {} },
      { jsonrpc: "2.0", id: 5, method: "ping" },
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, -32_700],
      [null, -32_600],
      [1, -32_600],
      [2, -32_601],
      [3, -32_602],
      [5, undefined],
    ]);
  });
});
