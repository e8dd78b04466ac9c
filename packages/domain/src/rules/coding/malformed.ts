import { ACNE_CRYOTHERAPY, codedLines, splitCode } from "../../rule/claim-lines.ts";
import { procedureCodes } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

/** CPT of all categories, then HCPCS. */
const SHAPE = /^(?:\d{4}[0-9AFMTU]|[A-V]\d{4})$/;

export const malformed = defineRule({
  id: "coding/malformed",
  summary: "A procedure code or a modifier does not have the shape of one.",
  why: "A claim with a letter for a digit, a digit too many or a lost one is rejected before anyone reads the note.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.claimForm],
  fixable: "suggestion",
  messages: {
    shape: {
      problem: '"{written}" is no procedure code: codes in box 24D have five characters.',
      remedy: "Write the five characters of the code, such as 17340.",
    },
    mistyped: {
      problem: '"{written}" is no procedure code, and was probably meant as {code} (box 24D).',
      remedy: "Write {code} if that is meant.",
    },
    modifier: {
      problem: '"{written}" is no modifier, and was probably meant as {modifier} (box 24D).',
      remedy: "Write {modifier} if that is meant.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "1734O", units: 1 }',
      note: "The last character is a letter.",
    },
    { format: "yaml", text: 'claim:\n  lines:\n    - { code: "017340", units: 1 }' },
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "17340", units: 1 }\n    - { code: "99213", modifiers: ["2S"] }',
      note: "The modifier ends in a letter.",
    },
  ],
  prefer: [{ format: "yaml", text: 'claim:\n  lines:\n    - { code: "17340", units: 1 }' }],
  whenToTurnOff: "When your files hold house codes that something else translates before billing.",
  *check(encounter) {
    for (const { written, code, path } of procedureCodes(encounter)) {
      const meant = meantCode(code);
      if (meant === code) continue;
      if (meant === undefined) {
        yield { messageId: "shape", path, data: { written } };
        continue;
      }
      const text = [meant, ...splitCode(written).modifiers].join("-");
      yield {
        messageId: "mistyped",
        path,
        data: { written, code: meant },
        fixes: [
          { title: `Write ${text}`, safety: "suggestion", edits: [{ kind: "set", path, text }] },
        ],
      };
    }
    for (const { modifiers } of codedLines(encounter)) {
      for (const { modifier, written, path, replacement } of modifiers) {
        if (modifier === written.toUpperCase()) continue;
        yield {
          messageId: "modifier",
          path,
          data: { written, modifier },
          fixes: [
            { title: `Write ${modifier}`, safety: "suggestion", edits: [replacement(modifier)] },
          ],
        };
      }
    }
  },
});

/** The code that is written or, with letters for digits and stray characters taken back, was meant. */
function meantCode(code: string): string | undefined {
  const bare = code
    .replace(/\.0+$/, "")
    .replace(/[\s.,'-]+/g, "")
    .replace(/^0(?=\d{5}$)/, "");
  const digits = withDigits(bare);
  // L7340 has the shape of a code, and beside acne it is this one with a letter for its first digit.
  if (digits === ACNE_CRYOTHERAPY) return digits;
  if (SHAPE.test(code)) return code;
  return [bare, digits, bare.charAt(0) + withDigits(bare.slice(1))].find((one) => SHAPE.test(one));
}

function withDigits(text: string): string {
  return text.replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}
