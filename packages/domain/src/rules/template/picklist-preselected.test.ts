import { describe, expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { picklistPreselected } from "./picklist-preselected.ts";

const list = {
  dialect: "epic",
  text: '{:19197::"LN2","CO2"}',
  preselected: true,
  options: ["LN2", "CO2"],
} as const;

testRule(picklistPreselected, {
  silent: [
    {
      name: "a list that starts empty",
      encounter: aTemplate({
        document: {
          placeholders: [
            { dialect: "epic", text: '{Blank single:19197::"LN2","CO2"}', options: ["LN2", "CO2"] },
          ],
        },
      }),
    },
    {
      name: "a named list",
      encounter: aTemplate({
        document: { placeholders: [{ dialect: "epic", text: "{SITES:12}" }] },
      }),
    },
    {
      name: "a note, in which the list itself is the mistake",
      encounter: aNote({ document: { placeholders: [list] } }),
    },
  ],
  finds: [
    {
      name: "a list without a name",
      encounter: aTemplate({ document: { placeholders: [list] } }),
      findings: [
        {
          messageId: "preselected",
          path: "document.placeholders.0",
          severity: "info",
          data: { text: list.text, choice: "“LN2”" },
          fix: "Let the list start empty",
        },
      ],
    },
    {
      name: "a list of another system, which only people can change",
      encounter: aTemplate({
        document: { placeholders: [{ dialect: "brace", text: "{agent|LN2}", preselected: true }] },
      }),
      findings: [
        { messageId: "preselected", data: { text: "{agent|LN2}", choice: "its first choice" } },
      ],
    },
  ],
});

describe("the fix of a preselected list", () => {
  it("names the list as Epic names lists that start empty", () => {
    const template = aTemplate({ document: { placeholders: [list] } });
    const [finding] = evaluate(template, {}, [picklistPreselected]).findings;
    expect(finding?.fixes[0]?.edits).toEqual([
      {
        kind: "set",
        path: ["document", "placeholders", 0],
        text: '{Blank single:19197::"LN2","CO2"}',
      },
    ]);
  });
});
