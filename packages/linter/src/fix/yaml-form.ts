import { meaningOf } from "@encounter-lint/domain";
import { isFormField } from "../interpret/read-form.ts";
import { sectionFor } from "../interpret/section-names.ts";
import type { OutlineNode } from "../source/outline.ts";
import { nameOf, orderOf, type ElementPlace } from "./element-places.ts";
import { isApart, type FixSource } from "./fix-source.ts";
import type { Edits } from "./format-writer.ts";
import { inStyle, SENTENCE, styleOf } from "./name-style.ts";
import { indentOf, labelsOf, usualKey } from "./yaml-layout.ts";
import { insertAt } from "./yaml-scalar-edits.ts";

const LABEL_KEY = /^(?:label|name|question|prompt|field|caption)$/i;
const TYPE_KEY = /^type$/i;
const HEADING_KEY = /^(?:heading|title|section|name|label)$/i;

/** The fields beneath one heading of a form. */
interface FieldGroup {
  readonly heading?: string;
  /** The record that holds heading and fields, in forms that have sections. */
  readonly record?: OutlineNode;
  /** The key of the list: `fields`. */
  readonly listKey: string;
  readonly fields: readonly OutlineNode[];
}

/** The groups of fields, where the document is the form of a template builder; empty for other documents. */
export function fieldGroups(nodes: readonly OutlineNode[]): readonly FieldGroup[] {
  return nodes.flatMap((node) => groupsIn(node, undefined));
}

function groupsIn(node: OutlineNode, record: OutlineNode | undefined): FieldGroup[] {
  const fields = node.children.filter(isFormField);
  if (node.label && fields.length > 0) {
    const heading = record?.children.find(
      ({ label, text }) => text && HEADING_KEY.test(label?.text ?? ""),
    );
    return [
      {
        ...(heading?.text ? { heading: heading.text.text } : {}),
        ...(record ? { record } : {}),
        listKey: node.label.text,
        fields,
      },
    ];
  }
  const inner = node.kind === "record" ? node : record;
  return node.children.flatMap((child) => groupsIn(child, inner));
}

/** Adds an empty field for an element to a form. */
export function addFormField(
  source: FixSource,
  groups: readonly FieldGroup[],
  place: ElementPlace,
): Edits {
  const group = groupFor(groups, place);
  const last = group?.fields.at(-1);
  const all = groups.flatMap(({ fields }) => fields);
  if (last) return insertBehind(source, last, entriesFor(all, place));
  return addGroup(source, groups, place, entriesFor(all, place));
}

type Entry = readonly [key: string, value: string];

function entriesFor(all: readonly OutlineNode[], place: ElementPlace): readonly Entry[] {
  const name = inStyle(place.label, styleOf(labelsOf(all, LABEL_KEY), SENTENCE));
  return [
    [usualKey(all, LABEL_KEY) ?? "label", name],
    [usualKey(all, TYPE_KEY) ?? "type", "text"],
  ];
}

/** The group whose heading takes the element, else one that already asks for something of its section. */
function groupFor(groups: readonly FieldGroup[], place: ElementPlace): FieldGroup | undefined {
  for (const home of place.homes) {
    const group = groups.find(
      ({ heading }) => heading !== undefined && meaningOf(heading) === home,
    );
    if (group) return group;
  }
  const others = groups.filter(({ heading }) => !isApart(meaningOf(heading ?? "")));
  const related = others.findLast(({ fields }) =>
    labelsOf(fields, LABEL_KEY).some((label) => {
      const meaning = meaningOf(label);
      return meaning !== undefined && sectionFor(meaning) === place.section;
    }),
  );
  return related ?? groups.find(({ heading }) => heading === undefined);
}

/** Writes an entry behind another entry of the same list, in its form. */
function insertBehind(source: FixSource, last: OutlineNode, entries: readonly Entry[]): Edits {
  const pairs = entries.map(([key, value]) => `${key}: ${value}`);
  const { start, end } = last.range;
  const line = source.lineAt(start);
  const lead = source.text.slice(line.start, start);
  const isFlow = source.text[start] === "{";
  if (isFlow && source.text[end - 1] !== "}") return undefined;
  if (!/^\s*-\s+$/.test(lead)) {
    return isFlow && /[[,]\s*$/.test(source.text.slice(0, start))
      ? [insertAt(end, `, { ${pairs.join(", ")} }`)]
      : undefined;
  }
  const at = source.endOfWords(end);
  if (isFlow) return [insertAt(at, `${source.lineEnd}${lead}{ ${pairs.join(", ")} }`)];
  const below = `${source.lineEnd}${lead.replace("-", " ")}`;
  return [insertAt(at, `${source.lineEnd}${lead}${pairs.join(below)}`)];
}

/** Adds a section to a form that has none for the element, at its place among the others. */
function addGroup(
  source: FixSource,
  groups: readonly FieldGroup[],
  place: ElementPlace,
  entries: readonly Entry[],
): Edits {
  const own = orderOf(place.newHome) ?? 0;
  const placed = groups.filter(({ record, heading }) => record && heading !== undefined);
  const before = placed.findLast(({ heading = "" }) => (orderOf(meaningOf(heading)) ?? own) < own);
  const model = before ?? placed[0];
  if (!model?.record) return undefined;
  const [headingNode] = model.record.children;
  const headingKey = headingNode?.label?.text;
  if (headingKey === undefined || !HEADING_KEY.test(headingKey)) return undefined;
  const { start, end } = model.record.range;
  const lead = source.text.slice(source.lineAt(start).start, start);
  const indent = indentOf(source, start);
  if (!/^\s*-\s+$/.test(lead) || indent === undefined) return undefined;
  const heading = inStyle(
    nameOf(place.newHome),
    styleOf(
      placed.flatMap((group) => group.heading ?? []),
      SENTENCE,
    ),
  );
  const field = `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
  const lines = [
    `${lead}${headingKey}: ${heading}`,
    `${indent}${model.listKey}:`,
    `${indent}  - ${field}`,
  ];
  const block = lines.join(source.lineEnd);
  return before
    ? [insertAt(source.endOfWords(end), source.lineEnd + block)]
    : [insertAt(source.lineAt(start).start, block + source.lineEnd)];
}
