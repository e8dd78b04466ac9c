import { coverageOf, lint } from "@encounter-lint/linter";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

describe.each(["yaml", "markdown"] as const)("the snippets for %s", (format) => {
  const snippets = JSON.parse(
    readFileSync(new URL(`../snippets/${format}.json`, import.meta.url), "utf8"),
  ) as Readonly<Record<string, Snippet>>;
  const all = Object.values(snippets);
  const head = format === "yaml" ? "kind: template\n" : "---\nkind: template\n---\n\n";

  function filled(body: Snippet["body"]): string {
    // A blank at every tab stop that proposes nothing, as in a template.
    return body
      .join("\n")
      .replaceAll("$0", "")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/\$\d+/g, "***");
  }

  // The editor proposes a snippet for letters that stand anywhere in its prefix, one behind the other.
  it("have short prefixes that no other word of a document begins with", () => {
    expect(all.filter(({ prefix }) => !/^17340-[a-z]{1,9}$/.test(prefix))).toEqual([]);
  });

  it.each([
    ["17340-procedure", ["cryogen", "freeze-time", "site", "lesion-count", "consent", "tolerance"]],
    ["17340-prior", ["failed-therapy"]],
  ])("are places for what they are about (%s)", (prefix, requirements) => {
    const snippet = all.find((one) => one.prefix === prefix);
    const text = head + filled(snippet?.body ?? []);
    const { diagnostics, encounters } = lint({ text, format });
    expect(diagnostics.filter(({ ruleId }) => ruleId.startsWith("template/"))).toEqual([]);
    const written = encounters
      .flatMap((read) => coverageOf(read).requirements)
      .filter(({ state }) => state === "slot");
    expect(written.map(({ id }) => id)).toEqual(requirements);
  });
});
