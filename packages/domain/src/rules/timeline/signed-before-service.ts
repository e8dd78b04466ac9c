import { defineRule } from "../../rule/define-rule.ts";
import { serviceSpan, statedDays, type StatedDay } from "../../rule/service-days.ts";
import { references } from "../../sources/references.ts";

export const signedBeforeService = defineRule({
  id: "timeline/signed-before-service",
  summary: "The note was signed before the treatment took place.",
  why: "A signature confirms what was done; one that is older than the service confirms nothing and looks like a copied note.",
  stages: ["note"],
  level: "error",
  sources: [references.programIntegrity, references.consistency],
  messages: {
    before: {
      problem: "The signature of {signed} is earlier than the service of {service}.",
      remedy:
        "Correct the wrong one of the two dates, or have the performer sign after the service.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-23 }",
        "signature: { name: Jane Roe, credentials: MD, signed_at: 2026-11-22, method: electronic }",
      ].join("\n"),
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-23 }",
        "signature: { name: Jane Roe, credentials: MD, signed_at: 2026-11-23, method: electronic }",
      ].join("\n"),
    },
  ],
  whenToTurnOff: "Where the signature line of your notes carries the date of the consent form.",
  *check(encounter, { today }) {
    const service = serviceSpan(encounter, today)?.first;
    if (!service) return;
    for (const [index, { signedAt }] of (encounter.signatures ?? []).entries()) {
      const signed = statedDays(signedAt, ["signatures", index, "signedAt"])[0];
      if (!signed || !isBefore(signed, service)) continue;
      yield {
        messageId: "before",
        path: signed.path,
        data: momentsOf(signed, service),
        related: [{ path: service.path, message: `Service on ${service.day}.` }],
      };
    }
  },
});

/** Times count only where both stand beside the same day. */
function isBefore(signed: StatedDay, service: StatedDay): boolean {
  if (signed.day !== service.day) return signed.day < service.day;
  return signed.time !== undefined && service.time !== undefined && signed.time < service.time;
}

function momentsOf(signed: StatedDay, service: StatedDay): { signed: string; service: string } {
  if (signed.day !== service.day) return { signed: signed.day, service: service.day };
  return {
    signed: `${signed.day} ${signed.time ?? ""}`.trim(),
    service: `${service.day} ${service.time ?? ""}`.trim(),
  };
}
