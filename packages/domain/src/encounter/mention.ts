/**
 * The part of a document in which something is written.
 * Conflict rules compare mentions from different sections.
 */
export type SectionName =
  | "header"
  | "diagnosis"
  | "history"
  | "priorTreatment"
  | "exam"
  | "assessment"
  | "procedure"
  | "consent"
  | "aftercare"
  | "plan"
  | "signature"
  | "claim"
  | "visits"
  | "other";

interface Written {
  /** The words as they stand in the document, where the caller has them. */
  readonly text?: string;
  /** Where they stand. */
  readonly section?: SectionName;
}

/** A documented fact: `Agent: liquid nitrogen`. */
export interface ValueMention<T> extends Written {
  readonly state: "value";
  readonly value: T;
}

/**
 * A place that is still to be filled in: `Agent: ***`, `{{agent}}`, or a label with nothing behind it.
 * `placeholder` is the blank as it is written; it is empty for a label without content.
 */
export interface SlotMention extends Written {
  readonly state: "slot";
  readonly placeholder: string;
}

/** A pick list: `{LN2:123}`, `liquid nitrogen / CO2 slush`. */
export interface ChoiceMention<T> extends Written {
  readonly state: "choice";
  /** What can be chosen, where the list itself says so. */
  readonly options: readonly T[];
  /** The option that stands when nobody chooses. */
  readonly preselected?: T;
}

/** One statement of a documented element, in one of three states; the fourth, missing, is to have no mention. */
export type Mention<T> = ValueMention<T> | SlotMention | ChoiceMention<T>;

/** Every statement of one element, in document order. Absent or empty means that the element is missing. */
export type Mentions<T> = readonly Mention<T>[];

/** The state of an element as a whole: a value anywhere wins over a choice, a choice over a slot. */
export type ElementState = "value" | "choice" | "slot" | "missing";

/** Sums up the mentions of one element. A label with nothing behind it counts as a slot. */
export function stateOf(mentions: Mentions<unknown> | undefined): ElementState {
  const states = new Set(mentions?.map((mention) => mention.state));
  if (states.has("value")) return "value";
  if (states.has("choice")) return "choice";
  return states.has("slot") ? "slot" : "missing";
}

/** The values that are stated, with the index of the mention that states them. */
export function valuesOf<T>(
  mentions: Mentions<T> | undefined,
): { readonly value: T; readonly index: number; readonly mention: ValueMention<T> }[] {
  return (mentions ?? []).flatMap((mention, index) =>
    mention.state === "value" ? [{ value: mention.value, index, mention }] : [],
  );
}

/** Whether the mention is a label with nothing behind it: the key is there, the content is not. */
export function isEmptyLabel(mention: Mention<unknown>): boolean {
  return mention.state === "slot" && mention.placeholder === "";
}
