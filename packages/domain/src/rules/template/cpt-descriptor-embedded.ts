import { officialDescriptor } from "../../guide/official-descriptor.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const cptDescriptorEmbedded = defineRule({
  id: "template/cpt-descriptor-embedded",
  summary: "The template contains the official wording of a procedure code.",
  why: "The wording belongs to the American Medical Association; a published template needs a licence for it.",
  stages: ["template"],
  level: "off",
  sources: [references.amaCopyright],
  messages: {
    embedded: {
      problem: "The template contains the official wording of {code}.",
      remedy: "Describe the procedure in your own words; the number alone is enough for the claim.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: `## Procedure\n17340: ${officialDescriptor.text}\n\nLiquid nitrogen.`,
    },
  ],
  prefer: [
    { format: "markdown", text: "## Procedure\n17340: acne papules frozen with liquid nitrogen." },
  ],
  whenToTurnOff:
    "It is off by default; turn it on for templates that you publish without a CPT licence.",
  *check({ document }) {
    for (const [index, { code }] of (document?.embeddedDescriptors ?? []).entries()) {
      yield {
        messageId: "embedded",
        path: ["document", "embeddedDescriptors", index],
        data: { code },
      };
    }
  },
});
