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
];

/** Twice the text may take this many times as long; a quadratic reader takes four. */
const GROWTH = 2.5;
/** Times below this are too short to compare, in milliseconds. */
const NOISE = 60;

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
  encounters: {
    lead: "kind: note\n",
    entry:
      '---\nservice: { date: 2026-11-09 }\nprocedure: LN2, 5 s\nclaim: [{ code: "17340" }, { code: "99213" }]\n',
    count: 60,
  },
} as const;

function milliseconds(text: string, path: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const start = performance.now();
    lint({ text, path });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe.each([
  ["Markdown", "a.md", ""],
  ["a YAML string", "a.yaml", "note: |\n  "],
])("in %s", (_, path, lead) => {
  it.each(PIECES)(
    "%j in a row is read in time that grows with its length",
    { timeout: 60_000, retry: 2 },
    (piece) => {
      const repeated = (length: number): string =>
        lead + piece.repeat(Math.ceil(length / piece.length));
      const half = milliseconds(repeated(12_500), path);
      const whole = milliseconds(repeated(25_000), path);
      expect(whole).toBeLessThan(Math.max(half * GROWTH, NOISE) + NOISE);
    },
  );
});

it.each(Object.entries(ENTRIES))(
  "many %s are judged in time that grows with their number",
  { timeout: 60_000, retry: 2 },
  (_, { lead, entry, count }) => {
    const half = milliseconds(lead + entry.repeat(count), "a.yaml");
    const whole = milliseconds(lead + entry.repeat(2 * count), "a.yaml");
    expect(whole).toBeLessThan(Math.max(half * GROWTH, NOISE) + NOISE);
  },
);
