import { meaningOf, type LabelMeaning } from "@encounter-lint/domain";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { toPassage } from "../narrative/passage.ts";
import { rangeIn, type OutlineNode, type OutlineText } from "../source/outline.ts";
import { decodeOptions } from "./choice-options.ts";
import { MentionWriter } from "./mention-writer.ts";
import { readField } from "./read-field.ts";
import { readPassage } from "./read-passage.ts";
import type { Scope } from "./scope.ts";
import { elementOfLabel, targetOf } from "./slot-elements.ts";

const LABEL_KEYS = /^(?:label|name|question|prompt|field|caption)$/i;
const CHOICE_KEYS = /^(?:choices|options|values|items|picklist|enum)$/i;
const DEFAULT_KEYS = /^(?:default|default_value|defaultValue|value|initial|prefill|preset)$/i;
const CONDITION_KEYS =
  /^(?:when|if|condition|visible_if|visibleIf|show_if|showIf|enable_when|enableWhen|depends_on|dependsOn|visible_when|show_when)$/i;
const FORM_KEYS =
  /^(?:type|required|choices|options|default|default_value|defaultValue|prefill|picklist|enum|visible_if|show_if|enable_when|min|max|placeholder|multiple)$/i;

/** Whether a map describes a field of a form, or a fixed text of one. */
export function isFormField(node: OutlineNode): boolean {
  if (node.kind !== "record") return false;
  const keys = node.children.map(({ label }) => label?.text ?? "");
  const hasLabel = keys.some((key) => LABEL_KEYS.test(key));
  if (hasLabel && keys.some((key) => FORM_KEYS.test(key))) return true;
  return (
    keys.length <= 3 &&
    keys.some((key) => /^(?:text|static|statement|content|html|markdown)$/i.test(key)) &&
    !hasLabel
  );
}

/** Reads a field of a form: its choices, its preset value, and whether it can be left out. */
export function readFormField(
  node: OutlineNode,
  scope: Scope,
  scopeOf: (label: OutlineText, meaning: LabelMeaning | undefined) => Scope,
): void {
  const part = (keys: RegExp): OutlineNode | undefined =>
    node.children.find(({ label }) => label !== undefined && keys.test(label.text));
  const text = part(/^(?:text|static|statement|content|html|markdown)$/i)?.text;
  if (text) readPassage(text, scope);
  const label = part(LABEL_KEYS)?.text;
  if (!label) return;
  const meaning =
    meaningOf(label.text) ??
    meaningOf(label.text.replace(/[?*:]\s*$/, "")) ??
    meaningOf(label.text.replace(/\s*[-–—:(,].*$/, ""));
  const inner = scopeOf(label, meaning);
  const element = targetOf(meaning) ?? elementOfLabel(label.text);
  const condition = part(CONDITION_KEYS);
  const required = part(/^required$/i)
    ?.text?.text.trim()
    .toLowerCase();
  const optional = required === "false" || required === "no";
  if (element !== undefined && (optional || condition)) {
    const place = optional ? part(/^required$/i) : condition;
    const words = optional
      ? "required: false"
      : (condition?.text?.text ?? condition?.label?.text ?? "");
    scope.draft.addFact(
      "conditionals",
      {
        element: element.replace(/\..*$/, "") === "signatures" ? "signatures" : element,
        condition: words,
      },
      place?.range ?? node.anchor,
    );
  }
  const preset = part(DEFAULT_KEYS)?.text;
  if (preset && !/^(?:none|null|""|''|~|-|select.*|choose.*|false)$/i.test(preset.text.trim())) {
    const isTicked = /^(?:true|yes|on|checked)$/i.test(preset.text.trim());
    if (isTicked && element !== undefined) {
      scope.draft.add(
        element,
        { state: "value", value: label.text, text: preset.text },
        { value: rangeIn(preset), anchor: rangeIn(label) },
        inner.section,
      );
    } else {
      readField(preset, inner);
    }
    if (element === undefined || scope.draft.count(element) > 0) return;
  }
  if (element === undefined) {
    // "Consent obtained" as a question to tick is a place for the consent.
    const passage = toPassage(label, findPlaceholders(label.text, scope.custom, true));
    readPassage(label, { ...inner, checked: false });
    if (passage.placeholders.length === 0) return;
  }
  openSlot(part(CHOICE_KEYS), label, element, inner);
}

function openSlot(
  choices: OutlineNode | undefined,
  label: OutlineText,
  element: string | undefined,
  scope: Scope,
): void {
  if (element === undefined) return;
  const key = rangeIn(label);
  const options = choices?.children.flatMap(({ text }) => text?.text ?? []) ?? [];
  const mention =
    options.length > 0
      ? {
          state: "choice" as const,
          options: decodeOptions(element, options),
          text: options.join(" / "),
        }
      : { state: "slot" as const, placeholder: "" };
  if (element === "priorTreatments" || element === "signatures") {
    const record = scope.draft.open(element, key);
    scope.draft.add(`${record}.name`, mention, { key, anchor: key }, scope.section);
    return;
  }
  const writer = new MentionWriter(toPassage(label, []), scope);
  writer.scope.draft.add(element, mention, { key, anchor: key }, scope.section);
}
