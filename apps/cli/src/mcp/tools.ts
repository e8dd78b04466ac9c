import { PROFILES } from "@encounter-lint/domain";
import type { LintSettings } from "@encounter-lint/linter";
import { resolve } from "node:path";
import * as z from "zod";
import { checkDocument } from "../check-document.ts";
import { describeExplained } from "../commands/explain.ts";
import { coverageIn } from "../encounter-coverage.ts";
import { displayPath, withForwardSlashes } from "../files/display-path.ts";
import { decodeDocument, readDocument } from "../files/read-document.ts";
import { settingsFor, type JudgeOptions } from "../judge-options.ts";
import { unknownRule } from "../option-values.ts";
import { formatProblem } from "../problem.ts";
import { jsonFile } from "../reporters/json.ts";
import { rulesNamed } from "../rule-lookup.ts";
import type { World } from "../world.ts";

/** What a tool answers: the same as text for models and as data for programs. */
type ToolAnswer =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: string };

/** A tool as the protocol knows it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  call(input: unknown, world: World, options: JudgeOptions): Promise<ToolAnswer>;
}

interface ToolDefinition<Input extends z.ZodObject> extends Omit<Tool, "input" | "call"> {
  readonly input: Input;
  call(input: z.infer<Input>, world: World, options: JudgeOptions): Promise<ToolAnswer>;
}

/** A tool that says what is wrong with its input before it is called. */
function defineTool<Input extends z.ZodObject>(definition: ToolDefinition<Input>): Tool {
  return {
    ...definition,
    async call(input, world, options) {
      const parsed = definition.input.safeParse(input);
      return parsed.success
        ? definition.call(parsed.data, world, options)
        : { ok: false, problem: z.prettifyError(parsed.error) };
    },
  };
}

const document = z.strictObject({
  path: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The file, relative to the directory of the server. With text: the name that it goes by, which decides format and settings.",
    ),
  text: z.string().optional().describe("The template or note itself, instead of a file."),
  kind: z
    .enum(["template", "note"])
    .optional()
    .describe("What a document is that does not say it."),
  profile: z
    .enum(PROFILES)
    .optional()
    .describe("Which requirements count, whatever the settings say."),
});
type DocumentInput = z.infer<typeof document>;

const ruleName = z.strictObject({
  rule: z
    .string()
    .min(1)
    .describe("Its id, such as documentation/cryogen-missing, or the part behind the slash."),
});

/** The tools of the server. */
export const TOOLS: readonly Tool[] = [
  defineTool({
    name: "lint",
    title: "Check an encounter template or note",
    description:
      "Checks a YAML or Markdown encounter template or finished note for what a payer needs to see when CPT 17340 is billed. Gives each finding with its place, what to do, why, the source and the fixes.",
    input: document,
    call: (input, world, options) =>
      withDocument(input, world, options, (path, text, settings) => ({
        ...jsonFile(checkDocument(path, text, settings, { coverage: false, suggestions: true })),
      })),
  }),
  defineTool({
    name: "coverage",
    title: "Say what an encounter documents",
    description:
      "Says of each encounter of a template or note which requirements for CPT 17340 it meets, by which words, on which line, and who asks for them. The answer quotes the document.",
    input: document,
    call: (input, world, options) =>
      withDocument(input, world, options, (path, text, settings) => ({
        encounters: coverageIn(path, text, settings),
      })),
  }),
  defineTool({
    name: "explain",
    title: "Explain a rule",
    description:
      "Tells what a rule flags, why, its messages, sources, levels and options, with examples to avoid and to prefer.",
    input: ruleName,
    async call({ rule: name }) {
      const found = rulesNamed(name);
      const [rule] = found;
      return rule && found.length === 1
        ? { ok: true, data: describeExplained(rule) }
        : { ok: false, problem: unknownRule(name) };
    },
  }),
];

async function withDocument(
  { path, text, kind, profile }: DocumentInput,
  world: World,
  options: JudgeOptions,
  judge: (path: string, text: string, settings: LintSettings) => Readonly<Record<string, unknown>>,
): Promise<ToolAnswer> {
  if (path === undefined && text === undefined) {
    return { ok: false, problem: "Nothing to check. Give the text, or the path of a file." };
  }
  // What has no name is taken for Markdown, as prose mostly is.
  const name = path ?? "document.md";
  const absolute = resolve(world.cwd, name);
  const shown = displayPath(world.cwd, name);
  const read =
    text === undefined
      ? await readDocument(absolute, shown, world.files)
      : decodeDocument(new TextEncoder().encode(text), shown);
  if (!read.ok) return { ok: false, problem: formatProblem(read.problem) };
  const access = settingsFor(
    {
      ...options,
      ...(kind === undefined ? {} : { kind }),
      ...(profile === undefined ? {} : { profile }),
    },
    world,
  );
  const { settings } = await access.resolve(withForwardSlashes(absolute));
  const problems = access.problems().map(formatProblem);
  // Broken settings would judge otherwise than the clinic means it.
  if (problems.length > 0) return { ok: false, problem: problems.join("\n") };
  return { ok: true, data: judge(shown, read.text, settings) };
}
