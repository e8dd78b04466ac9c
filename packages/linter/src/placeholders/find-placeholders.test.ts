import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customDialect, findPlaceholders } from "./find-placeholders.ts";

/** Every blank of the text as its dialect and its words. */
const read = (text: string, anyBrackets = false) =>
  findPlaceholders(text, [], anyBrackets).map(({ dialect, text: words, range }) => {
    expect(text.slice(range.start, range.end)).toBe(words);
    return [dialect, words];
  });

describe("a blank is found", () => {
  it.each([
    ["for *** seconds", "epic", "***"],
    ["Cycles ........ sec", "underscore", "........"],
    ["Freeze time: ***.", "epic", "***"],
    ["(***)", "epic", "***"],
    ["@NAME@ is a", "epic", "@NAME@"],
    ["@FLOW(11)@", "epic", "@FLOW(11)@"],
    ["@LASTENC.DATE@", "epic", "@LASTENC.DATE@"],
    ["by @@", "epic", "@@"],
    ["{AFTERCARE:1234}", "epic", "{AFTERCARE:1234}"],
    ['{Blank single:19197::"LN2","CO2"}', "epic", '{Blank single:19197::"LN2","CO2"}'],
    ['{:19197::"well","poorly"}', "epic", '{:19197::"well","poorly"}'],
    ["\\*\\*\\* lesions", "epic", "\\*\\*\\*"],
    ["{{lesion_site}}", "mustache", "{{lesion_site}}"],
    ["{{ client.full_name }}", "mustache", "{{ client.full_name }}"],
    ["{{{note}}}", "mustache", "{{{note}}}"],
    ["{{&note}}", "mustache", "{{&note}}"],
    ["[DATE]", "bracket", "[DATE]"],
    ["[Appointment Date]", "bracket", "[Appointment Date]"],
    ["[number] lesions", "bracket", "[number]"],
    ["[[INSERT SMARTLIST IN EPIC: SITES]]", "bracket", "[[INSERT SMARTLIST IN EPIC: SITES]]"],
    ["[ ] lesions", "bracket", "[ ]"],
    ["[___]", "bracket", "[___]"],
    ["[...]", "bracket", "[...]"],
    ["[?]", "bracket", "[?]"],
    ["{clientFirstName}", "brace", "{clientFirstName}"],
    ["A total of ____ lesions", "underscore", "____"],
    ["count: _", "underscore", "_"],
    ["margin _ mm", "underscore", "_"],
    ["\\_\\_\\_ lesions", "underscore", "\\_\\_\\_"],
    ["#INPUT#[How?/a/b]", "hash", "#INPUT#[How?/a/b]"],
    ["#INPUT#", "hash", "#INPUT#"],
    ["${seconds}", "dollar", "${seconds}"],
    ['${ok ? "Consent given" : other}', "dollar", '${ok ? "Consent given" : other}'],
    ["<%= seconds %>", "angle", "<%= seconds %>"],
    ['<%= "well" if fine %>', "angle", '<%= "well" if fine %>'],
    [
      '{{ "verbal consent obtained from " ~ consent.by if consent.type == "verbal" else consent.text }}',
      "mustache",
      '{{ "verbal consent obtained from " ~ consent.by if consent.type == "verbal" else consent.text }}',
    ],
    ["<HMS-DATE>", "angle", "<HMS-DATE>"],
    ["<details>", "angle", "<details>"],
    ["<<site of lesion>>", "angle", "<<site of lesion>>"],
    ["%LESION_COUNT%", "percent", "%LESION_COUNT%"],
    ["Sites: TBD", "word", "TBD"],
    ["XX seconds", "word", "XX"],
    ["??? lesions", "word", "???"],
  ])("in %s", (text, dialect, words) => expect(read(text)).toEqual([[dialect, words]]));

  it("at each place, by place", () => {
    expect(read("LN2 for *** seconds to {{count}} lesions on the [site].")).toEqual([
      ["epic", "***"],
      ["mustache", "{{count}}"],
      ["bracket", "[site]"],
    ]);
  });
});

describe("no blank is found", () => {
  it.each([
    "***bold and italic***",
    "**Freeze time:** 5 s",
    "****",
    "- [ ] Consent obtained",
    "- [x] Consent obtained",
    "[our leaflet](https://example.org/care)",
    "Acne vulgaris [L70.0]",
    "wart [sic]",
    "as shown [1]",
    "treated [left cheek]",
    "jane.roe@example.org",
    "freeze_time",
    "snake_case_name",
    "5 < 10 and 12 > 8",
    "<br>",
    "<b>Agent</b>",
    "<small>owner: the build team</small>",
    "<h2>",
    "<details><summary>Agent</summary>LN2</details>",
    "<section>LN2</section>",
    "<https://example.org>",
    "50 % of lesions",
    "100% tolerated",
    "What now??",
    "sites: {}",
    "L",
    "XXL gloves",
    "[signed 10/15/2026 14:02]",
    "[RECEIVED - MEDICAL RECORDS - 11/24/2026]",
    "[E-Signature] Jane Roe",
    "[Electronically signed: Roe, Jane MD, 11/12/2026 1000]",
    "*** ELECTRONICALLY SIGNED *** J. Roe, MD",
    "Freeze time ......... 5 s",
  ])("in %s", (text) => expect(read(text)).toEqual([]));

  it("in tags that print nothing or open a block", () => {
    expect(read("{{#if minor}}{{! ask {who} }}{{/if}}{% if x %}{% endif %}{# x #}")).toEqual([]);
  });
});

describe("words in brackets", () => {
  it("are content in a note and a blank in the prose of a template", () => {
    expect(read("treated [left cheek]")).toEqual([]);
    expect(read("treated [left cheek]", true)).toEqual([["bracket", "[left cheek]"]]);
  });

  it.each(["[L70.0]", "[17340]", "[x]", "[sic]", "[redacted]"])(
    "are never a blank where they are a code or an editor's mark: %s",
    (text) => expect(read(text, true)).toEqual([]),
  );
});

describe("a choice", () => {
  const choice = (text: string) =>
    findPlaceholders(text, [], true).map(({ isChoice, options, preselected, hint }) => [
      isChoice,
      options,
      preselected,
      hint,
    ]);

  it.each([
    ['{Blank single:19197::"LN2","CO2"}', ["LN2", "CO2"], undefined, "Blank single"],
    ['{:19197::"well","poorly"}', ["well", "poorly"], "well", ""],
    ['{:19197::"","poorly"}', ["", "poorly"], undefined, ""],
    ["{AFTERCARE:1234}", [], undefined, "AFTERCARE"],
    ["[LN2 / CO2 slush]", ["LN2", "CO2 slush"], undefined, "LN2 / CO2 slush"],
    ["{verbal|written}", ["verbal", "written"], undefined, "verbal|written"],
  ])("has its options: %s", (text, options, preselected, hint) =>
    expect(choice(text)).toEqual([[true, options, preselected, hint]]),
  );

  it.each(["***", "[DATE]", "{{site}}", "[and/]"])("is none: %s", (text) =>
    expect(choice(text)).toEqual([[false, [], undefined, text.replace(/[*[\]{}]/g, "")]]),
  );
});

describe("a pattern of the settings", () => {
  const custom = [customDialect("<<{name}>>"), customDialect("~~")];

  it("finds any name, and wins over the usual dialects", () => {
    expect(
      findPlaceholders("<<lesion count>> on ~~", custom).map(({ dialect, text, hint }) => [
        dialect,
        text,
        hint,
      ]),
    ).toEqual([
      ["custom", "<<lesion count>>", "lesion count"],
      ["custom", "~~", ""],
    ]);
  });

  it("means its signs as they are", () => {
    expect(findPlaceholders("a.b a+b", [customDialect("a.b"), customDialect("a+b")])).toHaveLength(
      2,
    );
    expect(findPlaceholders("axb aab", [customDialect("a.b"), customDialect("a+b")])).toEqual([]);
  });
});

it("gives blanks that lie inside, in order, and apart, whatever the text", () => {
  const piece = fc.oneof(
    fc.constantFrom("***", "{{", "}}", "[", "]", "{", "}", "_", "@", "#INPUT#", "<", ">", "a", " "),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (parts, anyBrackets) => {
      const text = parts.join("");
      let last = 0;
      for (const { range, text: words } of findPlaceholders(text, [], anyBrackets)) {
        expect(range.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(range.start, range.end)).toBe(words);
        last = range.end;
      }
    }),
  );
});
