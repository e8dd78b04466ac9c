import type { Encounter, Site } from "../../encounter/encounter.ts";
import { valuesOf, type SectionName } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { areOpposite, isPartOrWhole, mayBeOnePlace } from "../../rule/site-overlap.ts";
import { references } from "../../sources/references.ts";
import { describeSite } from "../../vocabulary/sites.ts";

export const siteConflict = defineRule({
  id: "procedure/site-conflict",
  summary: "Examination, procedure and plan name different sites or sides.",
  why: "Lesions are frozen where they were found. Another site, or the other side, suggests that part of the note was copied from another visit.",
  stages: ["note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.cloningFlags, references.consistency],
  messages: {
    site: {
      problem: "The {section} names {site}, but the {otherSection} names {otherSite}.",
      remedy: "Correct the wrong one, or name every site in both.",
    },
    side: {
      problem: "The {section} names the {site}, but the {otherSection} the {otherSite}.",
      remedy: "Correct the side.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Exam\n8 acne papules on the back.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 8 acne papules on the face.',
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Exam\n8 acne papules on the face.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 8 acne papules on both cheeks.',
    },
  ],
  whenToTurnOff: "Where the examination covers other problems and does not repeat the acne sites.",
  *check(encounter) {
    const [exam, procedure, plan] = (["exam", "procedure", "plan"] as const).map((section) =>
      sitesIn(encounter, section),
    );
    if (!exam || !procedure || !plan) return;
    const pairs =
      procedure.length > 0
        ? [
            [procedure, exam],
            [plan, procedure],
          ]
        : [[plan, exam]];
    for (const [here = [], there = []] of pairs) {
      const found = otherPlace(here, there) ?? otherSide(here, there);
      if (!found) continue;
      const { messageId, one, other } = found;
      yield {
        messageId,
        path: one.path,
        data: {
          section: nameOf(one.section),
          site: describeSite(one.site),
          otherSection: nameOf(other.section),
          otherSite: describeSite(other.site),
        },
        related: [{ path: other.path, message: `The ${nameOf(other.section)} names this site.` }],
      };
    }
  },
});

interface PlacedSite {
  readonly site: Site;
  readonly section: SectionName;
  readonly path: Path;
}

interface Conflict {
  readonly messageId: "site" | "side";
  readonly one: PlacedSite;
  readonly other: PlacedSite;
}

/** Where acne hardly is: outside the procedure they are spoken of for other reasons. */
const UNLIKELY: ReadonlySet<string> = new Set(["hand", "foot", "forearm", "leg", "groin"]);

function sitesIn({ procedure }: Encounter, section: SectionName): readonly PlacedSite[] {
  return valuesOf(procedure?.sites).flatMap(({ value: site, index, mention }) =>
    mention.section === section && (section === "procedure" || !UNLIKELY.has(site.region))
      ? [{ site, section, path: ["procedure", "sites", index] }]
      : [],
  );
}

/** No site here can be one of the sites there. */
function otherPlace(
  here: readonly PlacedSite[],
  there: readonly PlacedSite[],
): Conflict | undefined {
  const [[one], [other]] = [here, there];
  if (!one || !other) return undefined;
  const places = firstOfEachRegion(there);
  const isShared = firstOfEachRegion(here).some(({ site }) =>
    places.some((its) => mayBeOnePlace(site, its.site)),
  );
  return isShared ? undefined : { messageId: "site", one, other };
}

/** A region is named in both, on the left only in one and on the right only in the other. */
function otherSide(
  here: readonly PlacedSite[],
  there: readonly PlacedSite[],
): Conflict | undefined {
  for (const one of firstOfEachRegion(here)) {
    const isNear = ({ site }: PlacedSite): boolean => isPartOrWhole(site.region, one.site.region);
    const [mine, theirs] = [here.filter(isNear), there.filter(isNear)];
    const [other] = theirs;
    if (
      other &&
      areOpposite(
        mine.map(({ site }) => site),
        theirs.map(({ site }) => site),
      )
    ) {
      return { messageId: "side", one, other };
    }
  }
  return undefined;
}

/** A long note names the same few regions again and again. */
function firstOfEachRegion(places: readonly PlacedSite[]): readonly PlacedSite[] {
  const regions = new Map<string, PlacedSite>();
  for (const place of places) {
    if (!regions.has(place.site.region)) regions.set(place.site.region, place);
  }
  return [...regions.values()];
}

function nameOf(section: SectionName): string {
  return section === "exam" ? "examination" : section;
}
