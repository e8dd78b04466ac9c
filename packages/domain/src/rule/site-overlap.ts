import type { Site } from "../encounter/encounter.ts";
import { siteTerms, type SiteTerm } from "../vocabulary/sites.ts";

const TERMS: ReadonlyMap<string, SiteTerm> = new Map(
  siteTerms.rows.map((term) => [term.region, term]),
);

/** Whether two sites may be one place: the same region, part and whole, parts of one zone, neighbours. */
export function mayBeOnePlace(one: Site, other: Site): boolean {
  // What the vocabulary does not know cannot be shown to lie elsewhere.
  if (!TERMS.has(one.region) || !TERMS.has(other.region)) return true;
  return (
    isPartOrWhole(one.region, other.region) ||
    zonesOf(one.region).some((zone) => zonesOf(other.region).includes(zone)) ||
    adjoins(one.region, other.region) ||
    adjoins(other.region, one.region)
  );
}

/** Whether the sites name opposite sides of one region throughout: only left here, only right there. */
export function areOpposite(some: readonly Site[], others: readonly Site[]): boolean {
  const [sides, otherSides] = [sidesOf(some), sidesOf(others)];
  return sides.size === 1 && otherSides.size === 1 && !otherSides.has([...sides][0] ?? "");
}

/** Whether the regions are the same, or one contains the other. */
export function isPartOrWhole(one: string, other: string): boolean {
  return lineage(one).includes(other) || lineage(other).includes(one);
}

/** The sides that the sites name; a site without a side may be on either. */
function sidesOf(sites: readonly Site[]): ReadonlySet<string> {
  return new Set(
    sites.flatMap(({ laterality }) =>
      laterality === undefined || laterality === "bilateral" ? ["left", "right"] : [laterality],
    ),
  );
}

/** The region and all that contain it. */
function lineage(region: string): readonly string[] {
  const parent = TERMS.get(region)?.parent;
  return parent === undefined ? [region] : [region, ...lineage(parent)];
}

function zonesOf(region: string): readonly string[] {
  return lineage(region).filter((one) => TERMS.get(one)?.zone === true);
}

function adjoins(one: string, other: string): boolean {
  const [zone] = zonesOf(one);
  const near = [one, ...(zone === undefined ? [] : [zone])].flatMap(
    (name) => TERMS.get(name)?.adjoins ?? [],
  );
  return near.some((name) => lineage(other).includes(name));
}
