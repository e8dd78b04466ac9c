import { meaningOf, type EncounterKind } from "@encounter-lint/domain";
import type { ReadEncounter } from "../lint-report.ts";
import type { DialectPattern } from "../placeholders/dialects.ts";
import type { Outline, OutlineDocument } from "../source/outline.ts";
import { documentFacts } from "./document-facts.ts";
import { EncounterDraft } from "./encounter-draft.ts";
import { readLastLines } from "./read-last-lines.ts";
import type { PassageMemory } from "./passage-memory.ts";
import { readStories } from "./read-stories.ts";
import { readUnread } from "./read-unread.ts";
import { openSpokenOf } from "./spoken-of-elsewhere.ts";
import { relateTreatments } from "./relate-treatments.ts";
import { joinSameLines } from "./same-line.ts";
import { settleDates } from "./settle-dates.ts";
import type { WordMemory } from "./word-memory.ts";
import { titlesOf } from "./outline-shapes.ts";
import { Walk } from "./walk.ts";

export interface InterpretOptions {
  readonly text: string;
  readonly path?: string;
  /** Kind of documents that do not say it themselves. */
  readonly kind: EncounterKind;
  readonly custom: readonly DialectPattern[];
  /** What is known of the words, so that they need not be read again. */
  readonly passages: PassageMemory;
  readonly words: WordMemory;
}

/** Turns an outline into encounters, one for each document of the file. */
export function interpret(outline: Outline, options: InterpretOptions): readonly ReadEncounter[] {
  const documents = outline.documents.length > 0 ? outline.documents : [emptyDocument];
  let inherited: EncounterKind | undefined;
  return documents.map((document, index) => {
    const kind = kindOf(document) ?? inherited ?? options.kind;
    inherited ??= kindOf(document);
    const draft = new EncounterDraft();
    const walk = new Walk(draft, kind, options, outline.format, titlesOf(document.nodes));
    walk.nodes(document.nodes, { section: "other" });
    walk.finishForm();
    walk.closingLine(document.nodes);
    draft.takeOffers();
    settleDates(draft);
    if (kind === "note") joinSameLines(draft, options.text);
    if (kind === "template") openSpokenOf(draft, options.text);
    if (kind === "note" && outline.format === "markdown") readLastLines(draft, options.text);
    if (kind === "note") relateTreatments(draft, document, options.text);
    readUnread(draft, document, kind, options);
    if (kind === "note") readStories(draft, document, options.text, options.words);
    documentFacts(draft, { outline, document, isFirst: index === 0, kind, options });
    return draft.finish(kind, document.title);
  });
}

/** The kind that the first document of an outline to say so states; later documents may leave it out. */
export function statedKind({ documents }: Outline): EncounterKind | undefined {
  for (const document of documents) {
    const kind = kindOf(document);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const emptyDocument: OutlineDocument = { nodes: [], title: { start: 0, end: 0 } };

function kindOf(document: OutlineDocument): EncounterKind | undefined {
  for (const node of document.nodes) {
    if (!node.label || meaningOf(node.label.text) !== "kind") continue;
    const word = node.text?.text.trim().toLowerCase();
    if (word === "note" || word === "template") return word;
  }
  return undefined;
}
