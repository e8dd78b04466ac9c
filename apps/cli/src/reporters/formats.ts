import type { Reporter } from "./reporter.ts";

/** How each report is loaded; a run needs one or two of them. */
const REPORTERS = {
  pretty: async () => (await import("./pretty.ts")).pretty,
  compact: async () => (await import("./compact.ts")).compact,
  json: async () => (await import("./json.ts")).json,
  ndjson: async () => (await import("./ndjson.ts")).ndjson,
  sarif: async () => (await import("./sarif.ts")).sarif,
  "code-scanning": async () => (await import("./sarif.ts")).codeScanning,
  github: async () => (await import("./github.ts")).github,
  gitlab: async () => (await import("./gitlab.ts")).gitlab,
  rdjson: async () => (await import("./rdjson.ts")).rdjson,
  junit: async () => (await import("./junit.ts")).junit,
  checkstyle: async () => (await import("./checkstyle.ts")).checkstyle,
  markdown: async () => (await import("./markdown.ts")).markdown,
  html: async () => (await import("./html.ts")).html,
  blob: async () => (await import("./blob.ts")).blob,
} satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof REPORTERS;

/** The names of the reports. */
export const FORMATS = Object.keys(REPORTERS) as readonly Format[];

/** Reports that say what is documented as well as what is not. */
export const FORMATS_WITH_COVERAGE: ReadonlySet<Format> = new Set(["sarif", "html", "blob"]);

/** Reports that need the flagged lines of the documents. */
export const FORMATS_WITH_LINES: ReadonlySet<Format> = new Set(["pretty", "rdjson"]);

/** Reports that hold suggestions beside the fixes that are safe. */
export const FORMATS_WITH_SUGGESTIONS: ReadonlySet<Format> = new Set(["json", "ndjson", "blob"]);

/** Loads a reporter. */
export function reporterFor(format: Format): Promise<Reporter> {
  return REPORTERS[format]();
}
