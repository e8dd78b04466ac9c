import type { Source } from "../sources/source.ts";
import { builtInTables } from "./built-in.ts";
import type { CodeTables } from "./code-tables.ts";
import { TABLE_KEYS } from "./table-names.ts";

/** The sources as they are for these tables: where a table was replaced, its own title and dates are cited. */
export function sourcesInUse(sources: readonly Source[], tables: CodeTables): readonly Source[] {
  return sources.map((source) => {
    const key = source.table === undefined ? undefined : TABLE_KEYS[source.table];
    if (key === undefined || tables[key] === builtInTables[key]) return source;
    const { title, effective, confidence, url } = tables[key].provenance;
    return {
      id: source.id,
      citation: `${title}, effective ${effective}`,
      confidence,
      ...(url === undefined ? {} : { url }),
      effective,
      ...(source.table === undefined ? {} : { table: source.table }),
    };
  });
}
