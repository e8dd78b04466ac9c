import type { IdentifierFact } from "../../encounter/document-facts.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

const NAMES: Readonly<Record<IdentifierFact["type"], string>> = {
  name: "the name of a patient",
  "medical-record-number": "a medical record number",
  "birth-date": "a date of birth",
  phone: "a telephone number",
  address: "an address",
  "social-security-number": "what looks like a social security number",
  email: "an e-mail address",
};

export const literalPhi = defineRule({
  id: "template/literal-phi",
  summary: "The template identifies a real person.",
  why: "Templates are shared, copied and published; a patient's data in one leaks with it and ends up in the notes of others.",
  stages: ["template"],
  level: "error",
  sources: [references.privacy],
  messages: {
    // The words themselves are not repeated: reports travel further than documents.
    identifier: {
      problem: "The template contains {what}.",
      remedy: "Remove it and leave a blank; where the file was shared, also from its history.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "**Patient:** John Smith\n\n**MRN:** 00123456\n\n## Procedure\nLiquid nitrogen.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "**Patient:** @NAME@\n\n**MRN:** @MRN@\n\n## Procedure\nLiquid nitrogen.",
    },
  ],
  whenToTurnOff: "Where the templates carry invented patients on purpose.",
  *check({ document }) {
    for (const [index, { type }] of (document?.identifiers ?? []).entries()) {
      yield {
        messageId: "identifier",
        path: ["document", "identifiers", index],
        data: { what: NAMES[type] },
      };
    }
  },
});
