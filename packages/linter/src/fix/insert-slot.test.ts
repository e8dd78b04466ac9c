import { describe, expect, it } from "vitest";
import { fixedText, pathFrom, type FixedTextOptions } from "../testing/fixed-text.ts";

/** The lines that the fix adds or changes, with the line before them. */
function added(text: string, element: string, options: FixedTextOptions): string[] | undefined {
  const after = fixedText(text, { kind: "insert-slot", path: pathFrom(element) }, options)?.split(
    "\n",
  );
  if (!after) return undefined;
  const before = text.split("\n");
  const first = after.findIndex((line, index) => line !== before[index]);
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - first &&
    before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    tail++;
  }
  return after.slice(Math.max(0, first - 1), after.length - tail);
}

const yaml = { format: "yaml" } as const;
const markdown = { format: "markdown" } as const;

const YAML = `kind: template
title: Cryotherapy
procedure:
  code: "17340"
  cryogen: liquid nitrogen # always
aftercare: written blister care given
claim:
  lines:
    - { code: "17340", units: 1 }
`;

describe("an empty slot in YAML stands", () => {
  it("in the map of its section, behind its last key", () => {
    expect(added(YAML, "procedure.freezeTime", yaml)).toEqual([
      "  cryogen: liquid nitrogen # always",
      '  freeze_time: "***"',
    ]);
  });

  it("behind a section that is a sentence", () => {
    expect(added(YAML, "aftercare.followUp", yaml)).toEqual([
      "aftercare: written blister care given",
      'follow_up: "***"',
    ]);
  });

  it.each([
    ["conditions", "title: Cryotherapy", ['diagnoses: "***"']],
    ["service.date", "title: Cryotherapy", ["service:", '  date: "***"']],
    ["priorTreatments", "title: Cryotherapy", ['prior_treatments: "***"']],
    ["assessment.severity", "title: Cryotherapy", ["exam:", '  severity: "***"']],
    ["signatures", "aftercare: written blister care given", ['signature: "***"']],
  ])("in a section of its own, at its place among the others: %s", (element, before, lines) => {
    expect(added(YAML, element, yaml)).toEqual([before, ...lines]);
  });

  it("before the first section where it comes first", () => {
    const text = 'procedure:\n    code: "17340"\n';
    expect(fixedText(text, { kind: "insert-slot", path: ["service", "date"] }, yaml)).toBe(
      `service:\n    date: "***"\n${text}`,
    );
  });

  it("in a map in brackets", () => {
    const text = 'procedure: { code: "17340", sites: [left cheek, chin] } # face\n';
    expect(added(text, "procedure.freezeTime", yaml)).toEqual([
      'procedure: { code: "17340", sites: [left cheek, chin], freeze_time: "***" } # face',
    ]);
  });

  it("in a map in brackets of several rows", () => {
    const text = 'procedure: {\n  code: "17340", # usual\n  sites: [left cheek, chin] # face\n}\n';
    expect(fixedText(text, { kind: "insert-slot", path: ["procedure", "cycles"] }, yaml)).toBe(
      'procedure: {\n  code: "17340", # usual\n  sites: [left cheek, chin], cycles: "***" # face\n}\n',
    );
  });

  it("in a document that is a map in brackets", () => {
    const text = '{ kind: template, procedure: { code: "17340" } }\n';
    expect(fixedText(text, { kind: "insert-slot", path: ["aftercare", "followUp"] }, yaml)).toBe(
      '{ kind: template, procedure: { code: "17340" }, aftercare: { follow_up: "***" } }\n',
    );
  });

  it.each([
    ["nothing", "procedure:\nplan: rest\n", 'procedure:\n  code: "***"\n'],
    ["a comment", "procedure: # to do\nplan: rest\n", 'procedure:\n  code: "***" # to do\n'],
  ])("beneath a section with %s behind it", (_, text) => {
    expect(fixedText(text, { kind: "insert-slot", path: ["procedure", "freezeTime"] }, yaml)).toBe(
      text.replace("procedure:", 'procedure:\n  freeze_time: "***"'),
    );
  });

  it("in empty brackets", () => {
    const text = 'code: "17340"\nprocedure: {}\nprior_treatments: []\n';
    expect(added(text, "procedure.freezeTime", yaml)?.at(-1)).toBe(
      'procedure: { freeze_time: "***" }',
    );
    expect(added(text, "priorTreatments", yaml)?.at(-1)).toBe('prior_treatments: ["***"]');
  });

  it.each([
    ["rows", "diagnoses:\n  - code: L70.0\n", 'diagnoses:\n  - code: L70.0\n  - "***"\n'],
    ["brackets", "diagnoses: [L70.0, L70.1]\n", 'diagnoses: [L70.0, L70.1, "***"]\n'],
    [
      "brackets of several rows",
      "diagnoses: [\n  L70.0,\n]\n",
      'diagnoses: [\n  L70.0, "***",\n]\n',
    ],
  ])("in the list of its section: %s", (_, text, after) => {
    expect(fixedText(text, { kind: "insert-slot", path: ["conditions"] }, yaml)).toBe(after);
  });

  it("behind a block of text, not in it", () => {
    const text = "procedure: |\n  LN2 by swab.\n  Tolerated well.\n\nplan: rest\n";
    expect(added(text, "procedure.freezeTime", yaml)).toEqual([
      "  Tolerated well.",
      'freeze_time: "***"',
    ]);
  });

  it("beside its like in a document without sections", () => {
    const text = "Kind: template\nCryogen: LN2\nLesion Count: 6\nPlan: rest\n";
    expect(added(text, "procedure.freezeTime", yaml)).toEqual([
      "Lesion Count: 6",
      'Freeze Time: "***"',
    ]);
  });

  it("in the document of the file that lacks it", () => {
    const text =
      'procedure: { code: "17340" }\n---\nprocedure:\n  code: "17340"\n---\nplan: rest\n';
    expect(added(text, "procedure.cycles", { ...yaml, documentIndex: 1 })).toEqual([
      '  code: "17340"',
      '  cycles: "***"',
    ]);
  });

  it("nowhere in a document that is one sentence", () => {
    expect(added("LN2 for acne\n", "procedure.freezeTime", yaml)).toBeUndefined();
  });
});

const FORM = `sections:
  - heading: Procedure
    fields:
      - { label: Cryogen, type: choice, choices: [liquid nitrogen, CO2 slush] }
      - { label: Lesion Count, type: number }
  - heading: Billing
    fields:
      - label: CPT
        type: text
`;

describe("an empty field in a form stands", () => {
  it("at the end of its section, in the letters of its neighbours", () => {
    expect(added(FORM, "procedure.freezeTime", yaml)).toEqual([
      "      - { label: Lesion Count, type: number }",
      "      - { label: Freeze Time, type: text }",
    ]);
  });

  it("in rows where the others stand in rows, with their keys", () => {
    const text =
      "form:\n  - title: Procedure\n    questions:\n      - question: Cryogen\n        type: text\n";
    expect(added(text, "procedure.freezeTime", yaml)).toEqual([
      "        type: text",
      "      - question: Freeze time",
      "        type: text",
    ]);
  });

  it.each([
    [
      "aftercare.followUp",
      "      - { label: Lesion Count, type: number }",
      "Aftercare",
      "Follow Up",
    ],
    ["signatures", "      - { label: Lesion Count, type: number }", "Signature", "Signature"],
    ["service.date", "sections:", "Service", "Date of Service"],
  ])("in a section of its own: %s", (element, before, heading, label) => {
    expect(added(FORM, element, yaml)).toEqual([
      before,
      `  - heading: ${heading}`,
      "    fields:",
      `      - { label: ${label}, type: text }`,
    ]);
  });

  it("in a list in brackets", () => {
    const text = "fields: [{ label: Cryogen, type: text }, { label: Site, type: text }]\n";
    expect(fixedText(text, { kind: "insert-slot", path: ["procedure", "freezeTime"] }, yaml)).toBe(
      "fields: [{ label: Cryogen, type: text }, { label: Site, type: text }, { label: Freeze time, type: text }]\n",
    );
  });
});

const NOTE = `---
kind: template
---
# Cryotherapy for acne

**Date of service:** @TODAY@   **Provider:** {{provider}}

## Diagnosis

Acne vulgaris (L70.0)

## Procedure

LN2 was applied with a cotton swab to *** lesions on the ***.

## Plan

Aftercare: {AFTERCARE:1234}.

Electronically signed: @SIGNATURE@
`;

describe("an empty slot in Markdown stands", () => {
  it.each([
    ["behind the words of its section", "procedure.freezeTime", ["", "**Freeze time:** ***", ""]],
    [
      "beneath a field and like it, before the signature",
      "aftercare.followUp",
      ["Aftercare: {AFTERCARE:1234}.", "Follow up: ***"],
    ],
    [
      "in a section of its own, at its place among the others",
      "priorTreatments",
      ["", "## Prior treatments", "", "**Failed:** ***", ""],
    ],
    [
      "beside its like at the top",
      "service.placeOfService",
      ["**Date of service:** @TODAY@   **Provider:** {{provider}}", "**Place of service:** ***"],
    ],
  ])("%s", (_, element, lines) => {
    expect(added(NOTE, element, markdown)).toEqual(lines);
  });

  it.each([
    ["- **Agent:** LN2\n- **Site:** cheek\n", "- **Freeze time:** ***"],
    ["* Agent: LN2\n* Site: cheek\n", "* Freeze time: ***"],
    ["1. Agent: LN2\n2. Site: cheek\n", "3. Freeze time: ***"],
    ["**Agent**: LN2\n**Site**: cheek\n", "**Freeze time**: ***"],
    ["__Agent:__ LN2\n", "__Freeze time:__ ***"],
    ["AGENT: LN2\nSITE: cheek\n", "FREEZE TIME: ***"],
    ["Agent: LN2\nLesion Count: 6\n", "Freeze Time: ***"],
    ["> Agent: LN2\n", "> Freeze time: ***"],
    ["| Item | Value |\n|---|---|\n| Agent | LN2 |\n", "| Freeze time | *** |"],
    ["Item | Value\n---|---\nAgent | LN2\n", "Freeze time | ***"],
    ["- LN2 to the cheek\n- tolerated well\n", "- **Freeze time:** ***"],
  ])("beneath its neighbours and like them: %j", (fields, line) => {
    const text = `## Procedure\n${fields}\n## Plan\nRest.\n`;
    expect(added(text, "procedure.freezeTime", markdown)?.at(-1)).toBe(line);
  });

  it("between empty lines where its neighbours stand so", () => {
    const text = "## Procedure\n\n**Agent:** LN2\n\n**Site:** cheek\n\n## Plan\n\nRest.\n";
    expect(added(text, "procedure.freezeTime", markdown)).toEqual(["", "**Freeze time:** ***", ""]);
  });

  it("behind the last line of a field", () => {
    const text = "## Procedure\n**Agent:** LN2,\nas always\n## Plan\nRest.\n";
    expect(added(text, "procedure.freezeTime", markdown)).toEqual([
      "as always",
      "**Freeze time:** ***",
    ]);
  });

  it("behind a table that has no column for it", () => {
    const text =
      "## Procedure\n\n| Drug | Dose | Route |\n|---|---|---|\n| LN2 | 1 | spray |\n\n## Plan\n\nRest.\n";
    expect(added(text, "procedure.freezeTime", markdown)).toEqual(["", "**Freeze time:** ***", ""]);
  });

  it("behind the fence of fixed text", () => {
    const text = "## Procedure\n\n```\nLN2 by swab\n```\n\n## Plan\n\nRest.\n";
    expect(added(text, "procedure.freezeTime", markdown)).toEqual(["", "**Freeze time:** ***", ""]);
    expect(
      fixedText(text, { kind: "insert-slot", path: ["procedure", "freezeTime"] }, markdown),
    ).toContain("```\n\n**Freeze time:** ***\n");
  });

  it("before the subheadings of its section", () => {
    const text = "## Procedure\n\nLN2 by swab.\n\n### Billing\n\n17340\n";
    expect(added(text, "procedure.freezeTime", markdown)).toEqual(["", "**Freeze time:** ***", ""]);
  });

  it("beneath an empty heading", () => {
    const text = "## Aftercare\n\n## Procedure\n\nLN2.\n";
    expect(added(text, "aftercare.followUp", markdown)).toEqual(["", "**Follow up:** ***", ""]);
  });

  it("beneath a heading that is a line in capitals", () => {
    const text = "PROCEDURE\nLN2 by swab.\n\nPLAN\nRest.\n";
    expect(added(text, "procedure.freezeTime", markdown)).toEqual(["", "FREEZE TIME: ***", ""]);
    expect(added(text, "signatures", markdown)).toContain("SIGNATURE");
  });

  it("at the end of a note without structure, before the signature", () => {
    const text = "LN2 by swab for acne, 17340.\n\nSigned: @ME@\n";
    expect(added(text, "procedure.freezeTime", markdown)).toEqual(["", "Freeze time: ***", ""]);
    expect(added("LN2 for acne, 17340.", "signatures", markdown)).toEqual([
      "LN2 for acne, 17340.",
      "",
      "Signature: ***",
    ]);
  });

  it("behind a label with nothing behind it", () => {
    const text = "## Procedure\n\n**Agent:** LN2\n**Freeze time:**\n**Site:** cheek\n";
    expect(added(text, "procedure.freezeTime", markdown)?.at(-1)).toBe("**Freeze time:** ***");
  });

  it("in the empty cell behind its label", () => {
    const text = "| Item | Value |\n|---|---|\n| Agent | LN2 |\n| Freeze time |     |\n";
    expect(added(text, "procedure.freezeTime", markdown)?.at(-1)).toBe("| Freeze time | *** |");
  });
});

describe("the slot speaks the dialect of the document:", () => {
  it.each([
    ["{{lesion_site}}", "{{freeze_time}}"],
    ["{{ lesionSite }}", "{{ freezeTime }}"],
    ["[LESION SITE]", "[FREEZE TIME]"],
    ["[lesion site]", "[freeze time]"],
    ["[[Lesion Site]]", "[[Freeze Time]]"],
    ["{lesion_site}", "{freeze_time}"],
    ["<lesion-site>", "<freeze-time>"],
    ["${lesion_site}", "${freeze_time}"],
    ["%LESION_SITE%", "%FREEZE_TIME%"],
    ["#INPUT#", "#INPUT#"],
    ["____", "____"],
    ["TBD", "TBD"],
    ["***", "***"],
    ["@LESIONSITE@", "***"],
    ["{SITE:1234}", "***"],
  ])("beside %s it is %s", (blank, slot) => {
    const text = `## Procedure\n\n- Site: ${blank}\n`;
    expect(added(text, "procedure.freezeTime", markdown)?.at(-1)).toBe(`- Freeze time: ${slot}`);
    const yamlText = `procedure:\n  site: "${blank}"\n`;
    expect(added(yamlText, "procedure.freezeTime", yaml)?.at(-1)).toBe(`  freeze_time: "${slot}"`);
  });

  it("the pattern of the settings", () => {
    const text = "## Procedure\n\n- Site: <<lesion_site>>\n";
    const options = { ...markdown, placeholders: ["<<{name}>>"] };
    expect(added(text, "procedure.freezeTime", options)?.at(-1)).toBe(
      "- Freeze time: <<freeze_time>>",
    );
  });

  it("the most frequent one", () => {
    const text = "## Procedure\n\n- Site: [SITE]\n- Agent: {{agent}}\n- Count: {{count}}\n";
    expect(added(text, "procedure.freezeTime", markdown)?.at(-1)).toBe(
      "- Freeze time: {{freeze_time}}",
    );
  });
});
