import type { EncounterKind, LabelMeaning, Path, SectionName } from "@encounter-lint/domain";
import { EncounterDraft } from "../interpret/encounter-draft.ts";
import { interpret } from "../interpret/interpret.ts";
import { PassageMemory } from "../interpret/passage-memory.ts";
import { WordMemory } from "../interpret/word-memory.ts";
import { MentionWriter } from "../interpret/mention-writer.ts";
import type { ReadEncounter } from "../lint-report.ts";
import { toPassage } from "../narrative/passage.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { readDocument } from "../read/read-document.ts";
import type { DocumentFormat } from "../source/document-format.ts";

/** Where a passage stands; by default in the procedure section of a note. */
export interface Where {
  readonly kind?: EncounterKind;
  readonly section?: SectionName;
  readonly meaning?: LabelMeaning;
  readonly label?: string;
  readonly checked?: boolean;
}

/** What one reader finds in running text, one line for each mention. */
export function readingInWords(
  read: (writer: MentionWriter) => void,
  text: string,
  { kind = "note", section = "procedure", label, ...where }: Where = {},
): readonly string[] {
  const draft = new EncounterDraft();
  const named = label === undefined ? {} : { label: { text: label, start: 0 } };
  const passage = toPassage({ text, start: 0 }, findPlaceholders(text, [], kind === "template"));
  read(new MentionWriter(passage, { draft, kind, section, custom: [], ...named, ...where }));
  draft.takeOffers();
  return mentionsInWords(draft.finish(kind, { start: 0, end: 0 }), text);
}

/** What is read from the first encounter of a document, beneath one part of it: `claim`. */
export function documentInWords(
  text: string,
  format: DocumentFormat,
  part: string,
  kind: EncounterKind = "note",
): readonly string[] {
  const [first] = interpret(readDocument(text, format), {
    text,
    kind,
    custom: [],
    passages: new PassageMemory(),
    words: new WordMemory(),
  });
  return first ? mentionsInWords(first, text).filter((line) => line.startsWith(part)) : [];
}

/**
 * An encounter as one line for each mention: its element, what it says, and the words that say it,
 * cut from the text by its range. `procedure.cycles = 2 “2 cycles”`
 */
function mentionsInWords({ encounter, index }: ReadEncounter, text: string): readonly string[] {
  const lines: string[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (typeof node !== "object" || node === null) {
      lines.push(`${path.join(".")} = ${String(node)}`);
    } else if ("state" in node) {
      const { value, key } = index.get(path) ?? {};
      const range = value ?? key;
      const words = range ? ` “${text.slice(range.start, range.end)}”` : "";
      lines.push(`${path.slice(0, -1).join(".")} = ${contentOf(node)}${words}`);
    } else {
      for (const [name, child] of Object.entries(node)) walk(child, [...path, name]);
    }
  };
  const { kind: _kind, ...parts } = encounter;
  walk(parts, []);
  return lines;
}

function contentOf(mention: object): string {
  if ("value" in mention) return plain(mention.value);
  if ("options" in mention && Array.isArray(mention.options)) {
    const preselected = "preselected" in mention ? ` (${plain(mention.preselected)})` : "";
    return mention.options.map(plain).join(" | ") + preselected;
  }
  return "blank";
}

/** `{ unit: "seconds", minSeconds: 5 }` as `unit seconds, minSeconds 5`. */
function plain(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .filter(([name]) => name !== "text")
    .map(([name, content]) => `${name} ${plain(content)}`)
    .join(", ");
}
