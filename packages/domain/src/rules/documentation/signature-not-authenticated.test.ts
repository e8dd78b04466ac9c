import type { SignatureMethod } from "../../encounter/encounter.ts";
import { aNote, aTemplate, day, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { signatureNotAuthenticated } from "./signature-not-authenticated.ts";

const signed = (...methods: SignatureMethod[]) => ({
  name: [value("Jane Roe")],
  method: methods.map((method) => value(method)),
});

testRule(signatureNotAuthenticated, {
  silent: [
    { name: "an electronic signature", encounter: aNote() },
    { name: "a handwritten one", encounter: aNote({ signatures: [signed("handwritten")] }) },
    {
      name: "an attestation that repairs a typed name",
      encounter: aNote({ signatures: [signed("typed"), signed("attested")] }),
    },
    {
      name: "a typed name of an assistant beside the provider's signature",
      encounter: aNote({
        signatures: [{ name: [value("MA Kim")], method: [value("typed")] }, signed("electronic")],
      }),
    },
    {
      name: "a name with the time of signing",
      encounter: aNote({
        signatures: [{ name: [value("Jane Roe")], signedAt: [day("2026-11-23", "14:02")] }],
      }),
    },
    {
      name: "an unresolved signature beside a typed name",
      encounter: aNote({ signatures: [signed("typed"), { name: [slot("@SIGNATURE@")] }] }),
    },
    { name: "no signature, which is missing", encounter: aNote({ signatures: undefined }) },
    {
      name: "a bare label, which is missing too",
      encounter: aNote({ signatures: [{ name: [slot("")] }] }),
    },
    { name: "a template", encounter: aTemplate({ signatures: [signed("typed")] }) },
  ],
  finds: [
    {
      name: "a typed name",
      encounter: aNote({ signatures: [signed("typed")] }),
      findings: [
        {
          messageId: "typed",
          path: "signatures.0.method.0",
          severity: "error",
          data: { words: "Jane Roe" },
        },
      ],
    },
    {
      name: "a name with nothing beside it",
      encounter: aNote({ signatures: [{ name: [value("Dr Jane Roe")] }] }),
      findings: [
        { messageId: "typed", path: "signatures.0.name.0", data: { words: "Dr Jane Roe" } },
      ],
    },
    {
      name: "a signature on file, once",
      encounter: aNote({ signatures: [signed("on-file"), signed("typed")] }),
      findings: [{ messageId: "on-file" }],
    },
    {
      name: "a stamp",
      encounter: aNote({ signatures: [{ method: [value("stamp")] }] }),
      findings: [{ messageId: "stamp", path: "signatures.0.method.0" }],
    },
    {
      name: "a dictation that was not read, although it is signed",
      encounter: aNote({ signatures: [signed("electronic", "not-read")] }),
      findings: [{ messageId: "not-read", path: "signatures.0.method.1" }],
    },
    {
      name: "an unsigned note",
      encounter: aNote({ signatures: [signed("unsigned")] }),
      findings: [{ messageId: "unsigned" }],
    },
  ],
});
