import type { Encounter } from "../encounter/encounter.ts";
import { isEmptyLabel, type Mentions, type SectionName } from "../encounter/mention.ts";
import type { Fix } from "./fix.ts";
import type { Path } from "./path.ts";

/** The elements whose absence a rule can report: each is a list of mentions. */
const ELEMENTS = {
  conditions: { of: (e) => e.conditions, name: "the acne diagnosis", section: "diagnosis" },
  "service.date": { of: (e) => e.service?.date, name: "the date of service", section: "header" },
  "service.placeOfService": {
    of: (e) => e.service?.placeOfService,
    name: "the place of service",
    section: "header",
  },
  priorTreatments: {
    of: (e) =>
      e.priorTreatments?.flatMap(({ name, outcome }) => [...(name ?? []), ...(outcome ?? [])]),
    name: "the earlier treatment",
    section: "priorTreatment",
  },
  signatures: {
    of: (e) =>
      e.signatures?.flatMap(({ name, method, signedAt }) => [
        ...(name ?? []),
        ...(method ?? []),
        ...(signedAt ?? []),
      ]),
    name: "the signature",
    section: "signature",
  },
  "procedure.guardianConsent": {
    of: (e) => e.procedure?.guardianConsent,
    name: "the consent of a parent or guardian",
    section: "consent",
  },
  "procedure.cryogen": {
    of: (e) => e.procedure?.cryogen,
    name: "the freezing agent",
    section: "procedure",
  },
  "procedure.applicator": {
    of: (e) => e.procedure?.applicator,
    name: "the applicator",
    section: "procedure",
  },
  "procedure.sites": { of: (e) => e.procedure?.sites, name: "the site", section: "procedure" },
  "procedure.lesionCount": {
    of: (e) => e.procedure?.lesionCount,
    name: "the lesion count",
    section: "procedure",
  },
  "procedure.freezeTime": {
    of: (e) => e.procedure?.freezeTime,
    name: "the freeze time",
    section: "procedure",
  },
  "procedure.cycles": {
    of: (e) => e.procedure?.cycles,
    name: "the freeze-thaw cycles",
    section: "procedure",
  },
  "procedure.preparation": {
    of: (e) => e.procedure?.preparation,
    name: "the skin preparation",
    section: "procedure",
  },
  "procedure.consent": { of: (e) => e.procedure?.consent, name: "the consent", section: "consent" },
  "procedure.tolerance": {
    of: (e) => e.procedure?.tolerance,
    name: "the tolerance",
    section: "procedure",
  },
  "procedure.contraindicationScreen": {
    of: (e) => e.procedure?.contraindicationScreen,
    name: "the screen for cold sensitivity",
    section: "history",
  },
  "procedure.necessity": {
    of: (e) => e.procedure?.necessity,
    name: "the reason for freezing",
    section: "assessment",
  },
  "assessment.severity": {
    of: (e) => e.assessment?.severity,
    name: "the severity",
    section: "exam",
  },
  "assessment.judgement": {
    of: (e) => e.assessment?.judgement,
    name: "the provider's assessment",
    section: "assessment",
  },
  "aftercare.instructions": {
    of: (e) => e.aftercare?.instructions,
    name: "the aftercare instructions",
    section: "aftercare",
  },
  "aftercare.followUp": {
    of: (e) => e.aftercare?.followUp,
    name: "the follow-up",
    section: "aftercare",
  },
} as const satisfies Record<
  string,
  {
    of: (encounter: Encounter) => Mentions<unknown> | undefined;
    name: string;
    section: SectionName;
  }
>;

export type ElementPath = keyof typeof ELEMENTS;

/** Whether the dotted path names an element whose absence can be reported. */
export function isElementPath(path: string): path is ElementPath {
  return Object.hasOwn(ELEMENTS, path);
}

/** The path of an element as a list: `procedure.freezeTime` → `["procedure", "freezeTime"]`. */
export function pathOf(element: ElementPath): Path {
  return element.split(".");
}

/** Every statement of an element, in document order. */
export function mentionsOf(encounter: Encounter, element: ElementPath): Mentions<unknown> {
  return ELEMENTS[element].of(encounter) ?? [];
}

/** What people call an element: "the freeze time". */
export function elementName(element: ElementPath): string {
  return ELEMENTS[element].name;
}

/** The section of a document in which an element is expected. */
export function sectionOf(element: ElementPath): SectionName {
  return ELEMENTS[element].section;
}

/**
 * Whether nothing states the element. In a template, a label with nothing behind it is a place
 * to write and so counts; in a note it does not. Blanks and pick lists always count: in a note
 * they are reported as unresolved, not as missing. Beneath a section that is reported as empty
 * nothing is missing on its own, and neither is what some words seem to speak of without being understood.
 */
export function isMissing(encounter: Encounter, element: ElementPath): boolean {
  return (
    !isProvidedFor(encounter, ELEMENTS[element].of(encounter)) &&
    !isSectionEmpty(encounter, ELEMENTS[element].section) &&
    !isUnread(encounter, element)
  );
}

/** What words may tell of a treatment without being understood. */
type TreatmentPart = "name" | "duration" | "outcome";

/** Whether words of the document seem to speak of an element that nothing states, or of a part of one. */
export function isUnread(
  { document }: Encounter,
  element: ElementPath | `priorTreatments.${TreatmentPart}`,
): boolean {
  return document?.unread?.some((one) => one.element === element) ?? false;
}

/**
 * Whether the mentions state something or leave a place for it; a label with nothing behind it
 * is a place in a template only.
 */
export function isProvidedFor(
  encounter: Pick<Encounter, "kind">,
  mentions: Mentions<unknown> | undefined,
): boolean {
  return mentions?.some((one) => encounter.kind === "template" || !isEmptyLabel(one)) ?? false;
}

/** Whether a mention is still to be decided: a blank, a pick list, or in a template an empty label. */
export function isOpen(
  encounter: Pick<Encounter, "kind">,
  mentions: Mentions<unknown> | undefined,
): boolean {
  return isProvidedFor(
    encounter,
    mentions?.filter(({ state }) => state !== "value"),
  );
}

/** Whether a template has the section as a heading with nothing beneath: a place to write. */
export function hasOpenHeading(encounter: Encounter, section: SectionName): boolean {
  const parts = encounter.document?.sections?.filter(({ name }) => name === section) ?? [];
  return encounter.kind === "template" && parts.some(({ empty }) => empty);
}

/** Whether a note has the section as a heading with nothing beneath, which is reported by itself. */
export function isSectionEmpty(encounter: Encounter, section: SectionName): boolean {
  const parts = encounter.document?.sections?.filter(({ name }) => name === section) ?? [];
  return encounter.kind === "note" && parts.length > 0 && parts.every(({ empty }) => empty);
}

/** Path and fix of a finding about a missing element: at its empty label, else where it should stand. */
export function missingAt(
  encounter: Encounter,
  element: ElementPath,
): { readonly path: Path; readonly fixes: readonly Fix[] } {
  const mentions: Mentions<unknown> = ELEMENTS[element].of(encounter) ?? [];
  const path = mentions.length > 0 ? [...pathOf(element), 0] : pathOf(element);
  if (encounter.kind === "note") return { path, fixes: [] };
  const fix: Fix = {
    title: `Insert a slot for ${elementName(element)}`,
    safety: "suggestion",
    edits: [{ kind: "insert-slot", path: pathOf(element) }],
  };
  return { path, fixes: [fix] };
}
