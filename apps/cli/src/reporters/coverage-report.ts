import {
  coverageMarkdown,
  coverageSource,
  coverageState,
  coverageTitle,
  type EncounterCoverage,
} from "@encounter-lint/linter";
import stringWidth from "fast-string-width";
import { formatSources, htmlTable, PAGE_END, pageStart } from "./html-page.ts";
import { painter, printable, printableLine } from "./paint.ts";
import { escapeText } from "./xml.ts";

/** How coverage can be shown. */
export type CoverageFormat = "table" | "json" | "markdown" | "html";

/** Raised when a field of the JSON changes its meaning or goes. */
const COVERAGE_VERSION = 1;

/** What encounters document, in the form that was asked for. */
export function formatCoverage(
  encounters: readonly EncounterCoverage[],
  format: CoverageFormat,
  color: boolean,
): string {
  if (format === "json") {
    return `${JSON.stringify({ version: COVERAGE_VERSION, encounters }, undefined, 2)}\n`;
  }
  if (format === "html") return toHtml(encounters);
  if (format === "markdown") return printable(coverageMarkdown(encounters));
  return encounters.map((one) => toTable(one, color)).join("\n");
}

/** Longer words would push the source off the screen; the other forms have them whole. */
const MAX_WORDS = 40;

function toTable(encounter: EncounterCoverage, color: boolean): string {
  const paint = painter(color);
  const rows = encounter.requirements.map((row) => [
    row.satisfied ? "yes" : "NO",
    row.name,
    coverageState(row),
    shortened(printableLine(row.words.join(" | "))),
    String(row.line),
    coverageSource(row),
  ]);
  const table = [["met", "requirement", "state", "words", "line", "source"], ...rows];
  const widths = table.reduce<readonly number[]>(
    (known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, stringWidth(cell))),
    [],
  );
  const lines = table.map((row, index) => {
    const text = row
      .map((cell, at) => cell + " ".repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(cell))))
      .join("  ")
      .trimEnd();
    if (index === 0) return paint("dim", text);
    return encounter.requirements[index - 1]?.satisfied === true ? text : paint("red", text);
  });
  const shown = encounter.requirements.length === 0 ? [] : lines;
  return [paint("bold", printable(coverageTitle(encounter))), ...shown, encounter.summary, ""].join(
    "\n",
  );
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= MAX_WORDS ? text : `${characters.slice(0, MAX_WORDS - 1).join("")}…`;
}

function toHtml(encounters: readonly EncounterCoverage[]): string {
  const parts = encounters.map((encounter, index) => {
    const id = `encounter-${index}`;
    const rows = encounter.requirements.map((row) => ({
      cells: [
        escapeText(row.name),
        coverageState(row),
        escapeText(row.words.join(" | ")),
        `${row.state === "missing" ? "near " : ""}line ${row.line}`,
        formatSources(row.sources),
      ],
      className: row.satisfied ? "met" : "open",
    }));
    const columns = ["Requirement", "State", "Words", "Where", "Asked for by"];
    const table = rows.length === 0 ? "" : htmlTable(id, columns, rows);
    return `<section class="file"><h2 id="${id}">${escapeText(coverageTitle(encounter))}</h2><p>${escapeText(encounter.summary)}</p>${table}</section>\n`;
  });
  return `${pageStart("What the encounters document for CPT 17340")}</header>
<main>
${parts.join("")}${PAGE_END}`;
}
