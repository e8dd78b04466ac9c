import { resolve } from "node:path";
import { LineIndex } from "@encounter-lint/linter";
import { checkClones } from "../check-clones.ts";
import type { ExitCode } from "../exit-code.ts";
import { displayPath } from "../files/display-path.ts";
import { readDocument } from "../files/read-document.ts";
import { flaggedLinesOf } from "../flagged-lines.ts";
import { reportRun, reportTargets, type ReportOptions } from "../lint-command.ts";
import type { FileResult, JudgedHow, LintRun } from "../lint-result.ts";
import { fileProblem, orderProblems, type Problem } from "../problem.ts";
import { FORMATS_WITH_LINES } from "../reporters/formats.ts";
import { BLOB_VERSION, type BlobHeader, type BlobLine } from "../reporters/blob.ts";
import type { World } from "../world.ts";

/** Joins the parts that shards wrote, and reports as one run over all files would have done. */
export async function mergeCommand(
  blobs: readonly string[],
  options: ReportOptions,
  world: World,
  version: string,
): Promise<ExitCode> {
  const merged = new MergedRun(version);
  for (const blob of blobs) {
    const path = displayPath(world.cwd, blob);
    try {
      const bytes = await world.files.read(resolve(world.cwd, blob));
      merged.add(path, new TextDecoder().decode(bytes));
    } catch (error) {
      merged.fail(fileProblem(path, error));
    }
  }
  const targets = reportTargets(options);
  const run = await checkClones(merged.run(), (file) => merged.askedOf(file), world);
  const needsLines = targets.some(({ format }) => FORMATS_WITH_LINES.has(format));
  const shown = needsLines ? await withFlaggedLines(run, world) : run;
  return reportRun(shown, targets, options, world, version);
}

class MergedRun {
  readonly #version: string;
  readonly #files = new Map<string, FileResult>();
  readonly #asked = new Map<string, JudgedHow>();
  readonly #problems: Problem[] = [];
  readonly #shards = new Set<number>();
  #count: number | undefined;

  constructor(version: string) {
    this.#version = version;
  }

  fail(problem: Problem): void {
    this.#problems.push(problem);
  }

  add(path: string, text: string): void {
    const [first = "", ...lines] = text.split("\n").filter((line) => line !== "");
    let header: BlobHeader;
    let content: BlobLine[];
    try {
      header = JSON.parse(first) as BlobHeader;
      content = lines.map((line) => JSON.parse(line) as BlobLine);
    } catch {
      this.#reject(path, "This is not a whole blob.");
      return;
    }
    if (header.blob !== BLOB_VERSION || header.version !== this.#version) {
      this.#reject(path, "This is no blob, or one of another version of encounter-lint.");
      return;
    }
    this.#addShard(path, header);
    for (const line of content) {
      if ("file" in line) this.#addFile(path, line.file, header.asked);
      else this.#problems.push(line.problem);
    }
  }

  /** How a file was judged. */
  askedOf(path: string): JudgedHow {
    return this.#asked.get(path) ?? { judge: {} };
  }

  run(): LintRun {
    for (let index = 1; index <= (this.#count ?? 0); index++) {
      if (this.#shards.has(index)) continue;
      this.fail({
        code: "report",
        problem: `Shard ${index} of ${this.#count ?? 0} is missing.`,
        remedy: "Merge the blobs of all shards.",
      });
    }
    const files = [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, problems: orderProblems(this.#problems) };
  }

  #addShard(path: string, { shard }: BlobHeader): void {
    if (shard === null) return;
    if (this.#count !== undefined && this.#count !== shard.count) {
      this.#reject(
        path,
        `The files were divided by ${shard.count} here and by ${this.#count} elsewhere.`,
      );
      return;
    }
    this.#count = shard.count;
    this.#shards.add(shard.index);
  }

  #addFile(path: string, file: FileResult, asked: JudgedHow | null): void {
    const known = this.#files.get(file.path);
    if (known && JSON.stringify(known) !== JSON.stringify(file)) {
      this.#reject(path, `${file.path} has other results here than in another blob.`);
      return;
    }
    this.#files.set(file.path, file);
    if (asked) this.#asked.set(file.path, asked);
  }

  #reject(path: string, problem: string): void {
    this.fail({
      code: "report",
      path,
      problem,
      remedy: "Write the blobs anew, all with the same version and on the same files.",
    });
  }
}

/** Blobs hold no lines of documents, so they are read again where the documents are at hand. */
async function withFlaggedLines(run: LintRun, world: World): Promise<LintRun> {
  const files: FileResult[] = [];
  for (const file of run.files) {
    const document =
      file.findings.length === 0
        ? undefined
        : await readDocument(resolve(world.cwd, file.path), file.path, world.files);
    files.push(
      document?.ok === true
        ? {
            ...file,
            flaggedLines: flaggedLinesOf(
              document.text,
              new LineIndex(document.text),
              file.findings,
            ),
          }
        : file,
    );
  }
  return { ...run, files };
}
