import type { EncounterDraft } from "./encounter-draft.ts";

/** A claim has no more rows. */
const MOST_ROWS = 12;
/** Lines so far from each other stand in different parts of the note. */
const FAR = 2000;

/** A claim line of the draft. */
interface Line {
  readonly index: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: unknown;
  readonly start: number;
  readonly end: number;
  /** Read from a sentence, and not from a row of the claim. */
  readonly isInWords: boolean;
}

/**
 * A line that stands in the claim and is named once more in a sentence, "billed 17340 x 1", is one
 * line; so is one that two parts of the note name.
 */
export function joinSameLines(draft: EncounterDraft, text: string): void {
  const repeated = new Set<number>();
  /** The last line of a code that a sentence told, and the first rows that bill it. */
  const told = new Map<string, Line>();
  const lines = linesOf(draft);
  const rows = lines.filter(({ isInWords }) => !isInWords).slice(0, MOST_ROWS);
  for (const line of lines) {
    if (!line.isInWords) continue;
    const before = told.get(line.code);
    const isTold =
      before !== undefined && tellsNoMore(line, before) && areApart(text, before, line);
    if (isTold || rows.some((row) => tellsNoMore(line, row))) repeated.add(line.index);
    else told.set(line.code, line);
  }
  if (repeated.size > 0) draft.removeRecords("claim.lines", repeated);
}

function linesOf(draft: EncounterDraft): readonly Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < draft.count("claim.lines"); index++) {
    const path = `claim.lines.${index}`;
    const code = statedAt(draft, `${path}.code`);
    const place = draft.placeOf(`${path}.code`, 0);
    const anchor = draft.anchorOf(path);
    if (typeof code !== "string" || !place || !anchor) continue;
    const modifiers: string[] = [];
    for (let item = 0; draft.count(`${path}.modifiers.${item}`) > 0; item++)
      modifiers.push(String(statedAt(draft, `${path}.modifiers.${item}`)));
    lines.push({
      index,
      code,
      modifiers,
      units: statedAt(draft, `${path}.units`),
      start: place.start,
      end: place.end,
      isInWords: anchor.start === place.start && anchor.end === place.end,
    });
  }
  return lines;
}

function statedAt(draft: EncounterDraft, element: string): unknown {
  const [mention] = draft.mentions(element);
  return mention?.state === "value" ? mention.value : undefined;
}

/** Whether everything that the line says is said of the other too. */
function tellsNoMore(line: Line, other: Line): boolean {
  return (
    line.code === other.code &&
    line.modifiers.every((modifier) => other.modifiers.includes(modifier)) &&
    (line.units === undefined || other.units === undefined || line.units === other.units)
  );
}

/** Lines beneath one another are two; those of two paragraphs, headings or keys are one that is told twice. */
function areApart(text: string, one: Line, line: Line): boolean {
  const between = text.slice(one.end, line.start);
  if (between.length > FAR) return true;
  return (
    /\n\s*\n|\n#|\n[ \t]*[A-Za-z][\w -]{1,40}:\s/.test(between) &&
    !/\b(?:line|second|item|24D)\b[^\n]{0,24}$/i.test(between)
  );
}
