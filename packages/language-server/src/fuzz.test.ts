import {
  asyncProperty,
  array,
  assert,
  constantFrom,
  nat,
  record,
  type Arbitrary,
} from "fast-check";
import { expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { connect } from "./testing/test-client.ts";

/** A few hundred edits in every run of the tests; `ENCOUNTER_LINT_FUZZ_EDITS=10000` for a long run. */
const EDITS = Number(process.env["ENCOUNTER_LINT_FUZZ_EDITS"] ?? 200);
const EDITS_PER_RUN = 20;

const START = {
  "file:///fuzz/note.encounter.yaml": `kind: note
title: Acne cryotherapy
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
procedure:
  cryogen: liquid nitrogen
  freeze_time: 5 s
claim:
  lines:
    - { code: "17340", units: 1 }
`,
  "file:///fuzz/course.encounter.yaml": `kind: note
service: { date: 2026-11-02 }
claim: [{ code: "17340", diagnoses: [L70.0] }]
---
service: { date: 2026-11-09 }
procedure: LN2 for 5 s to 8 papules of both cheeks
# encounter-lint-disable-next-line coding/units-over-one -- asked
claim: [{ code: "17340", units: 2 }]
---
kind: template
procedure: LN2 for *** s
`,
  "file:///fuzz/visits.encounter.yaml": Array.from(
    { length: 30 },
    (_, index) => `kind: note
service: { date: 2026-01-${String(index + 1).padStart(2, "0")} }
procedure: LN2 for 5 s to 8 papules of both cheeks
claim: [{ code: "${index % 3 === 0 ? "99213" : "17340"}", diagnoses: [L70.0] }]
`,
  ).join("---\n"),
  "file:///fuzz/long.encounter.yaml": `kind: template
exam: |
${Array.from(
  { length: 400 },
  (_, index) =>
    `  ${index % 7 === 3 ? "Failed: " : ""}Papules of *** cheek, frozen ${index % 9} s.${index % 5 === 4 ? "\n" : ""}`,
).join("\n")}
`,
  "file:///fuzz/template.encounter.md": `---
kind: template
---
# Acne, 17340

**Agent:** LN2

## Procedure
Frozen for *** seconds, {{count}} lesions of the cheeks.

| Code | Units |
| ----- | ----- |
| 17340 | 1 |
`,
};

/** Everything that has a meaning in one of the formats, and what people type by mistake. */
const FRAGMENTS = [
  "",
  " ",
  "\n",
  "\r\n",
  "\n\n",
  "  ",
  "\t",
  ":",
  ": ",
  "- ",
  "#",
  "# ",
  "## ",
  "|",
  "***",
  "**",
  "{{",
  "}}",
  "{",
  "}",
  "[",
  "]",
  '"',
  "'",
  "---\n",
  "@NAME@",
  "&a ",
  "*a",
  "<<: ",
  "!",
  "%",
  "<!-- ",
  " -->",
  "😀",
  "é",
  "\uFEFF",
  "17340",
  "L70.0",
  "99213-25",
  "units: 12\n",
  "freeze 5 s",
  "LN2",
  "kind: note\n",
  "no acne",
  "encounter-lint-disable-file coding/units-over-one -- x",
  "<<<<<<< HEAD\n",
  "=======\n",
  "0",
  "x",
];

interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const edit: Arbitrary<Edit> = record({
  from: nat(),
  length: constantFrom(0, 0, 0, 1, 2, 5, 20, 80),
  text: constantFrom(...FRAGMENTS),
});

it.each(Object.entries(START))(
  "finds in %s after any edits what a fresh server finds",
  async (uri, start) => {
    const runs = Math.max(1, Math.ceil(EDITS / EDITS_PER_RUN / Object.keys(START).length));
    await assert(
      asyncProperty(
        array(edit, { minLength: EDITS_PER_RUN, maxLength: EDITS_PER_RUN, size: "max" }),
        async (edits) => {
          const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
          await client.open(uri, start);
          let text = start;
          for (const [index, { from, length, text: inserted }] of edits.entries()) {
            const offset = from % (text.length + 1);
            const document = TextDocument.create(uri, "any", index + 1, text);
            const range = {
              start: document.positionAt(offset),
              end: document.positionAt(offset + length),
            };
            text = TextDocument.applyEdits(document, [{ range, newText: inserted }]);
            await client.change(uri, index + 2, { range, text: inserted });
            expect(await client.pull(uri)).toEqual(await freshFindings(uri, text));
          }
          client.dispose();
        },
      ),
      { numRuns: runs, endOnFailure: false },
    );
  },
  120_000 + EDITS * 50,
);

async function freshFindings(uri: string, text: string): Promise<Diagnostic[]> {
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  await client.open(uri, text);
  const found = await client.pull(uri);
  client.dispose();
  for (const { range } of found) {
    expect(range.end.line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
  }
  return found;
}
