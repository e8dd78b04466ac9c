import { describe, expect, it } from "vitest";
import { documentInWords } from "../testing/mentions-in-words.ts";

const allocation = (text: string) =>
  documentInWords(text, "markdown", "procedure.lesionAllocation");

describe("which lesion got which treatment", () => {
  it("is told in two sections", () => {
    expect(
      allocation(
        "## Freezing\nLN2 to 4 nodules of the right cheek.\n\n## Injection\nKenalog 0.1 mL injected into 2 nodules of the left jaw.\n",
      ),
    ).toHaveLength(1);
  });

  it("is told in parentheses", () =>
    expect(
      allocation(
        "8 papules of both cheeks (frozen), 2 cysts of the jaw (injected with triamcinolone).\n",
      ),
    ).toHaveLength(1));

  it.each([
    "LN2 and ILK to the nodules of the right cheek.",
    "LN2 to 4 nodules of the right cheek. Discussed injections for the jaw.",
    "Kenalog 0.1 mL injected into 2 nodules of the left jaw.",
  ])("is not told in: %s", (text) => expect(allocation(`${text}\n`)).toEqual([]));
});
