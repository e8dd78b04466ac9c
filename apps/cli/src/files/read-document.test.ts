import { describe, expect, test } from "vitest";
import { inMemoryWorld } from "../testing/in-memory-world.ts";
import { MAX_BYTES, readDocument, vanished } from "./read-document.ts";

function read(content: string | Uint8Array, forbidden: readonly string[] = []) {
  const { files } = inMemoryWorld({ files: { "/clinic/a.md": content }, forbidden });
  return readDocument("/clinic/a.md", "a.md", files);
}

describe("a document", () => {
  test("is read without its byte order mark", async () => {
    expect(await read("\uFEFF# a")).toEqual({ ok: true, text: "# a", hasByteOrderMark: true });
    expect(await read("# a")).toEqual({ ok: true, text: "# a", hasByteOrderMark: false });
  });

  test("may be as large as the limit and no larger", async () => {
    expect((await read("x".repeat(MAX_BYTES))).ok).toBe(true);
    expect(await read("x".repeat(MAX_BYTES + 1))).toMatchObject({ problem: { code: "too-large" } });
  });

  test.each([
    ["", "empty"],
    [" \n\t\n", "empty"],
    ["a\0b", "binary"],
    [new Uint8Array([0xff, 0xfe, 0x61, 0]), "not-utf-8"],
    [new Uint8Array([0xfe, 0xff, 0, 0x61]), "not-utf-8"],
    [new Uint8Array([0x61, 0xe9, 0x62]), "not-utf-8"],
  ])("%j is refused as %s", async (content, code) => {
    expect(await read(content)).toMatchObject({ ok: false, problem: { code, path: "a.md" } });
  });

  test("that nobody may read is named so", async () => {
    expect(await read("# a", ["/clinic/a.md"])).toMatchObject({
      problem: { code: "not-readable" },
    });
  });

  test("that is a directory is named so", async () => {
    const { files } = inMemoryWorld({ files: { "/clinic/a.md/b": "" } });
    expect(await readDocument("/clinic/a.md", "a.md", files)).toMatchObject({
      problem: { code: "not-a-file" },
    });
  });

  test("that vanishes after it was found is told apart from one that never was", async () => {
    const { files } = inMemoryWorld({
      files: { "/clinic/a.md": "# a" },
      vanishing: ["/clinic/a.md"],
    });
    const document = await readDocument("/clinic/a.md", "a.md", files);
    expect(document.ok ? "" : vanished(document.problem).code).toBe("vanished");
  });
});
