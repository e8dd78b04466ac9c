import type { RuleId } from "@encounter-lint/domain";
import { resolve } from "node:path";
import { displayPath } from "./files/display-path.ts";
import { readDocument } from "./files/read-document.ts";
import type { FileResult } from "./lint-result.ts";
import type { Problem } from "./problem.ts";
import type { World } from "./world.ts";

/** Where the baseline is kept when no option says otherwise. */
export const BASELINE_FILE_NAME = "encounter-lint-baseline.json";

const BASELINE_VERSION = 1;

/** A finding that is accepted. Named by what it flags, not by its line; holds no words of the document. */
interface BaselineEntry {
  readonly ruleId: RuleId;
  readonly fingerprint: string;
}

/** Accepted findings by path. */
export type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>;

export type ReadBaseline =
  | { readonly ok: true; readonly baseline: Baseline }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a baseline.
 *
 * @param file - the file that the user names; the usual one, which may be absent, without it
 */
export async function readBaseline(world: World, file?: string): Promise<ReadBaseline> {
  const name = file ?? BASELINE_FILE_NAME;
  const path = displayPath(world.cwd, name);
  const document = await readDocument(resolve(world.cwd, name), path, world.files);
  if (!document.ok) {
    return document.problem.code === "not-found" && file === undefined
      ? { ok: true, baseline: {} }
      : { ok: false, problem: document.problem };
  }
  const baseline = parseBaseline(document.text);
  return baseline
    ? { ok: true, baseline }
    : {
        ok: false,
        problem: {
          code: "baseline",
          path,
          problem: "This is no baseline, or one of another version of encounter-lint.",
          remedy: "Write it anew with encounter-lint baseline.",
        },
      };
}

/** The text of a baseline; the same findings give the same text. */
export function formatBaseline(baseline: Baseline): string {
  const files = Object.entries(baseline)
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entries]) => [path, entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))]);
  const content = { version: BASELINE_VERSION, files: Object.fromEntries(files) };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** The baseline that accepts every finding of the files, and keeps what it says about others. */
export function baselineOf(files: readonly FileResult[], before: Baseline): Baseline {
  const now = files.map(({ path, findings, accepted }) => [
    path,
    [...findings, ...accepted].map(({ ruleId, fingerprint }) => ({ ruleId, fingerprint })),
  ]);
  return { ...before, ...Object.fromEntries(now) };
}

/** The baseline without what is gone from the files; nothing is added. */
export function pruneBaseline(files: readonly FileResult[], before: Baseline): Baseline {
  const kept = files.map(({ path, accepted }) => {
    const found = new Set(accepted.map(key));
    return [path, (before[path] ?? []).filter((entry) => found.has(key(entry)))];
  });
  return { ...before, ...Object.fromEntries(kept) };
}

/** The result with known findings set apart. */
export function applyBaseline(file: FileResult, baseline: Baseline): FileResult {
  const entries = baseline[file.path];
  if (!entries || file.format === undefined) return file;
  const known = new Set(entries.map(key));
  const accepted = file.findings.filter((finding) => known.has(key(finding)));
  const found = new Set(accepted.map(key));
  const stale = entries.filter((entry) => !found.has(key(entry))).length;
  return {
    ...file,
    findings: file.findings.filter((finding) => !known.has(key(finding))),
    accepted,
    ...(stale === 0 ? {} : { stale }),
  };
}

function key({ ruleId, fingerprint }: BaselineEntry): string {
  return `${ruleId} ${fingerprint}`;
}

function parseBaseline(text: string): Baseline | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data["version"] !== BASELINE_VERSION || !isRecord(data["files"])) {
    return undefined;
  }
  const isValid = Object.values(data["files"]).every(
    (entries) => Array.isArray(entries) && entries.every(isEntry),
  );
  return isValid ? (data["files"] as Baseline) : undefined;
}

function isEntry(entry: unknown): entry is BaselineEntry {
  return (
    isRecord(entry) &&
    typeof entry["ruleId"] === "string" &&
    typeof entry["fingerprint"] === "string"
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
