import { normalize } from "node:path";
import { InvalidArgumentError } from "commander";
import { suggest } from "@encounter-lint/linter";
import { FORMATS, type Format } from "./reporters/formats.ts";

/** A report, and the file that it goes to; without one it is printed. */
export interface ReportTarget {
  readonly format: Format;
  readonly file?: string;
}

/**
 * Reads `sarif` or `sarif=reports/result.sarif`.
 *
 * @param before - the targets of earlier options
 */
export function parseReportTarget(
  text: string,
  before: readonly ReportTarget[] = [],
): readonly ReportTarget[] {
  const equals = text.indexOf("=");
  const name = equals < 0 ? text : text.slice(0, equals);
  const file = equals < 0 ? undefined : text.slice(equals + 1);
  const format = FORMATS.find((one) => one === name);
  if (name === "") throw new InvalidArgumentError(`Write one of ${FORMATS.join(", ")}.`);
  if (format === undefined) {
    throw new InvalidArgumentError(
      `There is no report "${name}". ${suggest(name, FORMATS, FORMATS.length)}`,
    );
  }
  if (file === "") throw new InvalidArgumentError(`Write a file behind "${name}=".`);
  if (file === undefined && before.some((one) => one.file === undefined)) {
    throw new InvalidArgumentError(`Only one report can be printed; write ${name}=FILE.`);
  }
  if (file !== undefined && before.some((one) => isSameFile(one.file, file))) {
    throw new InvalidArgumentError(`Two reports cannot go to the file ${file}.`);
  }
  return [...before, { format, ...(file === undefined ? {} : { file }) }];
}

function isSameFile(one: string | undefined, other: string): boolean {
  return one !== undefined && normalize(one) === normalize(other);
}
