import type { LineIndex } from "../source/line-index.ts";
import type { SourceRange } from "../source/source-range.ts";
import type { Directive } from "./read-directives.ts";

interface ReachContext {
  readonly text: string;
  readonly lineIndex: LineIndex;
  /** All directives of the file, by place. */
  readonly directives: readonly Directive[];
}

/** The part of the text in which a directive silences a rule: findings that start there. */
export function reachOf(directive: Directive, ruleId: string, context: ReachContext): SourceRange {
  const { lineIndex, directives } = context;
  const { range } = directive;
  switch (directive.kind) {
    case "disable-line":
      return lineRange(lineIndex, lineIndex.positionAt(range.start).line);
    case "disable-next-line":
      return lineRange(lineIndex, nextLine(directive, context));
    case "disable": {
      const end = directives.find(
        (other) => other.range.start > range.start && ends(other, ruleId),
      );
      return { start: range.start, end: end?.range.start ?? Number.POSITIVE_INFINITY };
    }
    case "disable-file":
      return { start: 0, end: Number.POSITIVE_INFINITY };
    default:
      return { start: range.start, end: range.start };
  }
}

/** Whether the directive ends the suppression of a rule; without a rule it ends all. */
export function ends({ kind, rules }: Directive, ruleId: string): boolean {
  return kind === "enable" && (rules.length === 0 || rules.some(({ id }) => id === ruleId));
}

/** The next line with words; lines that hold nothing but another directive are passed over. */
function nextLine({ range }: Directive, { text, lineIndex, directives }: ReachContext): number {
  let line = lineIndex.positionAt(range.end).line + 1;
  while (line < lineIndex.lineCount) {
    const { start, end } = lineRange(lineIndex, line);
    const words = text.slice(start, end).trim();
    const first = start + text.slice(start, end).search(/\S|$/);
    const comment = directives.find(
      (other) => other.range.start <= first && first < other.range.end,
    );
    if (words !== "" && !(comment && comment.range.end >= first + words.length)) break;
    line++;
  }
  return line;
}

function lineRange(lineIndex: LineIndex, line: number): SourceRange {
  const isLast = line >= lineIndex.lineCount;
  return {
    start: lineIndex.startOfLine(line),
    end: isLast ? Number.POSITIVE_INFINITY : lineIndex.startOfLine(line + 1),
  };
}
