import { describeIssue, LineIndex, rangeAt } from "@encounter-lint/linter";
import { parseDocument } from "yaml";
import { errorMessage, orderProblems, type Problem } from "../problem.ts";
import type { GoldenFile } from "./golden-file.ts";

/** What a file holds, or everything that is wrong with it. */
export type ReadGoldenFile =
  | { readonly ok: true; readonly content: GoldenFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const REMEDY = "Correct the file; docs/golden-cases.md shows one.";

/**
 * Reads the text of a `*.encounter-test.yaml` file.
 *
 * @param path - how the file is called in problems
 */
export async function readGoldenFile(path: string, text: string): Promise<ReadGoldenFile> {
  const { goldenFileSchema, goldenKeys } = await import("./golden-file.ts");
  // Texts stay as they are written: 02 is not 2.
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false });
  const lines = new LineIndex(text);
  const problemAt = (offset: number, problem: string, remedy = REMEDY): Problem => {
    const { line, column } = lines.positionAt(offset);
    return { code: "golden-case", path, line, column, problem, remedy };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos: [start], message }) =>
      problemAt(Math.min(start, text.length), `This is not valid YAML: ${message}.`),
    );
    return { ok: false, problems };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (failure) {
    return {
      ok: false,
      problems: [problemAt(0, `The aliases cannot be resolved: ${errorMessage(failure)}.`)],
    };
  }
  const parsed = goldenFileSchema().safeParse(data, { reportInput: true });
  if (parsed.success) return { ok: true, content: parsed.data };
  const problems = parsed.error.issues
    .flatMap((issue) => describeIssue(issue, goldenKeys))
    .map(({ path: at, part, problem, remedy }) =>
      problemAt(rangeAt(document, at, part, text).start, problem, remedy),
    );
  return { ok: false, problems: orderProblems(problems) };
}
