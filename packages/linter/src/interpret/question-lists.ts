import { rangeIn, type OutlineNode, type OutlineText } from "../source/outline.ts";
import { formFieldOf, isFormGroup, keyedFieldOf } from "./form-keys.ts";

/** Keys over lists of what a form asks. */
const QUESTIONS =
  /^(?:(?:form|survey|page|intake)[\s_-]?)?(?:questions?|fields?|columns?|headers?|items?|form|checklist|survey|elements|prompts|inputs|controls|questionnaire)$/i;

/** Under which key an export keeps the words that are shown. */
const SHOWN =
  /^(?:label|question|q|text|header|heading|wording|stem|prompt|ask|title|caption|display|column|field)$/i;

/** `A`, `q7`, `column_12`: a key that only counts. */
const COUNTED = /^(?:[A-Z]{1,2}|(?:q|question|f|field|col|column|item|no)?[\s_-]?\d{1,3})$/i;

const MAX_SETTING = 30;

/** Whether a label stands over a list of questions. */
export function headsQuestions(label: string): boolean {
  return QUESTIONS.test(label.trim());
}

/** The entries of a list of questions, each that is nothing but a question as a label with nothing behind it. */
export function asQuestions(
  nodes: readonly OutlineNode[],
  hasBlank: (node: OutlineNode) => boolean,
): readonly OutlineNode[] {
  return nodes.map((node) => {
    const shown = hasBlank(node) ? undefined : questionOf(node);
    if (!shown) return node;
    const anchor = rangeIn(shown);
    return { kind: "field", label: shown, children: [], range: anchor, anchor };
  });
}

function questionOf(node: OutlineNode): OutlineText | undefined {
  const { kind, label, text, children } = node;
  if (kind === "item" && children.length === 0) return text;
  if (kind === "field" && label && COUNTED.test(label.text)) return text;
  if (kind !== "record" && !(kind === "section" && label && COUNTED.test(label.text)))
    return undefined;
  if (isFormGroup(node) || (kind === "record" ? formFieldOf(node) : keyedFieldOf(node)))
    return undefined;
  const shown = children.find((child) => child.text && SHOWN.test(child.label?.text ?? ""));
  const areSettings = children.every(
    (child) =>
      child === shown ||
      (child.label && child.children.length === 0 && (child.text?.text.length ?? 0) < MAX_SETTING),
  );
  return areSettings ? shown?.text : undefined;
}
