import { builtInTables } from "@encounter-lint/domain";
import type { LintSettings } from "@encounter-lint/linter";
import { expect, it } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { markdown, yaml } from "../testing/in-service.ts";

const conflicting = `---
kind: note
---
# Acne cryotherapy

**Agent:** liquid nitrogen

## Diagnosis
Acne vulgaris (L70.0)

## Procedure
CO2 slush was applied to 8 papules of both cheeks for 5 seconds.
`;

it("names the rule, its page, the problem, the remedy and the source", async () => {
  const { service, document, words } = yaml(
    'claim:\n  lines:\n    - { code: "17340", units: 12 }\n',
  );
  const found = await service.diagnostics(document);
  const units = found.find(({ code }) => code === "coding/units-over-one");
  expect(units).toMatchObject({
    source: "encounter-lint",
    severity: DiagnosticSeverity.Error,
    codeDescription: { href: expect.stringMatching(/docs\/rules\/coding\/units-over-one\.md$/) },
  });
  expect(words(units?.range)).toBe("12");
  expect(units?.message).toMatch(/unit.*\(.*\)/);
});

it("shows both sides of a conflict", async () => {
  const { service, document, words } = markdown(conflicting);
  const found = await service.diagnostics(document);
  const conflict = found.find(({ code }) => code === "procedure/agent-conflict");
  const [other] = conflict?.relatedInformation ?? [];
  expect(other?.location.uri).toBe(document.uri);
  const sides = new Set([words(conflict?.range), words(other?.location.range)]);
  expect(sides).toEqual(new Set(["CO2 slush", "liquid nitrogen"]));
});

it("strikes out what is retired", async () => {
  const { service, document } = yaml(
    'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99201" }\n',
  );
  const found = await service.diagnostics(document);
  expect(found.find(({ code }) => code === "coding/retired")?.tags).toEqual([2]);
});

it.each([
  ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
])("finds the same words in a document with %s", async (_, change) => {
  const flagged = async (text: string) => {
    const { service, document, words } = markdown(text);
    const found = await service.diagnostics(document);
    return found.map(({ code, range }) => [code, words(range)]);
  };
  expect(await flagged(change(conflicting))).toEqual(await flagged(conflicting));
});

it("reports once that a rule failed, keeps the other findings, and logs no text", async () => {
  const tables = {
    ...builtInTables,
    get procedureIndicators(): never {
      throw new Error("secret words of the note");
    },
  };
  const { service, document, errors } = yaml(
    'kind: note\nprocedure:\n  code: "17340"\nclaim:\n  lines:\n    - { code: "17340", units: 12 }\n',
    { settings: { lint: { tables } } },
  );
  const found = await service.diagnostics(document);
  const failed = found.filter(
    ({ message }) => typeof message === "string" && message.includes("could not finish"),
  );
  expect(failed.length).toBeGreaterThan(0);
  expect(new Set(failed.map(({ code }) => code)).size).toBe(failed.length);
  expect(found.map(({ code }) => code)).toContain("documentation/cryogen-missing");
  expect(errors.join("\n")).toContain("failed: Error");
  expect(errors.join("\n")).not.toContain("secret");
});

it("says so when the linter fails on a document, and goes on to serve others", async () => {
  const { service, document, errors } = yaml("kind: note\n", {
    // No settings file can hold this, so it stands for any defect of the linter.
    settings: { lint: { placeholders: [7 as unknown as string] } },
  });
  expect(await service.diagnostics(document)).toMatchObject([
    { code: "document-failed", severity: DiagnosticSeverity.Error },
  ]);
  expect(errors.join()).toContain("The linter failed: TypeError");
});

it("says that it does not check a document of millions of characters", async () => {
  const { service, document } = yaml(`history: ${"acne ".repeat(500_000)}\n`);
  const found = await service.diagnostics(document);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    severity: DiagnosticSeverity.Information,
    message: expect.stringContaining("not checked while you edit"),
  });
});

it("judges by the settings of the document", async () => {
  const text = 'kind: note\nprocedure:\n  code: "17340"\n';
  const codes = async (rules: NonNullable<LintSettings["rules"]>) => {
    const { service, document } = yaml(text, { settings: { lint: { rules } } });
    return (await service.diagnostics(document)).map(({ code }) => code);
  };
  expect(await codes({})).toContain("documentation/cryogen-missing");
  expect(await codes({ "documentation/cryogen-missing": { level: "off" } })).not.toContain(
    "documentation/cryogen-missing",
  );
});

it("judges a version once, however many features ask", async () => {
  let judged = 0;
  const tables = {
    ...builtInTables,
    get procedureIndicators() {
      judged++;
      return builtInTables.procedureIndicators;
    },
  };
  const { service, document } = yaml('claim:\n  lines:\n    - { code: "17340", units: 12 }\n', {
    settings: { lint: { tables } },
  });
  const first = await service.diagnostics(document);
  const once = judged;
  expect(once).toBeGreaterThan(0);
  await service.foldingRanges(document);
  expect(await service.diagnostics(document)).toEqual(first);
  expect(judged).toBe(once);
});
