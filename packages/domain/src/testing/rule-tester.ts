import { describe, expect, it } from "vitest";
import type { Encounter } from "../encounter/encounter.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { EvaluationSettings } from "../evaluate/settings.ts";
import type { Rule } from "../rule/define-rule.ts";
import { formatPath } from "../rule/path.ts";

export interface SilentCase {
  /** A sentence: what the rule keeps silent about. */
  readonly name: string;
  readonly encounter: Encounter;
  readonly settings?: EvaluationSettings;
}

export interface FindingCase extends SilentCase {
  /** What the rule reports, in order; `path` is dotted. */
  readonly findings: readonly {
    readonly messageId: string;
    readonly path?: string;
    readonly severity?: string;
    readonly data?: Readonly<Record<string, string | number>>;
    /** Title of the first fix. */
    readonly fix?: string;
  }[];
}

/**
 * Tests one rule against plain encounters. Fails when a message of the rule is never reported,
 * and asks for two cases of each kind, so that near misses are tested as well as hits.
 */
export function testRule(
  rule: Rule,
  cases: { readonly silent: readonly SilentCase[]; readonly finds: readonly FindingCase[] },
): void {
  const settingsFor = (settings: EvaluationSettings | undefined): EvaluationSettings => ({
    ...settings,
    rules: {
      ...(rule.level === "off" ? { [rule.id]: { level: "warning" as const } } : {}),
      ...settings?.rules,
    },
  });

  describe(rule.id, () => {
    it("is tested with at least two hits and two near misses", () => {
      expect(cases.silent.length).toBeGreaterThanOrEqual(2);
      expect(cases.finds.length).toBeGreaterThanOrEqual(2);
    });

    it("reports each of its messages in some case", () => {
      const reported = new Set(
        cases.finds.flatMap(({ findings }) => findings.map(({ messageId }) => messageId)),
      );
      expect([...reported].sort()).toEqual(Object.keys(rule.messages).sort());
    });

    for (const { name, encounter, settings } of cases.silent) {
      it(`keeps silent: ${name}`, () => {
        const { findings, failures } = evaluate(encounter, settingsFor(settings), [rule]);
        expect(failures).toEqual([]);
        expect(findings.map(({ messageId, path }) => [messageId, formatPath(path)])).toEqual([]);
      });
    }

    for (const { name, encounter, settings, findings: expected } of cases.finds) {
      it(`reports: ${name}`, () => {
        const { findings, failures } = evaluate(encounter, settingsFor(settings), [rule]);
        expect(failures).toEqual([]);
        expect(
          findings.map((finding, index) => ({
            messageId: finding.messageId,
            ...(expected[index]?.path === undefined ? {} : { path: formatPath(finding.path) }),
            ...(expected[index]?.severity === undefined ? {} : { severity: finding.severity }),
            ...(expected[index]?.data === undefined ? {} : { data: finding.data }),
            ...(expected[index]?.fix === undefined ? {} : { fix: finding.fixes[0]?.title }),
          })),
        ).toEqual(expected);
        // The words of the document may hold braces themselves, so the data is asked, not the text.
        for (const { messageId, data } of findings) {
          const { problem = "", remedy = "" } = rule.messages[messageId] ?? {};
          const names = [...`${problem} ${remedy}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
          expect(Object.keys(data)).toEqual(expect.arrayContaining(names));
        }
      });
    }
  });
}
