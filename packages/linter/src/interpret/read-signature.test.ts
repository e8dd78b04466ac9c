import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";
import { readingInWords, type Where } from "../testing/mentions-in-words.ts";
import { readSignature } from "./read-signature.ts";

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
    ["/s/ Denise Crowell, PA-C, 02/17/2026 11:21", ["electronic"]],
    ["Attestation pending.", ["unsigned"]],
    ["Box 12: SIGNATURE ON FILE (patient, 01/22/2026)", []],
    ["Signature on file - insured", []],
    ["Signed in ink by Lena Park, MD (stamp beneath for the name)", []],
    ["Attending: Leo Marsh, MD [signed 10/15/2026 4:31 PM]", ["electronic"]],
    ["Finalized 10/15/2026 16:22 by Ivan Petrov, DO", ["electronic"]],
    ["Chart locked 2026-10-15 18:05, Nadia Weiss (NP-C)", ["electronic"]],
    ["Transcribed by jt, not yet authenticated by Marcus Webb, MD", ["unsigned"]],
    ["Resident note, pending the attending's signature.", ["unsigned"]],
    ["Note status: draft", ["unsigned"]],
    ["Co-signature: still outstanding", ["unsigned"]],
    ["Consent form awaiting the mother's signature.", []],
    ["Wound closed by Ivan Petrov, DO 10/15/2026", []],
    ["Referral letter signed 10/15/2026, to Ivan Petrov, DO", []],
  ])("of “%s”", (words, methods) => {
    expect(methodsIn(words)).toEqual(methods);
  });

  it.each([
    ["Signature: (electronic) Priya Anand, MD   Date: 10/15/2026 16:20", ["electronic"]],
    ["Signed: patient Jane Doe 10/15/2026", []],
    ["Signature: Jane Roe, MD, typed", []],
    ["s/Ruth Abara FNP-BC", ["electronic"]],
    [
      "| Role | Name | Signed |\n|---|---|---|\n| Provider | Ana Sousa, PA-C | yes |",
      ["electronic"],
    ],
    ["| Role | Name | Signed |\n|---|---|---|\n| Provider | Ana Sousa, PA-C | no |", ["unsigned"]],
  ])("beneath its heading, of “%s”", (words, methods) => {
    expect(methodsIn(words, "Signature")).toEqual(methods);
  });

  it("with nothing but a date behind its label has no name", () => {
    const { signatures } = readNote("Electronically signed: NOV 18, 2026@09:52", undefined);
    expect(signatures?.[0]?.name).toBeUndefined();
    expect(signatures?.[0]?.signedAt).toHaveLength(1);
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

it.each(["Signature: on file", "Provider signature: kept on file"])(
  "a label with no more than a reference names nobody: %s",
  (line) => {
    const [signature] = readNote(line).signatures ?? [];
    expect(valuesOf(signature?.method).map(({ value }) => value)).toEqual(["on-file"]);
    expect(signature?.name).toBeUndefined();
  },
);

/** The signatures of a text without their path: `name = Jane Roe “Jane Roe”`. */
const mentions = (text: string, where: Where = { section: "other" }) =>
  readingInWords(readSignature, text, where).map((line) => line.replace(/^signatures\./, ""));

describe("a signature is read from", () => {
  it.each([
    [
      "Electronically signed by Jane Roe, MD on 11/23/2026 14:02",
      [
        "0.method = electronic “Electronically signed by”",
        "0.name = Jane Roe “Jane Roe”",
        "0.credentials = MD “MD”",
        "0.signedAt = date 2026-11-23, time 14:02 “11/23/2026 14:02”",
      ],
    ],
    [
      "Jane Roe, MD\nSignature on file",
      [
        "0.method = on-file “Signature on file”",
        "0.name = Jane Roe “Jane Roe”",
        "0.credentials = MD “MD”",
      ],
    ],
    [
      "/s/ Jane Roe, MD",
      ["0.name = Jane Roe “Jane Roe”", "0.credentials = MD “MD”", "0.method = electronic “/s/”"],
    ],
    [
      "Tolerated well.\n\nJane Roe, MD",
      [
        "0.name = Jane Roe “Jane Roe, MD”",
        "0.credentials = MD “MD”",
        "0.method = typed “Jane Roe, MD”",
      ],
    ],
    ["Not electronically signed", ["0.method = unsigned “electronically signed”"]],
  ])("%j", (text, lines) => expect(mentions(text)).toEqual(expect.arrayContaining(lines)));

  it("as open where a blank stands", () => {
    expect(
      mentions("Electronically signed by {{provider}}", { kind: "template", section: "other" }),
    ).toEqual(["0.name = blank “{{provider}}”"]);
  });
});

describe("under a label that asks for it", () => {
  const where: Where = { section: "signature", meaning: "signature" };

  it.each([
    ["Jane Roe, MD", "Signature", ["0.name = Jane Roe “Jane Roe”", "0.credentials = MD “MD”"]],
    [
      "Jane Roe, MD",
      "Electronically signed",
      [
        "0.name = Jane Roe “Jane Roe”",
        "0.credentials = MD “MD”",
        "0.method = electronic “Jane Roe, MD”",
      ],
    ],
    [
      "Jane Roe, MD 11/23/2026 14:02",
      "Signature",
      [
        "0.name = Jane Roe “Jane Roe”",
        "0.credentials = MD “MD”",
        "0.signedAt = date 2026-11-23, time 14:02 “11/23/2026 14:02”",
        "0.method = electronic “Jane Roe, MD 11/23/2026 14:02”",
      ],
    ],
    ["/s/ Jane Roe", "Signature", ["0.method = electronic “/s/”", "0.name = Jane Roe “Jane Roe”"]],
    ["scribble", "Signature", ["0.name = scribble “scribble”"]],
  ])("the words are a signature: %s (%s)", (text, label, lines) =>
    expect(mentions(text, { ...where, label })).toEqual(lines),
  );
});

describe("no signature is read from", () => {
  it.each([
    ["LN2 to 8 papules.", "procedure"],
    ["Seen by Dr. Roe today.", "history"],
    ["Jane Roe, MD", "header"],
    ["Performed by Jane Roe, MD and tolerated well", "procedure"],
  ] as const)("%s (%s)", (text, section) => expect(mentions(text, { section })).toEqual([]));
});
