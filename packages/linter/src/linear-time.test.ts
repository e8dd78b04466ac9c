import process from "node:process";
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

/** Pieces that make careless patterns slow when they stand many times in a row. */
const PIECES = [
  "a ",
  "1 ",
  "[",
  "{{",
  "*** ",
  "x 1 ",
  "papules ",
  "5 s ",
  "consent ",
  "no ",
  "(",
  "| a ",
  "A: ",
  "agree to ",
  "mild ",
  "1",
  "1-",
  "12/",
  "@A",
  "<a ",
  "____ ",
  "return ",
  "by A B ",
  "still to ",
  "did not ",
  "likely to a b ",
  "8 tender ",
  "L70.0 ",
  "A B, MD ",
  "signed by ",
  "failed adapalene 12 weeks ",
  "left right ",
  "keep the ",
  "(555) ",
  "A nose, B chin, ",
  "most people ",
  "x / not ",
  "[say ",
  "_a 1_ ",
  "a.b",
  "mother ",
  "{% if a %}",
  "{% if a %}x{% endif %}",
  "{{#a}}{{^a}}",
  "{{#if a}}consent ___ {{else}}",
  "☐ a ",
  "a / b ",
  "… ",
  "Which lesions? ",
  "Site and count: ",
  "| Site | |\n",
  "- a\n",
  "a: b\n",
  "> ",
  "'",
  '"',
  '"a" ',
  "Tried:\n- ____\n",
  "____  A: ",
  "*** acne *** on ",
  "(e.g. a) ",
  "_a_ *a* **a** ",
  '{{ "a" if b ',
  "formerly filed as ",
  "<a>b</a> ",
];

/** Words as people write them. */
const NORMAL = {
  prose:
    "Tender nodules of both cheeks, painful, scarring. Failed adapalene for 12 weeks and doxycycline 100 mg for 3 months, no improvement. LN2 by swab, 5 s per lesion, to 8 papules of the left cheek; tolerated well. Verbal consent after discussing pain, blister and pigment change. Return in 4 weeks. ",
  "a form":
    "Freeze time: *** s, count [number], site {{site}}; consent ☐ yes ☐ no; seen on __/__/____. ",
} as const;

/** Ways to lay a piece out over a text of a length. */
const SHAPES: Readonly<
  Record<string, { readonly path: string; readonly lay: (piece: string, length: number) => string }>
> = {
  "one Markdown line": { path: "a.md", lay: repeated },
  "a YAML string": {
    path: "a.yaml",
    lay: (piece, length) => `note: |\n  ${repeated(piece, length)}`,
  },
  "Markdown bullets": { path: "a.md", lay: inLines((words) => `- ${words}`) },
  "a Markdown table": {
    path: "a.md",
    lay: (piece, length) =>
      `| Site | Finding |\n| --- | --- |\n${inLines((words) => `| cheek | ${words} |`)(piece, length)}`,
  },
  "nested Markdown lists": {
    path: "a.md",
    lay: inLines((words, line) => `${"  ".repeat(line % 9)}- ${words}`),
  },
  "Markdown paragraphs": { path: "a.md", lay: inLines((words) => `${words}\n`) },
  "a YAML list": {
    path: "a.yaml",
    lay: (piece, length) => `exam:\n${inLines((words) => `  - ${words}`)(piece, length)}`,
  },
  "nested YAML maps": {
    path: "a.yaml",
    lay: inLines((words, line) =>
      line % 12 === 0
        ? `part ${line}:`
        : `${"  ".repeat(line % 12)}${line % 12 === 11 ? `exam: ${words}` : `level ${line}:`}`,
    ),
  },
};

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** Lines of the piece, each as long as lines are. */
function inLines(
  toLine: (words: string, line: number) => string,
): (piece: string, length: number) => string {
  return (piece, length) => {
    const words = repeated(piece.replaceAll("\n", " "), 80).trimEnd();
    let text = "";
    for (let line = 0; text.length < length; line++) text += `${toLine(words, line)}\n`;
    return text;
  };
}

/** The lengths that are compared, in characters. */
const [HALF, WHOLE] = [50_000, 100_000];
/** Twice the text may take this many times as long; a quadratic reader takes four. */
const GROWTH = 2.5;
/** Times below this are too short to compare, in milliseconds. */
const NOISE = 60;
/** A neighbour on the machine slows a run down at times; it does not slow down all of them. */
const MOST_RUNS = 20;

/** Whole parts of a file that are compared with each other. */
const ENTRIES = {
  "claim lines": {
    lead: "kind: note\nclaim:\n  lines:\n",
    entry: '    - { code: "17340", diagnoses: [L70.0] }\n    - { code: "99213" }\n',
    count: 200,
  },
  "sites of two sections": {
    lead: "kind: note\nexam: 8 papules of the left cheek\nprocedure: |\n",
    entry: "  LN2 to 8 papules of both cheeks and the chin.\n",
    count: 400,
  },
  "blanks of one field": {
    lead: "kind: template\nexam: |\n",
    entry: "  Papules of *** cheek, *** chin.\n",
    count: 400,
  },
  "visits of one patient": {
    lead: "kind: note\n",
    entry:
      '---\nservice: { date: 2026-11-09 }\nprocedure: LN2, 5 s\nclaim: [{ code: "17340" }, { code: "99213" }]\n',
    count: 240,
  },
} as const;

/** Work of the processor, which neighbours on the machine lengthen less than the time of day. */
function milliseconds(text: string, path: string): number {
  const before = process.cpuUsage();
  lint({ text, path });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How the time grows from one text to the other, by the best times of several runs. */
function growth(half: string, whole: string, path: string): number {
  let [bestOfHalf, bestOfWhole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < MOST_RUNS; run++) {
    bestOfWhole = Math.min(bestOfWhole, milliseconds(whole, path));
    if (bestOfWhole <= NOISE) return 1;
    bestOfHalf = Math.min(bestOfHalf, milliseconds(half, path));
    if (bestOfWhole <= bestOfHalf * GROWTH) break;
  }
  return bestOfWhole / bestOfHalf;
}

const OPTIONS = { timeout: 120_000 };

describe.each(["one Markdown line", "a YAML string"])("as %s", (name) => {
  it.each(PIECES)("%j in a row is read in time that grows with its length", OPTIONS, (piece) => {
    const shape = SHAPES[name];
    if (!shape) throw new Error("no such shape");
    expect(growth(shape.lay(piece, HALF), shape.lay(piece, WHOLE), shape.path)).toBeLessThanOrEqual(
      GROWTH,
    );
  });
});

describe.each(Object.keys(SHAPES))("as %s", (name) => {
  it.each([
    ...Object.entries(NORMAL),
    ["unclosed blanks", "[a {{b @c <d {e "],
    ["quotes", `"a' 'b" ''c "" `],
    ["marks", "** __ | > # - : ` ~ "],
  ])("%s is read in time that grows with its length", OPTIONS, (_, piece) => {
    const shape = SHAPES[name];
    if (!shape) throw new Error("no such shape");
    expect(growth(shape.lay(piece, HALF), shape.lay(piece, WHOLE), shape.path)).toBeLessThanOrEqual(
      GROWTH,
    );
  });
});

it.each(Object.entries(ENTRIES))(
  "many %s are judged in time that grows with their number",
  OPTIONS,
  (_, { lead, entry, count }) => {
    const [half, whole] = [count, 2 * count].map((times) => lead + entry.repeat(times));
    expect(growth(half ?? "", whole ?? "", "a.yaml")).toBeLessThanOrEqual(GROWTH);
  },
);
