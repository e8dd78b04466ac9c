import ignore, { type Ignore } from "ignore";
import { dirname, join, relative } from "node:path";
import type { FileSystem } from "../world.ts";
import { withForwardSlashes } from "./display-path.ts";

/** The rules of one `.gitignore`, valid beneath its directory. */
export interface IgnoreScope {
  readonly directory: string;
  readonly rules: Ignore;
}

/** Whether the nearest rule that speaks about the path ignores it. */
export function isIgnored(
  scopes: readonly IgnoreScope[],
  path: string,
  kind: "file" | "directory",
): boolean {
  for (const { directory, rules } of scopes.toReversed()) {
    const inside = withForwardSlashes(relative(directory, path));
    if (inside === "" || inside.startsWith("..")) continue;
    const verdict = rules.test(kind === "directory" ? `${inside}/` : inside);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/** The scopes of a directory and of those above it, up to the top of the repository. */
export async function scopesAbove(directory: string, files: FileSystem): Promise<IgnoreScope[]> {
  const above: string[] = [];
  for (let current = directory; ; current = dirname(current)) {
    if (await exists(join(current, ".git"), files)) break;
    if (dirname(current) === current) return [];
    above.unshift(dirname(current));
  }
  const scopes = await Promise.all(above.map((one) => scopeOf(one, files)));
  return scopes.flat();
}

/** The scope that a directory opens, if it has a readable `.gitignore`. */
export async function scopeOf(directory: string, files: FileSystem): Promise<IgnoreScope[]> {
  try {
    const bytes = await files.read(join(directory, ".gitignore"));
    return [{ directory, rules: ignore().add(new TextDecoder().decode(bytes)) }];
  } catch {
    return [];
  }
}

async function exists(path: string, files: FileSystem): Promise<boolean> {
  try {
    await files.status(path);
    return true;
  } catch {
    return false;
  }
}
