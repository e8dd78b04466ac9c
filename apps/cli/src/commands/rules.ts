import { categoryOf, levelIn, PROFILES, type Category, type Profile } from "@encounter-lint/domain";
import { everyRule, type RuleDescription } from "@encounter-lint/linter";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { painter } from "../reporters/paint.ts";
import type { World } from "../world.ts";

export interface RulesOptions {
  readonly format: "pretty" | "json" | "markdown";
  readonly profile: Profile;
  readonly category?: Category;
}

const COLORS = { error: "red", warning: "yellow", info: "blue", off: "dim" } as const;

/** Lists the rules with their levels in a profile. */
export async function rulesCommand(
  options: RulesOptions,
  world: World,
  color: boolean,
): Promise<ExitCode> {
  const { format, profile, category } = options;
  const listed = everyRule.filter(
    ({ id }) => category === undefined || categoryOf(id) === category,
  );
  if (format === "json") {
    const described = listed.map((rule) => describeRule(rule, profile));
    await world.stdout.write(`${JSON.stringify(described, undefined, 2)}\n`);
  } else if (format === "markdown") {
    const rows = listed.map(
      (rule) =>
        `| \`${rule.id}\` | ${levelIn(rule, profile)} | ${rule.stages.join(", ")} | ${rule.fixable ?? ""} | ${rule.summary.replaceAll("|", "\\|")} |\n`,
    );
    await world.stdout.write(
      `| Rule | ${profile} | Checked in | Fix | What it flags |\n| --- | --- | --- | --- | --- |\n${rows.join("")}`,
    );
  } else {
    const paint = painter(color);
    const width = Math.max(0, ...listed.map(({ id }) => id.length));
    for (const rule of listed) {
      const level = levelIn(rule, profile);
      await world.stdout.write(
        `${paint(COLORS[level], level.padEnd(7))}  ${rule.id.padEnd(width)}  ${rule.summary}\n`,
      );
    }
    await world.stdout.write(
      `\n${listed.length} rules, with their levels in the profile ${profile}.\n`,
    );
  }
  return EXIT.passed;
}

/** A rule as plain data. */
export function describeRule(rule: RuleDescription, profile: Profile) {
  return {
    id: rule.id,
    category: categoryOf(rule.id),
    summary: rule.summary,
    why: rule.why,
    level: levelIn(rule, profile),
    levels: Object.fromEntries(PROFILES.map((one) => [one, levelIn(rule, one)])),
    stages: rule.stages,
    fixable: rule.fixable ?? null,
    messages: rule.messages,
    options: rule.options ?? {},
    sources: rule.sources,
    whenToTurnOff: rule.whenToTurnOff,
  };
}
