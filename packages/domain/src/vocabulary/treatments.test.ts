import { describe, expect, it } from "vitest";
import { treatmentGroups, treatments } from "./treatments.ts";

const phrases = [...treatments.rows, ...treatmentGroups.rows].flatMap(({ synonyms }) => synonyms);

function agentOf(phrase: string): string | undefined {
  return treatments.rows.find(({ synonyms }) => synonyms.includes(phrase))?.agent;
}

describe("treatments", () => {
  it("names each agent once and each phrase once", () => {
    const agents = treatments.rows.map(({ agent }) => agent);
    expect(new Set(agents).size).toBe(agents.length);
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  it("writes phrases as matchers need them: lower case, single spaces, no hyphen", () => {
    expect(phrases.filter((phrase) => !/^[a-z0-9&/']+(?: [a-z0-9&/']+)*$/.test(phrase))).toEqual(
      [],
    );
  });

  it("makes combinations of agents that it knows", () => {
    const agents = new Set(treatments.rows.map(({ agent }) => agent));
    const parts = treatments.rows.flatMap(({ components }) => components ?? []);
    expect(parts.filter((part) => !agents.has(part))).toEqual([]);
  });

  it.each([
    ["differin", "adapalene"],
    ["bpo", "benzoyl peroxide"],
    ["retin a", "tretinoin"],
    ["doxy", "doxycycline"],
    ["accutane", "isotretinoin"],
    ["ocp", "combined oral contraceptive"],
    ["ilk", "intralesional triamcinolone"],
    ["acne surgery", "extraction"],
  ])("reads %s as %s", (phrase, agent) => {
    expect(agentOf(phrase)).toBe(agent);
  });

  it.each(["bp", "iso", "sa", "aza", "cryotherapy"])("does not guess at %s", (phrase) => {
    expect(phrases).not.toContain(phrase);
  });
});
