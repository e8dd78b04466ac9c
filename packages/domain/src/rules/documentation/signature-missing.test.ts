import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { signatureMissing } from "./signature-missing.ts";

const emptyHeading = {
  sections: [{ name: "signature", label: "Signature", empty: true }],
} as const;

testRule(signatureMissing, {
  silent: [
    { name: "a signed note", encounter: aNote() },
    {
      name: "a typed name, which is not authenticated but there",
      encounter: aNote({ signatures: [{ name: [value("Jane Roe")], method: [value("typed")] }] }),
    },
    {
      name: "an unsigned mark, which is not authenticated either",
      encounter: aNote({ signatures: [{ method: [value("unsigned")] }] }),
    },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ signatures: [{ name: [slot("")] }] }),
    },
    {
      name: "a template with a heading to sign beneath",
      encounter: aTemplate({ signatures: undefined, document: emptyHeading }),
    },
    {
      name: "an unresolved signature in a note",
      encounter: aNote({ signatures: [{ name: [slot("@SIGNATURE@")] }] }),
    },
    {
      name: "a note whose heading has nothing beneath it",
      encounter: aNote({ signatures: undefined, document: emptyHeading }),
    },
  ],
  finds: [
    {
      name: "a note that names its provider but is not signed",
      encounter: aNote({ signatures: undefined }),
      findings: [{ messageId: "missing", path: "signatures", severity: "error" }],
    },
    {
      name: "a bare label in a note, even with credentials printed beside it",
      encounter: aNote({ signatures: [{ name: [slot("")], credentials: [value("MD")] }] }),
      findings: [{ messageId: "missing", path: "signatures.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ signatures: [] }),
      settings: { profile: "guide" },
      findings: [{ messageId: "missing", fix: "Insert a slot for the signature" }],
    },
  ],
});
