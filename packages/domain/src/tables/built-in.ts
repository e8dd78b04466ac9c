import type { CodeTables } from "./code-tables.ts";
import { icd10cm } from "./icd-10-cm.generated.ts";
import { modifiers } from "./modifiers.generated.ts";
import { ncciPairs } from "./ncci-pairs.generated.ts";
import { neighbours } from "./neighbours.generated.ts";
import { payerPositions } from "./payer-positions.generated.ts";
import { placesOfService } from "./places-of-service.generated.ts";
import { procedureIndicators } from "./procedure-indicators.generated.ts";

/** The tables that ship with the package. */
export const builtInTables: CodeTables = {
  icd10cm,
  ncciPairs,
  procedureIndicators,
  modifiers,
  placesOfService,
  payerPositions,
  neighbours,
};
