import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { expect, test } from "vitest";

const app = fileURLToPath(new URL("..", import.meta.url));

/** The packages in what is loaded before the first file is read. */
async function loadedAtStart(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    absWorkingDir: app,
    entryPoints: ["src/main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    conditions: ["@encounter-lint/source"],
    metafile: true,
    write: false,
  });
  const inputs = [...piecesAtStart(metafile.outputs)].flatMap((piece) =>
    Object.keys(metafile.outputs[piece]?.inputs ?? {}),
  );
  return new Set(inputs.flatMap((input) => /.*node_modules\/([^/]+)/.exec(input)?.[1] ?? []));
}

/** The pieces that the program loads whatever it is asked for. */
function piecesAtStart(outputs: Metafile["outputs"]): ReadonlySet<string> {
  const main = Object.keys(outputs).filter((piece) =>
    /^src\/(?:main|command-line|node-world)\.ts$/.test(outputs[piece]?.entryPoint ?? ""),
  );
  const pieces = new Set(main);
  for (const piece of pieces) {
    for (const { path, kind } of outputs[piece]?.imports ?? []) {
      if (kind === "import-statement" && path in outputs) pieces.add(path);
    }
  }
  return pieces;
}

test("the program starts without the schemas of settings and the writer of diffs", async () => {
  const loaded = await loadedAtStart();
  expect(loaded).toContain("commander");
  expect(loaded).not.toContain("zod");
  expect(loaded).not.toContain("diff");
});

test("a pattern is not compiled into the slower form first", async () => {
  const { outputFiles } = await build({
    absWorkingDir: app,
    stdin: {
      contents: `import { compilePatternsOnce } from "./src/compile-patterns-once.ts";
        const isCompiledSlowly = (text) => {
          const pattern = new RegExp(text);
          pattern.test("a note");
          return new Function("pattern", "return %RegexpHasBytecode(pattern, true)")(pattern);
        };
        const before = isCompiledSlowly("[a-m]o");
        compilePatternsOnce();
        console.log(before, isCompiledSlowly("[a-n]o"));`,
      resolveDir: app,
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  const program = outputFiles[0]?.text ?? "";
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--allow-natives-syntax", "-e", program],
    { encoding: "utf8" },
  );
  expect({ stdout, stderr }).toEqual({ stdout: "true false\n", stderr: "" });
});
