import { foundingGuide } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

describe.each(["guide", "recommended"] as const)(
  "the guide's examples as notes, in profile %s",
  (profile) => {
    it.each(foundingGuide.examples.map((example) => [example.number, example] as const))(
      "example %i gives the findings that are expected of it",
      (_, { restated, expected }) => {
        const { diagnostics } = lint(
          { text: `---\nkind: note\n---\n${restated}\n`, path: "example.encounter.md" },
          { profile },
        );
        expect(diagnostics.map(({ ruleId }) => ruleId).toSorted()).toEqual(
          expected[profile].toSorted(),
        );
      },
    );
  },
);
