import { deflateRawSync, inflateRawSync } from "node:zlib";
import { everyRule } from "@encounter-lint/linter";
import type { FileResult } from "./lint-result.ts";

/** What of a result is large, and needed once more when it is reported. */
type Details = Pick<FileResult, "findings" | "flaggedLines">;

/** Where a packed file keeps its details; copies of it have them unpacked. */
const PACKED = Symbol("packed");

interface PackedFile {
  readonly [PACKED]: string;
}

/**
 * Makes a function that keeps the findings of a file as a few compressed bytes and unpacks them
 * whenever they are looked at. The results of a run are kept until its reports are written: those
 * of tens of thousands of files would else need more memory than all the rest.
 */
export function findingsPacker(): (file: FileResult) => FileResult {
  const dictionary = Buffer.from(PHRASES.join("\n")).subarray(-MAX_DICTIONARY);
  // A report looks at one file after the other, and several times at each.
  let last: { readonly packed: string; readonly details: Details } | undefined;
  const unpacked = (packed: string): Details => {
    if (last?.packed !== packed) {
      const text = inflateRawSync(Buffer.from(packed, "latin1"), { dictionary }).toString();
      last = { packed, details: JSON.parse(text) as Details };
    }
    return last.details;
  };
  // One function for all files: with its own, each of them would be an object of its own shape.
  const findings = {
    enumerable: true,
    get(this: PackedFile) {
      return unpacked(this[PACKED]).findings;
    },
  };
  const flaggedLines = {
    enumerable: true,
    get(this: PackedFile) {
      return unpacked(this[PACKED]).flaggedLines;
    },
  };
  return (file) => {
    if (file.findings.length === 0) return file;
    const { findings: found, flaggedLines: lines, ...rest } = file;
    const details: Details = { findings: found, ...(lines && { flaggedLines: lines }) };
    // A string of bytes: as an array, each would bring along twice its size.
    const packed = deflateRawSync(JSON.stringify(details), { dictionary, level: 3 });
    return Object.defineProperties(rest, {
      [PACKED]: { value: packed.toString("latin1") },
      findings,
      ...(lines === undefined ? {} : { flaggedLines }),
    }) as FileResult;
  };
}

/** As far back as the compression looks. */
const MAX_DICTIONARY = 32_768;

/** What findings are made of, so that even those of one file shrink. The last ones count most. */
const PHRASES: readonly string[] = [
  ...everyRule.flatMap(({ id, messages }) =>
    Object.entries(messages).flatMap(([messageId, { problem, remedy, inTemplate }]) => [
      JSON.stringify({ ruleId: id, messageId, problem, remedy }),
      ...(inTemplate === undefined ? [] : [JSON.stringify(inTemplate)]),
    ]),
  ),
  '"severity":"info","severity":"warning","severity":"error"},"end":{"offset":,"line":,"column":',
  '"range":{"start":{"offset":,"line":,"column":},"related":[],"fixes":[],"fingerprint":"',
];
