/** The names that table files carry, and where each table stands among the code tables. */
export const TABLE_KEYS = {
  "icd-10-cm": "icd10cm",
  "ncci-pairs": "ncciPairs",
  "procedure-indicators": "procedureIndicators",
  modifiers: "modifiers",
  "places-of-service": "placesOfService",
  "payer-positions": "payerPositions",
  neighbours: "neighbours",
} as const;

/** The name of a table: `ncci-pairs`. */
export type TableName = keyof typeof TABLE_KEYS;

/** Whether the text names a table. */
export function isTableName(text: string): text is TableName {
  return Object.hasOwn(TABLE_KEYS, text);
}
