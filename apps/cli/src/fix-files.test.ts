import { expect, test } from "vitest";
import { fileChange, formatDiff, writeChange } from "./fix-files.ts";
import { inMemoryWorld } from "./testing/in-memory-world.ts";

const target = { path: "a.md", absolute: "/clinic/a.md" };

test("a change keeps the byte order mark and the line endings", async () => {
  const world = inMemoryWorld({ files: { "/clinic/a.md": "\uFEFFa\r\nb\r\n" } });
  const change = fileChange("a.md", "a\r\nb\r\n", "a\r\nc\r\n", true);
  expect(await writeChange(target, change, world)).toBeUndefined();
  expect(world.text("/clinic/a.md")).toBe("\uFEFFa\r\nc\r\n");
});

test("a file that changed meanwhile is left as it is", async () => {
  const world = inMemoryWorld({ files: { "/clinic/a.md": "somebody wrote this" } });
  const problem = await writeChange(target, fileChange("a.md", "a", "b", false), world);
  expect(problem).toMatchObject({ code: "write-failed", path: "a.md" });
  expect(world.text("/clinic/a.md")).toBe("somebody wrote this");
});

test("a disk that is full is a problem and no exception", async () => {
  const world = inMemoryWorld({ files: { "/clinic/a.md": "a" } });
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  const files = { ...world.files, replace: () => Promise.reject(full) };
  const problem = await writeChange(target, fileChange("a.md", "a", "b", false), {
    ...world,
    files,
  });
  expect(problem?.problem).toContain("ENOSPC");
});

test("changes are shown as a diff that patch understands", async () => {
  const change = fileChange("dir/a.md", "one\ntwo\nthree\n", "one\n2\nthree\n", false);
  expect(await formatDiff([change], inMemoryWorld())).toBe(
    "--- a/dir/a.md\n+++ b/dir/a.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n",
  );
});

test("a diff names the file behind a link, once", async () => {
  const { files, ...world } = inMemoryWorld();
  const realPath = (path: string) => Promise.resolve(path.replace("link", "dir/real"));
  const changes = ["dir/real.md", "link.md"].map((path) => fileChange(path, "a\n", "b\n", false));
  const diff = await formatDiff(changes, { ...world, files: { ...files, realPath } });
  expect(diff).toBe("--- a/dir/real.md\n+++ b/dir/real.md\n@@ -1,1 +1,1 @@\n-a\n+b\n");
});
