import { deflateRawSync, inflateRawSync } from "node:zlib";
import { everyRule } from "@encounter-lint/linter";
import type { FileResult } from "./lint-result.ts";

/** What of a result is large, and needed once more when it is reported. */
type Details = Pick<FileResult, "findings" | "flaggedLines">;

/**
 * Makes a function that keeps the findings of a file as a few compressed bytes and unpacks them
 * whenever they are looked at. The results of a run are kept until its reports are written: those
 * of tens of thousands of files would else need more memory than all the rest.
 */
export function findingsPacker(): (file: FileResult) => FileResult {
  const dictionary = Buffer.from(PHRASES.join("\n")).subarray(-MAX_DICTIONARY);
  // A report looks at one file after the other, and several times at each.
  let last: { readonly bytes: Uint8Array; readonly details: Details } | undefined;
  const unpacked = (bytes: Uint8Array): Details => {
    if (last?.bytes !== bytes) {
      const text = inflateRawSync(bytes, { dictionary }).toString();
      last = { bytes, details: JSON.parse(text) as Details };
    }
    return last.details;
  };
  return (file) => {
    if (file.findings.length === 0) return file;
    const { findings, flaggedLines, ...rest } = file;
    const details = flaggedLines === undefined ? { findings } : { findings, flaggedLines };
    // A copy: what zlib returns is the beginning of a much larger piece of memory.
    const bytes = Uint8Array.from(
      deflateRawSync(JSON.stringify(details), { dictionary, level: 1 }),
    );
    const packed = {
      ...rest,
      get findings() {
        return unpacked(bytes).findings;
      },
    };
    if (flaggedLines === undefined) return packed;
    return Object.defineProperty(packed, "flaggedLines", {
      enumerable: true,
      get: () => unpacked(bytes).flaggedLines,
    });
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
