import { isAcne } from "../encounter/acne.ts";
import type { Diagnosis, Encounter } from "../encounter/encounter.ts";
import { isEmptyLabel, type Mention, type Mentions } from "../encounter/mention.ts";
import { isMeantForAcne } from "../rule/diagnosis-codes.ts";
import type { Path } from "../rule/path.ts";
import { mentionsOf, pathOf, type ElementPath } from "../rule/presence.ts";
import { isListedOnly, isUnsuccessful } from "../rule/prior-treatments.ts";
import { termOf } from "../vocabulary/conditions.ts";

/** A statement of an element, or a place for one. */
export interface Evidence {
  readonly path: Path;
  readonly mention: Mention<unknown>;
  /** False for words about the element that do not document it, such as "several" for a count. */
  readonly counts: boolean;
}

/** Every mention of the elements; all of them count. */
export function mentionsAt(...elements: readonly ElementPath[]) {
  return (encounter: Encounter): readonly Evidence[] =>
    elements.flatMap((element) => evidence(mentionsOf(encounter, element), pathOf(element)));
}

/** Acne in words or codes, and places for a diagnosis. */
export function acneDiagnosis({
  conditions,
  diagnoses = [],
  procedure,
  claim,
}: Encounter): readonly Evidence[] {
  const asAcne = (code: string): boolean => isMeantForAcne(code);
  return [
    ...fitting(conditions, ["conditions"], isAcne),
    ...diagnoses.flatMap((diagnosis, index) => [
      ...namedAcne(diagnosis, ["diagnoses", index]),
      ...fitting(diagnosis.code, ["diagnoses", index, "code"], asAcne),
    ]),
    ...fitting(procedure?.targets, ["procedure", "targets"], isAcne),
    ...(claim?.lines ?? []).flatMap((line, index) =>
      (line.diagnoses ?? []).flatMap((one, place) =>
        fitting(one, ["claim", "lines", index, "diagnoses", place], asAcne),
      ),
    ),
  ];
}

/** What failed or is unsuitable, and places for it; what was only considered does not count. */
export function failedTherapy({ priorTreatments = [] }: Encounter): readonly Evidence[] {
  return priorTreatments.flatMap((treatment, index) => {
    const counts = isUnsuccessful(treatment) || isListedOnly(treatment);
    const named = evidence(treatment.name, ["priorTreatments", index, "name"], () => counts);
    const ended = evidence(treatment.outcome, ["priorTreatments", index, "outcome"], () => counts);
    return [...named, ...ended];
  });
}

/** The freeze time; the length of the visit does not count, but a blank for a duration is a place. */
export function freezeTime({ procedure }: Encounter): readonly Evidence[] {
  return [
    ...evidence(procedure?.freezeTime, ["procedure", "freezeTime"]),
    ...evidence(procedure?.duration, ["procedure", "duration"], () => false),
  ];
}

/** The date of the visit, or of a claim line. */
export function serviceDate({ service, claim }: Encounter): readonly Evidence[] {
  return [
    ...evidence(service?.date, ["service", "date"]),
    ...(claim?.lines ?? []).flatMap(({ date }, index) =>
      evidence(date, ["claim", "lines", index, "date"]),
    ),
  ];
}

/** Name, mark and date of the signatures. */
export function signature({ signatures = [] }: Encounter): readonly Evidence[] {
  return signatures.flatMap(({ name, method, signedAt }, index) => [
    ...evidence(name, ["signatures", index, "name"]),
    ...evidence(method, ["signatures", index, "method"]),
    ...evidence(signedAt, ["signatures", index, "signedAt"]),
  ]);
}

/** The counts; "several" does not count. */
export function lesionCount({ procedure }: Encounter): readonly Evidence[] {
  return evidence(
    procedure?.lesionCount,
    ["procedure", "lesionCount"],
    ({ kind }) => kind === "exact",
  );
}

/** The stated reason; where there is none, the severity, which can be a reason by itself. */
export function necessity({ procedure, assessment }: Encounter): readonly Evidence[] {
  const stated = evidence(procedure?.necessity, ["procedure", "necessity"]);
  const isSaid = stated.some(({ mention }) => !isEmptyLabel(mention));
  return isSaid ? stated : evidence(assessment?.severity, ["assessment", "severity"]);
}

/** The label that says acne; a diagnosis may also come with its condition alone. */
function namedAcne({ label, condition }: Diagnosis, path: Path): readonly Evidence[] {
  const isNamed = condition !== undefined && isAcne(condition);
  const labels = fitting(label, [...path, "label"], (text) => isNamed || isAcneLabel(text));
  if (!isNamed || labels.some(({ mention }) => mention.state === "value")) return labels;
  return [{ path, mention: { state: "value", value: termOf(condition).name }, counts: true }];
}

function evidence<T>(
  mentions: Mentions<T> | undefined,
  path: Path,
  counts: (value: T) => boolean = () => true,
): readonly Evidence[] {
  return (mentions ?? []).map((mention, index) => ({
    path: [...path, index],
    mention,
    counts: mention.state !== "value" || counts(mention.value),
  }));
}

/** What states, or can still come to state, what is asked for. */
function fitting<T>(
  mentions: Mentions<T> | undefined,
  path: Path,
  isAskedFor: (value: T) => boolean,
): readonly Evidence[] {
  return evidence(mentions, path).filter(({ mention }, index) => {
    const typed = mentions?.[index];
    if (typed?.state === "value") return isAskedFor(typed.value);
    if (typed?.state !== "choice") return mention.state === "slot";
    return typed.options.length === 0 || typed.options.some(isAskedFor);
  });
}

function isAcneLabel(label: string): boolean {
  return /\bacne\b(?!\s*(?:scar|keloid|rosacea))/i.test(label);
}
