import { isAcne } from "../encounter/acne.ts";
import type { Encounter, Technique } from "../encounter/encounter.ts";
import { valuesOf, type Mentions } from "../encounter/mention.ts";
import { conditionTerms, isCodedAs } from "../vocabulary/conditions.ts";
import { recordsActiveAcne } from "./active-acne.ts";
import { codedLines, splitCode } from "./claim-lines.ts";
import { codesInText } from "./code-mentions.ts";
import { codeMentions } from "./diagnosis-codes.ts";
import type { Path } from "./path.ts";
import { isOpen } from "./presence.ts";
import { isVisit } from "./visit-codes.ts";

/** A procedure code that is written or can be chosen. */
export interface OfferedCode {
  readonly code: string;
  readonly path: Path;
  /** The claim line on which it stands. */
  readonly line?: number;
  readonly isChoice: boolean;
}

/** Whether acne is what is frozen, with an agent that the acne code names or that is still open. */
export function freezesAcne(encounter: Encounter): boolean {
  const { procedure = {} } = encounter;
  const agents = valuesOf(procedure.cryogen).map(({ value }) => value);
  const targets = valuesOf(procedure.targets).map(({ value }) => value);
  const isFreezing =
    (procedure.cryogen ?? []).length > 0 || offers(procedure.technique, "freezing");
  const isForeignAgent =
    agents.length > 0 &&
    !agents.some((one) => one === "liquid-nitrogen" || one === "carbon-dioxide-slush");
  const isOtherTarget = targets.length > 0 && !targets.some(isAcne);
  return isFreezing && !isForeignAgent && !isOtherTarget && recordsActiveAcne(encounter);
}

/** Whether the document holds something other than frozen acne that the code stands for. */
export function isExplained(encounter: Encounter, code: string): boolean {
  const { procedure = {}, conditions, diagnoses = [] } = encounter;
  if (code === "10040" && offers(procedure.technique, "extraction")) return true;
  if (code === "17360" && offers(procedure.technique, "peel")) return true;
  const named = [
    ...valuesOf(conditions).map(({ value }) => value),
    ...valuesOf(procedure.targets).map(({ value }) => value),
    ...diagnoses.flatMap(({ condition }) => condition ?? []),
  ];
  const codes = codeMentions(encounter).map((mention) => mention.code);
  return conditionTerms.rows
    .filter(({ services }) => services.includes(code))
    .some(
      ({ condition }) =>
        named.includes(condition) || codes.some((one) => isCodedAs(condition, one)),
    );
}

/** The codes of claim and text, with those of pick lists. */
export function offeredCodes(encounter: Encounter): readonly OfferedCode[] {
  return [
    ...codedLines(encounter).map(({ code, path, index }) => ({
      code,
      path,
      line: index,
      isChoice: false,
    })),
    ...(encounter.claim?.lines ?? []).flatMap(({ code }, line) =>
      choicesOf(code, ["claim", "lines", line, "code"]).map((one) => ({ ...one, line })),
    ),
    ...codesInText(encounter).map(({ code, path }) => ({ code, path, isChoice: false })),
    ...choicesOf(encounter.procedure?.code, ["procedure", "code"]),
  ];
}

/** Whether a procedure code is named, or has a place where it will be. */
export function namesProcedure(encounter: Encounter): boolean {
  const places = [
    encounter.procedure?.code,
    ...(encounter.claim?.lines ?? []).map(({ code }) => code),
  ];
  return (
    offeredCodes(encounter).some(({ code }) => !isVisit(code)) ||
    places.some((mentions) => isOpen(encounter, mentions)) ||
    (encounter.document?.declaredCodes ?? []).length > 0
  );
}

function choicesOf(mentions: Mentions<string> = [], path: Path): readonly OfferedCode[] {
  return mentions.flatMap((mention, index) =>
    mention.state === "choice"
      ? mention.options.map((option) => ({
          code: splitCode(option).code,
          path: [...path, index],
          isChoice: true,
        }))
      : [],
  );
}

function offers(mentions: Mentions<Technique> = [], technique: Technique): boolean {
  return mentions.some(
    (one) =>
      (one.state === "value" && one.value === technique) ||
      (one.state === "choice" && one.options.includes(technique)),
  );
}
