import type { NamedTable } from "@encounter-lint/domain";
// Not from the index, with which bundlers would load zod at every start.
import { readTable } from "@encounter-lint/domain/tables";
import { parseDocument } from "yaml";
import { LineIndex } from "../source/line-index.ts";
import type { SettingsProblem } from "./settings-file.ts";
import { rangeAt } from "./yaml-places.ts";

/** A table file that was read. */
export interface ReadTableFile {
  readonly table?: NamedTable;
  readonly problems: readonly SettingsProblem[];
}

const REMEDY = "Correct the table file; docs/tables.md shows one.";

/**
 * Reads a file with a newer code table. A table with a mistake is not used at all: half a table
 * would judge wrongly in silence.
 *
 * @param text - without a byte order mark
 */
export function readTableFile(path: string, text: string): ReadTableFile {
  // Codes such as 02 must keep their zeros.
  const document = parseDocument(text, { prettyErrors: false, schema: "failsafe" });
  const lines = new LineIndex(text);
  const problemIn = (start: number, end: number, problem: string): SettingsProblem => ({
    path,
    range: { start, end },
    start: lines.positionAt(start),
    end: lines.positionAt(end),
    problem,
    remedy: REMEDY,
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos: [start, end], message }) =>
        problemIn(start, Math.min(end, text.length), `This is not valid YAML: ${message}`),
      ),
    };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    return { problems: [problemIn(0, 0, "The aliases of this file cannot be resolved.")] };
  }
  const { table, problems } = readTable(data);
  if (table) return { table, problems: [] };
  return {
    problems: problems.map(({ path: at, problem }) => {
      const { start, end } = rangeAt(document, at, "value", text);
      return problemIn(start, end, problem);
    }),
  };
}
