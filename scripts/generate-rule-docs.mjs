import { join } from "node:path";
import { importTypeScript } from "./import-typescript.mjs";
import { cell, page, table } from "./markdown-page.mjs";
import { rulePage, stages } from "./rule-page.mjs";

/** @typedef {typeof import("../packages/domain/src/index.ts")} Domain */
/** @typedef {import("../packages/linter/src/every-rule.ts").RuleDescription} Rule */

const RULE_DOCS_FOLDER = "docs/rules";

const HEADER = "<!-- Generated from the rules by `npm run generate`. -->";

const CATEGORY_TEXTS = {
  documentation: "What the note must say, or the template leave room for.",
  diagnosis: "Whether the diagnosis codes are right and support 17340.",
  procedure: "Whether what was done is what 17340 means, and agrees with itself.",
  coding: "Codes, units and modifiers.",
  billing: "Places, payers and waivers.",
  timeline: "Dates and their order.",
  template: "Blanks, prefilled claims and the form of the file.",
};

/**
 * The pages about the rules: one for each rule, an index, and who keeps silent for whom.
 * @param {string} root
 */
export async function ruleDocs(root) {
  /** @type {Domain} */
  const domain = await importTypeScript(join(root, "packages/domain/src/index.ts"));
  /** @type {typeof import("../packages/linter/src/every-rule.ts")} */
  const { everyRule } = await importTypeScript(join(root, "packages/linter/src/every-rule.ts"));
  return [
    ...everyRule.map((rule) => ({
      path: `${RULE_DOCS_FOLDER}/${rule.id}.md`,
      text: rulePage(rule, domain),
    })),
    { path: `${RULE_DOCS_FOLDER}/README.md`, text: index(everyRule, domain) },
    { path: `${RULE_DOCS_FOLDER}/report-once.md`, text: reportOnce(domain) },
  ];
}

/**
 * @param {readonly Rule[]} rules
 * @param {Domain} domain
 */
function index(rules, { CATEGORIES, categoryOf, levelIn, PROFILES }) {
  return page([
    HEADER,
    "# Rules",
    `${rules.length} rules in ${CATEGORIES.length} categories. The level is the one of the profile \`recommended\`; where other profiles differ, it stands behind. An error denies or falsifies a claim, a warning exposes it, an info advises.`,
    "[Report once](report-once.md) says which rule keeps silent when another fires.",
    ...CATEGORIES.flatMap((category) => [
      `## ${category}`,
      CATEGORY_TEXTS[category],
      table(
        ["Rule", "What it flags", "Level", "Checked in", "Fix"],
        rules
          .filter(({ id }) => categoryOf(id) === category)
          .map((rule) => [
            link(rule.id),
            cell(rule.summary),
            levels(rule),
            stages(rule),
            rule.fixable ?? "",
          ]),
      ),
    ]),
  ]);

  /** @param {Rule} rule */
  function levels(rule) {
    const usual = levelIn(rule, "recommended");
    const others = PROFILES.filter((profile) => levelIn(rule, profile) !== usual)
      .map((profile) => `${profile}: ${levelIn(rule, profile)}`)
      .join(", ");
    return others === "" ? usual : `${usual} (${others})`;
  }
}

/** @param {Domain} domain */
function reportOnce({ rules }) {
  const causes = rules.flatMap(({ id: cause }) => {
    const silent = rules.filter(({ yieldsTo }) => yieldsTo?.includes(cause)).map(({ id }) => id);
    return silent.length === 0 ? [] : [{ cause, silent }];
  });
  return page([
    HEADER,
    "# Report once, at the cause",
    "One mistake often breaks several rules. Only the rule that names the cause reports it; the ones that would echo it keep silent in that encounter. A rule that is turned off silences nothing.",
    table(
      ["When this fires", "these keep silent"],
      causes.map(({ cause, silent }) => [link(cause), silent.map(link).join("<br>")]),
    ),
    `A required heading with nothing beneath it is ${link("template/empty-section")} alone; what should stand there is not reported as well.`,
    "Two different mistakes on one line stay two findings: units over one and a missing modifier 25 have different remedies.",
  ]);
}

/** @param {string} id */
function link(id) {
  return `[${id}](${id}.md)`;
}
