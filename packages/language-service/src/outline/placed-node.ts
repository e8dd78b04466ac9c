import { meaningOf, type LabelMeaning } from "@encounter-lint/domain";
import type { Outline, OutlineNode, SourceRange } from "@encounter-lint/linter";

/** A piece of a document together with what it stands beneath. */
export interface PlacedNode {
  readonly node: OutlineNode;
  readonly parent?: PlacedNode;
  /** What its label stands for; undefined for unknown labels and for pieces without one. */
  readonly meaning?: LabelMeaning;
  /** Which encounter of the file it belongs to, from 0. */
  readonly encounter: number;
}

/** Every piece of a file, from the outside in, in the order of the text. */
export function* placedNodes(outline: Outline): Generator<PlacedNode> {
  for (const [encounter, { nodes }] of outline.documents.entries()) {
    yield* beneath(nodes, encounter, undefined);
  }
}

function* beneath(
  nodes: readonly OutlineNode[],
  encounter: number,
  parent: PlacedNode | undefined,
): Generator<PlacedNode> {
  for (const node of nodes) {
    const meaning = node.label && meaningInPlace(node.label.text, parent);
    const placed: PlacedNode = {
      node,
      encounter,
      ...(parent && { parent }),
      ...(meaning && { meaning }),
    };
    yield placed;
    yield* beneath(node.children, encounter, placed);
  }
}

/** Labels that mean something else beneath another one: `name` is a drug, or who signed. */
const IN_PLACE: readonly {
  readonly beneath: readonly LabelMeaning[];
  readonly labels: RegExp;
  readonly meaning: LabelMeaning | undefined;
}[] = [
  { beneath: ["signature"], labels: /^(?:name|by|provider)$/i, meaning: "signatureName" },
  { beneath: ["signature"], labels: /^(?:date|time|at)$/i, meaning: "signedAt" },
  { beneath: ["signature"], labels: /^(?:method|how)$/i, meaning: "signatureMethod" },
  {
    beneath: ["claim", "claimLines"],
    labels: /^(?:diagnos[ei]s|dx)$/i,
    meaning: "diagnosisPointer",
  },
  { beneath: ["diagnoses"], labels: /^code$/i, meaning: "diagnosisCode" },
  { beneath: ["diagnoses"], labels: /^(?:label|name|description)$/i, meaning: "diagnosisLabel" },
  { beneath: ["visits"], labels: /^codes?$/i, meaning: "code" },
  { beneath: ["visits"], labels: /^date$/i, meaning: undefined },
];

function meaningInPlace(label: string, parent: PlacedNode | undefined): LabelMeaning | undefined {
  const above = nearestMeaning(parent);
  const special = IN_PLACE.find(
    ({ beneath, labels }) =>
      above !== undefined && beneath.includes(above) && labels.test(label.trim()),
  );
  return special ? special.meaning : meaningOf(label);
}

/** The meaning of the nearest label at or above a piece. */
export function nearestMeaning(placed: PlacedNode | undefined): LabelMeaning | undefined {
  for (let at = placed; at; at = at.parent) if (at.meaning) return at.meaning;
  return undefined;
}

/** Whether the piece lies at or beneath a label of that meaning. */
export function isWithin(placed: PlacedNode | undefined, meaning: LabelMeaning): boolean {
  for (let at = placed; at; at = at.parent) if (at.meaning === meaning) return true;
  return false;
}

/** The characters of a label: `Freeze time` in `**Freeze time:** 5 s`. */
export function labelRange({ label }: OutlineNode): SourceRange | undefined {
  return label && { start: label.start, end: label.start + label.text.length };
}

/** The characters of the words behind a label; those of the reference where they stand elsewhere. */
export function textRange({ text }: OutlineNode): SourceRange | undefined {
  return text && (text.alias ?? { start: text.start, end: text.start + text.text.length });
}

/** Whether an offset lies in a range or at its end. */
export function covers(range: SourceRange | undefined, offset: number): boolean {
  return range !== undefined && range.start <= offset && offset <= range.end;
}
