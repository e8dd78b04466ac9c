import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CONDITIONAL_CLOSE,
  CONDITIONAL_OPEN,
  DIALECTS,
  FIELD_WORDS,
  SILENT_TAG,
} from "./dialects.ts";

const matches = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([tag]) => tag);

describe("words inside a blank", () => {
  it.each([
    "Appointment Date",
    "lesion count",
    "freeze cycles",
    "patient_name",
    "number of seconds",
    "insert text here",
    "…",
    "yes / no",
    "Provider",
  ])("say that it is one: %s", (words) => expect(FIELD_WORDS.test(words)).toBe(true));

  it.each(["left cheek", "L70.0", "sic", "updated", "LN2", "dated"])(
    "may be content: %s",
    (words) => expect(FIELD_WORDS.test(words)).toBe(false),
  );
});

describe("an optional block", () => {
  it.each([
    "{{#if minor}}",
    "{{#unless adult}}",
    "{{^consent}}",
    "{% if age < 18 %}",
    "{%- if x -%}",
  ])("is opened by %s", (tag) => expect(matches(CONDITIONAL_OPEN, `a ${tag} b`)).toEqual([tag]));

  it.each(["{{/if}}", "{{/ consent }}", "{% endif %}", "{%- endif -%}", "{% endfor %}"])(
    "is closed by %s",
    (tag) => expect(matches(CONDITIONAL_CLOSE, `a ${tag} b`)).toEqual([tag]),
  );
});

describe("a tag that prints nothing", () => {
  it.each([
    "{{! ask the guardian }}",
    "{{! ask {who} }}",
    "{{!-- ask {{who}} --}}",
    "{# to do #}",
    "{{=<% %>=}}",
    "{{else}}",
    "{% else %}",
    "{% elif age < 12 %}",
    "{% set agent = 'LN2' %}",
  ])("is %s", (tag) => expect(matches(SILENT_TAG, `a ${tag} b`)).toEqual([tag]));

  it("is no blank", () => expect(matches(SILENT_TAG, "{{agent}} {AGENT:1}")).toEqual([]));
});

it("never matches nothing, whatever the text", () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            "{",
            "}",
            "[",
            "]",
            "*",
            "_",
            "@",
            "#",
            "%",
            "<",
            ">",
            ":",
            "a",
            " ",
            "1",
            "\n",
          ),
        )
        .map((characters) => characters.join("")),
      (text) => {
        for (const { pattern } of DIALECTS) {
          for (const match of matches(pattern, text)) expect(match).not.toBe("");
        }
      },
    ),
  );
});
