import type { Encounter } from "../encounter/encounter.ts";
import {
  ACNE_CRYOTHERAPY,
  codedLines,
  linesBilling,
  shareDay,
  type CodedLine,
} from "./claim-lines.ts";
import { codesInText } from "./code-mentions.ts";
import { remembered } from "./remembered.ts";
import { isVisit } from "./visit-codes.ts";

/** The lines of other codes on a day on which the claim bills 17340, each once. */
export const linesBeside17340 = /* @__PURE__ */ remembered(
  (encounter: Encounter): readonly CodedLine[] => {
    const freezings = linesBilling(encounter);
    const lines = codedLines(encounter);
    // `E/M: 99214` and `Procedure: 17340` are two lines of one claim.
    if (freezings.length === 0 && lines.length > 0 && lines.every(({ code }) => isVisit(code)))
      return codesInText(encounter).some(({ code }) => code === ACNE_CRYOTHERAPY) ? lines : [];
    return codedLines(encounter).filter(
      (other) =>
        other.code !== ACNE_CRYOTHERAPY && freezings.some((freezing) => shareDay(freezing, other)),
    );
  },
);

/** The visits among them. */
export function visitsBeside17340(encounter: Encounter): readonly CodedLine[] {
  return linesBeside17340(encounter).filter(({ code }) => isVisit(code));
}
