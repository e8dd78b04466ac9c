import type { Source } from "./source.ts";

/** Sections of the founding guide. Its two sections numbered 9 go by name. */
export type GuideSection = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | "9 (similar codes)" | "9 (examples)";

const GUIDE_URL = "https://www.codingahead.com/cpt-code-17340/";

/** Cites the founding guide: `guide(4, 6)` is "17340 guide §4, §6". */
export function guide(...sections: readonly [GuideSection, ...GuideSection[]]): Source {
  const list = sections.map((section) => `§${section}`).join(", ");
  return {
    id: `guide-${sections.map((section) => String(section).replace(/\W+/g, "-")).join("-")}`,
    citation: `17340 guide ${list}`,
    confidence: "secondary",
    url: GUIDE_URL,
  };
}
