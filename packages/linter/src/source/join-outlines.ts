import type { DocumentFormat } from "./document-format.ts";
import type { Outline, OutlineComment, OutlineNode, OutlineText } from "./outline.ts";
import { moved } from "./source-range.ts";

/** An outline whose places count from the beginning of its part of the file. */
export interface PlacedOutline {
  readonly outline: Outline;
  /** Where the part begins in the file. */
  readonly start: number;
}

/** The outline of a file from those of its parts. */
export function joinOutlines(parts: readonly PlacedOutline[], format: DocumentFormat): Outline {
  const all = parts.map(({ outline, start }) => movedOutline(outline, start));
  const [only, another] = all;
  if (only && !another) return only;
  return {
    format,
    documents: all.flatMap(({ documents }) => documents),
    problems: all.flatMap(({ problems }) => problems),
    comments: all.flatMap(({ comments }) => comments),
    unquotedPlaceholders: all.flatMap(({ unquotedPlaceholders }) => unquotedPlaceholders),
    lostBlanks: all.flatMap(({ lostBlanks }) => lostBlanks),
  };
}

/** The comments of a file from those of its parts. */
export function joinComments(parts: readonly PlacedOutline[]): readonly OutlineComment[] {
  return parts.flatMap(({ outline, start }) =>
    outline.comments.map((comment) => movedComment(comment, start)),
  );
}

function movedOutline(outline: Outline, by: number): Outline {
  if (by === 0) return outline;
  const place = <T extends { readonly range: OutlineNode["range"] }>(one: T): T => ({
    ...one,
    range: moved(one.range, by),
  });
  return {
    format: outline.format,
    documents: outline.documents.map(({ nodes, title }) => ({
      nodes: nodes.map((node) => movedNode(node, by)),
      title: moved(title, by),
    })),
    problems: outline.problems.map(place),
    comments: outline.comments.map((comment) => movedComment(comment, by)),
    unquotedPlaceholders: outline.unquotedPlaceholders.map(place),
    lostBlanks: outline.lostBlanks.map(place),
  };
}

function movedNode(node: OutlineNode, by: number): OutlineNode {
  return {
    ...node,
    ...(node.label && { label: movedText(node.label, by) }),
    ...(node.text && { text: movedText(node.text, by) }),
    children: node.children.map((child) => movedNode(child, by)),
    range: moved(node.range, by),
    anchor: moved(node.anchor, by),
  };
}

function movedText(text: OutlineText, by: number): OutlineText {
  return {
    ...text,
    start: text.start + by,
    ...(text.alias && { alias: moved(text.alias, by) }),
  };
}

function movedComment({ text, range }: OutlineComment, by: number): OutlineComment {
  return { text: movedText(text, by), range: moved(range, by) };
}
