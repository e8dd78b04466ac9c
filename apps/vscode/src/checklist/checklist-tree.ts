import type { Checklist, ChecklistItem } from "@encounter-lint/language-service";

type Range = Checklist["title"];

/** How a line of the view looks. The names are those of the editor's own icons and colours. */
interface NodeIcon {
  readonly id: string;
  readonly color?: string;
}

/** A line of the checklist view. */
export interface ChecklistNode {
  /** The same after every keystroke, so that what was folded stays folded. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: NodeIcon;
  /** Where a click leads. */
  readonly target?: { readonly uri: string; readonly range?: Range };
  /** The rule that asks for it. */
  readonly ruleId?: string;
  /** A file, which the editor draws with its own icon. */
  readonly isFile?: boolean;
  readonly children?: readonly ChecklistNode[];
}

/** The findings of one file. */
export interface FileFindings {
  readonly uri: string;
  /** As people call it in this workspace. */
  readonly path: string;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** `9/11`, over all encounters of a file. */
export function countOf(checklists: readonly Checklist[]): string {
  const done = checklists.reduce((sum, checklist) => sum + checklist.done, 0);
  const all = checklists.reduce((sum, { items }) => sum + items.length, 0);
  return `${done}/${all}`;
}

/** The encounters of the document in front, each with its requirements. */
export function encounterNodes(
  uri: string,
  name: string,
  checklists: readonly Checklist[],
): readonly ChecklistNode[] {
  return checklists.map((checklist, index) => {
    const kind = checklist.kind === "template" ? "Template" : "Note";
    return {
      id: `encounter ${index}`,
      label: checklists.length > 1 ? `${kind} ${index + 1}` : kind,
      // In a narrow view the end is cut off.
      description: `${countOf([checklist])} · ${name}`,
      tooltip: checklist.summary,
      icon: { id: "checklist" },
      target: { uri, range: checklist.title },
      children: checklist.items.map((item) => requirementNode(uri, index, item, checklist.kind)),
    };
  });
}

/** The files of the workspace with findings; undefined when there are none. */
export function filesNode(files: readonly FileFindings[]): ChecklistNode | undefined {
  if (files.length === 0) return undefined;
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    id: "files",
    label: "Files with findings",
    description: String(files.length),
    children: sorted.map((file) => {
      const parts = file.path.split("/");
      return {
        id: `file ${file.uri}`,
        label: parts.at(-1) ?? file.path,
        description: parts.slice(0, -1).join("/"),
        tooltip: `${file.path}: ${amounts(file)}`,
        target: { uri: file.uri },
        isFile: true,
      };
    }),
  };
}

/** `2 errors, 1 warning`. */
export function amounts({
  errors,
  warnings,
  notices,
}: Pick<FileFindings, "errors" | "warnings" | "notices">): string {
  return [amount(errors, "error"), amount(warnings, "warning"), amount(notices, "notice")]
    .filter((part) => part !== "")
    .join(", ");
}

function amount(count: number, word: string): string {
  if (count === 0) return "";
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function requirementNode(
  uri: string,
  encounter: number,
  item: ChecklistItem,
  kind: Checklist["kind"],
): ChecklistNode {
  const words = stateWords(item, kind);
  const label = item.name.charAt(0).toUpperCase() + item.name.slice(1);
  return {
    id: `requirement ${encounter} ${item.id}`,
    label,
    description: words,
    tooltip: `${label}: ${words}. Asked for by ${item.ruleId}.`,
    icon: iconOf(item),
    target: { uri, range: item.range },
    ruleId: item.ruleId,
  };
}

function stateWords({ state, isDone }: ChecklistItem, kind: Checklist["kind"]): string {
  if (state === "missing") return kind === "template" ? "no place for it" : "missing";
  if (state === "prefilled") return "filled in for every patient";
  if (state === "value") return isDone ? "stated" : "stated, but not enough";
  const what = state === "choice" ? "pick list" : "blank";
  if (kind === "note") return `still a ${what}`;
  return isDone ? what : `${what}, but not enough`;
}

function iconOf({ state, isDone }: ChecklistItem): NodeIcon {
  if (isDone && state !== "prefilled") return { id: "pass", color: "testing.iconPassed" };
  if (state === "missing") return { id: "error", color: "testing.iconFailed" };
  return { id: "warning", color: "list.warningForeground" };
}
