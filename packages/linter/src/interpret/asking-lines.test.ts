import { describe, expect, it } from "vitest";
import { readMarkdown } from "../read/read-markdown.ts";
import { outlineInWords } from "../testing/outline-in-words.ts";
import { withAskingLines } from "./asking-lines.ts";

function read(text: string): readonly string[] {
  const [document] = readMarkdown(text).documents;
  return outlineInWords(withAskingLines(document?.nodes ?? []), text);
}

describe("a line asks for what stands beneath it", () => {
  it("blanks", () => {
    expect(read("Tried without success (drug / weeks)\n1. ____ / ____\n2. ____ / ____")).toEqual([
      "section Tried without success (drug / weeks)",
      "  item = ____ / ____",
      "  item = ____ / ____",
    ]);
  });

  it("boxes to tick, also where more stands above it", () => {
    expect(read("Rinse the skin.\nHow did the patient cope?\n- [ ] fine\n- [ ] badly")).toEqual([
      "prose = Rinse the skin.",
      "section How did the patient cope",
      "  item [ ] = fine",
      "  item [ ] = badly",
    ]);
  });

  it("a line to sign on, from below", () => {
    expect(read("Return: ____\n\n______________   ________\nSigned by, degree    Date")).toEqual([
      "field Return = ____",
      "section Signed by, degree",
      "  prose = ______________   ________",
    ]);
  });
});

it.each([
  "Keep the skin dry.\n- [ ] leaflet",
  "Things to bring\n- [ ] leaflet",
  "Tried without success\n- adapalene 12 weeks",
  "____________________\nDate and time",
])("a line asks for nothing: %j", (text) => {
  const [document] = readMarkdown(text).documents;
  const nodes = document?.nodes ?? [];
  expect(withAskingLines(nodes)).toEqual(nodes);
});
