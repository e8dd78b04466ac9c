import { levelIn, PROFILES, type OptionDescriptor, type RuleExample } from "@encounter-lint/domain";
import type { RuleDescription } from "@encounter-lint/linter";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { unknownRule } from "../option-values.ts";
import { painter, type Paint } from "../reporters/paint.ts";
import { rulesNamed } from "../rule-lookup.ts";
import type { World } from "../world.ts";
import { describeRule } from "./rules.ts";

export interface ExplainOptions {
  readonly format: "pretty" | "json";
}

/** Tells everything about one rule. `cryogen-missing` is enough for `documentation/cryogen-missing`. */
export async function explainCommand(
  name: string,
  options: ExplainOptions,
  world: World,
  color: boolean,
): Promise<ExitCode> {
  const found = rulesNamed(name);
  const [rule] = found;
  if (!rule || found.length > 1) {
    const problem =
      found.length > 1
        ? `"${name}" is the name of several rules: ${found.map(({ id }) => id).join(", ")}.`
        : unknownRule(name);
    await world.stderr.write(`encounter-lint: ${problem}\n`);
    return EXIT.incomplete;
  }
  await world.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(describeExplained(rule), undefined, 2)}\n`
      : explanation(rule, painter(color)),
  );
  return EXIT.passed;
}

/** Everything about a rule as plain data. */
export function describeExplained(rule: RuleDescription) {
  return { ...describeRule(rule, "recommended"), avoid: rule.avoid, prefer: rule.prefer };
}

function explanation(rule: RuleDescription, paint: Paint): string {
  const heading = (text: string) => `\n${paint("bold", text)}\n`;
  const levels = PROFILES.map((profile) => `${profile}: ${levelIn(rule, profile)}`);
  const messages = Object.values(rule.messages)
    .flatMap((message) => [message, ...(message.inTemplate ? [message.inTemplate] : [])])
    .map(({ problem, remedy }) => `  ${problem}\n    do: ${remedy}\n`);
  const sources = rule.sources.map(
    ({ citation, url, confidence }) =>
      `  ${citation} (${CONFIDENCE[confidence]})${url === undefined ? "" : `\n    ${url}`}\n`,
  );
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `  ${name}: ${option.description} ${describeOption(option)}\n`,
  );
  return [
    `${paint(["bold", "underline"], rule.id)}\n${rule.summary}\n`,
    heading("Why"),
    `  ${rule.why}\n`,
    heading("What it says"),
    ...messages,
    ...(messages.join("").includes("{") ? ["  Words in braces are filled in.\n"] : []),
    heading("Avoid"),
    rule.avoid.map(formatExample).join("\n"),
    heading("Prefer"),
    rule.prefer.map(formatExample).join("\n"),
    ...(options.length === 0 ? [] : [heading("Options"), ...options]),
    heading("Sources"),
    ...sources,
    heading("Level and scope"),
    `  ${levels.join(" · ")}\n  Checked in: ${rule.stages.join(", ")}\n`,
    `  Fix: ${rule.fixable === undefined ? "by hand" : FIXES[rule.fixable]}\n`,
    heading("When to turn it off"),
    `  ${rule.whenToTurnOff}\n`,
    heading("To suppress one finding"),
    `  # encounter-lint-disable-next-line ${rule.id} -- the reason\n  <!-- encounter-lint-disable-next-line ${rule.id} -- the reason -->\n`,
  ].join("");
}

const CONFIDENCE = {
  "two-sources": "two independent sources agree",
  primary: "a primary source",
  secondary: "a secondary source",
  "common-knowledge": "unverified; usual in the field",
} as const;

const FIXES = {
  safe: "--fix corrects it",
  suggestion: "offered in the editor, one by one",
} as const;

function formatExample({ text, note }: RuleExample): string {
  const lines = text.split("\n").map((line) => `  │ ${line}`.trimEnd());
  return `${note === undefined ? "" : `  ${note}\n`}${lines.join("\n")}\n`;
}

function describeOption(option: OptionDescriptor): string {
  switch (option.type) {
    case "choice":
      return `One of ${option.values.join(", ")}; default ${option.default}.`;
    case "integer":
      return `${option.minimum} to ${option.maximum}; default ${option.default}.`;
    case "boolean":
      return `true or false; default ${option.default}.`;
    default:
      return `A list; default [${option.default.join(", ")}].`;
  }
}
