import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Where a table's rows stand in the code: the name of the constant and the type of a row. */
const DECLARATIONS = {
  "icd-10-cm": { constant: "icd10cm", row: "Icd10CmRow" },
  modifiers: { constant: "modifiers", row: "ModifierRow" },
  "ncci-pairs": { constant: "ncciPairs", row: "NcciPairRow" },
  neighbours: { constant: "neighbours", row: "NeighbourRow" },
  "payer-positions": { constant: "payerPositions", row: "PayerPositionRow" },
  "places-of-service": { constant: "placesOfService", row: "PlaceOfServiceRow" },
  "procedure-indicators": { constant: "procedureIndicators", row: "ProcedureIndicatorRow" },
};

export const TABLE_FOLDER = "packages/domain/tables";

/**
 * The built-in tables as code: an object literal per table file, which loads without a parser.
 * @param {string} root
 */
export function generatedTables(root) {
  return readdirSync(join(root, TABLE_FOLDER))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      const source = `${TABLE_FOLDER}/${file}`;
      const { table, provenance, columns, rows } = parse(readFileSync(join(root, source), "utf8"));
      const declaration = DECLARATIONS[/** @type {keyof typeof DECLARATIONS} */ (table)];
      if (!declaration) throw new Error(`${source}: "${table}" is no table`);
      return {
        path: `packages/domain/src/tables/${table}.generated.ts`,
        text: [
          `// Generated from ${source} by \`npm run generate\`.`,
          `import type { ${declaration.row} } from "./code-tables.ts";`,
          'import type { Table } from "./table.ts";',
          "",
          `export const ${declaration.constant}: Table<${declaration.row}> = {`,
          `  provenance: ${literal(provenance)},`,
          "  rows: [",
          ...rows.map((/** @type {unknown} */ row) => `    ${literal(asMap(row, columns))},`),
          "  ],",
          "};",
          "",
        ].join("\n"),
      };
    });
}

/**
 * A row that is written as a list takes its field names from `columns`.
 * @param {unknown} row
 * @param {readonly string[] | undefined} columns
 */
function asMap(row, columns) {
  if (!Array.isArray(row) || !columns) return row;
  return Object.fromEntries(columns.map((name, index) => [name, row[index]]));
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, content]) => `${name}: ${literal(content)}`);
  return `{ ${fields.join(", ")} }`;
}
