import type { LabelMeaning } from "@encounter-lint/domain";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";
import type { CursorContext } from "./cursor-context.ts";
import { blankFor, labelStyle, ownLabel } from "./document-style.ts";
import type { Proposal } from "./value-items.ts";

/** What 17340 needs in each section; the keys of YAML and the labels of Markdown differ where a list is meant. */
const PARTS: Readonly<Partial<Record<LabelMeaning, readonly LabelMeaning[]>>> = {
  exam: ["severity"],
  assessment: ["necessity", "judgement"],
  procedure: [
    "code",
    "cryogen",
    "applicator",
    "sites",
    "lesionCount",
    "freezeTime",
    "cycles",
    "preparation",
    "contraindicationScreen",
    "consent",
    "tolerance",
    "performedBy",
  ],
  aftercare: ["instructions", "followUp"],
  signature: ["signatureName", "credentials", "signedAt"],
};

const LISTED_IN_YAML: Readonly<Partial<Record<LabelMeaning, readonly LabelMeaning[]>>> = {
  diagnoses: ["code", "diagnosisLabel"],
  priorTreatments: ["treatmentName", "treatmentDuration", "treatmentOutcome"],
};

const LABELS_IN_MARKDOWN: Readonly<Partial<Record<LabelMeaning, readonly LabelMeaning[]>>> = {
  diagnoses: ["diagnosisLabel", "diagnosisCode"],
  priorTreatments: ["failedTreatments"],
};

/**
 * A section with everything that 17340 needs in it: with blanks in a template, with places to type in
 * a note. Nothing for sections that have no parts.
 */
export function sectionProposal(
  analysis: Analysis,
  context: CursorContext,
  meaning: LabelMeaning,
): Proposal | undefined {
  const isMarkdown = context.format === "markdown";
  const listed = isMarkdown ? undefined : LISTED_IN_YAML[meaning];
  const parts = listed ?? (isMarkdown ? LABELS_IN_MARKDOWN[meaning] : undefined) ?? PARTS[meaning];
  if (!parts) return undefined;
  const style = labelStyle(analysis);
  const isNote = analysis.report.encounters.some(({ encounter }) => encounter.kind === "note");
  const place = (part: LabelMeaning, number: number): string => {
    if (part === "code" && meaning === "procedure") return isMarkdown ? "17340" : '"17340"';
    if (isNote) return `\${${number}:}`;
    const blank = blankFor(analysis, ownLabel(part));
    return isMarkdown ? blank : `"${blank}"`;
  };
  const lines = parts.map((part, index) =>
    isMarkdown
      ? `${style.field(part)}${place(part, index + 1)}`
      : `${context.indent}${listed ? (index === 0 ? "  - " : "    ") : "  "}${style.key(part)}: ${place(part, index + 1)}`,
  );
  const name = isMarkdown ? style.heading(meaning) : style.key(meaning);
  return {
    label: `${name} (whole section)`,
    kind: CompletionItemKind.Snippet,
    isSnippet: isNote,
    insert: [isMarkdown ? `${name}\n` : `${name}:`, ...lines].join("\n"),
    ...(LABEL_TEXTS[meaning] && { detail: LABEL_TEXTS[meaning].write }),
  };
}
