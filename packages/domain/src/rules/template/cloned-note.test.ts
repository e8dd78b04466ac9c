import type { CloneFact } from "../../encounter/document-facts.ts";
import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { clonedNote } from "./cloned-note.ts";

const like = (document: string, agreement: CloneFact["agreement"], count = 2) => ({
  clones: [{ document, agreement, count }],
});

testRule(clonedNote, {
  silent: [
    { name: "a note that nobody compared", encounter: aNote() },
    { name: "a note without a double", encounter: aNote({ document: { clones: [] } }) },
    { name: "a template", encounter: aTemplate({ document: like("b.encounter.yaml", "content") }) },
  ],
  finds: [
    {
      name: "the same content as another note",
      encounter: aNote({ document: like("notes/b.encounter.yaml", "content") }),
      findings: [
        {
          messageId: "content",
          path: "document.clones.0",
          severity: "warning",
          data: { other: "notes/b.encounter.yaml", count: 2 },
        },
      ],
    },
    {
      name: "the same counts at every visit",
      encounter: aNote({ document: like("encounter 1", "measurements", 4) }),
      findings: [{ messageId: "measurements", data: { other: "encounter 1", count: 4 } }],
    },
  ],
});
