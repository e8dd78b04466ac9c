import { describe, expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { literalPhi } from "./literal-phi.ts";

const name = { type: "name", text: "John Smith" } as const;

testRule(literalPhi, {
  silent: [
    {
      name: "a template without a person",
      encounter: aTemplate({ document: { identifiers: [] } }),
    },
    {
      name: "a note, which is about a person",
      encounter: aNote({ document: { identifiers: [name] } }),
    },
  ],
  finds: [
    {
      name: "a name",
      encounter: aTemplate({ document: { identifiers: [name] } }),
      findings: [
        {
          messageId: "identifier",
          path: "document.identifiers.0",
          severity: "error",
          data: { what: "the name of a patient" },
        },
      ],
    },
    {
      name: "a record number and a telephone number",
      encounter: aTemplate({
        document: {
          identifiers: [
            { type: "medical-record-number", text: "00123456" },
            { type: "phone", text: "555-0134" },
          ],
        },
      }),
      findings: [{ messageId: "identifier" }, { messageId: "identifier" }],
    },
  ],
});

describe("the finding of an identifier", () => {
  it("does not repeat the identifier", () => {
    const { findings } = evaluate(aTemplate({ document: { identifiers: [name] } }), {}, [
      literalPhi,
    ]);
    expect(JSON.stringify(findings)).not.toContain("Smith");
  });
});
