import { readdirSync } from "node:fs";
import { join } from "node:path";

export const CATEGORIES = [
  "documentation",
  "diagnosis",
  "procedure",
  "coding",
  "billing",
  "timeline",
  "template",
];

/**
 * `freeze-duration-missing` → `freezeDurationMissing`; `59-with-x` → `rule59WithX`.
 * @param {string} name
 */
export function exportName(name) {
  const joined = name.replace(/-(\w)/g, (dash) => dash.slice(1).toUpperCase());
  return /^\d/.test(joined) ? `rule${joined}` : joined;
}

/**
 * The registry of rules, made from the folder: every rule file of every category, in catalogue order.
 * @param {string} root
 */
export function ruleRegistry(root) {
  const folder = join(root, "packages/domain/src/rules");
  const rules = CATEGORIES.flatMap((category) => {
    const files = readdirSync(folder, { withFileTypes: true }).some(
      (entry) => entry.name === category,
    )
      ? readdirSync(join(folder, category))
      : [];
    return files
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => file.slice(0, -3))
      .sort()
      .map((name) => ({ category, name, export: exportName(name) }));
  });
  /** @param {{ category: string, export: string }} rule */
  const alias = (rule) =>
    `${rule.category}${rule.export.charAt(0).toUpperCase()}${rule.export.slice(1)}`;
  const imports = rules.map(
    (rule) =>
      `import { ${rule.export} as ${alias(rule)} } from "./${rule.category}/${rule.name}.ts";`,
  );
  return {
    path: "packages/domain/src/rules/registry.generated.ts",
    text: [
      "// Generated from the files of this folder by `npm run generate`.",
      'import type { Rule } from "../rule/define-rule.ts";',
      ...imports,
      "",
      "/** Every rule, by category and name. */",
      "export const rules: readonly Rule[] = [",
      ...rules.map((rule) => `  ${alias(rule)},`),
      "];",
      "",
    ].join("\n"),
  };
}
