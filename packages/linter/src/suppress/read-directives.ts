import { isIsoDate, type IsoDate } from "@encounter-lint/domain";
import type { OutlineComment } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";

export type DirectiveKind =
  | "disable-line"
  | "disable-next-line"
  | "disable-file"
  | "disable"
  | "enable";

/** A comment that keeps findings silent: `encounter-lint-disable-line coding/ncci-pair -- reason`. */
export interface Directive {
  readonly kind: DirectiveKind;
  /** The rules it names, as written. */
  readonly rules: readonly DirectiveWord[];
  /** Why the findings are accepted; absent when nothing stands behind `--`. */
  readonly reason?: string;
  readonly reasonRange?: SourceRange;
  /** The last day on which it holds. */
  readonly until?: DirectiveDate;
  /** The whole comment. */
  readonly range: SourceRange;
}

/** A rule id at its place. */
export interface DirectiveWord {
  readonly id: string;
  readonly range: SourceRange;
}

/** What stands behind `until:`; without `date` where it is no day of the calendar. */
interface DirectiveDate {
  readonly written: string;
  readonly date?: IsoDate;
  readonly range: SourceRange;
}

/** A comment that looks like a directive and is none: `encounter-lint-disabel-line`. */
export interface UnknownDirective {
  /** The word as written, without `encounter-lint-`. */
  readonly word: string;
  /** The word with `encounter-lint-`. */
  readonly wordRange: SourceRange;
  readonly range: SourceRange;
}

export interface DirectiveReading {
  /** By place. */
  readonly directives: readonly Directive[];
  readonly unknown: readonly UnknownDirective[];
}

export const DIRECTIVE_KINDS: readonly DirectiveKind[] = [
  "disable-line",
  "disable-next-line",
  "disable-file",
  "disable",
  "enable",
];

const PREFIX = "encounter-lint-";
const OPENING = /^\s*encounter-lint-([A-Za-z][\w-]*)/;
// Word processors turn two hyphens into a dash.
export const REASON_MARK = /(?:^|\s)(?:--|[–—])(?:\s|$)/;
const UNTIL = /(?:^|[\s,])until:(\S*)/;
const WORD = /[^\s,]+/g;

/** Reads the directives among the comments of a file. Other comments are left alone. */
export function readDirectives(comments: readonly OutlineComment[]): DirectiveReading {
  const directives: Directive[] = [];
  const unknown: UnknownDirective[] = [];
  for (const comment of comments) {
    const { text, start } = comment.text;
    const opening = OPENING.exec(text);
    const word = opening?.[1];
    if (!opening || word === undefined) continue;
    const kind = DIRECTIVE_KINDS.find((one) => one === word);
    if (kind !== undefined) {
      directives.push(readDirective(kind, comment, opening[0].length));
      continue;
    }
    const wordStart = start + opening[0].length - word.length - PREFIX.length;
    const wordRange = { start: wordStart, end: start + opening[0].length };
    unknown.push({ word, wordRange, range: comment.range });
  }
  return { directives: directives.sort((a, b) => a.range.start - b.range.start), unknown };
}

function readDirective(
  kind: DirectiveKind,
  { text: { text, start }, range }: OutlineComment,
  from: number,
): Directive {
  const rest = text.slice(from);
  const mark = REASON_MARK.exec(rest);
  const head = mark ? rest.slice(0, mark.index) : rest;
  const until = UNTIL.exec(head);
  const reasonFrom = mark ? mark.index + mark[0].length : rest.length;
  const reason = rest.slice(reasonFrom).trim();
  const reasonStart = start + from + reasonFrom + rest.slice(reasonFrom).search(/\S|$/);
  return {
    kind,
    rules: rulesIn(head.slice(0, until?.index), start + from),
    ...(until ? { until: readUntil(until, start + from) } : {}),
    ...(reason === ""
      ? {}
      : { reason, reasonRange: { start: reasonStart, end: reasonStart + reason.length } }),
    range,
  };
}

/** The rules of `coding/ncci-pair, template/x`. Words that only follow a rule are a reason without its mark. */
function rulesIn(head: string, start: number): readonly DirectiveWord[] {
  return [...head.matchAll(WORD)]
    .filter(({ 0: word, index }) => {
      const before = head.slice(0, index).trimEnd();
      return word.includes("/") || before === "" || before.endsWith(",");
    })
    .map(({ 0: id, index }) => ({
      id,
      range: { start: start + index, end: start + index + id.length },
    }));
}

function readUntil(match: RegExpExecArray, start: number): DirectiveDate {
  const written = match[1] ?? "";
  const end = start + match.index + match[0].length;
  return {
    written,
    ...(isIsoDate(written) ? { date: written } : {}),
    range: { start: end - written.length - "until:".length, end },
  };
}
