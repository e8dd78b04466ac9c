import { execFile } from "node:child_process";
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildCommand } from "./built-command.ts";

const run = promisify(execFile);
const app = fileURLToPath(new URL("../..", import.meta.url));

/** The tarball that npm would publish. */
export interface PackedCommand {
  readonly tarball: string;
  /** The names of its files. */
  readonly names: readonly string[];
}

/** Builds the command and packs it into a directory. */
export async function packCommand(folder: string): Promise<PackedCommand> {
  const bin = await buildCommand();
  try {
    const source = join(folder, "package");
    await mkdir(source);
    await cp(join(bin, "dist"), join(source, "dist"), { recursive: true });
    for (const name of ["package.json", "README.md", "man"]) {
      await cp(join(app, name), join(source, name), { recursive: true });
    }
    const { stdout } = await run("npm", ["pack", "--json", source], { cwd: folder });
    const [{ filename, files }] = JSON.parse(stdout) as [
      { filename: string; files: { path: string }[] },
    ];
    return { tarball: join(folder, filename), names: files.map(({ path }) => path) };
  } finally {
    await rm(bin, { recursive: true, force: true });
  }
}

/** Installs the command in a directory as a user would, without a network. */
export async function installCommand({ tarball }: PackedCommand, folder: string): Promise<void> {
  const install = ["install", "--offline", "--no-audit", "--no-fund", "--save-dev", tarball];
  await run("npm", install, { cwd: folder });
}
