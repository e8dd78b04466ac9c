import type { Encounter, Mentions } from "@encounter-lint/domain";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const page = readFileSync(new URL("../../../docs/what-is-read.md", import.meta.url), "utf8");

/** The mentions that a row of the page is about. */
const ELEMENTS: Readonly<Record<string, (encounter: Encounter) => Mentions<unknown> | undefined>> =
  {
    "freezing agent": ({ procedure }) => procedure?.cryogen,
    "freeze time": ({ procedure }) => procedure?.freezeTime,
    "lesion count": ({ procedure }) => procedure?.lesionCount,
    site: ({ procedure }) => procedure?.sites,
    cycles: ({ procedure }) => procedure?.cycles,
    consent: ({ procedure }) => procedure?.consent,
    "guardian consent": ({ procedure }) => procedure?.guardianConsent,
    tolerance: ({ procedure }) => procedure?.tolerance,
    aftercare: ({ aftercare }) => [
      ...(aftercare?.instructions ?? []),
      ...(aftercare?.followUp ?? []),
    ],
    necessity: ({ procedure }) => procedure?.necessity,
    contraindication: ({ procedure }) => procedure?.contraindications,
    acne: ({ conditions }) => conditions,
    signature: ({ signatures }) => signatures?.flatMap(({ method }) => method ?? []),
    "failed treatment": ({ priorTreatments }) =>
      priorTreatments
        ?.flatMap(({ outcome }) => outcome ?? [])
        .filter((mention) => mention.state === "value" && mention.value === "failed"),
  };

const PLACES: typeof ELEMENTS = {
  ...ELEMENTS,
  date: ({ service }) => service?.date,
  diagnosis: ({ conditions }) => conditions,
  "failed treatment": ({ priorTreatments }) => priorTreatments?.flatMap(({ name }) => name ?? []),
  signature: ({ signatures }) => signatures?.flatMap(({ name }) => name ?? []),
};

function rowsOf(heading: string): readonly (readonly [string, string])[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|$/gm)]
    .map(([, element = "", words = ""]) => [element, words] as const)
    .filter(([element]) => element in PLACES);
}

function mentionsIn(element: string, words: string): number {
  const text = `---\nkind: note\n---\n${words}.\n`;
  const { encounter } = lint({ text, path: "a.md" }).encounters[0] ?? {};
  return (encounter && ELEMENTS[element]?.(encounter)?.length) ?? 0;
}

/** How often a template has a place for the element. */
function placesFor(element: string, words: string): number {
  const text = `---\nkind: template\n---\nAcne.\n\n${words.replaceAll("`", "")}\n`;
  const { encounter } = lint({ text, path: "a.md" }).encounters[0] ?? {};
  const mentions = (encounter && PLACES[element]?.(encounter)) ?? [];
  return mentions.filter(({ state }) => state !== "value").length;
}

describe("what the page says", () => {
  it("is about elements that are known", () => {
    for (const heading of [
      "Read",
      "Turned around by the words beside it",
      "Places to write, in templates",
      "Labels about something else",
      "Not read",
    ]) {
      expect(rowsOf(heading).length).toBeGreaterThan(3);
    }
  });

  it.each(rowsOf("Read"))("%s is read in “%s”", (element, words) => {
    expect(mentionsIn(element, words)).toBeGreaterThan(0);
  });

  it.each(rowsOf("Turned around by the words beside it"))(
    "no %s is read in “%s”",
    (element, words) => {
      expect(mentionsIn(element, words)).toBe(0);
    },
  );

  it.each(rowsOf("Not read"))("the %s in “%s” is not read", (element, words) => {
    expect(mentionsIn(element, words)).toBe(0);
  });

  it.each(rowsOf("Places to write, in templates"))(
    "a template has a place for the %s in %s",
    (element, words) => {
      expect(placesFor(element, words)).toBeGreaterThan(0);
    },
  );

  it.each(rowsOf("Labels about something else"))(
    "a template has no place for the %s in %s",
    (element, words) => {
      expect(placesFor(element, words)).toBe(0);
    },
  );
});
