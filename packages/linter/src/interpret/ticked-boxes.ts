/** One way of drawing boxes: how an empty one looks and how a ticked one does. */
interface Style {
  readonly empty: string;
  readonly ticked: string;
  /** Where something else must be ticked for the sign to be a box, and no bullet, bracket or blank. */
  readonly needsTick?: "text" | "line";
}

const STYLES: readonly Style[] = [
  { empty: "\\[ ?\\]|☐", ticked: "\\[[xX✓✔]\\]|[☑☒]" },
  { empty: "\\( ?\\)", ticked: "\\([xX✓✔]\\)", needsTick: "text" },
  { empty: "[□◻○◯]", ticked: "[■◼●◉☑☒✓✔]", needsTick: "line" },
  // To Markdown `_x_` is an `x` with stress.
  {
    empty: "(?<![A-Za-z0-9_])_{1,6}(?![A-Za-z0-9_])",
    ticked: "_{1,3}[xX✓✔]_{1,3}|(?<=^|\\s)[xX✓✔](?=\\s{1,3}(?:[Yy]es|YES|[Nn]o|NO)\\b)",
    needsTick: "line",
  },
];

const PATTERNS = STYLES.map(({ empty, ticked, needsTick }) => ({
  needsTick,
  ticked: new RegExp(ticked),
  box: new RegExp(`(${ticked})|${empty}`, "g"),
}));

const ANY_EMPTY = /\[ ?\]|\( ?\)|[☐□◻○◯_]/;

/**
 * What the boxes of a filled-in form say: `[x] verbal [ ] written` says what is ticked, and nothing
 * of the rest of such a row. Every character keeps its place.
 */
export function withoutUnticked(text: string): string {
  if (!ANY_EMPTY.test(text)) return text;
  let said = text;
  for (const { box, ticked, needsTick } of PATTERNS) {
    const isFilledIn = ticked.test(said);
    if (needsTick !== undefined && !isFilledIn) continue;
    said = said
      .split("\n")
      .map((line) =>
        needsTick === "line" && !isRow(line, box, ticked)
          ? line
          : saidInLine(line, box, isFilledIn),
      )
      .join("\n");
  }
  return said;
}

function isRow(line: string, box: RegExp, ticked: RegExp): boolean {
  return ticked.test(line) && (line.match(box)?.length ?? 0) > 1;
}

interface Box {
  readonly start: number;
  readonly end: number;
  readonly isTicked: boolean;
}

function saidInLine(line: string, pattern: RegExp, isFilledIn: boolean): string {
  const boxes: readonly Box[] = [...line.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isTicked: match[1] !== undefined,
  }));
  const [first] = boxes;
  const last = boxes.at(-1);
  if (!first || !last) return line;
  const isBehind =
    boxes.length > 1 &&
    boxes.some(({ isTicked }) => isTicked) &&
    /^[\s.;,)|]*$/.test(line.slice(last.end)) &&
    /\w/.test(line.slice(0, first.start));
  const chars = line.split("");
  const blank = (from: number, to: number): void => {
    chars.fill(" ", from, to);
  };
  boxes.forEach(({ start, end, isTicked }, index) => {
    if (isTicked) blank(start, end);
    else if (isBehind)
      blank(start - optionBefore(line.slice(boxes[index - 1]?.end ?? 0, start)), end);
    else {
      const length = optionBehind(line.slice(end, boxes[index + 1]?.start), isFilledIn);
      if (length > 0) blank(start, end + length);
    }
  });
  return chars.join("");
}

/** A figure behind a box is an option only where another box is ticked: "10040 [ ] 11900 [ ]". */
function optionBehind(rest: string, isFilledIn: boolean): number {
  const option = isFilledIn
    ? /^[ \t]*(?=[A-Za-z0-9])[^[\].;|\n\t]*/
    : /^[ \t]*(?=[A-Za-z])[^[\].;|\n\t]*/;
  const words = option.exec(rest)?.[0] ?? "";
  // A gap as between columns ends the option.
  const gap = words.trimStart().search(/ {3}/);
  return gap < 0 ? words.length : words.length - words.trimStart().length + gap;
}

/** Nobody writes a longer one before its box. */
const MAX_OPTION = 80;

/** `Raynaud yes ☐ no ☒`: of the words before the first box the answer alone is the option. */
function optionBefore(rest: string): number {
  const words = rest.slice(-MAX_OPTION);
  return (
    /\b(?:yes|no|y|n|n\/a|unknown)\s*$/i.exec(words)?.[0].length ??
    /[^\s.;,:|][^.;,:|]*$/.exec(words)?.[0].length ??
    0
  );
}
