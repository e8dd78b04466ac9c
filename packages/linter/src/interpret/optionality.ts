import type { OutlineNode } from "../source/outline.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import { valuesIn } from "./form-keys.ts";
import type { AskedElement, Optionality } from "./read-form.ts";

/** What a form says of when a field is asked for. */
export function optionalityOf(node: OutlineNode | undefined): Optionality | undefined {
  if (!node) return undefined;
  const words = valuesIn(node)
    .map(({ text }) => text)
    .join(" ");
  const key = node.label?.text ?? "";
  return {
    words: /^(?:true|false|yes|no)$/i.test(words) ? `${key}: ${words}` : words,
    range: node.range,
  };
}

/** Notes the elements that a form asks for nowhere without a condition. */
export function noteConditionals(asked: readonly AskedElement[], draft: EncounterDraft): void {
  const byElement = new Map<string, AskedElement[]>();
  for (const one of asked) {
    const list = byElement.get(one.element);
    if (list) list.push(one);
    else byElement.set(one.element, [one]);
  }
  for (const [element, places] of byElement) {
    const conditions = new Set(places.map(({ optionality }) => optionality?.words));
    const [first] = places;
    // Two conditions share the cases out between them: one field for each agent.
    if (!first?.optionality || conditions.has(undefined) || conditions.size > 1) continue;
    draft.addFact(
      "conditionals",
      { element, condition: first.optionality.words },
      first.optionality.range,
    );
  }
}
