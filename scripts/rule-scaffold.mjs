import { CATEGORIES, exportName } from "./generate-rule-registry.mjs";

const FOLDER = "packages/domain/src/rules";

/**
 * A new rule and its test, which work as they are: what the rule looks for is to be replaced.
 *
 * @param {string} id `category/name`, such as `documentation/foo-bar`
 * @returns {{ path: string, text: string }[]}
 * @throws {Error} when the id cannot be that of a rule; the message says why
 */
export function ruleScaffold(id) {
  const [category = "", name = "", ...rest] = id.split("/");
  if (!CATEGORIES.includes(category)) {
    throw new Error(
      `"${id}" does not begin with a category. Write one of ${CATEGORIES.join(", ")} and a name: documentation/foo-bar.`,
    );
  }
  if (rest.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `"${name}" is no rule name. Write lower-case words with hyphens between: ${category}/foo-bar.`,
    );
  }
  const rule = exportName(name);
  return [
    { path: `${FOLDER}/${category}/${name}.ts`, text: ruleText(`${category}/${name}`, rule) },
    { path: `${FOLDER}/${category}/${name}.test.ts`, text: testText(name, rule) },
  ];
}

/**
 * @param {string} id
 * @param {string} rule
 */
function ruleText(id, rule) {
  return `import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const ${rule} = defineRule({
  id: "${id}",
  summary: "No tolerance is stated.",
  why: "Say in a sentence or two of your own why it matters to a payer or a reviewer.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.dermatologyRedFlags],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "No tolerance is stated.",
      remedy: "Write how the patient tolerated the freezing.",
    },
  },
  avoid: [
    { format: "markdown", text: "## Procedure\\nAcne frozen with liquid nitrogen, 5 s each." },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\\nAcne frozen with liquid nitrogen, 5 s each. Tolerance: ***",
    },
  ],
  whenToTurnOff: "Say who has a good reason to do without it.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.tolerance")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.tolerance") };
    }
  },
});
`;
}

/**
 * @param {string} name
 * @param {string} rule
 */
function testText(name, rule) {
  return `import { aNote, aTemplate, slot } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { ${rule} } from "./${name}.ts";

testRule(${rule}, {
  silent: [
    { name: "a note that says it", encounter: aNote() },
    {
      name: "a template with a slot",
      encounter: aTemplate({ procedure: { tolerance: [slot()] } }),
    },
  ],
  finds: [
    {
      name: "a note without a word on it",
      encounter: aNote({ procedure: { tolerance: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.tolerance", severity: "warning" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { tolerance: undefined } }),
      findings: [{ messageId: "missing" }],
    },
  ],
});
`;
}
