import {
  isSectionMeaning,
  meaningOf,
  type EncounterKind,
  type LabelMeaning,
  type SectionName,
} from "@encounter-lint/domain";
import type { ReadEncounter } from "../lint-report.ts";
import type { DialectPattern } from "../placeholders/dialects.ts";
import {
  rangeIn,
  type Outline,
  type OutlineDocument,
  type OutlineNode,
  type OutlineText,
} from "../source/outline.ts";
import { documentFacts } from "./document-facts.ts";
import { EncounterDraft } from "./encounter-draft.ts";
import { isFormField, readFormField } from "./read-form.ts";
import { readField } from "./read-field.ts";
import { readPassage } from "./read-passage.ts";
import {
  partsOf,
  readClaimRecord,
  readDiagnosisRecord,
  readSignatureRecord,
  readTreatmentRecord,
  readVisitRecord,
} from "./read-records.ts";
import type { Scope } from "./scope.ts";
import { isHeading, pathsOf, sectionFor } from "./section-names.ts";
import { elementOf, elementOfLabel, guessedMeaning } from "./slot-elements.ts";

export interface InterpretOptions {
  readonly text: string;
  readonly path?: string;
  /** Kind of documents that do not say it themselves. */
  readonly kind: EncounterKind;
  readonly custom: readonly DialectPattern[];
}

/** Turns an outline into encounters, one for each document of the file. */
export function interpret(outline: Outline, options: InterpretOptions): readonly ReadEncounter[] {
  const documents = outline.documents.length > 0 ? outline.documents : [emptyDocument];
  let inherited: EncounterKind | undefined;
  return documents.map((document, index) => {
    const kind = kindOf(document) ?? inherited ?? options.kind;
    inherited ??= kindOf(document);
    const draft = new EncounterDraft();
    const walk = new Walk(draft, kind, options.custom);
    walk.nodes(document.nodes, { section: "other" });
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

interface Where {
  readonly section: SectionName;
  readonly meaning?: LabelMeaning;
  readonly label?: OutlineNode["label"];
  readonly checked?: boolean;
  /** The fields are the cells of a table row, or the entries of a map in a list. */
  readonly isRow?: boolean;
}

class Walk {
  readonly #draft: EncounterDraft;
  readonly #kind: EncounterKind;
  readonly #custom: readonly DialectPattern[];

  constructor(draft: EncounterDraft, kind: EncounterKind, custom: readonly DialectPattern[]) {
    this.#draft = draft;
    this.#kind = kind;
    this.#custom = custom;
  }

  nodes(nodes: readonly OutlineNode[], where: Where): void {
    for (const node of nodes) this.#node(node, where);
  }

  #node(node: OutlineNode, where: Where): void {
    const checked = node.checked ?? where.checked;
    const inherited: Where = checked === undefined ? where : { ...where, checked };
    switch (node.kind) {
      case "section":
      case "field":
        this.#labelled(node, inherited);
        break;
      case "record":
        this.#record(node, inherited);
        break;
      case "item":
      case "prose":
        if (node.text) this.#words(node, inherited);
        this.nodes(node.children, inherited);
        break;
    }
  }

  #scope(where: Where): Scope {
    return {
      draft: this.#draft,
      kind: this.#kind,
      section: where.section,
      custom: this.#custom,
      ...(where.meaning === undefined ? {} : { meaning: where.meaning }),
      ...(where.label ? { label: where.label } : {}),
      ...(where.checked === undefined ? {} : { checked: where.checked }),
    };
  }

  #words(node: OutlineNode, where: Where): void {
    const { text } = node;
    if (!text) return;
    if (where.meaning !== undefined) readField(text, this.#scope(where));
    else readPassage(text, this.#scope(where));
  }

  #labelled(node: OutlineNode, where: Where): void {
    const { label } = node;
    if (!label) return;
    const meaning = this.#meaning(node, where);
    if (meaning === "kind") return;
    const section = this.#sectionOf(meaning, where, node);
    if (meaning !== undefined && (node.level !== undefined || isHeading(meaning))) {
      this.#open(node, meaning, section);
    }
    const inner: Where = {
      section,
      label,
      ...(meaning === undefined ? {} : { meaning }),
      ...(where.checked === undefined ? {} : { checked: where.checked }),
    };
    if (this.#recordSection(node, inner)) return;
    const isEmpty = node.text === undefined && node.children.length === 0;
    if (isEmpty && meaning !== "procedure") {
      this.#emptyLabel(node, inner);
      if (meaning !== undefined) return;
    }
    // A heading that is a sentence of its own says something too: "Cryotherapy for acne, both cheeks".
    if (node.level !== undefined || meaning === undefined || meaning === "procedure") {
      readPassage(
        label,
        this.#scope({ section: headingSection(inner.section, node), meaning: "title" }),
      );
    }
    if (meaning === undefined && this.#kind === "template" && node.text === undefined)
      this.#openPlace(label, inner);
    if (
      node.text &&
      meaning === undefined &&
      node.level === undefined &&
      !label.alias &&
      !node.text.alias
    ) {
      // A label that no table knows is the beginning of a sentence: "Seysara 12 weeks: no change".
      readPassage(withLabel(label, node.text), this.#scope({ section: inner.section, label }));
    } else if (node.text) {
      this.#words(node, inner);
    }
    // Beneath a heading the words are running text of the section, not the content of one element.
    const namesElement =
      meaning !== undefined && elementOf(meaning) !== undefined && !isSectionMeaning(meaning);
    const below: Where =
      isHeadingLike(node, meaning) && !namesElement ? withoutElement(inner) : inner;
    this.nodes(node.children, below);
  }

  #meaning(node: OutlineNode, where: Where): LabelMeaning | undefined {
    const text = node.label?.text ?? "";
    // `No.` and `#` are counts above a column and nothing elsewhere.
    if (where.isRow && /^(?:no\.?|nr\.?|#|n)$/i.test(text.trim())) return "lesionCount";
    const meaning =
      meaningOf(text) ??
      meaningOf(text.replace(/\s*[-–—:(,/].*$/, "")) ??
      guessedMeaning(text, node.level !== undefined);
    if (meaning === undefined) return undefined;
    // The same word means different things in different places.
    if (where.section === "priorTreatment" && meaning === "duration") return "treatmentDuration";
    if (
      where.section === "priorTreatment" &&
      (meaning === "cryogen" || meaning === "treatmentName")
    )
      return "treatmentName";
    if (where.section === "aftercare" && (meaning === "instructions" || meaning === "followUp"))
      return meaning;
    if (meaning === "treatmentName" || meaning === "diagnosisLabel")
      return where.section === "diagnosis" ? "diagnoses" : undefined;
    if (meaning === "treatmentOutcome" && where.section !== "priorTreatment")
      return where.section === "procedure" ? "tolerance" : undefined;
    if (meaning === "treatmentReason" && where.section !== "priorTreatment") return "necessity";
    if (meaning === "serviceDate" && where.section === "signature") return "signedAt";
    if (meaning === "units" || meaning === "modifiers")
      return where.section === "claim" ? meaning : undefined;
    return meaning;
  }

  #sectionOf(meaning: LabelMeaning | undefined, where: Where, node: OutlineNode): SectionName {
    if (meaning === undefined) return where.section;
    // Labels of elements keep the section they stand in, headings open a new one.
    const own = sectionFor(meaning);
    if (own === undefined) return where.section;
    if (node.level !== undefined || isHeading(meaning)) return own;
    return where.section === "other" || where.section === "header" || where.section === "plan"
      ? own
      : keepOrOwn(where.section, own);
  }

  #open(node: OutlineNode, meaning: LabelMeaning, section: SectionName): void {
    // The title of the note may name a section too; the section's own heading is the better place.
    const isTitle = node.level === 1;
    for (const path of pathsOf(section)) this.#draft.anchor(path, node.anchor, isTitle);
    if (meaning === "aftercare" || meaning === "instructions")
      this.#draft.anchor("aftercare", node.anchor);
  }

  /** A label with nothing behind it. */
  #emptyLabel(node: OutlineNode, where: Where): void {
    const { meaning } = where;
    if (meaning === undefined || !node.label) return;
    if (isHeading(meaning)) return;
    const element = elementOf(meaning);
    const key = rangeIn(node.label);
    if (element !== undefined && element !== "conditions") {
      this.#draft.add(
        element,
        { state: "slot", placeholder: "" },
        { key, anchor: key },
        where.section,
      );
    } else if (meaning === "signatureName") {
      const record = this.#draft.open("signatures", key);
      this.#draft.add(
        `${record}.name`,
        { state: "slot", placeholder: "" },
        { key, anchor: key },
        where.section,
      );
    }
  }

  /** A label that no table knows, with nothing behind it, is a place for what its words name. */
  #openPlace(label: NonNullable<OutlineNode["label"]>, where: Where): void {
    const element = elementOfLabel(label.text);
    if (element === undefined || element === "priorTreatments" || element === "signatures") return;
    const key = rangeIn(label);
    this.#draft.add(
      element,
      { state: "slot", placeholder: "" },
      { key, anchor: key },
      where.section,
    );
  }

  /** Lists of maps whose shape the section decides; returns whether the node was one. */
  #recordSection(node: OutlineNode, where: Where): boolean {
    const { meaning } = where;
    if (node.kind !== "section" || node.level !== undefined) return false;
    if (meaning === "signature" && node.children.some(({ label }) => label !== undefined)) {
      readSignatureRecord(node, partsOf(node), this.#scope(where));
      return true;
    }
    return false;
  }

  #record(node: OutlineNode, where: Where): void {
    if (isFormField(node)) {
      this.#form(node, where);
      return;
    }
    const parts = partsOf(node);
    const scope = this.#scope(where);
    const { section, meaning } = where;
    if (section === "visits") readVisitRecord(node, parts, scope);
    else if (section === "priorTreatment") readTreatmentRecord(node, parts, scope);
    else if (section === "diagnosis" || (parts.has("diagnosisCode") && !parts.has("code")))
      readDiagnosisRecord(node, parts, scope);
    else if (section === "claim" || isClaimRow(parts))
      readClaimRecord(node, parts, { ...scope, section: "claim" });
    else if (section === "signature") readSignatureRecord(node, parts, scope);
    else if (isTreatmentRow(parts))
      readTreatmentRecord(node, parts, { ...scope, section: "priorTreatment" });
    else if (meaning === "form" || parts.has("form")) this.#formSection(node, where);
    else this.nodes(node.children, { ...where, isRow: true });
  }

  /** `{ heading: Procedure, fields: [...] }` */
  #formSection(node: OutlineNode, where: Where): void {
    const heading = node.children.find(({ label }) =>
      /^(?:heading|title|section|name|label)$/i.test(label?.text ?? ""),
    );
    const meaning = heading?.text && meaningOf(heading.text.text);
    const section = meaning ? (sectionFor(meaning) ?? where.section) : where.section;
    if (meaning && heading && isHeading(meaning)) {
      const anchor = heading.text ? rangeIn(heading.text) : heading.anchor;
      for (const path of pathsOf(section)) this.#draft.anchor(path, anchor);
    }
    if (heading?.text)
      readPassage(heading.text, this.#scope({ section: "header", meaning: "title" }));
    const inner: Where = { section };
    for (const child of node.children) {
      if (child !== heading) this.nodes(child.kind === "section" ? child.children : [child], inner);
    }
  }

  #form(node: OutlineNode, where: Where): void {
    readFormField(node, this.#scope(where), (label, meaning) => {
      const own = meaning && sectionFor(meaning);
      return this.#scope({
        section: where.section === "other" ? (own ?? where.section) : where.section,
        label,
        ...(meaning === undefined ? {} : { meaning }),
      });
    });
  }
}

/** Label and content in one, every character at its place. */
function withLabel(label: OutlineText, text: OutlineText): OutlineText {
  const gap = text.start - (label.start + label.text.length);
  return gap > 0 && gap < 80
    ? { text: `${label.text}:${" ".repeat(gap - 1)}${text.text}`, start: label.start }
    : text;
}

function headingSection(section: SectionName, node: OutlineNode): SectionName {
  return node.level === 1 || section === "other" ? "header" : section;
}

/** `Consent` under Procedure is about consent; `Site` under Exam is still the exam's. */
function keepOrOwn(section: SectionName, own: SectionName): SectionName {
  const opens: readonly SectionName[] = [
    "consent",
    "aftercare",
    "signature",
    "claim",
    "priorTreatment",
    "visits",
  ];
  return opens.includes(own) ? own : section;
}

function isHeadingLike(node: OutlineNode, meaning: LabelMeaning | undefined): boolean {
  return (
    node.level !== undefined ||
    meaning === undefined ||
    ["procedure", "plan", "assessmentPlan", "history", "note", "form"].includes(meaning)
  );
}

function withoutElement({ section, checked, meaning }: Where): Where {
  const kept =
    meaning === "failedTreatments" ||
    meaning === "priorTreatments" ||
    meaning === "form" ||
    meaning === "signature" ||
    meaning === "aftercare" ||
    meaning === "diagnoses" ||
    meaning === "consent" ||
    meaning === "instructions"
      ? { meaning }
      : {};
  return { section, ...kept, ...(checked === undefined ? {} : { checked }) };
}

function isClaimRow(parts: ReturnType<typeof partsOf>): boolean {
  return (
    parts.has("code") &&
    (parts.has("units") || parts.has("modifiers") || parts.has("diagnosisPointer"))
  );
}

function isTreatmentRow(parts: ReturnType<typeof partsOf>): boolean {
  return (
    parts.has("treatmentName") && (parts.has("treatmentOutcome") || parts.has("treatmentDuration"))
  );
}
