import type { LintSettings } from "@encounter-lint/linter";
import { checkDocument } from "../check-document.ts";
import { linesOf } from "../lines-of.ts";
import { settingsFor, type JudgeOptions } from "../judge-options.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { MAX_BYTES } from "../files/read-document.ts";
import { formatProblem } from "../problem.ts";
import { jsonFile } from "../reporters/json.ts";
import type { World } from "../world.ts";

/**
 * Checks one document for each line: `{"id": …, "text": "…", "path": "…"}` in, results out, in the
 * same order. A line that cannot be used becomes an error record; findings never change the exit
 * code, because pipelines take a failing program for a broken one.
 */
export async function streamCommand(options: JudgeOptions, world: World): Promise<ExitCode> {
  // Documents of a stream come from nowhere, so no directory is searched for settings.
  const access = settingsFor({ ...options, settings: options.settings ?? false }, world);
  const { settings } = await access.resolve(world.cwd);
  const problems = access.problems();
  for (const problem of problems) {
    await world.stderr.write(`encounter-lint: ${formatProblem(problem)}\n`);
  }
  if (problems.length > 0) return EXIT.incomplete;

  let number = 0;
  for await (const line of linesOf(world.stdin)) {
    number++;
    if (line === "") continue;
    if (world.stdout.isClosed || world.interruption.aborted) break;
    await world.stdout.write(`${JSON.stringify(answer(line, number, settings))}\n`);
  }
  if (!world.interruption.aborted) return EXIT.passed;
  await world.stderr.write(
    `encounter-lint: The stream was interrupted after line ${number}. Send the lines behind it again.\n`,
  );
  return EXIT.incomplete;
}

/** What to say about a line. `null` stands for one that was too long to keep. */
function answer(line: string | null, number: number, settings: LintSettings): object {
  if (line === null) return failure(number, null, "The line is longer than 12 MiB.");
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return failure(number, null, "The line is not JSON.");
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    return failure(number, null, "The line is not a JSON object.");
  }
  const { id = null, text, path } = record as { id?: unknown; text?: unknown; path?: unknown };
  if (typeof text !== "string") return failure(number, id, "The field text is not a string.");
  if (path !== undefined && typeof path !== "string") {
    return failure(number, id, "The field path is not a string.");
  }
  if (text.length > MAX_BYTES) return failure(number, id, "The text is longer than 2 MiB.");
  // A stream has no file to read, so what has no name is taken for Markdown, as prose mostly is.
  const result = checkDocument(path ?? "stream.md", text.replace(/^\uFEFF/, ""), settings, {
    coverage: false,
    suggestions: true,
  });
  const { path: _, ...rest } = jsonFile(result);
  return { id, ...(path === undefined ? {} : { path }), ...rest };
}

function failure(line: number, id: unknown, error: string): object {
  return { id, error: { line, message: error } };
}
