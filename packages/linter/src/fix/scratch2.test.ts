import { it } from "vitest";
import { lint } from "../lint.ts";
import { applyFixes } from "./apply-fixes.ts";
import { FixSource } from "./fix-source.ts";
import { toTextFix } from "./to-text-fix.ts";
import { rules, evaluate, PROFILES, levelIn } from "@encounter-lint/domain";

it("x", () => {
  const only = process.env.ONLY;
  for (const rule of rules) {
    if (only && !new RegExp(only).test(rule.id)) continue;
    const profile = (["recommended", ...PROFILES] as const).find(
      (name) => levelIn(rule, name) !== "off",
    );
    const settings = profile
      ? { today: "2026-11-23", profile }
      : { today: "2026-11-23", rules: { [rule.id]: { level: "warning" as const } } };
    rule.avoid.forEach(({ text, format }, n) => {
      const report = lint({ text, format }, settings);
      report.encounters.forEach(({ encounter, index }, documentIndex) => {
        for (const finding of evaluate(encounter, settings).findings.filter(
          (f) => f.ruleId === rule.id,
        )) {
          for (const fix of finding.fixes) {
            const source = new FixSource({ text, outline: report.outline, documentIndex, index });
            const written = toTextFix(fix, source);
            const head = `${rule.id} #${n} ${fix.title} ${JSON.stringify(fix.edits)}`;
            if (!written) {
              console.log("NONE  " + head + "\n" + text);
              continue;
            }
            const out = applyFixes(text, [written]).text;
            const again = lint({ text: out, format }, settings);
            const count = (r: typeof report) =>
              r.diagnostics.filter((d) => d.ruleId === rule.id && d.messageId === finding.messageId)
                .length;
            const gone = count(again) < count(report);
            const problems = again.outline.problems.length > report.outline.problems.length;
            console.log(
              (gone ? "ok    " : "STAYS ") +
                (problems ? "PROBLEM " : "") +
                head +
                "\n<<<\n" +
                text +
                "\n>>>\n" +
                out +
                "\n",
            );
          }
        }
      });
    });
  }
});
