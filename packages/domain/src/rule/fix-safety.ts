import type { Encounter } from "../encounter/encounter.ts";
import type { Fix } from "./fix.ts";

/** In a template a change of form is safe; a note is a record, in which every change is chosen one by one. */
export function safetyIn({ kind }: Pick<Encounter, "kind">): Fix["safety"] {
  return kind === "template" ? "safe" : "suggestion";
}
