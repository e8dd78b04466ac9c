import type { Checklist, ChecklistItem } from "@encounter-lint/language-service";

const STATES: Readonly<Record<ChecklistItem["state"], string>> = {
  value: "stated",
  choice: "pick list",
  slot: "blank",
  prefilled: "prefilled",
  missing: "missing",
};

/**
 * What the encounters of a document have of everything that is required, as Markdown.
 *
 * @param words - the text of a range
 */
export function coverageReport(
  name: string,
  checklists: readonly Checklist[],
  words: (range: ChecklistItem["range"]) => string,
): string {
  return checklists
    .map((checklist, index) => {
      const title = checklists.length > 1 ? `${name}, encounter ${index + 1}` : name;
      const rows = checklist.items.map((item) => row(item, words));
      return [
        `## ${cell(title)}`,
        "",
        cell(checklist.summary),
        "",
        "| Met | Requirement | State | Words | Line | Rule |",
        "| --- | --- | --- | --- | ---: | --- |",
        ...rows,
        "",
      ].join("\n");
    })
    .join("\n");
}

function row(item: ChecklistItem, words: (range: ChecklistItem["range"]) => string): string {
  const { isDone, name, state, range, ruleId } = item;
  const cells = [
    isDone ? "yes" : "**no**",
    cell(name),
    STATES[state],
    // The place of something missing is only where it should stand.
    state === "missing" ? "" : cell(words(range)),
    String(range.start.line + 1),
    ruleId,
  ];
  return `| ${cells.join(" | ")} |`;
}

function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/\s+/g, " ");
}
