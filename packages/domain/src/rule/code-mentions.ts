import type { Encounter } from "../encounter/encounter.ts";
import type { SectionName } from "../encounter/mention.ts";
import {
  ACNE_CRYOTHERAPY,
  codedLines,
  linesBilling,
  modifiersInCode,
  splitCode,
  type LineModifier,
} from "./claim-lines.ts";
import type { Path } from "./path.ts";
import { valuesOfSession } from "./this-session.ts";

/** A procedure code at one place of the document. */
export interface ProcedureCodeMention {
  readonly code: string;
  /** As written. */
  readonly written: string;
  readonly path: Path;
  /** Where in the document it stands; absent for claim lines. */
  readonly section?: SectionName;
}

/** The procedure codes of this session that text, title and front matter name. */
export function codesInText(encounter: Encounter): readonly ProcedureCodeMention[] {
  return valuesOfSession(encounter.procedure?.code).map(({ value, index, mention }) => ({
    code: splitCode(value).code,
    written: value.trim(),
    path: ["procedure", "code", index],
    ...(mention.section === undefined ? {} : { section: mention.section }),
  }));
}

/** Those of the claim, then those of the text. */
export function procedureCodes(encounter: Encounter): readonly ProcedureCodeMention[] {
  return [...codesOnClaim(encounter), ...codesInText(encounter)];
}

/** The modifiers that stand with 17340: on its claim lines or, where no line bills it, behind the code in the text. */
export function modifiersWith17340(encounter: Encounter): readonly LineModifier[] {
  const lines = linesBilling(encounter);
  if (lines.length > 0) return lines.flatMap(({ modifiers }) => modifiers);
  return codesInText(encounter)
    .filter(({ code }) => code === ACNE_CRYOTHERAPY)
    .flatMap(({ written, path }) => modifiersInCode(written, path));
}

function codesOnClaim(encounter: Encounter): readonly ProcedureCodeMention[] {
  return codedLines(encounter).map(({ code, path, written }) => ({ code, written, path }));
}
