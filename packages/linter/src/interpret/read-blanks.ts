import type { PlaceholderFact } from "@encounter-lint/domain";
import type { Placeholder } from "../placeholders/placeholder.ts";
import { rangeIn } from "../source/outline.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { elementsOfBlank } from "./slot-elements.ts";

/** Reads the blanks of a passage: each is a fact of the document and, where that is known, a slot of an element. */
export function readBlanks(writer: MentionWriter): void {
  const { passage, scope } = writer;
  for (const placeholder of passage.placeholders) {
    const elements = elementsOfBlank(
      passage,
      placeholder,
      scope.meaning,
      scope.section,
      scope.label?.text,
    );
    const [element] = elements;
    const fact: PlaceholderFact = {
      dialect: placeholder.dialect,
      text: placeholder.text,
      ...(element === undefined ? {} : { element }),
      ...(placeholder.preselected === undefined ? {} : { preselected: true }),
      ...(placeholder.options.length === 0 ? {} : { options: placeholder.options }),
    };
    const { start, end } = placeholder.range;
    scope.draft.addFact("placeholders", fact, rangeIn(passage.source, start, end));
    for (const one of elements) writeBlank(writer, placeholder, one);
  }
}

function writeBlank(writer: MentionWriter, placeholder: Placeholder, element: string): void {
  const { scope } = writer;
  const { start, end } = placeholder.range;
  if (element === "priorTreatments") {
    const record = writer.open("priorTreatments", start, end);
    writer.blank(`${record}.name`, placeholder);
    if (scope.meaning === "failedTreatments") scope.draft.set(record, "section", scope.section);
  } else if (element === "signatures") {
    if (scope.section === "signature" && scope.meaning === "signature") return;
    const record = writer.open("signatures", start, end);
    writer.blank(`${record}.name`, placeholder);
  } else {
    const minutesEnd =
      element === "procedure.freezeTime" ? endOfMinutes(writer, placeholder) : undefined;
    if (minutesEnd === undefined) {
      writer.blank(element, placeholder);
      return;
    }
    const text = writer.passage.source.text.slice(start, minutesEnd);
    writer.value("procedure.duration", { text, unit: "minutes" }, start, minutesEnd);
  }
}

/** The end of a blank that asks for the length of the visit, its unit included: `Duration: [minutes]`, `Duration: *** min`. */
function endOfMinutes(
  { passage, scope }: MentionWriter,
  { range, hint }: Placeholder,
): number | undefined {
  const before = passage.text.slice(Math.max(0, range.start - 40), range.start);
  if (scope.meaning !== "duration" && !/\bduration[:\s]{0,3}$/i.test(before)) return undefined;
  const unit = /^[\s-]{0,2}min(?:ute)?s?\b/i.exec(passage.text.slice(range.end, range.end + 12));
  if (unit) return range.end + unit[0].length;
  // `Duration: [minutes]`, `Duration (min): ____`
  return /\bmin/i.test(hint) || /\bmin(?:ute)?s?\b/i.test(scope.label?.text ?? "")
    ? range.end
    : undefined;
}
