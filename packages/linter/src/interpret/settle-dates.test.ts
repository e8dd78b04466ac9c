import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

const signedOn = (words: string) =>
  (readNote(words).signatures ?? []).flatMap(({ signedAt }) =>
    valuesOf(signedAt).map(({ value }) => value.date ?? value.problem),
  );

describe("a date that can be read in two ways", () => {
  it.each([
    ["DOS: 10-12-2026\n\nElectronically signed by J. Roe, MD 10/12/26 16:40", "2026-10-12"],
    ["DOS: 2026-12-10\n\nElectronically signed by J. Roe, MD 10/12/26 16:40", "2026-12-10"],
    [
      "Seen on 11/09/2026.\n\nDOS: 10-31-2026\n\nE-signed by J. Roe, MD 11/05/26 16:40",
      "2026-11-05",
    ],
  ])("is the day that another date names: %s", (words, date) =>
    expect(signedOn(words)).toEqual([date]),
  );

  it("stays open beside other days", () => {
    expect(
      signedOn("DOS: 2026-10-11\n\nElectronically signed by J. Roe, MD 10/12/26 16:40"),
    ).toEqual(["ambiguous"]);
  });
});
