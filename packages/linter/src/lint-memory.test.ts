import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LintMemory } from "./lint-memory.ts";
import type { LintReport, LintSettings } from "./lint-report.ts";
import { lint } from "./lint.ts";

const path = "course.encounter.yaml";
const visit = (date: string, rest: string): string =>
  `service: { date: ${date} }\nprocedure: LN2 by swab, 5 s, 8 papules of both cheeks\nclaim: [{ code: "17340" }]\n${rest}`;
const COURSE = [
  `kind: note\n${visit("2026-11-02", 'plan: "***"\n')}`,
  visit(
    "2026-11-09",
    "# encounter-lint-disable-next-line coding/units-over-one -- asked\nunits: 2\n",
  ),
  visit("2026-11-09", "exam: [a\n"),
  `kind: template\n${visit("{{date}}", "consent: obtained\n")}`,
].join("---\n");

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
/** Files of several encounters, and of one, with words that are met again. */
const FILES: readonly (readonly [what: string, path: string, text: string])[] = [
  ["a course of visits", path, COURSE],
  ["a note in Markdown", "note.encounter.md", fixture("complete-note.encounter.md")],
  [
    "a long list",
    "list.encounter.md",
    `---\nkind: note\n---\n## Exam\n\n${"- 4 papules of the left cheek\n- failed adapalene for 12 weeks\n".repeat(6)}`,
  ],
  [
    "a YAML template with references",
    "form.encounter.yaml",
    `kind: template\nconsent: &c "{{who}} consented"\nexam:\n${"  - *** papules of *** cheek\n".repeat(4)}guardian_consent: *c\nprior_treatments:\n  - doxycycline, 12 weeks, failed\n`,
  ],
];

/** What a report says, lazily computed parts included. */
function said(report: LintReport): string {
  return JSON.stringify({
    ...report,
    encounters: report.encounters.map(({ encounter, index }) => ({
      encounter,
      title: index.title,
      places: [...index.entries()],
    })),
  });
}

describe("what is remembered of a file", () => {
  it.each(FILES)(
    "never changes what is reported of %s, whatever is edited",
    { timeout: 60_000 },
    (_, name, first) => {
      const edit = fc.record({
        at: fc.nat(),
        deleted: fc.nat({ max: 30 }),
        inserted: fc.constantFrom(
          "",
          "a",
          "\n",
          "---\n",
          "\n---\n",
          "...\n",
          "***",
          '"',
          "kind: note\n",
          "2026-11-12",
          "\n## Prior treatment\n",
          "\n- failed adapalene for 12 weeks\n",
          " signed by Jane Roe, MD",
          " LN2, 5 s",
          "# encounter-lint-disable-file documentation/consent-missing -- x\n",
        ),
      });
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
          const memory = new LintMemory();
          let text = first;
          for (const { at, deleted, inserted } of edits) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + inserted + text.slice(start + deleted);
            expect(said(lint({ text, path: name }, {}, memory))).toBe(
              said(lint({ text, path: name })),
            );
          }
        }),
        { numRuns: 20 },
      );
    },
  );

  it("saves the work on documents that stayed the same", () => {
    const memory = new LintMemory();
    const before = lint({ text: COURSE, path }, {}, memory);
    const after = lint({ text: `${COURSE}# the end\n`, path }, {}, memory);
    expect(after.encounters.map(({ encounter }) => encounter).slice(0, -1)).toEqual(
      before.encounters.map(({ encounter }) => encounter).slice(0, -1),
    );
    after.encounters.slice(0, -1).forEach(({ encounter }, index) => {
      expect(encounter).toBe(before.encounters[index]?.encounter);
    });
  });

  it("counts places from the beginning of the file", () => {
    const memory = new LintMemory();
    lint({ text: COURSE, path }, {}, memory);
    const text = `# longer\n${COURSE}`;
    expect(lint({ text, path }, {}, memory).diagnostics).toEqual(lint({ text, path }).diagnostics);
  });

  it.each<[string, LintSettings, string?]>([
    ["the settings change", { profile: "audit", placeholders: ["<<{name}>>"] }],
    ["the file is named otherwise", {}, "17110.encounter.yaml"],
  ])("does not count when %s", (_, settings, name = path) => {
    const memory = new LintMemory();
    lint({ text: COURSE, path }, {}, memory);
    expect(said(lint({ text: COURSE, path: name }, settings, memory))).toBe(
      said(lint({ text: COURSE, path: name }, settings)),
    );
  });

  it("tells an encounter when another one of the file has changed its day", () => {
    const memory = new LintMemory();
    lint({ text: COURSE, path }, {}, memory);
    const text = COURSE.replace("2026-11-02", "2026-05-02");
    const found = (report: LintReport) =>
      report.diagnostics.filter(({ ruleId }) => ruleId === "timeline/repeat-in-global");
    expect(found(lint({ text, path }, {}, memory))).toEqual(found(lint({ text, path })));
    expect(found(lint({ text: COURSE, path }))).not.toEqual(found(lint({ text, path })));
  });
});

describe("the documents of a file", () => {
  it("are read by themselves, so that a mistake stays in its document", () => {
    const text = "kind: note\nexam: { a\n---\nkind: note\ncode: '17340\n";
    const problems = lint({ text, path }).diagnostics.filter(
      ({ ruleId }) => ruleId === "template/syntax-error",
    );
    expect(problems.map(({ encounterIndex }) => encounterIndex)).toEqual([0, 1]);
  });

  it("take comments and directives before the first key with them", () => {
    const text = "%YAML 1.2\n# first\n---\nkind: note\n...\n# second\n---\nkind: note\n---\n";
    const { outline, diagnostics } = lint({ text, path });
    expect(outline.documents).toHaveLength(2);
    expect(diagnostics.filter(({ ruleId }) => ruleId === "template/syntax-error")).toEqual([]);
  });
});
