import { execFile } from "node:child_process";
import { chmod, mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const app = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the command as it is published and returns a directory that holds it as `encounter-lint`. */
export async function buildCommand(): Promise<string> {
  const bin = await mkdtemp(join(tmpdir(), "encounter-lint-bin-"));
  const dist = join(bin, "dist");
  // Scenarios run it as another user too.
  await chmod(bin, 0o755);
  try {
    await promisify(execFile)(process.execPath, ["esbuild.mjs", dist], { cwd: app });
  } catch (error) {
    throw new Error("The command could not be built; run `pnpm --filter encounter-lint build`.", {
      cause: error,
    });
  }
  await symlink(join(dist, "encounter-lint.js"), join(bin, "encounter-lint"));
  return bin;
}
