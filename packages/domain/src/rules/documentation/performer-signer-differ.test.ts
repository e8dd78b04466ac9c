import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { performerSignerDiffer } from "./performer-signer-differ.ts";

const kim = value({ name: "MA Kim" }, "procedure");
const roe = value({ name: "Jane Roe", credentials: "MD" }, "header");

testRule(performerSignerDiffer, {
  silent: [
    { name: "the performer's signature", encounter: aNote() },
    {
      name: "the same person in other words",
      encounter: aNote({ procedure: { performedBy: [value({ name: "Dr. Roe" })] } }),
    },
    {
      name: "a supervised assistant",
      encounter: aNote({
        procedure: { performedBy: [kim], supervision: [value("under direct supervision")] },
      }),
    },
    {
      name: "an attested signature",
      encounter: aNote({
        procedure: { performedBy: [kim] },
        signatures: [{ name: [value("Jane Roe")], method: [value("attested")] }],
      }),
    },
    {
      name: "an assistant who signed as well",
      encounter: aNote({
        procedure: { performedBy: [kim] },
        signatures: [{ name: [value("Jane Roe, MD")] }, { name: [value("S. Kim, MA")] }],
      }),
    },
    {
      name: "a performer without a name",
      encounter: aNote({ procedure: { performedBy: [value({ name: "the provider" })] } }),
    },
    {
      name: "an unresolved performer",
      encounter: aNote({ procedure: { performedBy: [slot(), kim] } }),
    },
    {
      name: "an unresolved signature",
      encounter: aNote({
        procedure: { performedBy: [kim] },
        signatures: [{ name: [slot("@SIGNATURE@")] }],
      }),
    },
    {
      name: "no performer, or no signature",
      encounter: aNote({ procedure: { performedBy: [kim] }, signatures: undefined }),
    },
    { name: "a template", encounter: aTemplate({ procedure: { performedBy: [kim] } }) },
  ],
  finds: [
    {
      name: "an assistant who froze, and a physician who signed",
      encounter: aNote({ procedure: { performedBy: [kim] } }),
      findings: [
        {
          messageId: "differ",
          path: "procedure.performedBy.0",
          severity: "warning",
          data: { performer: "MA Kim", signer: "Jane Roe" },
        },
      ],
    },
    {
      name: "the signer as the visit's provider, but not in the procedure",
      encounter: aNote({ procedure: { performedBy: [roe, kim] } }),
      findings: [{ messageId: "differ", path: "procedure.performedBy.1" }],
    },
  ],
});
