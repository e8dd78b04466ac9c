import * as z from "zod";
import type { DocumentFacts, IdentifierFact, PlaceholderDialect } from "./document-facts.ts";
import { sectionNameSchema } from "./value-schemas.ts";

/** The fields of {@link DocumentFacts}, each checked to the letter. */
export function documentFactsSchema() {
  return {
    format: z.exactOptional(z.enum(["yaml", "markdown", "json"])),
    syntaxProblems: facts({ problem: z.string(), remedy: z.string() }),
    placeholders: facts({
      dialect: words<PlaceholderDialect>({
        epic: true,
        mustache: true,
        bracket: true,
        brace: true,
        underscore: true,
        angle: true,
        dollar: true,
        percent: true,
        hash: true,
        word: true,
        custom: true,
      }),
      text: z.string(),
      element: z.exactOptional(z.string()),
      preselected: z.exactOptional(z.boolean()),
      options: z.exactOptional(z.array(z.string())),
    }),
    sections: facts({ name: sectionNameSchema(), label: z.string(), empty: z.boolean() }),
    duplicates: facts({ label: z.string() }),
    unknownKeys: facts({ label: z.string(), suggestion: z.string() }),
    coercedScalars: facts({ label: z.string(), text: z.string(), becomes: z.string() }),
    unquotedPlaceholders: facts({
      text: z.string(),
      readAs: z.enum(["list", "map", "alias", "comment", "error"]),
    }),
    lostBlanks: facts({ text: z.string() }),
    unread: facts({ element: z.string(), text: z.string() }),
    conditionals: facts({ element: z.string(), condition: z.string() }),
    identifiers: facts({
      type: words<IdentifierFact["type"]>({
        name: true,
        "medical-record-number": true,
        "birth-date": true,
        phone: true,
        address: true,
        "social-security-number": true,
        email: true,
      }),
      text: z.string(),
    }),
    literalDates: facts({ type: z.enum(["date", "time", "age"]), text: z.string() }),
    embeddedDescriptors: facts({ code: z.string() }),
    declaredCodes: z.exactOptional(z.array(z.string())),
    frontMatterCodes: z.exactOptional(z.array(z.string())),
    wording: z.exactOptional(z.string()),
    clones: facts({
      document: z.string(),
      agreement: z.enum(["content", "measurements"]),
      count: z.int(),
    }),
  } satisfies Record<keyof DocumentFacts, z.ZodType>;
}

function facts<Fields extends z.ZodRawShape>(shape: Fields) {
  return z.exactOptional(z.array(z.strictObject(shape)));
}

/** A closed vocabulary; the compiler sees to it that no word is forgotten. */
function words<Word extends string>(all: Readonly<Record<Word, true>>) {
  return z.literal(Object.keys(all) as Word[]);
}
