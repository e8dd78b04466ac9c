import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { signatureCredentialsMissing } from "./signature-credentials-missing.ts";

const byName = (name: string) => ({ name: [value(name)], method: [value("electronic" as const)] });
const nobody = { performedBy: undefined };

testRule(signatureCredentialsMissing, {
  silent: [
    { name: "a signature with credentials", encounter: aNote({ procedure: nobody }) },
    {
      name: "credentials within the name",
      encounter: aNote({ procedure: nobody, signatures: [byName("Jane Roe, PA-C")] }),
    },
    {
      name: "credentials where the note says who did the treatment",
      encounter: aNote({
        procedure: { performedBy: [value({ name: "J. Roe", credentials: "MD" })] },
        signatures: [byName("Jane Roe")],
      }),
    },
    {
      name: "an assistant's name beside a signature with credentials",
      encounter: aNote({ procedure: nobody, signatures: [byName("Kim"), byName("Jane Roe MD")] }),
    },
    {
      name: "an unresolved signature",
      encounter: aNote({ signatures: [{ name: [slot("@SIGNATURE@")] }] }),
    },
    {
      name: "unresolved credentials",
      encounter: aNote({
        procedure: nobody,
        signatures: [{ ...byName("Jane Roe"), credentials: [slot()] }],
      }),
    },
    { name: "no signature, which is missing", encounter: aNote({ signatures: undefined }) },
    { name: "a template", encounter: aTemplate({ signatures: [byName("Jane Roe")] }) },
  ],
  finds: [
    {
      name: "a name alone",
      encounter: aNote({ procedure: nobody, signatures: [byName("Jane Roe")] }),
      findings: [
        {
          messageId: "missing",
          path: "signatures.0.name.0",
          severity: "warning",
          data: { name: "Jane Roe" },
        },
      ],
    },
    {
      name: "a title, with a bare credentials label",
      encounter: aNote({
        procedure: nobody,
        signatures: [{ ...byName("Dr. Jane Roe"), credentials: [slot("")] }],
      }),
      findings: [{ messageId: "missing", path: "signatures.0.credentials.0" }],
    },
    {
      name: "credentials of somebody else",
      encounter: aNote({
        procedure: { performedBy: [value({ name: "Kim, MA" })] },
        signatures: [byName("Jane Roe")],
      }),
      findings: [{ messageId: "missing" }],
    },
  ],
});
