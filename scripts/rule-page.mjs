import { cell, page, table } from "./markdown-page.mjs";

/** @typedef {typeof import("../packages/domain/src/index.ts")} Domain */
/** @typedef {import("../packages/linter/src/every-rule.ts").RuleDescription} Rule */
/** @typedef {import("../packages/domain/src/index.ts").OptionDescriptor} OptionDescriptor */

const CONFIDENCE = {
  "two-sources": "two or more independent sources agree",
  primary: "one primary source",
  secondary: "one secondary source",
  "common-knowledge": "unverified, common knowledge",
};

const FIXES = {
  safe: "`--fix` corrects it",
  suggestion: "offered in the editor, one by one",
};

/**
 * The page of one rule.
 *
 * @param {Rule} rule
 * @param {Domain} domain
 */
export function rulePage(rule, domain) {
  const { levelIn, PROFILES, categoryOf } = domain;
  const category = categoryOf(rule.id);
  const quieted = domain.rules.filter(({ yieldsTo }) => yieldsTo?.includes(rule.id));
  return page([
    "<!-- Generated from the rule by `npm run generate`. -->",
    `# ${rule.id}`,
    rule.summary,
    table(
      ["", ""],
      [
        ["Category", `[${category}](../README.md#${category})`],
        ["Checked in", stages(rule)],
        ["Fix", fixText(rule)],
      ],
    ),
    table([...PROFILES], [PROFILES.map((profile) => levelIn(rule, profile))]),
    "## Why",
    rule.why,
    "## What it says",
    messages(rule),
    "## Avoid",
    ...rule.avoid.map((example) => fenced(example, "avoid", domain)),
    "## Prefer",
    ...rule.prefer.map((example) => fenced(example, "prefer", domain)),
    ...options(rule),
    "## Sources",
    table(
      ["Source", "As of", "How well established"],
      rule.sources.map(({ citation, url, date, effective, confidence }) => [
        url === undefined ? cell(citation) : `[${cell(citation)}](${url})`,
        effective ?? date ?? "",
        CONFIDENCE[confidence],
      ]),
    ),
    ...reportedOnce(rule, quieted),
    "## When to turn it off",
    rule.whenToTurnOff,
    ...suppression(rule, domain),
  ]);
}

/** @param {Rule} rule */
function messages({ messages }) {
  const all = Object.values(messages).flatMap(({ inTemplate, ...message }) =>
    inTemplate === undefined ? [message] : [message, { ...message, ...inTemplate }],
  );
  const rows = all.map(({ problem, remedy }) => [cell(problem), cell(remedy)]);
  return all.some(({ severity }) => severity !== undefined)
    ? table(
        ["Problem", "What to do", "Level, where it differs"],
        rows.map((row, index) => [...row, all[index]?.severity ?? ""]),
      )
    : table(["Problem", "What to do"], rows);
}

/** What stands in a page for the one official sentence, which the project prints nowhere twice. */
export const DESCRIPTOR_PLACEHOLDER = "(the official wording of 17340)";

/**
 * @param {Rule["avoid"][number]} example
 * @param {"avoid" | "prefer"} verdict
 * @param {Domain} domain
 */
function fenced({ format, text, note }, verdict, { officialDescriptor }) {
  const shown = text.replaceAll(officialDescriptor.text, DESCRIPTOR_PLACEHOLDER).trimEnd();
  const runs = [...shown.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(2, ...runs) + 1);
  const block = `${fence}${format} ${verdict}\n${shown}\n${fence}`;
  return note === undefined ? block : `${note}\n\n${block}`;
}

/** @param {Rule} rule */
function options({ id, level, options: descriptors = {} }) {
  const entries = Object.entries(descriptors);
  if (entries.length === 0) return [];
  const defaults = entries.map(([name, option]) => `${name}: ${JSON.stringify(option.default)}`);
  return [
    "## Options",
    table(
      ["Option", "Values", "Default", "Meaning"],
      entries.map(([name, option]) => [
        `\`${name}\``,
        values(option),
        `\`${JSON.stringify(option.default)}\``,
        cell(option.description),
      ]),
    ),
    `\`\`\`yaml settings\nrules:\n  ${id}: [${level}, { ${defaults.join(", ")} }]\n\`\`\``,
  ];
}

/** @param {OptionDescriptor} option */
function values(option) {
  switch (option.type) {
    case "choice":
      return option.values.map((value) => `\`${value}\``).join(", ");
    case "integer":
      return `${option.minimum} to ${option.maximum}`;
    case "boolean":
      return "`true`, `false`";
    default:
      return "a list";
  }
}

/**
 * @param {Rule} rule
 * @param {readonly Rule[]} quieted
 */
function reportedOnce({ yieldsTo = [] }, quieted) {
  if (yieldsTo.length === 0 && quieted.length === 0) return [];
  return [
    "## Reported once",
    ...(yieldsTo.length === 0
      ? []
      : [`It keeps silent when one of these has fired: ${yieldsTo.map(linkBetween).join(", ")}.`]),
    ...(quieted.length === 0
      ? []
      : [
          `When it fires, these keep silent: ${quieted.map(({ id }) => linkBetween(id)).join(", ")}.`,
        ]),
    "See [Report once](../report-once.md).",
  ];
}

/**
 * @param {Rule} rule
 * @param {Domain} domain
 */
function suppression({ id }, { rules }) {
  // A comment cannot silence what is wrong with comments.
  if (!rules.some((rule) => rule.id === id)) return [];
  const comment = `encounter-lint-disable-next-line ${id} -- the reason`;
  return [
    "To keep one finding silent, say why in a comment on the line above it:",
    `\`\`\`yaml\n# ${comment}\n\`\`\``,
    `\`\`\`markdown\n<!-- ${comment} -->\n\`\`\``,
  ];
}

/**
 * A link from one rule's page to another's.
 * @param {string} id
 */
function linkBetween(id) {
  return `[${id}](../${id}.md)`;
}

/**
 * Where a rule looks, in words.
 * @param {Pick<Rule, "stages">} rule
 */
export function stages({ stages: kinds }) {
  return kinds.map((kind) => `${kind}s`).join(" and ");
}

/** @param {Rule} rule */
function fixText({ fixable }) {
  return fixable === undefined ? "by hand" : FIXES[fixable];
}
