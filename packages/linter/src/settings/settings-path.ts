/**
 * Paths of settings and documents: absolute, with forward slashes, as in `/clinic/a.encounter.md`,
 * `C:/clinic/a.encounter.md` or the decoded path of a URI.
 */

/** The directory above, or nothing at the top. */
export function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf("/");
  if (slash < 0 || path === "/") return undefined;
  return slash === 0 ? "/" : path.slice(0, slash);
}

/** A path that is written relative to a directory; absolute ones stay. */
export function joinPath(directory: string, path: string): string {
  const isAbsolute = path.startsWith("/") || /^[A-Za-z]:\//.test(path);
  const parts = (isAbsolute ? path : `${directory}/${path}`).split("/");
  const joined: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === "." || (part === "" && index > 0)) continue;
    if (part === ".." && joined.length > 1) joined.pop();
    else if (part !== "..") joined.push(part);
  }
  return joined.length === 1 && joined[0] === "" ? "/" : joined.join("/");
}

/** The path as seen from a directory, or nothing when it does not lie beneath. */
export function pathBeneath(directory: string, path: string): string | undefined {
  const prefix = directory.endsWith("/") ? directory : `${directory}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** The path as people write it in a file of the directory: `../common/a.yaml`. */
export function relativePath(directory: string, path: string): string {
  const from = directory.split("/").filter((part) => part !== "");
  const to = path.split("/").filter((part) => part !== "");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
