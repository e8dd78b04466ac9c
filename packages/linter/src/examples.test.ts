import { readFileSync, readdirSync } from "node:fs";
import { PROFILES } from "@encounter-lint/domain";
import { describe, expect, it, test } from "vitest";
import { lint } from "./lint.ts";

const FOLDER = new URL("../../../examples/", import.meta.url);
const TODAY = "2026-11-23";

const SAME_VISIT = [
  "coding/em-missing-25",
  "coding/units-over-one",
  "documentation/aftercare-missing",
  "documentation/freeze-duration-missing",
];

/** What the first comment of each bad example says is wrong. */
const MISTAKES: Readonly<Record<string, readonly string[]>> = {
  "acne-scars.encounter.md": ["diagnosis/acne-scar", "procedure/cosmetic-intent"],
  "copied-from-a-chart.encounter.md": [
    "documentation/lesion-count-missing",
    "template/literal-phi",
    "template/prefilled-value",
  ],
  "ehr-cryo-form.encounter.yaml": [
    "documentation/aftercare-missing",
    "documentation/failed-therapy-missing",
    "template/conditional-required",
    "template/prefilled-attestation",
    "template/prefilled-value",
  ],
  "left-open.encounter.md": [
    "procedure/count-conflict",
    "procedure/site-conflict",
    "template/empty-section",
    "template/unresolved-placeholder",
  ],
  "optional-sections.encounter.md": ["template/conditional-required", "template/mixed-dialects"],
  "prefilled-smartphrase.encounter.md": [
    "template/literal-date",
    "template/picklist-preselected",
    "template/prefilled-attestation",
    "template/prefilled-value",
  ],
  "same-visit.encounter.md": SAME_VISIT,
  "same-visit.encounter.yaml": SAME_VISIT,
  "too-short.encounter.md": [
    "diagnosis/code-missing",
    "documentation/aftercare-missing",
    "documentation/consent-missing",
    "documentation/cryogen-missing",
    "documentation/failed-therapy-missing",
    "documentation/freeze-duration-missing",
  ],
  "unquoted-blanks.encounter.yaml": [
    "template/unknown-key",
    "template/yaml-placeholder-breaks",
    "template/yaml-type-coerced",
  ],
  "weekly-sessions.encounter.yaml": [
    "billing/telehealth",
    "coding/bilateral-modifier",
    "coding/duplicate-line",
    "diagnosis/nonbillable-category",
    "documentation/failed-therapy-contradicted",
    "documentation/guardian-consent-missing",
    "timeline/follow-up-past",
    "timeline/repeat-in-global",
    "timeline/signed-before-service",
  ],
};

describe.each(examplesIn("good"))("examples/good/$name", ({ name, text }) => {
  it.each(PROFILES)("has no errors and no warnings in profile %s", (profile) => {
    const { diagnostics, failures } = lint({ path: name, text }, { today: TODAY, profile });
    expect(failures).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("is read as an encounter", () => {
    const { encounters } = lint({ path: name, text });
    for (const { encounter } of encounters) {
      expect(encounter).toHaveProperty(["procedure", "freezeTime", 0]);
      expect(encounter).toHaveProperty(["signatures", 0]);
    }
    expect(encounters.length).toBeGreaterThan(0);
  });
});

describe.each(examplesIn("bad"))("examples/bad/$name", ({ name, text }) => {
  it("says on top what is wrong", () => {
    expect(text).toMatch(/^(?:---\n)?# Wrong: \S/);
  });

  it("has the findings for it", () => {
    expect(ruleIds(name, text)).toEqual(expect.arrayContaining([...(MISTAKES[name] ?? [])]));
    expect(MISTAKES).toHaveProperty([name]);
  });
});

describe.each(["good", "bad"])("the same visit in YAML and in Markdown, %s", (folder) => {
  it("has the same findings", () => {
    const [markdown, yaml] = ["md", "yaml"].map((ending) => {
      const name = `same-visit.encounter.${ending}`;
      return ruleIds(name, readFileSync(new URL(`${folder}/${name}`, FOLDER), "utf8"));
    });
    expect(markdown).toEqual(yaml);
  });
});

function ruleIds(path: string, text: string): string[] {
  const { diagnostics } = lint({ path, text }, { today: TODAY });
  return [...new Set(diagnostics.map(({ ruleId }) => ruleId))].toSorted();
}

function examplesIn(folder: "good" | "bad") {
  return readdirSync(new URL(folder, FOLDER)).map((name) => ({
    name,
    text: readFileSync(new URL(`${folder}/${name}`, FOLDER), "utf8"),
  }));
}
