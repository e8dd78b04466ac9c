import { isAbsolute, relative, resolve, sep } from "node:path";

/** A path as reports print it: relative to the working directory where it lies beneath, with forward slashes. */
export function displayPath(cwd: string, path: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  const shown = inside.startsWith("..") || isAbsolute(inside) ? resolve(cwd, path) : inside;
  return withForwardSlashes(shown === "" ? "." : shown);
}

/** `C:\a\b` → `C:/a/b`; elsewhere the path itself, where a backslash is part of a name. */
export function withForwardSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}
