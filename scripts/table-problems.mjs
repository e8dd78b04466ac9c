import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { generatedTables, TABLE_FOLDER } from "./generate-tables.mjs";

/** What the published edits of the built-in quarter hold; a refreshed table changes these figures with its rows. */
const PAIRS = { all: 231, withCode: 23 };
const CODE = "17340";

/**
 * Everything that is wrong with the built-in tables: their files, what was generated from them,
 * and what they say about one another.
 *
 * @param {string} root
 * @param {Pick<typeof import("../packages/domain/src/index.ts"), "builtInTables" | "references" | "TABLE_KEYS"> & Pick<typeof import("../packages/domain/src/tables/read-table.ts"), "readTable">} domain
 * @returns {string[]}
 */
export function tableProblems(root, domain) {
  return [
    ...fileProblems(root, domain),
    ...staleFiles(root),
    ...pairProblems(domain.builtInTables),
    ...codeProblems(domain.builtInTables),
    ...dateProblems(domain),
  ];
}

/** @type {typeof tableProblems} */
function fileProblems(root, { builtInTables, readTable, TABLE_KEYS }) {
  const names = readdirSync(join(root, TABLE_FOLDER)).map((file) => file.replace(/\.yaml$/, ""));
  const missing = Object.keys(TABLE_KEYS).filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => `${TABLE_FOLDER}/${name}.yaml is missing.`),
    ...names.flatMap((name) => {
      const file = `${TABLE_FOLDER}/${name}.yaml`;
      const text = readFileSync(join(root, file), "utf8");
      // As the linter reads it: every scalar is text.
      const reading = readTable(parse(text, { schema: "failsafe" }));
      if (!reading.table) {
        return reading.problems.map(
          ({ path, problem }) => `${file}, ${path.join(".")}: ${problem}`,
        );
      }
      if (reading.table.name !== name) return [`${file} says it is ${reading.table.name}.`];
      return isDeepStrictEqual(reading.table.table, builtInTables[TABLE_KEYS[reading.table.name]])
        ? []
        : [`${file} and the generated code differ.`];
    }),
  ];
}

/** @param {string} root */
function staleFiles(root) {
  return generatedTables(root).flatMap(({ path, text }) => {
    const current = existsSync(join(root, path)) && readFileSync(join(root, path), "utf8") === text;
    return current ? [] : [`${path} is not current: run npm run generate.`];
  });
}

/** @param {import("../packages/domain/src/index.ts").CodeTables} tables */
function pairProblems({ ncciPairs }) {
  const all = ncciPairs.rows.length;
  const withCode = ncciPairs.rows.filter(({ column2 }) => column2 === CODE).length;
  const strangers = ncciPairs.rows.filter(
    ({ column1, column2 }) => column1 !== CODE && column2 !== CODE,
  );
  return [
    ...(all === PAIRS.all ? [] : [`ncci-pairs has ${all} rows, expected ${PAIRS.all}.`]),
    ...(withCode === PAIRS.withCode
      ? []
      : [`ncci-pairs has ${withCode} rows with ${CODE} in column 2, expected ${PAIRS.withCode}.`]),
    ...strangers.map(
      ({ column1, column2 }) => `ncci-pairs: ${column1} with ${column2} is not about ${CODE}.`,
    ),
  ];
}

/** @param {import("../packages/domain/src/index.ts").CodeTables} tables */
function codeProblems({ icd10cm, ncciPairs, neighbours, payerPositions, procedureIndicators }) {
  const described = new Set(neighbours.rows.map(({ code }) => code));
  const procedures = new Set([
    ...described,
    ...procedureIndicators.rows.map(({ code }) => code),
    ...ncciPairs.rows.flatMap(({ column1, column2 }) => [column1, column2]),
  ]);
  const diagnoses = icd10cm.rows.map(({ code }) => code);
  const sentences = [
    ...icd10cm.rows.map(({ code, instead }) => ({ code, text: instead ?? "" })),
    ...neighbours.rows.map(({ code, rightWhen, mistake }) => ({
      code,
      text: `${rightWhen}; ${mistake}`,
    })),
  ];
  const aliases = payerPositions.rows.flatMap((row) => row.aliases);
  return [
    ...procedureIndicators.rows
      .filter(({ code }) => code !== CODE && !described.has(code))
      .map(({ code }) => `procedure-indicators has ${code}, neighbours has not.`),
    ...(procedureIndicators.rows.some(({ code }) => code === CODE)
      ? []
      : [`procedure-indicators lacks ${CODE}.`]),
    ...sentences.flatMap(({ code, text }) =>
      [
        ...(text.match(/\b\d{5}\b/g) ?? []).filter((mentioned) => !procedures.has(mentioned)),
        ...(text.match(/\b[A-Z]\d\d\.\w+/g) ?? []).filter(
          (mentioned) => !diagnoses.includes(mentioned),
        ),
      ].map((mentioned) => `${code} speaks of ${mentioned}, which no table has.`),
    ),
    ...icd10cm.rows
      .filter(
        ({ code, billable }) =>
          billable && diagnoses.some((other) => other !== code && other.startsWith(code)),
      )
      .map(({ code }) => `icd-10-cm: ${code} is billable and has codes beneath it.`),
    ...aliases
      .filter((alias, index) => aliases.indexOf(alias) !== index)
      .map((alias) => `payer-positions: "${alias}" means two payers.`),
  ];
}

/** @param {Pick<typeof import("../packages/domain/src/index.ts"), "builtInTables" | "references" | "TABLE_KEYS">} domain */
function dateProblems({ builtInTables, references, TABLE_KEYS }) {
  /** @type {readonly import("../packages/domain/src/index.ts").Source[]} */
  const sources = Object.values(references);
  return [
    ...Object.entries(TABLE_KEYS).flatMap(([name, key]) => {
      const { effective, retrieved } = builtInTables[key].provenance;
      return effective <= retrieved ? [] : [`${name} took effect after it was retrieved.`];
    }),
    ...sources.flatMap(({ id, effective, table }) => {
      if (effective === undefined) return [];
      if (table === undefined)
        return [`The reference ${id} has a date of effect and names no table.`];
      const own = builtInTables[TABLE_KEYS[table]].provenance.effective;
      return own === effective
        ? []
        : [`The reference ${id} is of ${effective}, its table ${table} of ${own}.`];
    }),
  ];
}
