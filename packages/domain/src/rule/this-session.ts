import { valuesOf, type Mentions, type SectionName } from "../encounter/mention.ts";

/** Parts of a note that tell of other days, or of what may come, not of what was done now. */
const ELSEWHERE: ReadonlySet<SectionName> = new Set<SectionName>([
  "history",
  "priorTreatment",
  "consent",
  "aftercare",
  "visits",
]);

/** The stated values that speak of this session: "froze warts in 2019" in the history does not. */
export function valuesOfSession<T>(mentions: Mentions<T> | undefined) {
  return valuesOf(mentions).filter(
    ({ mention }) => mention.section === undefined || !ELSEWHERE.has(mention.section),
  );
}
