import { errorCode, type Problem } from "../problem.ts";
import type { World } from "../world.ts";

/** What git says, or why it says nothing. */
export type GitAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The files beneath the working directory that differ from a commit, untracked ones included.
 *
 * @param since - a commit, branch or tag; what it has in common with HEAD counts. HEAD without it.
 */
export async function changedFiles(
  world: World,
  since?: string,
): Promise<GitAnswer<readonly string[]>> {
  const untracked = await git(world, ["ls-files", "--others", "--exclude-standard", "-z"]);
  if (!untracked.ok) return untracked;
  const base = await baseCommit(world, since);
  if (!base.ok) return base;
  if (base.value === undefined) {
    const tracked = await git(world, ["ls-files", "--cached", "-z"]);
    if (!tracked.ok) return tracked;
    return { ok: true, value: [...names(tracked.value), ...names(untracked.value)] };
  }
  const diff = ["diff", "--name-only", "--relative", "--diff-filter=d", "-z", base.value];
  const changed = await git(world, diff);
  if (!changed.ok) return changed;
  return { ok: true, value: [...names(changed.value), ...names(untracked.value)] };
}

/** The files beneath the working directory that the next commit changes. */
export async function stagedFiles(world: World): Promise<GitAnswer<readonly string[]>> {
  const args = ["diff", "--cached", "--name-only", "--relative", "--diff-filter=d", "-z"];
  const staged = await git(world, args);
  return staged.ok ? { ok: true, value: names(staged.value) } : staged;
}

/** The text of a file as the next commit will have it. */
export async function stagedContent(world: World, path: string): Promise<Uint8Array> {
  const blob = await git(world, ["cat-file", "blob", `:./${path}`]);
  if (!blob.ok) throw new Error(blob.problem.problem);
  return blob.value;
}

/** What to compare with; undefined before the first commit, when everything is a change. */
async function baseCommit(world: World, since?: string): Promise<GitAnswer<string | undefined>> {
  if (since === undefined) {
    const head = await git(world, ["rev-parse", "--verify", "--quiet", "HEAD"]);
    return { ok: true, value: head.ok ? "HEAD" : undefined };
  }
  // Resolved first, so that nothing that a user writes can be taken for an option.
  const commit = await git(world, [
    "rev-parse",
    "--verify",
    "--end-of-options",
    `${since}^{commit}`,
  ]);
  if (!commit.ok) {
    return failed(
      `git does not know "${since}".`,
      "Name a commit, a branch or a tag; in CI, fetch it first.",
    );
  }
  const base = await git(world, ["merge-base", firstLine(commit.value), "HEAD"]);
  if (!base.ok) {
    return failed(
      `"${since}" and HEAD have no common commit here.`,
      "In CI, fetch the whole history (fetch-depth: 0).",
    );
  }
  return { ok: true, value: firstLine(base.value) };
}

async function git(world: World, args: readonly string[]): Promise<GitAnswer<Uint8Array>> {
  try {
    const { exitCode, stdout, stderr } = await world.run("git", args);
    if (exitCode === 0) return { ok: true, value: stdout };
    const reason = stderr.trim().split("\n", 1)[0] ?? "";
    return failed(`git failed: ${reason}.`, "Run the command in a git repository with a commit.");
  } catch (error) {
    return failed(
      `git cannot be started (${errorCode(error)}).`,
      "Install git, or name the files instead.",
    );
  }
}

function failed(problem: string, remedy: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code: "git", problem, remedy } };
}

function names(output: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(output)
    .split("\0")
    .filter((name) => name !== "");
}

function firstLine(output: Uint8Array): string {
  return new TextDecoder().decode(output).split("\n", 1)[0] ?? "";
}
