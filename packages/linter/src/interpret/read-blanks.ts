import type { PlaceholderFact } from "@encounter-lint/domain";
import type { Placeholder } from "../placeholders/placeholder.ts";
import { rangeIn, type OutlineText } from "../source/outline.ts";
import type { MentionWriter } from "./mention-writer.ts";
import type { Scope } from "./scope.ts";
import { elementOfHint } from "./hint-elements.ts";
import { elementsOfBlank } from "./slot-elements.ts";

/**
 * Reads the blanks of a passage, or those of them that are meant: each is a fact of the document and, where that is known, a slot of an element.
 */
export function readBlanks(
  writer: MentionWriter,
  isMeant: (placeholder: Placeholder) => boolean = () => true,
): void {
  const { passage, scope } = writer;
  for (const placeholder of passage.placeholders) {
    if (!isMeant(placeholder)) continue;
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

const LOOP =
  /\{\{#\s{0,4}each\s{1,4}([\w.]{1,60})[^{}\n]{0,60}\}\}|\{%-?\s{0,4}for\s[\w, ]{1,40}\sin\s([\w.]{1,60})[^%\n]{0,60}%\}/g;

/** A list that is printed entry by entry says in its tag what the entries are: `{% for d in failed_drugs %}`. */
export function readLoops(source: OutlineText, scope: Scope): void {
  if (scope.kind !== "template" || !/\{\{#|\{%/.test(source.text)) return;
  for (const match of source.text.matchAll(LOOP)) {
    const name = match[1] ?? match[2] ?? "";
    if (elementOfHint(name.replace(/.*\./, "")) !== "priorTreatments") continue;
    const value = rangeIn(source, match.index, match.index + match[0].length);
    const record = scope.draft.open("priorTreatments", value);
    const slot = { state: "slot", placeholder: match[0] } as const;
    scope.draft.add(`${record}.name`, slot, { value, anchor: value }, scope.section);
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
