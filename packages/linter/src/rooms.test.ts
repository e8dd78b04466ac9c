import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SOURCES = fileURLToPath(new URL(".", import.meta.url));

/** Which rooms a room may enter. Text goes one way: read, interpret, (evaluate in the domain), locate, fix. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  source: [],
  placeholders: ["source"],
  locate: ["source"],
  read: ["source", "placeholders"],
  narrative: ["source", "placeholders"],
  interpret: ["source", "placeholders", "narrative", "locate"],
  suppress: ["source"],
  settings: ["source"],
  fix: ["source", "placeholders", "read", "interpret", "locate"],
  coverage: ["source"],
};

/** Rooms below the report know nothing of diagnostics. */
const BELOW_THE_REPORT: readonly string[] = [
  "source",
  "placeholders",
  "locate",
  "read",
  "narrative",
];

function filesOf(room: string): readonly string[] {
  return readdirSync(join(SOURCES, room)).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
}

function importsOf(room: string, file: string): readonly string[] {
  const text = readFileSync(join(SOURCES, room, file), "utf8");
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*"(\.\.\/[^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
}

describe("the rooms of the linter", () => {
  it("are all known here", () => {
    const rooms = readdirSync(SOURCES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "testing")
      .map(({ name }) => name);
    expect(rooms.toSorted()).toEqual(Object.keys(DOORS).toSorted());
  });

  it.each(Object.entries(DOORS))("%s opens only into the rooms before it", (room, doors) => {
    const backward = filesOf(room).flatMap((file) =>
      importsOf(room, file)
        .filter((path) => !isAllowed(path, room, doors))
        .map((path) => `${room}/${file} imports ${path}`),
    );
    expect(backward).toEqual([]);
    expect(filesOf(room).length).toBeGreaterThan(0);
  });
});

function isAllowed(path: string, room: string, doors: readonly string[]): boolean {
  const [, other] = /^\.\.\/([\w-]+)\//.exec(path) ?? [];
  return other === undefined ? !BELOW_THE_REPORT.includes(room) : doors.includes(other);
}
