/** A place in an encounter: `["claim", "lines", 0, "units"]`. */
export type Path = readonly (string | number)[];

/** The dotted form of a path, for tables and messages: `claim.lines.0.units`. */
export function formatPath(path: Path): string {
  return path.join(".");
}
