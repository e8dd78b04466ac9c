import { CODE_BEGAN } from "../rule/service-days.ts";
import type { GuideContent } from "./guide-content.ts";
import { guideExamples } from "./guide-examples.ts";
import { officialDescriptor } from "./official-descriptor.ts";

/** The guide on which this linter is founded, restated. `guide()` cites it. */
export const foundingGuide: GuideContent = {
  whatItIs: {
    section: 1,
    title: "What the code is",
    statements: [
      {
        statement: "17340 reports that acne was treated by freezing it.",
        rules: ["documentation/acne-diagnosis-missing", "procedure/technique-not-freezing"],
      },
      {
        statement:
          "The agent is carbon-dioxide slush or liquid nitrogen, held to the acne for some seconds.",
        rules: ["documentation/cryogen-missing", "documentation/freeze-duration-missing"],
        caveat: "The guide names a cotton swab; spray and probe are as usual in practice.",
      },
      {
        statement: "The frozen skin forms a crust, which comes off by itself.",
        rules: [],
        caveat:
          "The guide explains this by less blood reaching the acne; textbooks name ice crystals and damage to small vessels.",
      },
    ],
  },
  officialDescriptor,
  procedureSteps: {
    section: 3,
    title: "How it is done",
    statements: [
      { statement: "Clean the skin.", rules: ["documentation/skin-preparation-missing"] },
      {
        statement: "Bring the agent onto the acne with a swab.",
        rules: ["documentation/cryogen-missing", "documentation/applicator-missing"],
        caveat: "No source beside the guide requires the swab.",
      },
      {
        statement: "Freeze for some seconds.",
        rules: ["documentation/freeze-duration-missing", "procedure/freeze-implausible"],
      },
      { statement: "Let the crust form and fall off.", rules: ["documentation/aftercare-missing"] },
    ],
  },
  qualifyingCircumstances: {
    section: 4,
    title: "Which patients qualify",
    statements: [
      {
        statement: "Topical or systemic treatment has failed, or does not suit the patient.",
        rules: [
          "documentation/failed-therapy-missing",
          "documentation/failed-therapy-contradicted",
          "timeline/therapy-after-service",
        ],
        caveat:
          "The standard changes within the guide, from considered to exhausted; by default one failed or unsuitable treatment is enough here.",
      },
      {
        statement: "The provider has assessed the patient and judged freezing to be right.",
        rules: ["documentation/provider-assessment-missing"],
      },
    ],
  },
  whenToUse: {
    section: 5,
    title: "When to use it",
    statements: [
      {
        statement: "Use it for acne and for nothing else that is frozen.",
        rules: [
          "diagnosis/not-acne",
          "diagnosis/acne-scar",
          "procedure/target-not-acne",
          "coding/should-be-17340",
        ],
      },
      {
        statement: "Use it when other treatment was tried or at least considered.",
        rules: ["documentation/failed-therapy-considered-only"],
        caveat: "Sections 4 and 7 ask for more than consideration.",
      },
    ],
  },
  documentationRequirements: {
    section: 6,
    title: "What must be documented",
    statements: [
      {
        statement: "The diagnosis of acne, and that other treatment failed.",
        rules: ["documentation/acne-diagnosis-missing", "documentation/failed-therapy-missing"],
      },
      {
        statement: "How it was frozen, with the agent by name.",
        rules: ["documentation/cryogen-missing"],
      },
      {
        statement: "On which day, and for how long.",
        rules: [
          "documentation/service-date-missing",
          "documentation/freeze-duration-missing",
          "documentation/duration-ambiguous",
          "timeline/date-conflict",
          "timeline/date-invalid",
        ],
        caveat:
          "How long can mean the freeze or the visit; read with section 3, seconds of freezing are meant.",
      },
      {
        statement: "Instructions to the patient, or the follow-up.",
        rules: ["documentation/aftercare-missing", "timeline/follow-up-past"],
      },
      {
        statement: "The signature of whoever did it.",
        rules: [
          "documentation/signature-missing",
          "documentation/signature-not-authenticated",
          "documentation/performer-signer-differ",
        ],
      },
    ],
  },
  billingGuidance: {
    section: 7,
    title: "How to bill it",
    statements: [
      {
        statement: "Bill it for acne, after other options, and follow the payer's own rules.",
        rules: [
          "diagnosis/not-acne",
          "documentation/failed-therapy-missing",
          "billing/payer-noncoverage",
        ],
      },
      {
        statement: "The guide knows no rule about other codes beside it.",
        rules: ["coding/ncci-pair", "coding/bundled-component", "coding/em-missing-25"],
        caveat: "Medicare's bundling edits contain over two hundred pairs with 17340.",
      },
    ],
  },
  history: {
    section: 8,
    title: "Since when it exists",
    statements: [
      {
        statement: `The guide dates the code ${CODE_BEGAN} and knows of no change since.`,
        rules: ["timeline/before-code-existed"],
        caveat:
          "Unverified: no other source for the date was found, and fees and short labels did change.",
      },
    ],
  },
  similarCodes: {
    section: "9 (similar codes)",
    title: "Codes that are confused with it",
    statements: [
      {
        statement:
          "The guide sees no code like it, but other codes for freezing and for skin lesions.",
        rules: ["coding/should-be-17340", "procedure/target-not-acne"],
        caveat: "The guide does not name them; the table of neighbours does.",
      },
    ],
    table: "neighbours",
  },
  examples: guideExamples,
};
