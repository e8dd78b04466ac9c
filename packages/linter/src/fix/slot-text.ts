import type { PlaceholderDialect } from "@encounter-lint/domain";
import type { DialectPattern } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";
import { inStyle, mostFrequent, styleOf, type NameStyle } from "./name-style.ts";

/** The blank that every EHR user knows, for documents without blanks of their own. */
const WILDCARD = "***";

const NAMED: Readonly<
  Partial<Record<PlaceholderDialect, readonly [before: string, after: string, NameStyle]>>
> = {
  mustache: ["{{", "}}", { separator: "_", letters: "lower" }],
  bracket: ["[", "]", { separator: " ", letters: "upper" }],
  brace: ["{", "}", { separator: "_", letters: "lower" }],
  angle: ["<", ">", { separator: " ", letters: "lower" }],
  dollar: ["${", "}", { separator: "_", letters: "lower" }],
  percent: ["%", "%", { separator: "_", letters: "upper" }],
};

/**
 * An empty slot in the dialect that a document uses most, written like its other slots.
 *
 * @param name - what the slot is for: `freeze time`
 * @param present - the blanks of the document
 */
export function slotText(
  name: string,
  present: readonly Placeholder[],
  custom: readonly DialectPattern[] = [],
): string {
  const dialect = mostFrequent(present.map((one) => one.dialect));
  if (dialect === undefined) return WILDCARD;
  const samples = present.filter((one) => one.dialect === dialect && !one.isChoice);
  const candidates = candidatesFor(dialect, name, samples);
  return candidates.find((candidate) => isOneBlank(candidate, custom)) ?? WILDCARD;
}

function candidatesFor(
  dialect: PlaceholderDialect,
  name: string,
  samples: readonly Placeholder[],
): readonly string[] {
  // `@NAME@` and `{LIST:1}` name things that exist in the EHR; none can be made up.
  if (dialect === "epic") return [WILDCARD];
  const usual = mostFrequent(samples.map(({ text }) => text));
  const format = NAMED[dialect];
  const named = samples.filter(({ hint }) => /^[A-Za-z][A-Za-z _-]*$/.test(hint));
  const [sample] = named;
  if (!format && dialect !== "custom") return usual === undefined ? [] : [usual];
  const [before, after, style] = format ?? ["", "", { separator: "_", letters: "lower" } as const];
  const own = styleOf(
    named.map(({ hint }) => hint),
    style,
  );
  if (sample) {
    const at = sample.text.indexOf(sample.hint);
    const [lead, tail] = [sample.text.slice(0, at), sample.text.slice(at + sample.hint.length)];
    return [lead + inStyle(name, own) + tail, before + inStyle(name, style) + after];
  }
  if (format) return usual === undefined ? [before + inStyle(name, style) + after] : [usual];
  return [];
}

/** Whether the text is read as one free blank again. */
function isOneBlank(text: string, custom: readonly DialectPattern[]): boolean {
  const [found, ...others] = findPlaceholders(text, custom);
  return (
    found !== undefined &&
    others.length === 0 &&
    !found.isChoice &&
    found.range.start === 0 &&
    found.range.end === text.length
  );
}
