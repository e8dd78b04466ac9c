import type { Encounter } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import {
  acneCodes,
  isMeantForAcne,
  isPointer,
  listedCodes,
  wordsOnLine,
  type CodeMention,
} from "../../rule/diagnosis-codes.ts";
import type { Edit, Fix } from "../../rule/fix.ts";
import { isIcd10CmShape } from "../../rule/icd10cm-code.ts";
import { linksOf17340, type LineLinks } from "../../rule/linked-diagnoses.ts";
import type { Path } from "../../rule/path.ts";
import { references } from "../../sources/references.ts";

export const pointerMissing = defineRule({
  id: "diagnosis/pointer-missing",
  summary: "The 17340 line does not point to the acne diagnosis.",
  why: "The payer judges the line by the diagnosis it points to. A note full of acne does not help a line that points nowhere, or to something else.",
  stages: ["note"],
  level: "error",
  sources: [references.claimForm],
  fixable: "suggestion",
  messages: {
    none: {
      problem: "The 17340 line points to no diagnosis (box 24E), although {acne} is listed.",
      remedy: "Point the line at {acne}.",
    },
    dangling: {
      problem: "The 17340 line points to {pointer} (box 24E), and no diagnosis stands there.",
      remedy: "Point the line at the acne diagnosis.",
    },
    elsewhere: {
      problem: "The 17340 line points to {code} (box 24E), although {acne} is listed.",
      remedy: "Point the line at {acne}.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L57.0, label: Actinic keratosis }\n  - { code: L70.0, label: Acne vulgaris }\nclaim:\n  lines:\n    - { code: "17340", units: 1, diagnoses: [A] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L57.0, label: Actinic keratosis }\n  - { code: L70.0, label: Acne vulgaris }\nclaim:\n  lines:\n    - { code: "17340", units: 1, diagnoses: [B] }',
    },
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nclaim:\n  lines:\n    - { code: "17340", units: 1 }',
      note: "With one diagnosis there is nothing to confuse.",
    },
  ],
  whenToTurnOff: "Where pointers are set by the billing system and the note does not carry them.",
  *check(encounter) {
    const [acne] = acneCodes(encounter).filter(({ path }) => path[0] === "diagnoses");
    for (const links of linksOf17340(encounter)) {
      const { codes, dangling, isUncertain, isStated } = links;
      const [first] = codes;
      const [lost] = dangling;
      if (!isStated) {
        if (!acne || !isItemised(encounter, links)) continue;
        yield {
          messageId: "none",
          path: ["claim", "lines", links.line.index],
          data: { acne: acne.code },
          fixes: [pointAt(encounter, acne, appendTo(links))],
        };
      } else if (!first && lost && !isUncertain && listedCodes(encounter).length > 0) {
        yield {
          messageId: "dangling",
          path: lost.path,
          data: { pointer: lost.pointer },
          fixes: acne ? [pointAt(encounter, acne, setAt(lost.path))] : [],
        };
      } else if (first && acne && !isUncertain && codes.every(({ code }) => isOutsideAcne(code))) {
        yield {
          messageId: "elsewhere",
          path: first.path,
          data: { code: first.code, acne: acne.code },
          related: [{ path: acne.path, message: "The acne diagnosis." }],
          fixes: [pointAt(encounter, acne, setAt(first.path))],
        };
      }
    }
  },
});

/** A code that is sound and not acne; misspelt and outdated ones are reported by themselves. */
function isOutsideAcne(code: string): boolean {
  return isIcd10CmShape(code) && !isMeantForAcne(code);
}

/** Whether the claim is written out so far that a pointer belongs to the line. */
function isItemised(encounter: Encounter, { line: { index, line } }: LineLinks): boolean {
  const others = encounter.claim?.lines?.filter((_, place) => place !== index) ?? [];
  if (others.some(({ diagnoses }) => diagnoses?.some((mentions) => mentions.length > 0)))
    return true;
  if (line.units === undefined && line.placeOfService === undefined) return false;
  // The same code in the heading and in the assessment is one diagnosis.
  return new Set(listedCodes(encounter).map(({ code }) => code)).size > 1;
}

function pointAt(encounter: Encounter, acne: CodeMention, edit: (text: string) => Edit): Fix {
  return {
    title: `Point the line at ${acne.code}`,
    safety: "suggestion",
    edits: [edit(pointerTo(encounter, acne))],
  };
}

/** The acne diagnosis in the way in which the claim points: by its letter, its number or its code. */
function pointerTo({ diagnoses = [], claim }: Encounter, { path, code }: CodeMention): string {
  const place = Number(path[1]);
  const own = diagnoses[place]?.pointer;
  if (own !== undefined) return own;
  const pointers = (claim?.lines ?? [])
    .flatMap((line, index) => wordsOnLine(line, index))
    .filter(({ words }) => isPointer(words));
  const [first] = pointers;
  if (!first) return code;
  return /\d/.test(first.words) ? `${place + 1}` : String.fromCharCode("A".charCodeAt(0) + place);
}

function setAt(path: Path): (text: string) => Edit {
  return (text) => ({ kind: "set", path, text });
}

function appendTo({ line }: LineLinks): (text: string) => Edit {
  return (text) => ({ kind: "append", path: ["claim", "lines", line.index, "diagnoses"], text });
}
