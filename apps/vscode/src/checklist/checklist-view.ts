import {
  Disposable,
  EventEmitter,
  languages,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type TreeDataProvider,
} from "vscode";
import type { ActiveDocument } from "../active-document.ts";
import { filesWithFindings } from "../our-findings.ts";
import { toRange } from "../to-range.ts";
import { countOf, encounterNodes, filesNode, type ChecklistNode } from "./checklist-tree.ts";

const VIEW = "encounterLint.checklist";

/** Findings of many files arrive one after the other; they are drawn together. */
const PAUSE = 100;

/** Shows what the document in front has of everything that is required, and the files with findings. */
export function showChecklistView(active: ActiveDocument): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<ChecklistNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? (node.children ?? []) : roots(active))],
    getTreeItem: toTreeItem,
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const describe = () => {
    const checklists = active.current?.checklists ?? [];
    if (checklists.length > 0) view.description = countOf(checklists);
    else delete view.description;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const redraw = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      describe();
      changed.fire();
    }, PAUSE);
  };
  return Disposable.from(
    view,
    changed,
    active.onDidChange(redraw),
    languages.onDidChangeDiagnostics(redraw),
    new Disposable(() => clearTimeout(timer)),
  );
}

function roots(active: ActiveDocument): readonly ChecklistNode[] {
  const { current } = active;
  const encounters = current
    ? encounterNodes(
        current.document.uri.toString(),
        current.document.uri.path.split("/").at(-1) ?? "",
        current.checklists,
      )
    : [];
  const files = filesNode(filesWithFindings());
  return files ? [...encounters, files] : encounters;
}

function toTreeItem(node: ChecklistNode): TreeItem {
  const item = new TreeItem(
    node.label,
    node.children ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
  );
  item.id = node.id;
  if (node.description !== undefined) item.description = node.description;
  if (node.tooltip !== undefined) item.tooltip = new MarkdownString().appendText(node.tooltip);
  if (node.icon) {
    const { id, color } = node.icon;
    item.iconPath = new ThemeIcon(id, color === undefined ? undefined : new ThemeColor(color));
  }
  if (node.ruleId !== undefined) item.contextValue = "requirement";
  if (node.target) {
    const uri = Uri.parse(node.target.uri);
    if (node.isFile) {
      item.resourceUri = uri;
      item.iconPath = ThemeIcon.File;
    }
    const selection = node.target.range && toRange(node.target.range);
    item.command = {
      title: "Go to",
      command: "vscode.open",
      arguments: [uri, selection ? { selection } : {}],
    };
  }
  item.accessibilityInformation = {
    label: node.isFile
      ? (node.tooltip ?? node.label)
      : [node.label, node.description].filter((part) => part !== undefined).join(", "),
  };
  return item;
}
