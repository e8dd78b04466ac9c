import type { AcneType, Encounter, PriorTreatment, Procedure } from "../encounter/encounter.ts";
import type { ValueMention } from "../encounter/mention.ts";
import type { RuleId } from "../rule/define-rule.ts";
import type { GuideExample } from "./guide-content.ts";

/** What none of the ten examples contains, by the guide's own requirements. */
const LACKING_BY_THE_GUIDE: readonly RuleId[] = [
  "documentation/aftercare-missing",
  "documentation/freeze-duration-missing",
  "documentation/service-date-missing",
  "documentation/signature-missing",
];

/** What every example lacks in the profile `guide`. */
const GUIDE: readonly RuleId[] = [
  ...LACKING_BY_THE_GUIDE,
  "documentation/skin-preparation-missing",
];

/** What every example lacks in the profile `recommended`. */
const RECOMMENDED: readonly RuleId[] = [
  ...LACKING_BY_THE_GUIDE,
  "documentation/applicator-missing",
  "documentation/contraindication-screen-missing",
  "documentation/cycles-missing",
  "documentation/lesion-count-missing",
  "documentation/tolerance-missing",
];

const AGENT: RuleId = "documentation/cryogen-missing";
const ASSESSMENT: RuleId = "documentation/provider-assessment-missing";
const CODE: RuleId = "diagnosis/code-missing";
const CONSENT: RuleId = "documentation/consent-missing";
const FAILURE: RuleId = "documentation/failed-therapy-missing";
const GUARDIAN: RuleId = "documentation/guardian-consent-missing";
const REASON: RuleId = "documentation/necessity-missing";
const SEVERITY: RuleId = "documentation/severity-missing";
const SITE: RuleId = "documentation/site-missing";
const VAGUE: RuleId = "documentation/failed-therapy-vague";

/**
 * The guide's ten examples. They show when the code is meant, not how to document it: none would
 * support a claim, and one is not even about acne.
 */
export const guideExamples: readonly GuideExample[] = [
  {
    number: 1,
    restated:
      "17340. Persistent acne; topical and systemic treatment failed. Frozen with carbon dioxide slush.",
    encounter: freezing("acne", {
      procedure: { cryogen: stated("carbon-dioxide-slush") },
      priorTreatments: [{ classes: ["topical", "systemic"], outcome: stated("failed") }],
    }),
    expected: {
      guide: [...GUIDE, ASSESSMENT],
      recommended: [...RECOMMENDED, CODE, CONSENT, REASON, SEVERITY, SITE, VAGUE],
    },
  },
  {
    number: 2,
    restated:
      "17340. 15-year-old with severe acne; other treatments failed. Frozen with liquid nitrogen.",
    encounter: freezing("acne", {
      patient: { age: stated(15) },
      procedure: { cryogen: stated("liquid-nitrogen") },
      priorTreatments: [{ outcome: stated("failed") }],
      assessment: { severity: stated("severe") },
    }),
    expected: {
      guide: [...GUIDE, ASSESSMENT],
      recommended: [...RECOMMENDED, ASSESSMENT, CODE, GUARDIAN, SITE, VAGUE],
    },
  },
  {
    number: 3,
    restated:
      "17340. 22-year-old with cystic acne; other treatments failed. Cryotherapy of single acne lesions.",
    encounter: freezing("cystic-acne", {
      patient: { age: stated(22) },
      priorTreatments: [{ outcome: stated("failed") }],
    }),
    expected: {
      guide: [...GUIDE, AGENT, ASSESSMENT],
      recommended: [...RECOMMENDED, AGENT, CODE, CONSENT, REASON, SITE, VAGUE],
    },
  },
  {
    number: 4,
    restated: "17340. Persistent acne of the back. Cryotherapy.",
    encounter: freezing("acne", { procedure: { sites: at("back") } }),
    expected: {
      guide: [...GUIDE, AGENT, ASSESSMENT, FAILURE],
      recommended: [...RECOMMENDED, AGENT, CODE, CONSENT, FAILURE, REASON, SEVERITY],
    },
  },
  {
    number: 5,
    restated: "17340. Acne scars. Cryotherapy of the scars to improve their appearance.",
    encounter: {
      kind: "note",
      conditions: stated("acne-scar"),
      procedure: {
        code: stated("17340"),
        technique: stated("freezing"),
        targets: stated("acne-scar"),
        cosmeticIntent: stated("to improve their appearance"),
      },
    },
    expected: {
      guide: [...GUIDE, AGENT, ASSESSMENT, FAILURE, "documentation/acne-diagnosis-missing"],
      recommended: [
        ...RECOMMENDED,
        AGENT,
        CONSENT,
        SEVERITY,
        SITE,
        "diagnosis/acne-scar",
        "procedure/cosmetic-intent",
      ],
    },
  },
  {
    number: 6,
    restated:
      "17340. Acne vulgaris. The dermatologist treats single lesions with cryotherapy against the inflammation.",
    encounter: freezing("acne-vulgaris", { procedure: { necessity: stated("inflammation") } }),
    expected: {
      guide: [...GUIDE, AGENT, FAILURE],
      recommended: [...RECOMMENDED, AGENT, CODE, CONSENT, FAILURE, SEVERITY, SITE],
    },
  },
  {
    number: 7,
    restated: "17340. Persistent, stubborn acne of the face and neck. Cryotherapy of both areas.",
    encounter: freezing("acne", { procedure: { sites: at("face", "neck") } }),
    expected: {
      guide: [...GUIDE, AGENT, ASSESSMENT, FAILURE],
      recommended: [...RECOMMENDED, AGENT, CODE, CONSENT, FAILURE, REASON, SEVERITY],
    },
  },
  {
    number: 8,
    restated:
      "17340. 23-year-old with hormonal acne. Cryotherapy as one part of a treatment plan that goes on.",
    encounter: freezing("acne", {
      patient: { age: stated(23) },
      priorTreatments: [{ outcome: stated("ongoing") }],
    }),
    expected: {
      guide: [...GUIDE, AGENT, ASSESSMENT, FAILURE],
      recommended: [...RECOMMENDED, AGENT, CODE, CONSENT, FAILURE, REASON, SEVERITY, SITE],
    },
  },
  {
    number: 9,
    restated: "17340. Acne of the chest and shoulders. Cryotherapy so that it heals.",
    encounter: freezing("acne", { procedure: { sites: at("chest", "shoulder") } }),
    expected: {
      guide: [...GUIDE, AGENT, ASSESSMENT, FAILURE],
      recommended: [...RECOMMENDED, AGENT, CODE, CONSENT, FAILURE, REASON, SEVERITY],
    },
  },
  {
    number: 10,
    restated:
      "17340. 15-year-old with persistent acne of the forehead and temples. Cryotherapy of both areas.",
    encounter: freezing("acne", {
      patient: { age: stated(15) },
      procedure: { sites: at("forehead", "temple") },
    }),
    expected: {
      guide: [...GUIDE, AGENT, ASSESSMENT, FAILURE],
      recommended: [...RECOMMENDED, AGENT, CODE, FAILURE, GUARDIAN, REASON, SEVERITY],
    },
  },
];

/** A note of freezing acne under 17340, and what else the example says. */
function freezing(
  acne: AcneType,
  said: {
    readonly patient?: NonNullable<Encounter["patient"]>;
    readonly procedure?: Procedure;
    readonly priorTreatments?: readonly PriorTreatment[];
    readonly assessment?: NonNullable<Encounter["assessment"]>;
  },
): Encounter {
  return {
    kind: "note",
    conditions: stated(acne),
    ...said,
    procedure: { code: stated("17340"), technique: stated("freezing"), ...said.procedure },
  };
}

function stated<const T>(value: T): readonly [ValueMention<T>] {
  return [{ state: "value", value }];
}

function at(...regions: readonly string[]): NonNullable<Procedure["sites"]> {
  return regions.flatMap((region) => stated({ region }));
}
