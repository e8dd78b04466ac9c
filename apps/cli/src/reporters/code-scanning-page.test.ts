import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

test("the page about code scanning shows what the command writes", () => {
  const shown = /```json\n([\s\S]*?)```/.exec(textOf("../../../../docs/code-scanning.md"))?.[1];
  const scenario = textOf("../../scenarios/code-scanning.scenario");
  const printed = /^\{\n {2}"rules"[\s\S]*?^\}$/m.exec(scenario)?.[0];
  const { results } = JSON.parse(printed ?? "{}") as { readonly results?: readonly unknown[] };
  expect(results).toEqual([JSON.parse(shown ?? "")]);
});
