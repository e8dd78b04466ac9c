import { describe, expect, it } from "vitest";
import { rules } from "../rules/registry.generated.ts";
import { builtInTables } from "../tables/built-in.ts";
import { foundingGuide } from "./founding-guide.ts";

const { officialDescriptor, examples, ...parts } = foundingGuide;
const statements = Object.values(parts).flatMap((part) => part.statements);
const known = new Set(rules.map(({ id }) => id));

describe("the founding guide as data", () => {
  it("names rules that exist", () => {
    const named = [
      ...statements.flatMap((one) => one.rules),
      ...examples.flatMap(({ expected }) => [...expected.guide, ...expected.recommended]),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("has a rule for every documentation requirement", () => {
    for (const { rules: watching } of foundingGuide.documentationRequirements.statements) {
      expect(watching.length).toBeGreaterThan(0);
    }
  });

  it("watches its requirements in its own profile", () => {
    const own = rules.filter(
      ({ profiles, id }) => id.startsWith("documentation/") && profiles?.guide,
    );
    const named = new Set(statements.flatMap((one) => one.rules));
    expect(own.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it("says that the date of the code is unverified", () => {
    expect(foundingGuide.history.statements[0]?.caveat).toMatch(/^Unverified/);
  });

  it("attributes the one official sentence", () => {
    expect(officialDescriptor.attribution).toContain("American Medical Association");
  });

  it("refers to a table that has rows for the neighbouring codes", () => {
    expect(builtInTables[foundingGuide.similarCodes.table].rows.length).toBeGreaterThan(0);
  });

  it("quotes the official sentence nowhere else", () => {
    expect(JSON.stringify({ ...parts, examples })).not.toContain(officialDescriptor.text);
  });
});
