import * as z from "zod";
import { settingsSchema } from "./settings-schema.ts";

/** The JSON Schema (draft-07, which most editors read) of a settings file. */
export function settingsJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(settingsSchema(), {
    target: "draft-7",
    io: "input",
    unrepresentable: "throw",
  });
  return { $schema, title: "Settings of encounter-lint", ...schema };
}
