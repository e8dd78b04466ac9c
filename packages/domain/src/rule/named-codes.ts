import type { Encounter } from "../encounter/encounter.ts";
import { valuesOf } from "../encounter/mention.ts";
import { ACNE_CRYOTHERAPY, codedLines, splitCode } from "./claim-lines.ts";

/** Every procedure code that the document names: on claim lines, in its text, in title and front matter. */
export function namedCodes(encounter: Encounter): ReadonlySet<string> {
  return new Set([
    ...codedLines(encounter).map(({ code }) => code),
    ...valuesOf(encounter.procedure?.code).map(({ value }) => splitCode(value).code),
    ...(encounter.document?.declaredCodes ?? []).map((code) => splitCode(code).code),
  ]);
}

/** Whether the document names the code that stands for freezing acne. */
export function names17340(encounter: Encounter): boolean {
  return namedCodes(encounter).has(ACNE_CRYOTHERAPY);
}
