import type { OutlineNode } from "../source/outline.ts";
import { formFieldOf, valuesIn } from "./form-keys.ts";
import { isTreatmentRow } from "./outline-shapes.ts";
import { partsOf } from "./read-records.ts";

/** `{ label: Drug, value: doxycycline }`, `{ label: Outcome, value: failed }`: fields that tell of one treatment, as a record of it. */
export function toldTreatment({ children, range, anchor }: OutlineNode): OutlineNode | undefined {
  const parts = children.flatMap((child): readonly OutlineNode[] => {
    const { label, preset } = formFieldOf(child) ?? {};
    const [text, other] = preset ? valuesIn(preset) : [];
    if (!label || !text || other) return [];
    return [{ kind: "field", label, text, children: [], range: child.range, anchor: child.anchor }];
  });
  const record: OutlineNode = { kind: "record", children: parts, range, anchor };
  return isTreatmentRow(partsOf(record)) ? record : undefined;
}
