import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isSamePerson } from "../../rule/person-names.ts";
import { isOpen, isProvidedFor } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";

const NOTE = { kind: "note" } as const;

export const performerSignerDiffer = defineRule({
  id: "documentation/performer-signer-differ",
  summary: "One person did the treatment, another signed, and nothing explains it.",
  why: "The guide asks for the signature of the provider who did the treatment; another signer needs a line on supervision or an attestation.",
  stages: ["note"],
  level: "warning",
  sources: [guide(6)],
  messages: {
    differ: {
      problem: "{performer} did the treatment, but {signer} signed.",
      remedy:
        "Have {performer} sign, or add a line on supervision or an attestation if the rules of the payer allow it.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: "kind: note\nprocedure:\n  cryogen: liquid nitrogen\n  targets: acne papules\n  performed_by: Sam Kim, MA\nsignature: { name: Jane Roe, credentials: MD, method: electronic }",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: "kind: note\nprocedure:\n  cryogen: liquid nitrogen\n  targets: acne papules\n  performed_by: Jane Roe, MD\nsignature: { name: J. Roe, credentials: MD, method: electronic }",
    },
  ],
  whenToTurnOff: "Where supervision is recorded apart from the notes.",
  *check(encounter) {
    const { procedure, signatures = [] } = encounter;
    const isExplained =
      isProvidedFor(NOTE, procedure?.supervision) ||
      signatures.some(({ method }) => valuesOf(method).some(({ value }) => value === "attested"));
    const isUndecided =
      isOpen(NOTE, procedure?.performedBy) || signatures.some(({ name }) => isOpen(NOTE, name));
    if (isExplained || isUndecided) return;

    const performers = performersOf(encounter);
    const signers = signatures.flatMap(({ name }, place) =>
      valuesOf(name).map(({ value, index }) => ({
        name: value,
        path: ["signatures", place, "name", index],
      })),
    );
    const [performer] = performers;
    const [signer] = signers;
    if (!performer || !signer) return;
    const isSomebodyElse = performers.every((one) =>
      signers.every((other) => isSamePerson(one.name, other.name) === false),
    );
    if (isSomebodyElse) {
      yield {
        messageId: "differ",
        path: performer.path,
        data: { performer: performer.name, signer: signer.name },
        related: [{ path: signer.path, message: "Signed here." }],
      };
    }
  },
});

/** Who did the treatment: as its own part of the note says, else as any part says. */
function performersOf({ procedure }: Encounter) {
  const all = valuesOf(procedure?.performedBy);
  const inProcedure = all.filter(({ mention }) => mention.section === "procedure");
  return (inProcedure.length > 0 ? inProcedure : all).map(({ value, index }) => ({
    name: value.name,
    path: ["procedure", "performedBy", index],
  }));
}
