import { findPlaceholders, slotText } from "@encounter-lint/linter";

/** A way to write blanks. */
export interface Dialect {
  /** A blank for the freeze time in this way. */
  readonly sample: string;
  /** Where it is usual. */
  readonly usedIn: string;
}

/** The ways that a new template can use, the most usual first. */
export const DIALECTS: readonly Dialect[] = [
  { sample: "***", usedIn: "Epic and Dragon: F2 jumps from blank to blank" },
  { sample: "{{freeze_time}}", usedIn: "Mustache, Handlebars and many web forms" },
  { sample: "[FREEZE TIME]", usedIn: "Dictation and word processors" },
  { sample: "{freeze_time}", usedIn: "Text expanders" },
  { sample: "${freeze_time}", usedIn: "Scripts and merge fields" },
  { sample: "%FREEZE_TIME%", usedIn: "Merge fields" },
  { sample: "____", usedIn: "Paper" },
];

/** A blank with a name, written as in the sample. */
export function blankLike(sample: string, name: string): string {
  return slotText(name, findPlaceholders(sample));
}
