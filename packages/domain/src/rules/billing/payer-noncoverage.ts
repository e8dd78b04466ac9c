import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { ACNE_CRYOTHERAPY } from "../../rule/claim-lines.ts";
import { procedureCodes } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { payerPosition, positionOf } from "../../rule/payer.ts";
import { references } from "../../sources/references.ts";
import type { CodeTables, PayerPositionRow } from "../../tables/code-tables.ts";

export const payerNoncoverage = defineRule({
  id: "billing/payer-noncoverage",
  summary: "The payer has published that it does not cover freezing acne, or only in part.",
  why: "Some payers refuse 17340 whatever the note says; the patient should know before the treatment who will pay.",
  stages: ["template", "note"],
  level: "info",
  profiles: { audit: "warning" },
  sources: [references.payerPolicies],
  messages: {
    notCovered: {
      problem: "{payer} does not cover freezing acne by its policy {policy} ({date}): {statement}",
      remedy: "Check the patient's benefit, and agree on payment in writing before the treatment.",
    },
    restricted: {
      problem: "{payer} limits treatments of acne by its policy {policy} ({date}): {statement}",
      remedy: "Check whether the patient's plan pays 17340 before the treatment.",
    },
  },
  avoid: [
    { format: "yaml", text: 'payer: Aetna\nclaim:\n  lines:\n    - { code: "17340", units: 1 }' },
  ],
  prefer: [
    { format: "yaml", text: 'payer: Cigna\nclaim:\n  lines:\n    - { code: "17340", units: 1 }' },
  ],
  whenToTurnOff: "When your contract with the payer covers the service.",
  *check(encounter, context) {
    const position = payerPosition(context);
    if (!position || position.position === "not-found") return;
    const path = placeOf(encounter, position, context.tables);
    if (!path) return;
    const { name: payer, policy, statement, date = "undated" } = position;
    yield {
      messageId: position.position === "not-covered" ? "notCovered" : "restricted",
      path,
      data: { payer, policy, date, statement },
    };
  },
});

/** Where the document names this payer, else where it names 17340; nowhere if it names neither. */
function placeOf(
  encounter: Encounter,
  position: PayerPositionRow,
  tables: CodeTables,
): Path | undefined {
  const named = valuesOf(encounter.payer).find(
    ({ value }) => positionOf(value, tables)?.payer === position.payer,
  );
  if (named) return ["payer", named.index];
  return procedureCodes(encounter).find(({ code }) => code === ACNE_CRYOTHERAPY)?.path;
}
