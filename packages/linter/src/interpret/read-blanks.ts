import type { PlaceholderFact } from "@encounter-lint/domain";
import { rangeIn } from "../source/outline.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { elementOfBlank } from "./slot-elements.ts";

/** Reads the blanks of a passage: each is a fact of the document and, where that is known, a slot of an element. */
export function readBlanks(writer: MentionWriter): void {
  const { passage, scope } = writer;
  for (const placeholder of passage.placeholders) {
    const element = elementOfBlank(
      passage,
      placeholder,
      scope.meaning,
      scope.section,
      scope.label?.text,
    );
    const fact: PlaceholderFact = {
      dialect: placeholder.dialect,
      text: placeholder.text,
      ...(element === undefined ? {} : { element }),
      ...(placeholder.preselected === undefined ? {} : { preselected: true }),
      ...(placeholder.options.length === 0 ? {} : { options: placeholder.options }),
    };
    const { start, end } = placeholder.range;
    scope.draft.addFact("placeholders", fact, rangeIn(passage.source, start, end));
    if (element === "priorTreatments") {
      const record = writer.open("priorTreatments", start, end);
      writer.blank(`${record}.name`, placeholder);
      if (scope.meaning === "failedTreatments") scope.draft.set(record, "section", scope.section);
    } else if (element === "signatures") {
      if (scope.section === "signature" && scope.meaning === "signature") continue;
      const record = writer.open("signatures", start, end);
      writer.blank(`${record}.name`, placeholder);
    } else if (
      element === "procedure.freezeTime" &&
      scope.meaning === "duration" &&
      /min/i.test(placeholder.hint)
    ) {
      // `Duration: [minutes]` asks for the visit, not for the freeze.
      writer.value("procedure.duration", { text: placeholder.text, unit: "minutes" }, start, end);
    } else if (element !== undefined) {
      writer.blank(element, placeholder);
    }
  }
}
