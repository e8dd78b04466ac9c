import { levelIn, PROFILES, type RuleExample, type Source } from "@encounter-lint/domain";
import type { RuleDescription } from "@encounter-lint/linter";
import { findRule } from "../knowledge/find-rule.ts";
import { ruleUrl } from "../rule-url.ts";

/** The scheme of pages that the server writes and the client shows. */
export const RULE_PAGE_SCHEME = "encounter-lint-rule";

const FORMAT_NAMES = { yaml: "yaml", markdown: "md" } as const;

/** The address of a rule's page inside the editor. */
export function rulePageUri(ruleId: string): string {
  return `${RULE_PAGE_SCHEME}:///${ruleId}.md`;
}

// Clients write an address without an authority with one slash or with three, as they like.
const RULE_PAGE = new RegExp(`^${RULE_PAGE_SCHEME}:(?://)?/(.+)\\.md$`);

/** The page behind such an address as Markdown; undefined when there is no such rule. */
export function rulePage(uri: string): string | undefined {
  const [, ruleId] = RULE_PAGE.exec(uri) ?? [];
  const rule = ruleId === undefined ? undefined : findRule(ruleId);
  return rule && page(rule);
}

/** The rule in a few lines, for a hover. */
export function ruleSummary(rule: RuleDescription): string {
  return [
    `**${rule.id}** · ${levelIn(rule, "recommended")}`,
    sentence(rule.summary),
    rule.why,
    `Source: ${rule.sources.map(citation).join("; ")}`,
    `[More about this rule](${ruleUrl(rule.id)})`,
  ].join("\n\n");
}

function page(rule: RuleDescription): string {
  const levels = PROFILES.map((profile) => `| ${profile} | ${levelIn(rule, profile)} |`);
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) =>
      `| \`${name}\` | ${option.description} | \`${JSON.stringify(option.default)}\` |`,
  );
  return `${[
    `# ${rule.id}`,
    sentence(rule.summary),
    rule.why,
    `Applies to ${rule.stages.map((stage) => `${stage}s`).join(" and ")}. ${fixText(rule)}`,
    ["| Profile | Level |", "| --- | --- |", ...levels].join("\n"),
    "## Avoid",
    ...rule.avoid.map(example),
    "## Prefer",
    ...rule.prefer.map(example),
    ...(options.length > 0
      ? [
          "## Options",
          ["| Option | Meaning | Default |", "| --- | --- | --- |", ...options].join("\n"),
        ]
      : []),
    "## When to turn it off",
    rule.whenToTurnOff,
    "## Sources",
    rule.sources.map((source) => `- ${citation(source)}`).join("\n"),
  ].join("\n\n")}\n`;
}

function example({ format, text, note }: RuleExample): string {
  const block = `\`\`\`${FORMAT_NAMES[format]}\n${text.trimEnd()}\n\`\`\``;
  return note === undefined ? block : `${note}\n\n${block}`;
}

function citation({ citation: words, url, confidence }: Source): string {
  const linked = url === undefined ? words : `[${words}](${url})`;
  return confidence === "common-knowledge" ? `${linked} (usual practice, unverified)` : linked;
}

function fixText({ fixable }: RuleDescription): string {
  if (fixable === "safe") return "Its findings can be fixed automatically.";
  return fixable === "suggestion"
    ? "Its findings come with a suggestion."
    : "A person has to fix it.";
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
