import { z } from "zod";

/**
 * What reviewdog reads as rdjson, by its definition of DiagnosticResult in
 * https://github.com/reviewdog/reviewdog/blob/51bfa26/proto/rdf/reviewdog.proto. Stricter than the
 * definition: no field besides those it names, and positions that exist.
 */
const position = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1).optional(),
});

const range = z.strictObject({ start: position, end: position.optional() }).refine(
  ({ start, end = start }) => {
    if ((start.column === undefined) !== (end.column === undefined)) return false;
    return (end.line - start.line || (end.column ?? 0) - (start.column ?? 0)) >= 0;
  },
  { message: "A range ends before it begins, or only one of its ends has a column." },
);

const severity = z.enum(["ERROR", "WARNING", "INFO"]);
const source = z.strictObject({ name: z.string().min(1), url: z.url().optional() });

export const rdjsonSchema = z.strictObject({
  diagnostics: z.array(
    z.strictObject({
      message: z.string().min(1),
      location: z.strictObject({ path: z.string().min(1), range: range.optional() }),
      severity: severity.optional(),
      source: source.optional(),
      code: z.strictObject({ value: z.string().min(1), url: z.url().optional() }).optional(),
      suggestions: z.array(z.strictObject({ range, text: z.string() })).optional(),
      original_output: z.string().optional(),
    }),
  ),
  source: source.optional(),
  severity: severity.optional(),
});
