import { daysBetween } from "../../encounter/calendar.ts";
import type { Encounter, Signature } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { serviceSpan, statedDays, type StatedDay } from "../../rule/service-days.ts";
import { references } from "../../sources/references.ts";

export const lateSignature = defineRule({
  id: "timeline/late-signature",
  summary: "The note was signed long after the service.",
  why: "Reviewers accept a short delay; later signatures are doubted, and a separate attestation statement is the accepted repair.",
  stages: ["note"],
  level: "warning",
  sources: [references.programIntegrity, references.lateSignature],
  options: {
    days: {
      type: "integer",
      minimum: 0,
      maximum: 365,
      default: 7,
      description: "Days after the service in which a signature is not late. The number is ours.",
    },
  },
  messages: {
    late: {
      problem:
        "The note was signed on {signed}, {days} days after the service of {service}; more than {limit} days count as late here.",
      remedy: "Add a signed attestation statement, and sign sooner next time; never backdate.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-02 }",
        "signature: { name: Jane Roe, credentials: MD, signed_at: 2026-11-23, method: electronic }",
      ].join("\n"),
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-02 }",
        "signature: { name: Jane Roe, credentials: MD, signed_at: 2026-11-04, method: electronic }",
      ].join("\n"),
    },
  ],
  whenToTurnOff: "Where another system watches unsigned notes.",
  *check(encounter, { options, today }) {
    const service = serviceSpan(encounter, today)?.last;
    const signed = firstSignature(encounter);
    if (!service || !signed) return;
    const days = daysBetween(service.day, signed.day);
    if (days <= options.days) return;
    yield {
      messageId: "late",
      path: signed.path,
      data: { signed: signed.day, service: service.day, days, limit: options.days },
      related: [{ path: service.path, message: `Service on ${service.day}.` }],
    };
  },
});

/**
 * The earliest signature: a later one beside it is a cosignature. Unknown as soon as one of
 * the signatures has no certain day.
 */
function firstSignature(encounter: Encounter): StatedDay | undefined {
  const signatures = encounter.signatures ?? [];
  if (signatures.some(isAttestation)) return undefined;
  const days = signatures.map(
    ({ signedAt }, index) => statedDays(signedAt, ["signatures", index, "signedAt"])[0],
  );
  if (days.includes(undefined)) return undefined;
  return days.flatMap((one) => one ?? []).toSorted((a, b) => a.day.localeCompare(b.day))[0];
}

/** An attestation repairs a missing signature and is late by nature. */
function isAttestation({ method }: Signature): boolean {
  return valuesOf(method).some(({ value }) => value === "attested");
}
