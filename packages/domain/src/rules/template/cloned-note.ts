import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const clonedNote = defineRule({
  id: "template/cloned-note",
  summary: "The note says the same as another one.",
  why: "Reviewers look for notes that differ in name and date only, and for the same counts at every visit; both cast doubt on all of them.",
  stages: ["note"],
  level: "warning",
  sources: [references.cloningFlags, references.dermatologyRedFlags],
  messages: {
    content: {
      problem: "Apart from name and date this note says the same as {other}; {count} notes agree.",
      remedy: "Write down what was found and done at this visit.",
    },
    measurements: {
      problem:
        "Lesion count, sites and freeze time are the same as in {other} and at {count} visits of this patient.",
      remedy: "Count the lesions anew at each visit, and correct what was copied.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: ["2026-10-01", "2026-11-23"].map(visit).join("\n---\n"),
      note: "Two visits in one file.",
    },
  ],
  prefer: [{ format: "yaml", text: visit("2026-11-23") }],
  whenToTurnOff: "Where the same note is kept in two places.",
  *check({ document }) {
    for (const [index, clone] of (document?.clones ?? []).entries()) {
      yield {
        messageId: clone.agreement,
        path: ["document", "clones", index],
        data: { other: clone.document, count: clone.count },
      };
    }
  },
});

function visit(date: string): string {
  return [
    "kind: note",
    `service: { date: ${date} }`,
    "diagnoses: [{ code: L70.0, label: Acne vulgaris }]",
    "prior_treatments:",
    "  - { name: adapalene, duration: 12 weeks, outcome: failed }",
    "exam: 8 tender papules and nodules on both cheeks.",
    "assessment: Painful, scarring risk; isotretinoin was declined.",
    "procedure:",
    "  cryogen: liquid nitrogen",
    "  sites: [left cheek, right cheek]",
    "  lesion_count: 8",
    "  freeze_time: 5 s",
    "  consent: verbal consent obtained",
    "  tolerance: tolerated well",
    "aftercare: { instructions: written blister care given, follow_up: 4 weeks }",
  ].join("\n");
}
