import type { Encounter, Signature } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { attestedOutcomeAt, replaceBySlots } from "../../rule/prefilled.ts";
import { references } from "../../sources/references.ts";

export const prefilledAttestation = defineRule({
  id: "template/prefilled-attestation",
  summary: "The template asserts what must be true of each patient.",
  why: "A sentence that every note inherits proves nothing about this patient, and reviewers read it as cloned documentation.",
  stages: ["template"],
  level: "warning",
  sources: [references.cloningFlags, references.dermatologyRedFlags, references.cosmeticTemplates],
  fixable: "suggestion",
  messages: {
    attested: {
      problem: "The template already states {what}.",
      remedy: "Leave a blank or a choice, so that it is written for each patient.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nInformed consent obtained. Liquid nitrogen for *** seconds to *** papules. Patient tolerated the procedure well.",
    },
    {
      format: "yaml",
      text: "prior_treatments:\n  - { name: topical and systemic therapy, outcome: failed }",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "**Consent:** ***\n\n## Procedure\nLiquid nitrogen for *** seconds to *** papules.\n\n**Tolerance:** ***",
    },
    { format: "markdown", text: "## Prior treatment\nFailed: ***" },
  ],
  whenToTurnOff: "Where the template is filled in by a program that drops what was not confirmed.",
  *check(encounter) {
    for (const { what, paths } of attestations(encounter)) {
      yield {
        messageId: "attested",
        path: paths[0],
        data: { what },
        fixes: [replaceBySlots(...paths)],
      };
    }
  },
});

type Attestation = { readonly what: string; readonly paths: readonly [Path, ...Path[]] };

/** What is said in the words of each element, and of whom it must be true. */
const STATEMENTS = [
  { element: "consent", what: "that consent was given" },
  { element: "guardianConsent", what: "that a guardian consented" },
  { element: "timeout", what: "that a timeout was held" },
  { element: "tolerance", what: "how the patient tolerated the procedure" },
] as const;

function attestations(encounter: Encounter): readonly Attestation[] {
  const { procedure, priorTreatments = [], signatures = [] } = encounter;
  return [
    ...priorTreatments.flatMap((treatment, index): readonly Attestation[] => {
      const at = attestedOutcomeAt(treatment);
      const what = "how earlier treatment ended";
      return at === undefined ? [] : [{ what, paths: [["priorTreatments", index, "outcome", at]] }];
    }),
    ...STATEMENTS.flatMap(({ element, what }): readonly Attestation[] => {
      const [first] = valuesOf(procedure?.[element]);
      return first ? [{ what, paths: [["procedure", element, first.index]] }] : [];
    }),
    ...signatures.flatMap(signedInAdvance),
  ];
}

/** A name alone may be the provider's own template; with a day beside it, it is a signature. */
function signedInAdvance(
  { name, signedAt, method }: Signature,
  index: number,
): readonly Attestation[] {
  const [signer] = valuesOf(name);
  const [signed] = valuesOf(signedAt);
  const isElectronic = valuesOf(method).some(({ value }) => value === "electronic");
  if (!isElectronic || !signer || !signed) return [];
  return [
    {
      what: "that the note was signed, and when",
      paths: [
        ["signatures", index, "name", signer.index],
        ["signatures", index, "signedAt", signed.index],
      ],
    },
  ];
}
