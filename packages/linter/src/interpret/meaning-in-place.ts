import {
  namedMeaning,
  type EncounterKind,
  type LabelMeaning,
  type SectionName,
} from "@encounter-lint/domain";
import type { OutlineNode } from "../source/outline.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import { knownMeaning } from "./label-elements.ts";
import { isOverProse } from "./outline-shapes.ts";
import { isHeading, keepOrOwn, sectionFor } from "./section-names.ts";
import type { Where } from "./where.ts";
import type { WordMemory } from "./word-memory.ts";

/** What is known of the document when one of its labels is met. */
export interface Surroundings {
  readonly kind: EncounterKind;
  readonly draft: EncounterDraft;
  readonly words: WordMemory;
  /** The headings that stand over the whole document. */
  readonly titles: ReadonlySet<OutlineNode>;
}

/** What a label means where it stands; undefined for words that no table knows there. */
export function meaningInPlace(
  node: OutlineNode,
  where: Where,
  surroundings: Surroundings,
): LabelMeaning | undefined {
  const { kind, words, titles } = surroundings;
  const text = node.label?.text ?? "";
  if (titles.has(node)) return "title";
  if (where.isLettered && /^[A-Z]$/.test(text.trim())) return undefined;
  // `No.` and `#` are counts above a column and nothing elsewhere.
  if (where.isRow && /^(?:no\.?|nr\.?|#|n)$/i.test(text.trim())) return "lesionCount";
  const meaning =
    node.level === 1
      ? namedMeaning(text)
      : knownMeaning(words, text, node.level !== undefined, kind);
  // `PHYSICIAN` over what the physician wrote names no performer.
  if (meaning === undefined || (meaning === "performedBy" && isOverProse(node))) return undefined;
  // The same word means different things in different places.
  if (where.section === "priorTreatment" && meaning === "duration") return "treatmentDuration";
  if (where.section === "priorTreatment" && (meaning === "cryogen" || meaning === "treatmentName"))
    return "treatmentName";
  if (where.section === "aftercare" && (meaning === "instructions" || meaning === "followUp"))
    return meaning;
  if (meaning === "treatmentName" || meaning === "diagnosisLabel")
    return where.section === "diagnosis" ? "diagnoses" : undefined;
  if (meaning === "treatmentOutcome" && where.section !== "priorTreatment")
    return where.section === "procedure" || asksForEnd(where, surroundings)
      ? "tolerance"
      : undefined;
  if (meaning === "treatmentReason" && where.section !== "priorTreatment") return "necessity";
  if (meaning === "serviceDate" && where.section === "signature") return "signedAt";
  if (meaning === "units" || meaning === "modifiers")
    return where.section === "claim" ? meaning : undefined;
  return meaning;
}

/** Behind the freezing a form asks how that ended, and not how an earlier drug did. */
function asksForEnd({ section }: Where, { kind, draft }: Surroundings): boolean {
  return (
    kind === "template" &&
    (section === "other" || section === "header" || section === "plan") &&
    draft.count("procedure.freezeTime") > 0
  );
}

/** The section that a label opens, or that what stands behind it belongs to. */
export function sectionInPlace(
  meaning: LabelMeaning | undefined,
  where: Where,
  node: OutlineNode,
  titles: ReadonlySet<OutlineNode>,
): SectionName {
  if (meaning === undefined || titles.has(node)) return where.section;
  // A code beneath the title is what the document bills; only front matter announces it.
  if (meaning === "code" && node.scalar === undefined && where.section === "other")
    return "procedure";
  // Labels of elements keep the section they stand in, headings open a new one.
  const own = sectionFor(meaning);
  if (own === undefined) return where.section;
  if (node.level !== undefined || isHeading(meaning)) return own;
  return where.section === "other" || where.section === "header" || where.section === "plan"
    ? own
    : keepOrOwn(where.section, own);
}
