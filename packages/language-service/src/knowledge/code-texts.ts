import type { CodeTables, Icd10CmRow, NcciPairRow, Provenance } from "@encounter-lint/domain";
import { isVisit, type CodeKind } from "../outline/codes.ts";

/** What is known about a code, in sentences. */
export interface CodeText {
  /** The code with its meaning: `L70.0: Acne vulgaris`. */
  readonly title: string;
  /** The meaning alone, short enough for a hint beside the code. */
  readonly label: string;
  readonly sentences: readonly string[];
  /** Where it comes from. */
  readonly source?: string;
}

const SUPPORT: Readonly<Record<Icd10CmRow["supports17340"], string>> = {
  yes: "Supports 17340.",
  weakly: "Supports 17340 weakly; a more exact code is better.",
  unusual: "Unusual with 17340; the note should say why acne of this kind was frozen.",
  no: "Does not support 17340.",
};

const VERDICT = {
  usual: "Usual for freezing acne.",
  plausible: "Plausible for freezing acne.",
  uncommon: "Uncommon for freezing acne.",
  unlikely: "Unlikely for freezing acne; a reviewer will ask.",
  telehealth: "Freezing needs hands, so it cannot be billed as telehealth.",
} as const;

const BELONGS = {
  procedure: "It belongs on the procedure.",
  visit: "It belongs on the visit, not on the procedure.",
  either: "It may stand on the procedure or on the visit.",
  neither: "It belongs on neither the procedure nor the visit.",
} as const;

/** Explains a code; undefined when the tables say nothing about it. */
export function codeText(kind: CodeKind, code: string, tables: CodeTables): CodeText | undefined {
  switch (kind) {
    case "diagnosis":
      return diagnosis(code, tables);
    case "procedure":
      return procedure(code, tables);
    case "modifier":
      return modifier(code, tables);
    default:
      return place(code, tables);
  }
}

function diagnosis(code: string, { icd10cm }: CodeTables): CodeText | undefined {
  const row = icd10cm.rows.find((one) => one.code === code);
  if (!row) return undefined;
  return {
    title: `${code}: ${row.descriptor}`,
    label: row.descriptor,
    sentences: [
      SUPPORT[row.supports17340],
      ...(row.billable
        ? []
        : ["A category, not a code: it cannot be billed. Name a code beneath it."]),
      ...(row.instead === undefined ? [] : [`Instead: ${row.instead}.`]),
    ],
    source: sourceOf(icd10cm.provenance),
  };
}

function procedure(code: string, tables: CodeTables): CodeText | undefined {
  const indicators = tables.procedureIndicators.rows.find((one) => one.code === code);
  const neighbour = tables.neighbours.rows.find((one) => one.code === code);
  const pair = tables.ncciPairs.rows.find((one) => isPairWith17340(one, code));
  const sentences = [
    ...(indicators ? [limits(indicators.maximumUnits, indicators.globalPeriod)] : []),
    ...(pair ? [pairText(pair)] : []),
  ];
  if (code === "17340") {
    return {
      title: "17340: acne treated by freezing",
      label: "acne frozen",
      sentences: [
        "Acne frozen with liquid nitrogen or with carbon dioxide slush, after other treatment has failed or is unsuitable.",
        "It counts once for all lesions and sites of the day.",
        ...sentences,
      ],
      ...(indicators && { source: sourceOf(tables.procedureIndicators.provenance) }),
    };
  }
  if (neighbour) {
    return {
      title: `${code}: right when ${neighbour.rightWhen}`,
      label: neighbour.rightWhen,
      sentences: [`Usual mistake beside 17340: ${neighbour.mistake}.`, ...sentences],
      source: sourceOf(tables.neighbours.provenance),
    };
  }
  if (isVisit(code)) {
    return {
      title: `${code}: an office visit`,
      label: "office visit",
      sentences: [
        "On the day of 17340 it needs modifier 25, and work in the note that goes beyond the decision to freeze.",
      ],
    };
  }
  if (!pair) return undefined;
  return {
    title: `${code}: bundled with 17340`,
    label: "bundled with 17340",
    sentences,
    source: sourceOf(tables.ncciPairs.provenance),
  };
}

function modifier(code: string, { modifiers }: CodeTables): CodeText | undefined {
  const row = modifiers.rows.find((one) => one.modifier === code);
  return (
    row && {
      title: `Modifier ${code}: ${row.meaning}`,
      label: row.meaning,
      sentences: [`With 17340: ${row.with17340}.`, BELONGS[row.belongsOn]],
      source: sourceOf(modifiers.provenance),
    }
  );
}

function place(code: string, { placesOfService }: CodeTables): CodeText | undefined {
  const row = placesOfService.rows.find((one) => one.code === code);
  return (
    row && {
      title: `Place of service ${code}: ${row.name}`,
      label: row.name,
      sentences: [VERDICT[row.verdict]],
      source: sourceOf(placesOfService.provenance),
    }
  );
}

function isPairWith17340({ column1, column2 }: NcciPairRow, code: string): boolean {
  return (
    code !== "17340" && [column1, column2].includes("17340") && [column1, column2].includes(code)
  );
}

function pairText({ column1, column2, modifierIndicator }: NcciPairRow): string {
  const bundled = `On one day ${column2} is bundled into ${column1}`;
  return modifierIndicator === 0
    ? `${bundled}, and no modifier parts them.`
    : `${bundled}; a modifier parts them where the note shows separate lesions or sites.`;
}

function limits(maximumUnits: number, globalPeriod: string): string {
  const units = maximumUnits === 1 ? "One unit" : `Up to ${maximumUnits} units`;
  const days = /^\d+$/.test(globalPeriod) ? Number(globalPeriod) : undefined;
  const period = days === undefined ? "" : `; global period ${days} days`;
  return `${units} a day${period}.`;
}

function sourceOf({ title, effective, confidence }: Provenance): string {
  const date = effective === "" ? "" : `, effective ${effective}`;
  return `${title}${date}${confidence === "common-knowledge" ? " (unverified)" : ""}`;
}
