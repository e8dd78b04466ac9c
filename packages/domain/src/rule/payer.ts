import type { CodeTables, PayerPositionRow } from "../tables/code-tables.ts";
import type { RuleContext } from "./define-rule.ts";

type PayerContext = Pick<RuleContext<unknown>, "payer" | "tables">;

/** The published position of the payer, if the table knows its name. */
export function payerPosition({ payer, tables }: PayerContext): PayerPositionRow | undefined {
  return payer === undefined ? undefined : positionOf(payer, tables);
}

/** The row of the payer that the words name, plan names behind it aside: `Aetna PPO` is Aetna. */
export function positionOf(
  words: string,
  { payerPositions }: CodeTables,
): PayerPositionRow | undefined {
  const wanted = ` ${plain(words)} `;
  const matches = payerPositions.rows.flatMap((row) =>
    row.aliases
      .filter((alias) => wanted.startsWith(` ${plain(alias)} `))
      .map((alias) => ({ row, length: alias.length })),
  );
  return matches.toSorted((a, b) => b.length - a.length)[0]?.row;
}

/** Whether the rules of original Medicare hold: no payer is named, or that one. Advantage plans have their own. */
export function mayBeMedicare(context: PayerContext): boolean {
  const { payer } = context;
  if (payer === undefined) return true;
  return payerPosition(context)?.payer === "medicare" && !/advantage|part c/i.test(payer);
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
