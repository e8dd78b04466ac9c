import type { PlaceholderDialect } from "../../encounter/document-facts.ts";
import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { mixedDialects } from "./mixed-dialects.ts";

const document = (...placeholders: (readonly [PlaceholderDialect, string])[]) => ({
  document: { placeholders: placeholders.map(([dialect, text]) => ({ dialect, text })) },
});

testRule(mixedDialects, {
  silent: [
    {
      name: "the several forms of one system",
      encounter: aTemplate(document(["epic", "***"], ["epic", "@NAME@"], ["epic", "{SITES:12}"])),
    },
    {
      name: "paper blanks and words beside a system",
      encounter: aTemplate(
        document(["mustache", "{{site}}"], ["underscore", "____"], ["word", "TBD"]),
      ),
    },
    {
      name: "check boxes beside a system",
      encounter: aTemplate(document(["epic", "***"], ["bracket", "[ ]"], ["bracket", "[x]"])),
    },
    {
      name: "brackets and braces, which Dragon uses together",
      encounter: aTemplate(document(["bracket", "[site]"], ["brace", "{describe the lesions}"])),
    },
    {
      name: "a pattern that the settings declare",
      encounter: aTemplate(document(["epic", "***"], ["custom", "<<site>>"])),
    },
    {
      name: "a note, in which every blank is reported anyway",
      encounter: aNote(document(["epic", "***"], ["mustache", "{{site}}"])),
    },
    { name: "no placeholders", encounter: aTemplate() },
  ],
  finds: [
    {
      name: "one placeholder of another system, at that placeholder",
      encounter: aTemplate(
        document(
          ["mustache", "{{site}}"],
          ["epic", "***"],
          ["epic", "@NAME@"],
          ["mustache", "{{x}}"],
          ["epic", "***"],
        ),
      ),
      findings: [
        {
          messageId: "mixed",
          path: "document.placeholders.0",
          severity: "warning",
          data: {
            text: "{{site}}",
            minority: "double braces",
            majority: "Epic wildcards and links",
          },
        },
      ],
    },
    {
      name: "two systems in balance, at the one that comes second",
      encounter: aTemplate(document(["bracket", "[DATE]"], ["epic", "***"])),
      findings: [{ messageId: "mixed", path: "document.placeholders.1" }],
    },
    {
      name: "three systems, once",
      encounter: aTemplate(document(["epic", "***"], ["mustache", "{{x}}"], ["dollar", "${x}"])),
      findings: [{ messageId: "mixed", path: "document.placeholders.1" }],
    },
  ],
});
