import { LABELS, type LabelMeaning } from "@encounter-lint/domain";
import { customDialect, slotText } from "@encounter-lint/linter";
import type { Analysis } from "../analysis.ts";
import { blanksIn } from "../outline/blanks.ts";

/** How a document writes keys and labels. */
export interface LabelStyle {
  key(meaning: LabelMeaning): string;
  /** The label with what the document puts around labels: `**Freeze time:** `. */
  field(meaning: LabelMeaning): string;
  heading(meaning: LabelMeaning): string;
}

/** Reads the style of a document from its text. */
export function labelStyle({ document }: Analysis): LabelStyle {
  const text = document.getText();
  const isCamel =
    /^\s*(?:- +)?[a-z]+[A-Z]\w*:/m.test(text) && !/^\s*(?:- +)?[a-z]+_\w+:/m.test(text);
  const isBold = /\*\*[^*\n]+:\*\*/.test(text) || !/^\s*(?:[-*+] )?[A-Z][\w /]{0,40}:/m.test(text);
  return {
    key: (meaning) =>
      isCamel ? camelCase(ownLabel(meaning)) : ownLabel(meaning).replaceAll(" ", "_"),
    field: (meaning) =>
      isBold ? `**${sentenceCase(ownLabel(meaning))}:** ` : `${sentenceCase(ownLabel(meaning))}: `,
    heading: (meaning) => sentenceCase(ownLabel(meaning)),
  };
}

/** The product's own words for a meaning: `freeze time`. */
export function ownLabel(meaning: LabelMeaning): string {
  return LABELS.find((entry) => entry.meaning === meaning)?.labels[0] ?? meaning;
}

/** A blank as this document writes blanks; Epic's `***` where it has none yet. */
export function blankFor({ report, lintSettings }: Analysis, name: string): string {
  const custom = (lintSettings.placeholders ?? []).map(customDialect);
  return slotText(name, blanksIn(report.outline, lintSettings), custom);
}

/** With a capital letter at the beginning. */
export function sentenceCase(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function camelCase(label: string): string {
  return label.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}
