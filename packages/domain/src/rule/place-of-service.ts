import type { Encounter } from "../encounter/encounter.ts";
import { valuesOf } from "../encounter/mention.ts";
import type { CodeTables, PlaceOfServiceRow } from "../tables/code-tables.ts";
import { linesBilling } from "./claim-lines.ts";
import type { Path } from "./path.ts";

/** A place of service where it is stated. */
export interface StatedPlace {
  /** As written: `2`. */
  readonly written: string;
  /** With its two digits: `02`. */
  readonly code: string;
  readonly row?: PlaceOfServiceRow;
  readonly path: Path;
}

/**
 * Where 17340 was done: the places of the claim lines that bill it; where they state none,
 * that of the visit.
 */
export function placesOf17340(
  encounter: Encounter,
  { placesOfService }: CodeTables,
): readonly StatedPlace[] {
  const onLines = linesBilling(encounter).flatMap(({ line, index }) =>
    valuesOf(line.placeOfService).map(({ value, index: at }) => ({
      value,
      path: ["claim", "lines", index, "placeOfService", at] as Path,
    })),
  );
  const ofVisit = valuesOf(encounter.service?.placeOfService).map(({ value, index }) => ({
    value,
    path: ["service", "placeOfService", index] as Path,
  }));
  return (onLines.length > 0 ? onLines : ofVisit).map(({ value, path }) => {
    const code = withTwoDigits(value);
    const row = placesOfService.rows.find((one) => one.code === code);
    return { written: value.trim(), code, path, ...(row === undefined ? {} : { row }) };
  });
}

/** `2` is what other programs make of `02`; `11 (office)` and `POS 11` are 11. */
function withTwoDigits(words: string): string {
  const digits = /^(?:pos\b\D{0,3})?(\d{1,2})\b/i.exec(words.trim())?.[1];
  return digits === undefined ? words.trim() : digits.padStart(2, "0");
}
