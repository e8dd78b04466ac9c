import { describe, expect, it } from "vitest";
import { outlineInWords } from "../testing/outline-in-words.ts";
import { readMarkdown } from "./read-markdown.ts";

const read = (text: string) =>
  readMarkdown(text).documents.flatMap(({ nodes }) => outlineInWords(nodes, text));

describe("headings", () => {
  it("hold what follows them, deeper ones inside shallower ones", () => {
    expect(
      read("# Acne cryotherapy\n\n## Procedure\nLN2.\n\n### Sites\nchin\n\n## Plan\nReturn.\n"),
    ).toEqual([
      "section# Acne cryotherapy",
      "  section## Procedure",
      "    prose = LN2.",
      "    section### Sites",
      "      prose = chin",
      "  section## Plan",
      "    prose = Return.",
    ]);
  });

  it.each([
    ["## Procedure ##", "section## Procedure"],
    ["## Procedure:", "section## Procedure"],
    ["## **Procedure**", "section## Procedure"],
    ["> ## Procedure", "section## Procedure"],
    ["- ## Procedure", "section## Procedure"],
    ["PROCEDURE", "section PROCEDURE"],
    ["**Procedure**", "section Procedure"],
  ])("may be written %j", (text, line) => expect(read(text)).toEqual([line]));

  it.each(["#", "## ", "#Procedure", "    ## x"])("are none without words or a space: %j", (text) =>
    expect(read(text).filter((line) => line.startsWith("section#"))).toEqual([]),
  );

  it("by name alone are deeper than any heading", () => {
    expect(read("## Visit\n\nPROCEDURE\n\nLN2.\n\n## Plan\n\nReturn.\n")).toEqual([
      "section## Visit",
      "  section PROCEDURE",
      "    prose = LN2.",
      "section## Plan",
      "  prose = Return.",
    ]);
  });
});

describe("fields", () => {
  it.each([
    ["**Freeze time:** 5 s", ["field Freeze time = 5 s"]],
    ["Freeze time: 5 s", ["field Freeze time = 5 s"]],
    ["- Freeze time: 5 s", ["field Freeze time = 5 s"]],
    ["1. Freeze time: 5 s", ["field Freeze time = 5 s"]],
    ["> Freeze time: 5 s", ["field Freeze time = 5 s"]],
    ["    Freeze time: 5 s", ["field Freeze time = 5 s"]],
    ["- [x] Consent: verbal", ["field [x] Consent = verbal"]],
    ["```\nFreeze time: 5 s\n```", ["field Freeze time = 5 s"]],
    ["| Element | Content |\n|---|---|\n| Freeze time | 5 s |", ["field Freeze time = 5 s"]],
    ["**Agent:** LN2   **Cycles:** 1", ["field Agent = LN2", "field Cycles = 1"]],
  ])("are read from %j", (text, lines) => expect(read(text)).toEqual(lines));

  it("without words take the list or the text below", () => {
    expect(read("**Tried:**\n\n- adapalene\n- doxycycline\n")).toEqual([
      "section Tried",
      "  item = adapalene",
      "  item = doxycycline",
    ]);
    expect(read("**Sites:**\n\n- chin\n- left cheek\n")).toEqual([
      "section Sites",
      "  item = chin",
      "  item = left cheek",
    ]);
  });

  it("of another kind end a list that only a name opened", () => {
    expect(read("FAILED TREATMENTS\n\nadapalene\n\nFreeze time: 5 s\n")).toEqual([
      "section FAILED TREATMENTS",
      "  prose = adapalene",
      "field Freeze time = 5 s",
    ]);
  });
});

describe("items and prose", () => {
  it.each([
    ["- LN2 5 s\n- tolerated well", ["item = LN2 5 s", "item = tolerated well"]],
    ["1. LN2\n2. Return", ["item = LN2", "item = Return"]],
    ["- [ ] Consent obtained", ["item [ ] = Consent obtained"]],
    ["- [X] Consent obtained", ["item [x] = Consent obtained"]],
    // A row of boxes: none of them ticks the item.
    ["- [ ] wart  [x] acne", ["item = [ ] wart  [x] acne"]],
    ["1. Target\n   [ ] wart  [x] acne", ["field Target = [ ] wart  [x] acne"]],
    ["1. Consent\n   [x] signed", ["field Consent = [x] signed"]],
    ["- LN2\n  - 5 s", ["item = LN2", "  item = 5 s"]],
    ["LN2 to 8 papules\nof both cheeks.", ["prose = LN2 to 8 papules⏎of both cheeks."]],
    ["One.\n\nTwo.", ["prose = One.", "prose = Two."]],
    ["> quoted *words*", ["prose = quoted  words"]],
    ["~~~text\nLN2 5 s\n~~~", ["prose = LN2 5 s"]],
    ["```\nnever closed", ["prose = never closed"]],
  ])("are read from %j", (text, lines) => expect(read(text)).toEqual(lines));
});

describe("comments", () => {
  const text = "LN2 <!-- encounter-lint-disable-line x -- why --> 5 s\n<!-- note to self -->\n";

  it("are no part of the note", () => {
    expect(read(text)).toEqual([expect.stringMatching(/^prose = LN2 {47}5 s$/)]);
  });

  it("are listed where they speak to the linter", () => {
    expect(
      readMarkdown(text).comments.map(({ text: words, range }) => [
        words.text,
        text.slice(words.start, words.start + words.text.length),
        text.slice(range.start, range.end),
      ]),
    ).toEqual([
      [
        " encounter-lint-disable-line x -- why ",
        " encounter-lint-disable-line x -- why ",
        "<!-- encounter-lint-disable-line x -- why -->",
      ],
    ]);
  });

  it("may be left open to the end", () =>
    expect(read("LN2\n\n<!-- to do")).toEqual(["prose = LN2"]));
});

describe("a rule of stars or underscores", () => {
  const lost = (text: string) =>
    readMarkdown(text).lostBlanks.map(({ text: words, range }) => {
      expect(text.slice(range.start, range.end)).toBe(words);
      return words;
    });

  it.each([
    ["## Sites\n\n***\n", "***"],
    ["**Sites:**\n***\n", "***"],
    ["LN2 was applied to\n***\nlesions.", "***"],
    ["## Count\n\n_____\n\n## Plan\n", "_____"],
  ])("is a blank where something waits for it: %j", (text, blank) => {
    expect(lost(text)).toEqual([blank]);
    expect(read(text).join("\n")).toContain(`prose = ${blank}`);
  });

  it.each([
    "LN2 5 s.\n\n***\n\nPlan\n",
    "***\nLN2 5 s.",
    "LN2 5 s.\n\n---\n\nPlan",
    "## Sites\n\n---\n",
    "Tried:\n1. ____\n2. ____\n",
    "LN2 5 s.\n\n________________   ________\nProvider signature, credentials   Date\n",
  ])("is a rule, or a line to sign on, elsewhere: %j", (text) => expect(lost(text)).toEqual([]));
});

describe("front matter", () => {
  const text = "---\nkind: note\nsite: [SITE]\n---\n# Acne\n\nLN2.\n";
  const outline = readMarkdown(text);

  it("comes before the text, in one document", () => {
    expect(outline.documents).toHaveLength(1);
    expect(read(text)).toEqual([
      "field kind = note",
      "field site = [SITE]",
      "section# Acne",
      "  prose = LN2.",
    ]);
  });

  it("is not where the title is looked for", () => {
    const [title] = outline.documents.map((document) => document.title);
    expect(title && text.slice(title.start, title.end)).toBe("Acne");
  });

  it("has its blanks at their places in the file", () => {
    expect(
      outline.unquotedPlaceholders.map(({ range }) => text.slice(range.start, range.end)),
    ).toEqual(["[SITE]"]);
  });

  it("has its problems at their places in the file", () => {
    const broken = '---\nkind: "note\n---\n# Acne\n';
    expect(
      readMarkdown(broken).problems.map(({ range }) => broken.slice(range.start, range.end)),
    ).toEqual(['"note']);
  });
});

it("reads what a merge left behind, and says so", () => {
  const text = "LN2\n<<<<<<< HEAD\n5 s\n=======\n10 s\n>>>>>>> b\n";
  expect(readMarkdown(text).problems).toHaveLength(2);
  expect(read(text).join("\n")).not.toContain("HEAD");
});

it("has no document where there are no words", () => {
  expect(readMarkdown("\n\n").documents).toEqual([]);
});

describe("the title", () => {
  const titleOf = (text: string) =>
    readMarkdown(text).documents.map(({ title }) => text.slice(title.start, title.end));
  it.each([
    ["Clinic\n\n# Acne\n\nLN2", "Acne"],
    ["Acne of both cheeks. LN2.", "Acne of both cheeks."],
    ["---\nkind: note\n---\n", "kind"],
  ])("of %j is %s", (text, title) => expect(titleOf(text)).toEqual([title]));
});

it.each([
  ["17340.\n", "prose = 17340."],
  ["Leaflet.\n\n17340. One unit.\n", "prose = 17340. One unit."],
])("a code before a period is no number of a list: %j", (text, line) => {
  expect(read(text)).toContain(line);
});
