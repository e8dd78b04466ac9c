import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";

const HEAD = "---\nkind: note\n---\n\n# Acne visit\n\n**Date of service:** 11/09/2026\n\n";

/** The earlier visits of a note with this history, as `day code`. */
function visitsIn(history: string): readonly string[] {
  const { encounters } = lint({ text: `${HEAD}${history}\n`, format: "markdown" });
  return (encounters[0]?.encounter.visits ?? []).flatMap(({ date, codes }) =>
    codes.flatMap(([code]) => {
      const [day] = date ?? [];
      if (code?.state !== "value" || day?.state !== "value" || !("date" in day.value)) return [];
      return `${day.value.date} ${code.value}`;
    }),
  );
}

describe("an earlier visit is read from", () => {
  it.each([
    [
      "## Visit history\n- 11/03/2026 17340\n- 10/02/2026 99213",
      ["2026-11-03 17340", "2026-10-02 99213"],
    ],
    ["## History\nLast cryo session 11/03/2026.", ["2026-11-03 17340"]],
    ["She had her first session here on 11/03/2026.", ["2026-11-03 17340"]],
    ["Previous cryotherapy (17340) on 11/03/2026.", ["2026-11-03 17340"]],
    ["## HPI\nReceived LN2 to the cheeks on 11/03/2026, some blistering.", ["2026-11-03 17340"]],
  ])("%s", (history, visits) => expect(visitsIn(history)).toEqual(visits));
});

describe("no earlier visit is read from", () => {
  it.each([
    "## History\nLast cryo session 11/03/2026 at an outside clinic.",
    "## History\nNo cryotherapy since 11/03/2026.",
    "## History\nLast seen 11/03/2026.",
    "## History\nCryotherapy last done 10/02/2026 or 11/03/2026.",
    "## Plan\nSecond LN2 session 11/23/2026.",
  ])("%s", (history) => expect(visitsIn(history)).toEqual([]));
});

it("does not take a day of the history for the date of service", () => {
  const text = `${HEAD}## History\nHad cryotherapy on 11/03/2026.\n`;
  const { diagnostics } = lint({ text, format: "markdown" });
  expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain("timeline/date-conflict");
});
