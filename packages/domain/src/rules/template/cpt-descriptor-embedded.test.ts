import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { cptDescriptorEmbedded } from "./cpt-descriptor-embedded.ts";

const embedded = { embeddedDescriptors: [{ code: "17340" }] };

testRule(cptDescriptorEmbedded, {
  silent: [
    {
      name: "a template in its own words",
      encounter: aTemplate({ document: { embeddedDescriptors: [] } }),
    },
    { name: "a note, which is not published", encounter: aNote({ document: embedded }) },
  ],
  finds: [
    {
      name: "the wording of one code",
      encounter: aTemplate({ document: embedded }),
      findings: [
        { messageId: "embedded", path: "document.embeddedDescriptors.0", data: { code: "17340" } },
      ],
    },
    {
      name: "the wording of two codes",
      encounter: aTemplate({
        document: { embeddedDescriptors: [{ code: "17340" }, { code: "17110" }] },
      }),
      findings: [{ messageId: "embedded" }, { messageId: "embedded" }],
    },
  ],
});

it("is off unless the settings turn it on", () => {
  const template = aTemplate({ document: embedded });
  for (const profile of ["guide", "recommended", "audit", "medicare"] as const) {
    expect(evaluate(template, { profile }, [cptDescriptorEmbedded]).findings).toEqual([]);
  }
});
