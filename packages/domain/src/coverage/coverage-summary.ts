import type { Coverage, RequirementCoverage } from "./coverage.ts";

/**
 * One line: `17340: 9 of 11 documented — missing: freeze time, signature`.
 *
 * @param mostNames - how many requirements are named of each sort, before the rest is only counted
 */
export function coverageSummary(
  { applies, kind, requirements }: Coverage,
  mostNames = Number.POSITIVE_INFINITY,
): string {
  if (!applies) return "Not about 17340: nothing to document";
  const open = requirements.filter(({ satisfied }) => !satisfied);
  const count = `17340: ${requirements.length - open.length} of ${requirements.length}`;
  const head = `${count} ${kind === "note" ? "documented" : "provided for"}`;
  const parts = [
    listed(
      "missing",
      open.filter(({ state }) => state === "missing"),
      mostNames,
    ),
    listed(
      "still blank",
      open.filter(({ state }) => state === "slot" || state === "choice"),
      mostNames,
    ),
    listed(
      "not sufficient",
      open.filter(({ state }) => state === "value" || state === "prefilled"),
      mostNames,
    ),
  ].filter((part) => part !== "");
  return parts.length === 0 ? head : `${head} — ${parts.join("; ")}`;
}

function listed(
  what: string,
  requirements: readonly RequirementCoverage[],
  mostNames: number,
): string {
  if (requirements.length === 0) return "";
  const names = requirements.map(({ name }) => name);
  const unnamed = names.length - mostNames;
  // One more name is as short as "and 1 more".
  return unnamed > 1
    ? `${what}: ${names.slice(0, mostNames).join(", ")} and ${unnamed} more`
    : `${what}: ${names.join(", ")}`;
}
