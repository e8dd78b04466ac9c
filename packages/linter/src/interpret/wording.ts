import { meaningOf, type LabelMeaning } from "@encounter-lint/domain";
import { datesIn } from "../narrative/dates.ts";
import { agesIn } from "../narrative/ages.ts";
import type { OutlineNode } from "../source/outline.ts";
import { passagesOf } from "./passages-of.ts";
import type { WordMemory } from "./word-memory.ts";

/** Parts of a note that differ from patient to patient even where the rest was copied. */
const PERSONAL: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "kind",
  "title",
  "patient",
  "service",
  "header",
  "age",
  "dateOfBirth",
  "patientName",
  "medicalRecordNumber",
  "serviceDate",
  "signature",
  "signatureName",
  "signedAt",
  "performedBy",
  "claim",
  "visits",
  "payer",
  "phone",
  "address",
]);

const PERSON = /\b(?:Mr|Mrs|Ms|Dr|Miss)\.?\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?/g;

/** The words of the clinical sections, without what differs from patient to patient. */
export function wordingOf(nodes: readonly OutlineNode[], words: WordMemory): string {
  return nodes
    .flatMap((node): string[] => {
      const meaning = node.label && meaningOf(node.label.text);
      if (meaning !== undefined && PERSONAL.has(meaning)) return [];
      const own = (node.text ? passagesOf(node.text) : []).map(({ text }) =>
        words.recall("wording", text, () => plain(text)),
      );
      return [...own, wordingOf(node.children, words)].filter((part) => part !== "");
    })
    .join(" ");
}

function plain(text: string): string {
  let result = text;
  for (const { start, end } of [...datesIn(text), ...agesIn(text)].toSorted(
    (a, b) => b.start - a.start,
  )) {
    result = result.slice(0, start) + result.slice(end);
  }
  return result
    .replace(PERSON, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
