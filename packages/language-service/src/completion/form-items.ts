import type { LabelMeaning } from "@encounter-lint/domain";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";
import type { CursorContext } from "./cursor-context.ts";
import { sentenceCase, ownLabel } from "./document-style.ts";
import { encounterAt, isMissing } from "./missing-meanings.ts";
import type { Proposal } from "./value-items.ts";

/** What a form for freezing acne asks, in the order of a visit. */
const QUESTIONS: readonly LabelMeaning[] = [
  "serviceDate",
  "placeOfService",
  "diagnoses",
  "failedTreatments",
  "severity",
  "necessity",
  "cryogen",
  "applicator",
  "sites",
  "lesionCount",
  "freezeTime",
  "cycles",
  "preparation",
  "consent",
  "contraindicationScreen",
  "tolerance",
  "instructions",
  "followUp",
  "signature",
];

const KEYS = {
  label: "What the field asks",
  type: "text, number, date, choice, checkbox or signature",
  choices: "What can be chosen",
  required: "Whether it can be left empty",
  default: "Stands there for every patient until somebody changes it",
  text: "Words that stand there for every patient",
} as const;

const SECTION_KEYS = {
  heading: "The name of the section",
  fields: "What it asks",
} as const;

const TYPES = ["text", "number", "date", "choice", "checkbox", "signature"];

const HEADINGS: readonly LabelMeaning[] = [
  "diagnoses",
  "priorTreatments",
  "exam",
  "assessment",
  "procedure",
  "aftercare",
  "signature",
];

/** Whether the cursor stands among the fields or sections that a form lists. */
export function isInForm({ format, parents }: CursorContext): boolean {
  return format === "yaml" && parents[0] === "form";
}

/** What can stand at a place in a form: its keys, its questions and their types. */
export function formProposals(analysis: Analysis, context: CursorContext): Proposal[] {
  if (context.kind === "value") return values(analysis, context);
  const text = analysis.document.getText();
  const lineStart = text.lastIndexOf("\n", context.typed.start - 1) + 1;
  const lead = text.slice(lineStart, context.typed.start);
  const isInFlow = lead.includes("{");
  const holdsSections = /^[ \t]*sections:/m.test(text) && context.parents[1] !== "form";
  if (!isInFlow && !/- +$/.test(lead) && !continuesEntry(text, lineStart, lead.length)) {
    return holdsSections ? [] : entries(analysis, context, text);
  }
  const present = isInFlow ? lead : "";
  return Object.entries(holdsSections ? SECTION_KEYS : KEYS)
    .filter(([key]) => !new RegExp(`\\b${key}:`).test(present))
    .map(([key, detail]) => ({
      label: key,
      kind: CompletionItemKind.Property,
      detail,
      insert: key === "fields" ? `fields:\n${" ".repeat(lead.length + 2)}- ` : `${key}: `,
    }));
}

function values(analysis: Analysis, { label = "", typed }: CursorContext): Proposal[] {
  const choices = (all: readonly string[]): Proposal[] =>
    all.map((one) => ({ label: one, kind: CompletionItemKind.EnumMember }));
  switch (label.toLowerCase()) {
    case "label":
    case "name":
    case "question":
      return questions(analysis, typed.start).map((meaning) => ({
        label: sentenceCase(ownLabel(meaning)),
        kind: CompletionItemKind.Value,
        ...detailOf(meaning),
      }));
    case "heading":
      return choices(HEADINGS.map((meaning) => sentenceCase(ownLabel(meaning))));
    case "type":
      return choices(TYPES);
    case "required":
      return choices(["true", "false"]);
    default:
      return [];
  }
}

/** Whole fields for what the form does not ask yet, written as its other fields are. */
function entries(analysis: Analysis, { indent, typed }: CursorContext, text: string): Proposal[] {
  const isFlow = !/^[ \t]*- +label:/m.test(text);
  return questions(analysis, typed.start).map((meaning) => {
    const label = sentenceCase(ownLabel(meaning));
    const type = meaning === "signature" ? "signature" : "text";
    return {
      label,
      kind: CompletionItemKind.Snippet,
      ...detailOf(meaning),
      insert: isFlow
        ? `- { label: ${label}, type: ${type} }`
        : `- label: ${label}\n${indent}  type: ${type}`,
    };
  });
}

/** What the form does not ask yet. */
function questions(analysis: Analysis, offset: number): readonly LabelMeaning[] {
  const encounter = encounterAt(analysis, offset);
  return QUESTIONS.filter((meaning) => isMissing(encounter, meaning));
}

function detailOf(meaning: LabelMeaning): { readonly detail?: string } {
  const text = LABEL_TEXTS[meaning];
  return text ? { detail: text.write } : {};
}

/** Whether a line goes on with the entry of the line above, which has its keys in the same column. */
function continuesEntry(text: string, lineStart: number, column: number): boolean {
  const above = text.slice(0, lineStart).trimEnd().split("\n").at(-1) ?? "";
  return /^[ \t]*(?:- +)?/.exec(above)?.[0].length === column && !/^[ \t]*- +\{/.test(above);
}
