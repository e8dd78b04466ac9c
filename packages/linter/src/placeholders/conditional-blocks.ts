import { BRANCH_TAG, CONDITIONAL_CLOSE, CONDITIONAL_OPEN } from "./dialects.ts";
import type { SourceRange } from "../source/source-range.ts";

/** One way through an optional block: what stands before its `{{else}}`, or after. */
interface Branch {
  readonly block: Block;
}

interface Block {
  /** The opening tag: `{{#if adult}}`. */
  readonly condition: string;
  readonly range: SourceRange;
  /** The branch that it stands in; undefined where it stands in none. */
  readonly parent: Branch | undefined;
  readonly branches: Branch[];
  /** One of the branches is rendered in any case. */
  hasElse: boolean;
}

/** The optional parts of a Mustache or Jinja template. */
export interface ConditionalBlocks {
  /** Whether what stands at an offset is rendered under a condition only. */
  holds: (offset: number) => boolean;
  /**
   * The block on which something depends that stands at these offsets and nowhere else;
   * undefined where one of them is rendered whatever the conditions are.
   */
  dependsOn: (
    offsets: readonly number[],
  ) => { readonly condition: string; readonly range: SourceRange } | undefined;
}

/** Finds the optional parts of the text; undefined where there are none. Unclosed blocks reach to the end. */
export function findConditionalBlocks(text: string): ConditionalBlocks | undefined {
  if (!text.includes("{{") && !text.includes("{%")) return undefined;
  const tags = [
    ...tagsIn(text, CONDITIONAL_OPEN, "open"),
    ...tagsIn(text, BRANCH_TAG, "branch"),
    ...tagsIn(text, CONDITIONAL_CLOSE, "close"),
  ].sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  // What is rendered from an offset on, up to the next one.
  const segments: { readonly start: number; readonly branch: Branch | undefined }[] = [];
  const open: (Branch | "loop")[] = [];
  const innermost = (): Branch | undefined => open.findLast((one): one is Branch => one !== "loop");
  for (const { kind, start, words } of tags) {
    const end = start + words.length;
    const last = open.at(-1);
    if (kind === "open" && isLoop(words)) {
      open.push("loop");
    } else if (kind === "open") {
      const parent = last === "loop" ? innermost() : last;
      const block: Block = {
        condition: words,
        range: { start, end },
        parent,
        branches: [],
        hasElse: false,
      };
      blocks.push(block);
      open.push(branchOf(block));
    } else if (kind === "branch" && last !== undefined && last !== "loop") {
      last.block.hasElse ||= /else\s*-?[%}]|\{\{\^\}\}/.test(words) && !/\bif\b/.test(words);
      open[open.length - 1] = branchOf(last.block);
    } else if (kind === "close") {
      open.pop();
    }
    const now = open.at(-1);
    segments.push({ start: end, branch: now === "loop" ? innermost() : now });
  }
  return blocks.length === 0
    ? undefined
    : {
        holds: (offset) => branchAt(segments, offset) !== undefined,
        dependsOn: (offsets) => dependsOn(blocks, segments, offsets),
      };
}

function branchOf(block: Block): Branch {
  const branch = { block };
  block.branches.push(branch);
  return branch;
}

function dependsOn(
  blocks: readonly Block[],
  segments: readonly { readonly start: number; readonly branch: Branch | undefined }[],
  offsets: readonly number[],
): Block | undefined {
  const covered = new Set<Branch | undefined>();
  for (const offset of offsets) covered.add(branchAt(segments, offset));
  const [first] = covered;
  // From the inside out: what stands in every branch stands in the block around.
  const halves = new Map<Branch | undefined, Map<string, Set<boolean>>>();
  for (const block of blocks.toReversed()) {
    if (block.hasElse && block.branches.every((branch) => covered.has(branch)))
      covered.add(block.parent);
    const [branch] = block.branches;
    if (block.branches.length !== 1 || !branch || !covered.has(branch)) continue;
    // `{{#x}} … {{/x}}{{^x}} … {{/x}}` are two halves of one choice.
    const { name, isNegated } = testOf(block.condition);
    const siblings = halves.get(block.parent) ?? new Map<string, Set<boolean>>();
    halves.set(block.parent, siblings);
    const sides = (siblings.get(name) ?? new Set<boolean>()).add(isNegated);
    siblings.set(name, sides);
    if (sides.size === 2) covered.add(block.parent);
  }
  return covered.has(undefined) ? undefined : first?.block;
}

function branchAt(
  segments: readonly { readonly start: number; readonly branch: Branch | undefined }[],
  offset: number,
): Branch | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1]?.branch;
}

function testOf(condition: string): { readonly name: string; readonly isNegated: boolean } {
  const inner = condition.replace(/^\{\{|^\{%-?|\}\}$|-?%\}$/g, "").trim();
  const isNegated = /^\^|^#?\s*unless\b|^(?:#\s*)?if\s+(?:not\b|!)/.test(inner);
  const name = inner
    .replace(/^[#^]\s*/, "")
    .replace(/^(?:if|unless)\b\s*/, "")
    .replace(/^(?:not\b|!)\s*/, "");
  return { name: name.trim(), isNegated };
}

function tagsIn<Kind extends string>(
  text: string,
  pattern: RegExp,
  kind: Kind,
): { readonly kind: Kind; readonly start: number; readonly words: string }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ kind, start: index, words }));
}

/** A list that is printed entry by entry: `{{#each drugs}}`, `{% for t in treatments %}`, `{{#treatments}}`. */
function isLoop(condition: string): boolean {
  return /^\{\{#\s*(?:each|with)\b|^\{%-?\s*for\b|^\{\{#\s*[\w.]*s\s*\}\}$/.test(condition);
}
