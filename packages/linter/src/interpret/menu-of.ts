import type { OutlineNode } from "../source/outline.ts";
import type { FormField } from "./form-keys.ts";
import type { Where } from "./where.ts";

/** `consent: [spoken, written]` beneath `pick_lists:`, or `consent_options: [spoken, written]` anywhere. */
export function menuOf(node: OutlineNode, where: Where): FormField | undefined {
  const { label, level, text, children } = node;
  if (!label || level !== undefined) return undefined;
  const name = label.text.replace(/[\s_-]+(?:options|choices|pick[\s_-]?list|menu)$/i, "");
  if (where.isMenu !== true && name === label.text) return undefined;
  const areOptions =
    children.length > 1 && children.every((one) => one.kind === "item" && one.text);
  if (text === undefined ? !areOptions : !/[,;|/]/.test(text.text)) return undefined;
  return { label: { ...label, text: name }, choices: node };
}
