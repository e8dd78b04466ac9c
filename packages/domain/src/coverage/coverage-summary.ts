import type { Coverage, RequirementCoverage } from "./coverage.ts";

/** One line: `17340: 9 of 11 documented — missing freeze time, signature`. */
export function coverageSummary({ applies, kind, requirements }: Coverage): string {
  if (!applies) return "Not about 17340: nothing to document";
  const open = requirements.filter(({ satisfied }) => !satisfied);
  const count = `17340: ${requirements.length - open.length} of ${requirements.length}`;
  const head = `${count} ${kind === "note" ? "documented" : "provided for"}`;
  const parts = [
    listed(
      "missing",
      open.filter(({ state }) => state === "missing"),
    ),
    listed(
      "still blank",
      open.filter(({ state }) => state === "slot" || state === "choice"),
    ),
    listed(
      "not sufficient",
      open.filter(({ state }) => state === "value" || state === "prefilled"),
    ),
  ].filter((part) => part !== "");
  return parts.length === 0 ? head : `${head} — ${parts.join("; ")}`;
}

function listed(what: string, requirements: readonly RequirementCoverage[]): string {
  if (requirements.length === 0) return "";
  return `${what} ${requirements.map(({ name }) => name).join(", ")}`;
}
