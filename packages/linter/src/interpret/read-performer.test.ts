import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

function performersIn(words: string): readonly string[] {
  const { procedure } = readNote(words, "Procedure");
  return valuesOf(procedure?.performedBy).map(({ value }) => value.name);
}

describe("who froze", () => {
  it.each([
    ["LN2 by Carla Mendes, PA-C, 5 s each.", ["Carla Mendes"]],
    ["Nitrogen applied by Carla Mendes, PA-C.", ["Carla Mendes"]],
    ["Verbal consent. Cryotherapy provider: C. Mendes PA-C.", ["C. Mendes"]],
    ["Physician performing procedure: Lee Hart, MD.", ["Lee Hart"]],
    ["Done today. Nurse who froze: Beth Cole RN.", ["Beth Cole"]],
  ])("is said by “%s”", (words, names) => {
    expect(performersIn(words)).toEqual(names);
  });

  it.each([
    "Photos by Tina Vogel, MA.",
    "Time out by Tina Vogel, MA and J. Roe, MD.",
    "Roomed and photographed by Tina Vogel, MA.",
    "Instruments laid out by Tina Vogel, MA.",
    "Earlier freezing elsewhere by Nils Olsen, MD.",
    "Chart reviewed carefully by Nils Olsen, MD.",
  ])("is not said by “%s”", (words) => {
    expect(performersIn(words)).toEqual([]);
  });
});
