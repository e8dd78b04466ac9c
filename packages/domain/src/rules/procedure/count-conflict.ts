import { isAcne } from "../../encounter/acne.ts";
import type { Encounter, LesionCount } from "../../encounter/encounter.ts";
import { valuesOf, type SectionName } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { references } from "../../sources/references.ts";
import { termOf } from "../../vocabulary/conditions.ts";

/** Parts of a note that say how many lesions were treated; the examination may have found more. */
const TREATED = ["procedure", "header", "plan", "claim"] as const satisfies readonly SectionName[];

export const countConflict = defineRule({
  id: "procedure/count-conflict",
  summary: "The lesion counts of the note disagree.",
  why: "The count does not change the units of 17340, but two different counts make reviewers doubt that the note describes this visit.",
  stages: ["note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.alabamaManual, references.dermatologyRedFlags],
  messages: {
    disagree: {
      problem: "The count of treated lesions is {count} here and {other} elsewhere.",
      remedy: "Correct the wrong one.",
    },
    moreThanFound: {
      problem: "{count} lesions were treated, but the examination found {other}.",
      remedy: "Correct the wrong one, or complete the examination.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Exam\n6 acne papules on the chin.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 12 acne papules on the chin.',
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Exam\n12 acne papules on the chin.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 8 acne papules on the chin.',
      note: "Not every lesion that is found needs to be treated.",
    },
  ],
  whenToTurnOff: "Where counts in the header or the plan are estimates.",
  *check(encounter) {
    const named = treatsOthers(encounter) ? TREATED.filter((one) => one !== "header") : TREATED;
    const sections = named
      .map((section) => countsIn(encounter, section))
      .filter(({ length }) => length > 0);
    const isOnePlace = namesOnePlace(encounter);
    const tally = sections.flatMap((counts) => wrongTotal(counts, isOnePlace) ?? [])[0];
    if (tally) {
      yield {
        messageId: "disagree",
        path: tally.total.path,
        data: { count: describe(tally.total.value), other: describe(sumOf(tally.parts)) },
        related: tally.parts.map(({ path }) => ({ path, message: "The other count." })),
      };
      return;
    }
    const counts = sections.map((one) => totalOf(one) ?? one);
    const [treated, ...others] = counts;
    if (!treated) return;
    // Of several counts in one part some may be of other lesions or other sites.
    const other = others.find(
      (one) => one.length === 1 && treated.length === 1 && !mayBeEqual(treated, one),
    );
    const [first, second] = [treated[0], other?.[0]];
    if (first && second) {
      yield {
        messageId: "disagree",
        path: second.path,
        data: { count: describe(second.value), other: describe(first.value) },
        related: [{ path: first.path, message: "The other count." }],
      };
      return;
    }
    const found = foundAtMost(encounter);
    const excess = counts
      .filter(({ length }) => length === 1)
      .flat()
      .find(({ value }) => found !== undefined && value.count > found);
    if (excess && found !== undefined) {
      yield {
        messageId: "moreThanFound",
        path: excess.path,
        data: { count: describe(excess.value), other: found },
      };
    }
  },
});

type ExactCount = Extract<LesionCount, { kind: "exact" }>;

interface PlacedCount {
  readonly value: ExactCount;
  readonly path: Path;
}

function countsIn({ procedure }: Encounter, section: SectionName): readonly PlacedCount[] {
  return valuesOf(procedure?.lesionCount).flatMap(({ value, index, mention }) =>
    value.kind === "exact" && value.isOther !== true && mention.section === section
      ? [{ value, path: ["procedure", "lesionCount", index] }]
      : [],
  );
}

/** "Two lesions, two places" over a note of a keratosis and acne counts both. */
function treatsOthers({ conditions }: Encounter): boolean {
  return valuesOf(conditions).some(
    ({ value, mention }) =>
      mention.section !== "history" && !isAcne(value) && termOf(value).services.length > 0,
  );
}

/** Whether the note speaks of one site on one side. */
function namesOnePlace({ procedure }: Encounter): boolean {
  const places = valuesOf(procedure?.sites).flatMap(({ value, mention }) =>
    mention.section === "history" ? [] : [value],
  );
  const sides = places.flatMap(({ laterality }) => laterality ?? []);
  return new Set(places.map(({ region }) => region)).size === 1 && new Set(sides).size <= 1;
}

/** The one count of a part that is called the number of all. */
function totalOf<One extends { readonly value: ExactCount }>(
  counts: readonly One[],
): readonly [One] | undefined {
  const [total, other] = counts.filter(({ value }) => value.isTotal);
  return total && !other ? [total] : undefined;
}

/** A total beside counts of the same part that neither are that total nor add up to it. */
function wrongTotal(
  counts: readonly PlacedCount[],
  isOnePlace: boolean,
): { readonly total: PlacedCount; readonly parts: readonly PlacedCount[] } | undefined {
  const totals = counts.filter(({ value }) => value.isTotal);
  // Of several totals each may be that of its own site.
  const total = isOnePlace || totals.length === 1 ? totals.at(-1) : undefined;
  const parts = counts.filter((one) => one !== total);
  if (!total || parts.length === 0 || mayBeEqual(parts, [total])) return undefined;
  // A procedure that is told twice counts everything twice.
  return sumOf(parts).count === 2 * total.value.count ? undefined : { total, parts };
}

function sumOf(counts: readonly PlacedCount[]): ExactCount {
  return {
    kind: "exact",
    count: sum(counts.map(({ value }) => value.count)),
    max: sum(counts.map(({ value }) => maxOf(value))),
  };
}

/** Whether one reading of each side agrees: a count may be one site's, or the sum may be meant. */
function mayBeEqual(some: readonly PlacedCount[], others: readonly PlacedCount[]): boolean {
  const rangesOf = (counts: readonly PlacedCount[]): readonly (readonly [number, number])[] => [
    ...counts.map(({ value }): [number, number] => [value.count, maxOf(value)]),
    [sum(counts.map(({ value }) => value.count)), sum(counts.map(({ value }) => maxOf(value)))],
  ];
  return rangesOf(some).some(([min, max]) =>
    rangesOf(others).some(([otherMin, otherMax]) => min <= otherMax && otherMin <= max),
  );
}

/** The most lesions that the examination can mean; nothing where it says "several" anywhere. */
function foundAtMost(encounter: Encounter): number | undefined {
  const counts = valuesOf(encounter.procedure?.lesionCount).filter(
    ({ mention }) => mention.section === "exam",
  );
  if (counts.length === 0 || counts.some(({ value }) => value.kind === "vague")) return undefined;
  // Who treats acne and warts at one visit finds both.
  const exact = counts.flatMap(({ value }) => (value.kind === "exact" ? [{ value }] : []));
  const found = totalOf(exact) ?? exact;
  // What no heading claims may belong to the examination too: "Exam: forehead 6. Nose: 1. Total 7."
  const further = countsIn(encounter, "other").map(({ value }) => maxOf(value));
  const inExam = sum(found.map(({ value }) => maxOf(value)));
  return Math.max(inExam + sum(further), ...further);
}

function maxOf({ count, max = count }: ExactCount): number {
  return max;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function describe(count: ExactCount): string {
  return count.max === undefined || count.max === count.count
    ? `${count.count}`
    : `${count.count} to ${count.max}`;
}
