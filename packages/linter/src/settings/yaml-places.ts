import { isAlias, isMap, isNode, isScalar, isSeq, type Document } from "yaml";
import type { SourceRange } from "../source/source-range.ts";

/** The characters of a key or value; the nearest thing above where the place does not exist. */
export function rangeAt(
  document: Document,
  at: readonly PropertyKey[],
  part: "key" | "value",
  text: string,
): SourceRange {
  let node: unknown = document.contents;
  let range: SourceRange = firstLineRange(text);
  for (const [index, step] of at.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const isLast = index === at.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!pair) return range;
      const keyRange = rangeOf(pair.key);
      if (keyRange) range = keyRange;
      if (isLast && part === "key") return range;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      // A block has no end that people would see, so its first key stands for it.
      range = rangeOf(isMap(node) && !node.flow ? node.items[0]?.key : node) ?? range;
    } else {
      // A single entry may stand without its list.
      return rangeOf(node) ?? range;
    }
    if (isLast) return isBlock(node) ? range : (rangeOf(node) ?? range);
  }
  return range;
}

function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

function rangeOf(node: unknown): SourceRange | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return start === end ? undefined : { start, end };
}

function firstLineRange(text: string): SourceRange {
  return { start: 0, end: text.search(/[\r\n]|$/) };
}
