import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { toPassage } from "../narrative/passage.ts";
import { rangeIn, type OutlineNode, type OutlineText } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { decodeOptions, elementAskedByOptions } from "./choice-options.ts";
import { formFieldOf, markedOptions, valuesIn, type FormField } from "./form-keys.ts";
import { MentionWriter } from "./mention-writer.ts";
import { readCodes } from "./read-codes.ts";
import { readField } from "./read-field.ts";
import { readPassage } from "./read-passage.ts";
import type { Scope } from "./scope.ts";
import { elementsOfInstruction } from "./hint-elements.ts";
import { elementsOfLabel, usualElement } from "./label-elements.ts";

/** Whether a map describes a field of a form, or a fixed text of one. */
export function isFormField(node: OutlineNode): boolean {
  return node.kind === "record" && formFieldOf(node) !== undefined;
}

/** A field that can be left out, or is shown under a condition only. */
export interface Optionality {
  readonly words: string;
  readonly range: SourceRange;
}

/** What a form asks for at one place. */
export interface AskedElement {
  readonly element: string;
  readonly optionality?: Optionality;
}

/**
 * Reads a field of a form: its choices and its preset value.
 *
 * @param scopeOf - the scope of what stands behind a label
 * @returns the elements that the field asks for
 */
export function readFormField(
  field: FormField,
  scope: Scope,
  scopeOf: (label: OutlineText) => Scope,
): readonly string[] {
  if (field.fixedText) {
    readPassage(field.fixedText, scope);
    return [];
  }
  const { label } = field;
  if (!label) return [];
  const inner = { ...scopeOf(label), ...(field.unit === undefined ? {} : { unit: field.unit }) };
  const asked = elementsOf(field, label, inner);
  const elements =
    field.instruction && scope.kind === "template"
      ? [...new Set([...asked, ...elementsOfInstruction(field.instruction.text)])]
      : asked;
  const isStated = readPresets(field, label, elements, inner);
  if (scope.kind === "note") return elements;
  if (elements.length === 0) {
    // "Consent obtained" as a question to tick is a place for the consent.
    const passage = toPassage(label, findPlaceholders(label.text, scope.custom, true));
    readPassage(label, { ...inner, checked: false });
    if (passage.placeholders.length === 0) return [];
  }
  for (const element of elements) {
    if (!isStated || scope.draft.count(element) === 0) openSlot(field, label, element, inner);
  }
  return elements;
}

const OTHER_SIGNERS = /\b(?:patient|pt|parent|guardian|witness|nurse|assistant|client)\b/i;

function elementsOf(field: FormField, label: OutlineText, scope: Scope): readonly string[] {
  const named = elementsOfLabel(label.text, scope.meaning);
  if (named.length > 0) return named;
  // `Charge: 17340 / no charge`
  const options = field.choices ? optionsIn(field.choices) : [];
  if (options.some((option) => /^\D{0,4}\d{5}(?!\d)/.test(option))) return ["procedure.code"];
  const byId = field.id && field.id !== label ? elementsOfLabel(field.id.text) : [];
  if (byId.length > 0) return byId;
  if (/signature/i.test(field.type ?? ""))
    return OTHER_SIGNERS.test(label.text) ? [] : ["signatures"];
  const told = elementAskedByOptions(options);
  if (told !== undefined) return [told];
  const usual = usualElement(scope.section);
  return usual !== undefined && ASKED_BY_ANY_FIELD.has(usual) ? [usual] : [];
}

/** Under a heading for one of these a field asks for it, whatever its label: `Given by`, `Drug`, `Name`. */
const ASKED_BY_ANY_FIELD: ReadonlySet<string> = new Set([
  "priorTreatments",
  "signatures",
  "procedure.consent",
]);

const NOTHING =
  /^(?:none|null|""|''|~|-+|0|select\b.*|choose\b.*|pick\b.*|please\b.*|false|no|unchecked|off|n\/a)$/i;
const TICKED = /^(?:true|yes|on|checked|x|1)$/i;
/** What a form fills in by itself when it is opened. */
const COMPUTED =
  /^(?:today|now|current[ _]?(?:date|time|user|provider)|\$?\(?(?:today|now)\)?(?:\(\))?|auto(?:matic)?|user|self|me)$/i;

/** Reads what stands in the field from the start, or in a filled-in form; returns whether anything does. */
function readPresets(
  field: FormField,
  label: OutlineText,
  elements: readonly string[],
  scope: Scope,
): boolean {
  const presets = [
    ...(field.preset ? valuesIn(field.preset) : []),
    ...(field.choices ? markedOptions(field.choices) : []),
  ];
  let isStated = false;
  for (const preset of presets) {
    const words = preset.text.trim();
    if (COMPUTED.test(words) || (scope.kind === "template" && NOTHING.test(words))) continue;
    if (scope.kind === "note" && /^(?:null|~|""|'')$/i.test(words)) continue;
    isStated = true;
    const [element] = elements;
    const isBox = /bool|check|yes|toggle|switch/i.test(field.type ?? "");
    if (TICKED.test(words) && element !== undefined && (words !== "1" || isBox)) {
      tick(scope, element, label, preset);
    } else {
      readField(preset, scope);
    }
  }
  return isStated;
}

function tick(scope: Scope, element: string, label: OutlineText, preset: OutlineText): void {
  const path =
    element === "priorTreatments" || element === "signatures"
      ? `${scope.draft.open(element, rangeIn(label))}.name`
      : element;
  scope.draft.add(
    path,
    { state: "value", value: label.text, text: preset.text },
    { value: rangeIn(preset), anchor: rangeIn(label) },
    scope.section,
  );
}

function openSlot(field: FormField, label: OutlineText, element: string, scope: Scope): void {
  const key = rangeIn(label);
  const place = { key, anchor: key };
  const isMinutes = /\bmin(?:ute)?s?\b/i.test(`${label.text} ${field.unit ?? ""}`);
  if (element === "procedure.freezeTime" && scope.meaning === "duration" && isMinutes) {
    scope.draft.add(
      "procedure.duration",
      { state: "value", value: { text: label.text, unit: "minutes" }, text: label.text },
      place,
      scope.section,
    );
    return;
  }
  const options = field.choices ? optionsIn(field.choices) : [];
  if (element === "conditions" && field.choices) readOfferedCodes(field.choices, scope);
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
    scope.draft.add(`${record}.name`, mention, place, scope.section);
    return;
  }
  scope.draft.add(element, mention, place, scope.section);
}

/** `L70.0 Acne vulgaris` among the options is a code that the note can get. */
function readOfferedCodes(choices: OutlineNode, scope: Scope): void {
  for (const option of valuesIn(choices))
    readCodes(new MentionWriter(toPassage(option, []), { ...scope, section: "diagnosis" }));
}

/** A list of options, or a string of them: `swab | spray`. */
function optionsIn(choices: OutlineNode): readonly string[] {
  const written = choices.text?.text;
  if (written !== undefined) return written.split(/\s*[|;,]\s*/).filter((part) => part !== "");
  return choices.children.flatMap((option) => valuesIn(option).map(({ text }) => text));
}
