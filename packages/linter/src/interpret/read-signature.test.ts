import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

function methodsIn(words: string, heading?: string): readonly string[] {
  return (readNote(words, heading).signatures ?? []).flatMap(({ method }) =>
    valuesOf(method).map(({ value }) => value),
  );
}

describe("a signature", () => {
  it.each([
    ["Reviewed & signed, L. Park, MD 11/20/26 3:40p", ["handwritten"]],
    ["Signed by Lena Park, MD 11/20/2026 15:40", ["electronic"]],
    ["eSig: L Park MD 11/20/26", ["electronic"]],
    ["Verified and approved by Lena Park, MD 11/20/2026", ["electronic"]],
    ["Signed by Lena Park, NP using rubber stamp", ["stamp"]],
    ["Attestation pending.", ["unsigned"]],
  ])("of “%s”", (words, methods) => {
    expect(methodsIn(words)).toEqual(methods);
  });

  it.each([
    "Consent form signed by patient and scanned.",
    "Her mother signed the consent form.",
    "Consent form electronically signed by the patient on the tablet.",
    "Prior authorization approved by her insurance.",
  ])("is not “%s”", (words) => {
    expect(methodsIn(words, "Procedure")).toEqual([]);
  });
});
