import { aNote, day, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { lateSignature } from "./late-signature.ts";

const signed = (date: string) => ({ name: [value("Jane Roe")], signedAt: [day(date)] });
const threeDays = { rules: { "timeline/late-signature": { options: { days: 3 } } } };

testRule(lateSignature, {
  silent: [
    { name: "a signature on the day", encounter: aNote() },
    {
      name: "a signature on the seventh day",
      encounter: aNote({ signatures: [signed("2026-11-30")] }),
    },
    {
      name: "a late cosignature beside one in time",
      encounter: aNote({ signatures: [signed("2026-12-20"), signed("2026-11-24")] }),
    },
    {
      name: "an attestation, which is late by nature",
      encounter: aNote({ signatures: [{ ...signed("2026-12-20"), method: [value("attested")] }] }),
    },
    {
      name: "a late signature beside one without a date",
      encounter: aNote({ signatures: [signed("2026-12-20"), { name: [value("Kim Poe")] }] }),
    },
    {
      name: "a service date before the code existed, which is reported by itself",
      encounter: aNote({ service: { date: [day("1926-11-23")] } }),
    },
    { name: "no signature at all", encounter: aNote({ signatures: undefined }) },
  ],
  finds: [
    {
      name: "a signature on the eighth day",
      encounter: aNote({ signatures: [signed("2026-12-01")] }),
      findings: [
        {
          messageId: "late",
          path: "signatures.0.signedAt.0",
          severity: "warning",
          data: { signed: "2026-12-01", service: "2026-11-23", days: 8, limit: 7 },
        },
      ],
    },
    {
      name: "two late signatures, once",
      encounter: aNote({ signatures: [signed("2026-12-20"), signed("2026-12-02")] }),
      findings: [{ messageId: "late", path: "signatures.1.signedAt.0" }],
    },
    {
      name: "a signature on the fourth day where three are allowed",
      encounter: aNote({ signatures: [signed("2026-11-27")] }),
      settings: threeDays,
      findings: [{ messageId: "late" }],
    },
  ],
});
