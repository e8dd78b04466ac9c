import { lint } from "../../packages/linter/src/index.ts";

/** A document of the corpus with the rules that a coder expects to fire at warning or error level. */
export interface CorpusDocument {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/** How often a rule fired where it should, did not, and fired where it should not. */
export interface Tally {
  readonly hit: number;
  readonly missed: number;
  readonly wrong: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Score extends Rates {
  readonly documents: number;
  /** Documents in which nothing is expected, and those of them in which nothing was found. */
  readonly clean: number;
  readonly silent: number;
  readonly rules: ReadonlyMap<string, Tally>;
  readonly disagreements: readonly string[];
}

const TODAY = "2026-11-27";
const NONE: Tally = { hit: 0, missed: 0, wrong: 0 };

/** Compares what is found in every document with what is expected there, pair by pair of document and rule. */
export function scoreHalf(documents: readonly CorpusDocument[]): Score {
  const rules = new Map<string, Tally>();
  const disagreements: string[] = [];
  let silent = 0;
  for (const { name, text, expected } of documents) {
    const serious = lint({ text, path: name }, { today: TODAY }).diagnostics.filter(
      ({ severity }) => severity !== "info",
    );
    const found = new Map<string, (typeof serious)[number]["range"]>(
      serious.map(({ ruleId, range }) => [ruleId, range]),
    );
    if (expected.length === 0 && found.size === 0) silent++;
    for (const rule of new Set([...expected, ...found.keys()])) {
      const range = found.get(rule);
      const outcome = !range ? "missed" : expected.includes(rule) ? "hit" : "wrong";
      const tally = rules.get(rule) ?? NONE;
      rules.set(rule, { ...tally, [outcome]: tally[outcome] + 1 });
      if (outcome === "missed") disagreements.push(`${name}: missed ${rule}`);
      if (outcome === "wrong" && range) {
        const [words = ""] = text.slice(range.start, range.end).split("\n");
        disagreements.push(`${name}: false alarm ${rule} at "${words.slice(0, 60)}"`);
      }
    }
  }
  const clean = documents.filter(({ expected }) => expected.length === 0).length;
  return {
    documents: documents.length,
    clean,
    silent,
    rules,
    disagreements,
    ...ratesOf(sum(rules.values())),
  };
}

function sum(tallies: Iterable<Tally>): Tally {
  let total = NONE;
  for (const { hit, missed, wrong } of tallies) {
    total = { hit: total.hit + hit, missed: total.missed + missed, wrong: total.wrong + wrong };
  }
  return total;
}

/** Precision, recall and their harmonic mean; nothing expected and nothing found is perfect. */
export function ratesOf({ hit, missed, wrong }: Tally): Rates {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The score as text: overall, rule by rule when asked for, and every disagreement. */
export function describe(half: string, score: Score, withRules: boolean): string {
  const names = [...score.rules.keys()].toSorted();
  const width = Math.max(0, ...names.map(({ length }) => length));
  const perRule = names.map(
    (name) => `  ${name.padEnd(width)}  ${rateText(ratesOf(score.rules.get(name) ?? NONE))}`,
  );
  return [
    `${half}: ${score.documents} documents, ${score.silent} of ${score.clean} clean ones silent`,
    ...(withRules ? perRule : []),
    `  ${"overall".padEnd(withRules ? width : 0)}  ${rateText(score)}`,
    ...score.disagreements.map((line) => `  - ${line}`),
  ].join("\n");
}

function rateText({ precision, recall, f1 }: Rates): string {
  const percent = (rate: number): string => `${(100 * rate).toFixed(1).padStart(5)} %`;
  return `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`;
}

/** What the committed baseline keeps of a half. */
export function kept({
  precision,
  recall,
  clean,
  silent,
}: Score): Record<"precision" | "recall" | "clean" | "silent", number> {
  return {
    precision: Number(precision.toFixed(4)),
    recall: Number(recall.toFixed(4)),
    clean,
    silent,
  };
}
