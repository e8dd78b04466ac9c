import { termNamedIn, termsNamedIn } from "../vocabulary/named-terms.ts";
import { lateralityTerms, siteTerms } from "../vocabulary/sites.ts";
import type { Laterality, LesionCount, Person, Site } from "./encounter.ts";

const REGIONS = siteTerms.rows.map(({ region, synonyms }) => ({
  id: region,
  phrases: [region, ...synonyms],
}));
const SIDES = lateralityTerms.rows.map(({ laterality, synonyms }) => ({
  id: laterality,
  phrases: synonyms,
}));

/** "left cheek", "both temples"; a region outside the vocabulary keeps its own words. */
export function readSite(text: string): Site | undefined {
  const words = text.trim();
  if (words === "") return undefined;
  const sides = termsNamedIn<Laterality>(words, SIDES);
  const laterality = sides.length > 1 ? "bilateral" : sides[0];
  const region = termNamedIn(words, REGIONS) ?? words.toLowerCase();
  return laterality === undefined ? { region } : { region, laterality };
}

/** 8, "8", "6-8", or words without a figure, such as "several". */
export function readLesionCount(bare: unknown): LesionCount | undefined {
  if (typeof bare === "number") return exact(bare);
  if (typeof bare !== "string" || bare.trim() === "") return undefined;
  const text = bare.trim();
  if (!/\d/.test(text)) return { kind: "vague", text };
  const [, low, high] = /^(\d+)(?:\s*(?:-|–|to)\s*(\d+))?$/i.exec(text) ?? [];
  if (low === undefined) return undefined;
  return high === undefined
    ? exact(Number(low))
    : { kind: "exact", count: Number(low), max: Number(high) };
}

/** "Jane Roe, MD": what stands behind the first comma are credentials. */
export function readPerson(text: string): Person | undefined {
  const [name = "", ...rest] = text.split(",");
  const credentials = rest.join(",").trim();
  if (name.trim() === "") return undefined;
  return credentials === "" ? { name: name.trim() } : { name: name.trim(), credentials };
}

/** A number has lost its leading zero: 2 can only be 02. */
export function readPlaceOfService(bare: unknown): string | undefined {
  return typeof bare === "number" ? String(bare).padStart(2, "0") : undefined;
}

function exact(count: number): LesionCount | undefined {
  return Number.isInteger(count) && count >= 0 ? { kind: "exact", count } : undefined;
}
