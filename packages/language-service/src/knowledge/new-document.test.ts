import { coverageOf, findPlaceholders, lint, slotText } from "@encounter-lint/linter";
import { expect, it } from "vitest";
import { newDocumentText } from "./new-document.ts";

const FORMATS = ["yaml", "markdown"] as const;
const DIALECTS = ["***", "{{name}}", "[NAME]", "{name}", "${name}", "%NAME%", "____"];

it.each(FORMATS.flatMap((format) => DIALECTS.map((dialect) => [format, dialect] as const)))(
  "writes a %s template with %s for blanks that lacks nothing, even for auditors",
  (format, dialect) => {
    const present = findPlaceholders(dialect);
    const text = newDocumentText({
      format,
      kind: "template",
      title: "Acne cryotherapy",
      blank: (name) => slotText(name, present),
    });
    const { diagnostics, encounters } = lint({ text, format }, { profile: "audit" });
    expect(
      diagnostics.map(({ ruleId, range }) => [ruleId, text.slice(range.start, range.end)]),
    ).toEqual([]);
    const filled = encounters
      .flatMap((read) => coverageOf(read, { profile: "audit" }).requirements)
      .filter(({ state }) => state !== "slot");
    // The title says that it is about acne.
    expect(filled.map(({ id }) => id)).toEqual(["acne-diagnosis"]);
  },
);

it.each(FORMATS)("writes a %s note that states nothing yet", (format) => {
  const text = newDocumentText({ format, kind: "note", title: "Visit", blank: () => "" });
  const [read] = lint({ text, format }).encounters;
  const coverage = read && coverageOf(read);
  expect(coverage?.kind).toBe("note");
  expect(coverage?.requirements.length).toBeGreaterThan(7);
  expect(coverage?.requirements.filter(({ satisfied }) => satisfied)).toEqual([]);
});
