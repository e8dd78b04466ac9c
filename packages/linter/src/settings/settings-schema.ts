import { PROFILES, type OptionDescriptor } from "@encounter-lint/domain";
import * as z from "zod";
import { everyRule, type RuleDescription } from "../every-rule.ts";

const LEVELS = ["off", "info", "warning", "error"] as const;

/** The shape of a settings file. Built when first needed: most runs have no settings. */
export function settingsSchema() {
  const ruleIds = everyRule.map(({ id }) => id);
  const level = z.enum(LEVELS).meta({ id: "level", description: "How much findings matter." });
  const withoutOptions = entryWith(level, z.strictObject({})).meta({ id: "entry" });
  const ruleEntries = z
    .strictObject(
      Object.fromEntries(
        everyRule.map((rule) => {
          const options = optionsOf(rule);
          const entry = options === undefined ? withoutOptions : entryWith(level, options);
          return [rule.id, entry.optional().describe(rule.summary)];
        }),
      ),
    )
    .meta({ id: "rules" });
  const globs = z.array(z.string().min(1)).meta({ id: "globs" });
  const documents = {
    profile: z.enum(PROFILES).optional().describe("Which requirements count."),
    payer: z
      .string()
      .min(1)
      .optional()
      .describe("The payer whose published positions count, as its name is usually written."),
    kind: z
      .enum(["template", "note"])
      .optional()
      .describe("What documents are that do not say it themselves."),
    rules: ruleEntries.optional().describe("The level of a rule, or a list of level and options."),
  };
  return z
    .strictObject({
      $schema: z.string().optional().describe("Where the schema of this file is."),
      root: z.boolean().optional().describe("Ends the search for settings in directories above."),
      extends: z
        .union([z.string().min(1), z.array(z.string().min(1))])
        .optional()
        .describe("Settings to begin with: a path that starts with a dot, or an npm package."),
      ...documents,
      mandatory: z
        .array(ruleIds.length === 0 ? z.never() : z.enum(ruleIds))
        .optional()
        .describe("Rules that nearer settings cannot lower and no comment can suppress."),
      files: globs.optional().describe("Globs of documents beside *.encounter.{yaml,yml,md}."),
      ignore: globs.optional().describe("Globs of files that are left out of directories."),
      overrides: z
        .array(z.strictObject({ files: globs.min(1), ...documents }))
        .optional()
        .describe("Settings for the files that a glob names. Later ones win."),
      placeholders: z
        .array(z.string().regex(/\{name\}/))
        .optional()
        .describe("How blanks are written beside the known ways; {name} is any name."),
      tables: z
        .array(z.string().min(1))
        .optional()
        .describe("Files with newer code tables, relative to this file."),
    })
    .describe("Settings of encounter-lint.");
}

function entryWith<Options extends z.ZodType>(
  level: z.ZodEnum<{ off: "off"; info: "info"; warning: "warning"; error: "error" }>,
  options: Options,
) {
  return z.union([level, z.tuple([level]), z.tuple([level, options])]);
}

function optionsOf(rule: RuleDescription) {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return undefined;
  return z.strictObject(
    Object.fromEntries(options.map(([name, option]) => [name, optionSchema(option)])),
  );
}

function optionSchema(option: OptionDescriptor) {
  return schemaOfType(option).optional().describe(option.description);
}

function schemaOfType(option: OptionDescriptor) {
  switch (option.type) {
    case "choice":
      return z.enum(option.values);
    case "integer":
      return z.int().min(option.minimum).max(option.maximum);
    case "boolean":
      return z.boolean();
    default:
      return z.array(z.string());
  }
}
