import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";

function factsOf(text: string, path = "a.encounter.md") {
  return lint({ text, path }, { kind: "template" }).encounters[0]?.encounter.document;
}

describe("a template announces its code", () => {
  it.each([
    "# Acne freeze 17340",
    "---\ntitle: acne_cryo_17340\n---\nSite: ***",
    ".acnecryo17340: DOS *** | site ***",
    "---\ncode: '17340'\n---\nSite: ***",
  ])("in %j", (text) => expect(factsOf(text)?.declaredCodes).toEqual(["17340"]));

  it("in the name of its file", () => {
    expect(factsOf("Site: ***", "17340-acne.encounter.md")?.declaredCodes).toEqual(["17340"]);
  });

  it("in the title before the front matter", () => {
    const facts = factsOf("---\ntitle: Keratoses 17000\ncode: '17340'\n---\nSite: ***");
    expect(facts?.declaredCodes).toEqual(["17000"]);
    expect(facts?.frontMatterCodes).toEqual(["17340"]);
  });

  it.each(["never 17110", "not 17000/17003", "replaces the 17110 sheet", "do not bill 17000"])(
    "but not the one that the title takes back: Acne freezing, %s",
    (words) =>
      expect(
        factsOf(`---\ntitle: Acne freezing, ${words}\ncode: '17340'\n---\nSite: ***`)
          ?.declaredCodes,
      ).toEqual(["17340"]),
  );

  it.each(["Site: *** 17340", "# Acne freeze 173405", "acne.cryo17340 is called elsewhere"])(
    "not in %j",
    (text) => expect(factsOf(text)?.declaredCodes).toBeUndefined(),
  );
});

describe("a consent stands in every branch", () => {
  const conditionals = (text: string) => factsOf(text)?.conditionals?.map(({ element }) => element);

  it("where a guardian gives it in one and the patient in the other", () => {
    expect(
      conditionals(
        "{{#if minor}}\nGuardian consent: {{guardian}}\n{{else}}\nConsent: {{consent}}\n{{/if}}\n",
      ),
    ).not.toContain("procedure.consent");
  });

  it("where words stand for the blank in one and a blank without a telling name in the other", () => {
    const branches = (other: string) =>
      conditionals(`{% if ok %}Verbal consent given.{% else %}${other}{% endif %}\n`) ?? [];
    expect(branches("{{ other_text }}")).not.toContain("procedure.consent");
  });

  it("unless adults are asked for it under a condition of their own", () => {
    expect(
      conditionals(
        "{{#if minor}}\nGuardian consent: {{guardian}}\n{{/if}}\n{{#if new}}\nConsent: {{consent}}\n{{/if}}\n",
      ),
    ).toContain("procedure.consent");
  });
});

describe("a key of a template", () => {
  const unknown = (text: string) =>
    factsOf(`kind: template\n${text}\n`, "a.encounter.yaml")?.unknownKeys?.map(
      ({ suggestion }) => suggestion,
    );

  it.each([
    ["lesion_cout: '***'", ["lesion_count"]],
    ["aplicator: '***'", ["applicator"]],
  ])("is a slip of a known one: %s", (text, suggestions) =>
    expect(unknown(text)).toEqual(suggestions),
  );

  it.each(["priority: routine", "department: '***'", "coded: '***'", "coding: '***'"])(
    "is a word of its own: %s",
    (text) => expect(unknown(text)).toBeUndefined(),
  );
});

describe("the consent of a note", () => {
  const sections = (text: string) =>
    lint({ text, path: "a.encounter.md" }, { kind: "note" }).encounters[0]?.encounter.document
      ?.sections;

  it.each([
    "## Consent\n\n## Plan\nReturn",
    "**Consent**\n\n**Plan**\nReturn",
    "C. Consent\n\nD. Plan",
  ])("is an empty part in %j", (text) =>
    expect(sections(text)).toContainEqual({ name: "consent", label: "Consent", empty: true }),
  );

  it("is a label without content, and no part, before a colon", () => {
    expect(sections("- Consent:\n- Return: 4 weeks")).toBeUndefined();
  });
});

describe("a name that stands twice", () => {
  const duplicates = (text: string) =>
    lint({ text, path: "a.encounter.md" }, { kind: "note" }).encounters[0]?.encounter.document
      ?.duplicates;

  it("is a part that is there twice", () => {
    expect(duplicates("PLAN\nReturn\n\nPLAN\nReturn")).toHaveLength(1);
  });

  it("is not a line of the head and a part", () => {
    expect(duplicates("Procedure .... 17340\n\nPROCEDURE\nLN2")).toBeUndefined();
  });
});
