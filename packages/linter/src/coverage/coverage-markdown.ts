import type { EncounterCoverage, RequirementRow } from "./encounter-coverage.ts";

const STATES = {
  value: "stated",
  choice: "pick list",
  slot: "blank",
  prefilled: "prefilled",
  missing: "missing",
} as const satisfies Record<RequirementRow["state"], string>;

/** The state of a requirement as reports call it. What is written and not enough counts as little as nothing. */
export function coverageState({ state, satisfied }: RequirementRow): string {
  const isWritten = state === "value" || state === "prefilled";
  return isWritten && !satisfied ? "not sufficient" : STATES[state];
}

/** `acne.encounter.yaml, encounter 2`. */
export function coverageTitle({ path, number }: EncounterCoverage): string {
  return number === undefined ? path : `${path}, encounter ${number}`;
}

/** Who asks for a requirement. */
export function coverageSource({ sources }: RequirementRow): string {
  return sources.map(({ citation }) => citation).join("; ");
}

/** What encounters document, as tables in Markdown. Words of a document are words in it and nothing else. */
export function coverageMarkdown(encounters: readonly EncounterCoverage[]): string {
  return encounters.map(section).join("\n");
}

function section(encounter: EncounterCoverage): string {
  const rows = encounter.requirements.map(
    (row) =>
      `| ${row.satisfied ? "yes" : "**no**"} | ${plain(row.name)} | ${coverageState(row)} | ${plain(row.words.join(" / "))} | ${row.line} | ${plain(coverageSource(row))} |\n`,
  );
  const table =
    rows.length === 0
      ? ""
      : `| Met | Requirement | State | Words | Line | Source |\n| --- | --- | --- | --- | ---: | --- |\n${rows.join("")}\n`;
  return `## ${plain(coverageTitle(encounter))}\n\n${table}${plain(encounter.summary)}\n`;
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/\s+/g, " ");
}
