import { everyRule } from "@encounter-lint/linter";
import * as z from "zod";

/** One sample visit and what must come of it. */
export interface GoldenCase {
  readonly name: string;
  readonly fill: Readonly<Record<string, string>>;
  readonly expect: {
    /** Exactly these rules find something at the level of an error. None without it. */
    readonly errors?: readonly string[] | undefined;
    /** These rules find something, at whatever level. */
    readonly found?: readonly string[] | undefined;
    /** These rules find nothing. */
    readonly absent?: readonly string[] | undefined;
    /** Requirements that the note meets, by the ids of `encounter-lint coverage`. */
    readonly documented?: readonly string[] | undefined;
  };
}

/** The content of a `*.encounter-test.yaml` file. */
export interface GoldenFile {
  /** The template, relative to the test file. */
  readonly template: string;
  readonly cases: readonly GoldenCase[];
}

/** The shape of a golden file. Built when first needed. */
export function goldenFileSchema() {
  const ruleList = z.array(z.enum(everyRule.map(({ id }) => id))).optional();
  return z.strictObject({
    template: z.string().min(1),
    cases: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          fill: z.record(z.string(), z.string()).default({}),
          expect: z
            .strictObject({
              errors: ruleList,
              found: ruleList,
              absent: ruleList,
              documented: z.array(z.string()).optional(),
            })
            .default({}),
        }),
      )
      .min(1),
  });
}

/** The keys that may stand at a place of a golden file. */
export function goldenKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return ["template", "cases"];
  return path.at(-1) === "expect"
    ? ["errors", "found", "absent", "documented"]
    : ["name", "fill", "expect"];
}
