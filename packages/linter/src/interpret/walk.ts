import {
  isSectionMeaning,
  meaningOf,
  namedMeaning,
  type EncounterKind,
  type LabelMeaning,
  type SectionName,
} from "@encounter-lint/domain";
import type { DialectPattern } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { rangeIn, type Outline, type OutlineNode, type OutlineText } from "../source/outline.ts";
import {
  headsAsideCodes,
  holdsProcedureCode,
  isVoidRow,
  withoutUntickedRows,
} from "./aside-headings.ts";
import { answersAboutCondition } from "./answered-condition.ts";
import { withClaimRows } from "./claim-fields.ts";
import { withAskingLines } from "./asking-lines.ts";
import { closingBlank } from "./closing-line.ts";
import { isOnlyBlanks } from "./only-blanks.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import {
  conditionOf,
  formFieldOf,
  headingOf,
  isFormGroup,
  keyedFieldOf,
  type FormField,
} from "./form-keys.ts";
import { readFormField, type AskedElement } from "./read-form.ts";
import { namesDrug } from "../narrative/names-treatment.ts";
import { readField } from "./read-field.ts";
import type { PassageMemory } from "./passage-memory.ts";
import { passagesOf } from "./passages-of.ts";
import { readPassage } from "./read-passage.ts";
import {
  isPointedDiagnosis,
  drugIn,
  partsOf,
  readClaimRecord,
  readDiagnosisRecord,
  readSignatureRecord,
  readTreatmentRecord,
  readVisitRecord,
  tellsOfTreatment,
} from "./read-records.ts";
import { asQuestions, headsQuestions } from "./question-lists.ts";
import { headsRemark } from "./remarks.ts";
import type { Scope } from "./scope.ts";
import { splitField } from "./split-field.ts";
import {
  isHeading,
  pathsOf,
  sectionFor,
  headingSection,
  outsideConsent,
  isConsent,
  bodyOf,
} from "./section-names.ts";
import { elementOf, elementsOfLabel, knownMeaning, targetOf } from "./label-elements.ts";
import type { WordMemory } from "./word-memory.ts";
import { tickedRow } from "./ticked-row.ts";
import {
  FAMILY,
  MIN_QUESTIONS,
  wholeItem,
  withLabel,
  isMenuName,
  withOpenCells,
  namesAgent,
  isPlace,
  namesCode,
  isOnlyHeadings,
  isUnfilledTreatment,
  isLeftOpen,
  isHeadingLike,
  isClaimRow,
  isTreatmentRow,
  isNamedTreatment,
  behindTreatments,
  withNameOfLabel,
} from "./outline-shapes.ts";
import type { InterpretOptions } from "./interpret.ts";
import { isAdvised, isItalic, type Page } from "./advice-beneath.ts";
import { meaningInPlace, sectionInPlace, type Surroundings } from "./meaning-in-place.ts";
import { menuOf } from "./menu-of.ts";
import { noteConditionals, optionalityOf } from "./optionality.ts";
import { toldTreatment } from "./told-treatment.ts";
import { withoutElement, type Where } from "./where.ts";

/** Goes through an outline from top to bottom and writes into the draft what each node says. */
export class Walk {
  readonly #draft: EncounterDraft;
  readonly #kind: EncounterKind;
  readonly #custom: readonly DialectPattern[];
  readonly #passages: PassageMemory;
  readonly #knownWords: WordMemory;
  readonly #asked: AskedElement[] = [];
  readonly #surroundings: Surroundings;
  readonly #page: Page;

  constructor(
    draft: EncounterDraft,
    kind: EncounterKind,
    { custom, passages, words, text }: InterpretOptions,
    format: Outline["format"],
    titles: ReadonlySet<OutlineNode>,
  ) {
    this.#draft = draft;
    this.#kind = kind;
    this.#custom = custom;
    this.#passages = passages;
    this.#knownWords = words;
    this.#surroundings = { kind, draft, words, titles };
    this.#page = { source: text, format, custom };
  }

  nodes(nodes: readonly OutlineNode[], where: Where): void {
    const isLettered = nodes.some(({ label, text }) =>
      label ? /^[BC]$/.test(label.text.trim()) : /^[BC] ?[=:]/.test(text?.text ?? ""),
    );
    const here = isLettered || where.isLettered ? { ...where, isLettered } : where;
    const said = this.#kind === "template" ? withAskingLines(nodes) : withoutUntickedRows(nodes);
    for (const node of where.isRow === true ? said : withClaimRows(said)) this.#node(node, here);
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
        this.#item(node, inherited);
        break;
      case "prose":
        if (node.text) this.#words(node, inherited);
        this.nodes(node.children, inherited);
        break;
    }
  }

  /** An item of a list. One that is a known label stands over the items beneath it. */
  #item(node: OutlineNode, where: Where): void {
    const { text, children } = node;
    if (text && children.length > 0 && namedMeaning(text.text) !== undefined) {
      const { text: _label, ...rest } = node;
      this.#labelled({ ...rest, kind: "section", label: text }, where);
      return;
    }
    const whole = text && wholeItem(text, children);
    if (whole) {
      this.#words({ ...node, text: whole }, where);
      return;
    }
    if (text) this.#words(node, where);
    this.nodes(children, where);
  }

  #scope(where: Where): Scope {
    return {
      draft: this.#draft,
      kind: this.#kind,
      section: where.section,
      custom: this.#custom,
      ...(where.meaning === undefined ? {} : { meaning: where.meaning }),
      ...(where.label ? { label: where.label } : {}),
      ...(where.isRow === true ? { isRow: true } : {}),
      ...(where.isAside === true ? { isAside: true } : {}),
      ...(where.checked === undefined ? {} : { checked: where.checked }),
    };
  }

  #passage(text: OutlineText, scope: Scope): void {
    for (const passage of passagesOf(text))
      this.#passages.read("passage", readPassage, passage, scope);
  }

  #words(node: OutlineNode, where: Where): void {
    const { text } = node;
    if (!text) return;
    const scope: Scope = {
      ...this.#scope(where),
      ...(this.#kind === "template" && isItalic(node, this.#page) ? { isItalic: true } : {}),
    };
    if (where.meaning === undefined) {
      this.#passage(text, scope);
      return;
    }
    // Behind so much text the label explains nothing any more: the rest is read as running text.
    const [first, ...rest] = passagesOf(text);
    this.#passages.read("field", readField, first, scope);
    for (const passage of rest) this.#passages.read("passage", readPassage, passage, scope);
  }

  #labelled(given: OutlineNode, where: Where): void {
    const node = this.#withQuestions(given);
    const { label } = node;
    if (!label) return;
    const keyed =
      keyedFieldOf(node) ?? (this.#kind === "template" ? menuOf(node, where) : undefined);
    if (keyed) {
      this.#form(keyed, node, where);
      return;
    }
    if (this.#kind === "template" && headsRemark(label.text, node.text?.text)) {
      if (!this.#hasBlank(node)) return;
      if (!node.text) {
        // Without another heading the whole template stands beneath this one.
        const first = node.children.findIndex((child) => child.label ?? this.#hasBlank(child));
        this.nodes(node.children.slice(first), { section: where.section });
        return;
      }
    }
    const meaning = meaningInPlace(node, where, this.#surroundings);
    if (meaning === "kind") return;
    const section = sectionInPlace(meaning, where, node, this.#surroundings.titles);
    if (meaning !== undefined && (node.level !== undefined || isHeading(meaning))) {
      this.#open(node, meaning, section);
    }
    const inner: Where = {
      section,
      label,
      ...(meaning === undefined ? {} : { meaning }),
      ...(where.checked === undefined ? {} : { checked: where.checked }),
      ...(where.isRow === true ? { isRow: true } : {}),
      ...(where.isMenu === true || isMenuName(label.text) ? { isMenu: true } : {}),
      ...(where.isAside === true || this.#setsAside(label.text, meaning) ? { isAside: true } : {}),
    };
    if (this.#recordSection(node, inner)) return;
    if (this.#kind === "template" && isUnfilledTreatment(node, meaning)) {
      this.#ask("priorTreatments", label, section);
      return;
    }
    if (this.#kind === "note" && node.text === undefined && FAMILY.test(label.text)) {
      // What a list says of relatives is true of them alone.
      if (node.level === undefined && node.children.length > 0) return;
      const own = node.children.filter(({ kind }) => kind !== "record" && kind !== "item");
      this.nodes(own, { section });
      return;
    }
    const isEmpty =
      node.text === undefined &&
      (node.children.length === 0 || (this.#kind === "template" && isOnlyHeadings(node)));
    if (isEmpty && meaning !== "procedure") {
      this.#emptyLabel(node, inner);
      if (meaning !== undefined && node.children.length === 0) return;
    }
    if (
      this.#kind === "template" &&
      targetOf(meaning) !== undefined &&
      isAdvised(node, this.#page)
    ) {
      this.#emptyLabel({ ...node, range: node.anchor }, inner);
      this.nodes(node.children, { section: where.section });
      return;
    }
    this.#ownWords(node, meaning, inner);
    this.#behind(node, meaning, inner, where);
    // Beneath a heading the words are running text of the section, not the content of one element.
    const namesElement =
      meaning !== undefined && elementOf(meaning) !== undefined && !isSectionMeaning(meaning);
    const below: Where =
      (isHeadingLike(node, meaning) || this.#surroundings.titles.has(node)) && !namesElement
        ? withoutElement(inner)
        : inner;
    const behind = section === "priorTreatment" ? behindTreatments(node) : node.children.length;
    this.nodes(node.children.slice(0, behind), below);
    this.nodes(node.children.slice(behind), { ...where, section: bodyOf(where.section) });
  }

  #setsAside(label: string, meaning: LabelMeaning | undefined): boolean {
    return this.#kind === "note" && meaning !== "visits" && headsAsideCodes(label);
  }

  /** What the words of a label say beside naming what stands behind them. */
  #ownWords(node: OutlineNode, meaning: LabelMeaning | undefined, inner: Where): void {
    const { label, text } = node;
    if (!label) return;
    const asks = this.#asks(node);
    // "Upper back: 8 papules" is read as a sentence, of which the place is a part.
    if (this.#kind === "note" && this.#beginsSentence(node, meaning)) return;
    // A heading that is a sentence of its own says something too: "Cryotherapy for acne, both cheeks".
    if (
      node.level !== undefined ||
      meaning === undefined ||
      meaning === "procedure" ||
      (asks && meaningOf(label.text) === undefined)
    ) {
      const named = this.#scope({ section: headingSection(inner.section, node), meaning: "title" });
      // Before a blank the words of a label ask, and state nothing.
      this.#passage(label, asks || this.#isRow(node) ? { ...named, checked: false } : named);
    }
    // `LN2: ____ s to ____ lesions`, `LN2 to cheeks: 8 lesions` name the agent before the colon.
    else if (
      text &&
      (namesAgent(label.text, meaning, this.#kind) || namesCode(label.text, this.#kind))
    )
      this.#passage(label, this.#scope({ section: inner.section, meaning: "title" }));
  }

  /** Whether a label that no table knows and the words behind it are one sentence. */
  #beginsSentence(node: OutlineNode, meaning: LabelMeaning | undefined): boolean {
    const { label, level, text } = node;
    return (
      label !== undefined &&
      text !== undefined &&
      !this.#asks(node) &&
      meaning === undefined &&
      level === undefined &&
      !label.alias &&
      !text.alias
    );
  }

  /** The words behind a label, on its line or as its value. */
  #behind(node: OutlineNode, meaning: LabelMeaning | undefined, inner: Where, outer: Where): void {
    const { label, text } = node;
    if (!label || !text) return;
    if (this.#beginsSentence(node, meaning)) {
      // A label that no table knows is the beginning of a sentence: "Seysara 12 weeks: no change".
      const { meaning: _none, ...named } = inner;
      // `failed_treatments: { topical: "adapalene, 16 weeks" }`
      const failed = outer.meaning === "failedTreatments" ? { meaning: outer.meaning } : {};
      this.#passage(withLabel(label, text), this.#scope({ ...named, ...failed, label }));
    } else if (meaning === "history" && /\bfamil/i.test(label.text)) {
      // "Family history:" says of whom all behind it is true.
      const { meaning: _history, label: _label, ...said } = inner;
      this.#passage(withLabel(label, text), this.#scope(said));
    } else if (answersAboutCondition(this.#kind, meaning, label, text)) {
      const { meaning: _screen, label: _label, ...said } = inner;
      this.#passage(withLabel(label, text), this.#scope(said));
    } else {
      const [own, rest] = splitField(text, meaning);
      this.#words(own === text ? node : { ...node, text: own }, inner);
      if (rest)
        this.#passage(
          rest,
          this.#scope({
            section: isConsent(meaning) ? outsideConsent(outer.section) : bodyOf(outer.section),
          }),
        );
    }
  }

  #asks(node: OutlineNode): boolean {
    return this.#kind === "template" && isLeftOpen(node);
  }

  #open(node: OutlineNode, meaning: LabelMeaning, section: SectionName): void {
    // The title of the note may name a section too; the section's own heading is the better place.
    const isTitle = node.level === 1;
    for (const path of pathsOf(section)) this.#draft.anchor(path, node.anchor, isTitle);
    if (meaning === "aftercare" || meaning === "instructions")
      this.#draft.anchor("aftercare", node.anchor);
  }

  /** A label with nothing behind it: in a template a place for all that its words name. */
  #emptyLabel(node: OutlineNode, where: Where): void {
    const { meaning } = where;
    const { label } = node;
    // A heading stands over what follows; a label on a line of its own asks for it.
    if (!label || (meaning !== undefined && isHeading(meaning) && !this.#isAsked(node))) return;
    const own = targetOf(meaning);
    const elements =
      this.#kind === "template"
        ? elementsOfLabel(label.text, meaning)
        : own === undefined
          ? []
          : [own];
    for (const element of elements) {
      if (this.#kind === "note") {
        if (element === "conditions" && meaning !== undefined) continue;
        if (isRecord(element) && meaning !== "signatureName") continue;
      }
      this.#ask(element, label, where.section);
    }
  }

  /** The label itself is the place where the element is to be written. */
  #ask(element: string, label: OutlineText, section: SectionName): void {
    const key = rangeIn(label);
    const path = isRecord(element) ? `${this.#draft.open(element, key)}.name` : element;
    this.#draft.add(path, { state: "slot", placeholder: "" }, { key, anchor: key }, section);
  }

  /** Beneath `questions:` each entry asks. */
  #withQuestions(node: OutlineNode): OutlineNode {
    const { label, level, text, children } = node;
    if (this.#kind !== "template" || !label || level !== undefined || text) return node;
    if (children.length < MIN_QUESTIONS || !headsQuestions(label.text)) return node;
    return { ...node, children: asQuestions(children, (child) => this.#hasBlank(child)) };
  }

  /** `Forehead: ____ lesions, ____ s`: the label says which row it is. */
  #isRow({ level, label, text }: OutlineNode): boolean {
    return (
      this.#kind === "template" &&
      level === undefined &&
      label !== undefined &&
      text !== undefined &&
      findPlaceholders(text.text, this.#custom, true)[0]?.range.start === 0 &&
      this.#knownWords.recall("place", label.text, () => isPlace(label.text))
    );
  }

  #hasBlank({ text, children }: OutlineNode): boolean {
    return (
      (text !== undefined && findPlaceholders(text.text, this.#custom, true).length > 0) ||
      children.some((child) => this.#hasBlank(child))
    );
  }

  #isAsked({ level, range, anchor }: OutlineNode): boolean {
    // `prior_treatments: []` says that there are none.
    return this.#kind === "template" && level === undefined && range.end === anchor.end;
  }

  /** Lists of maps whose shape the section decides; returns whether the node was one. */
  #recordSection(node: OutlineNode, where: Where): boolean {
    const { meaning } = where;
    if (node.kind !== "section" || node.level !== undefined) return false;
    if (meaning === "signature" && node.children.some(({ label }) => label !== undefined)) {
      readSignatureRecord(node, partsOf(node), this.#scope(where));
      return true;
    }
    if (where.section === "priorTreatment" && meaning === undefined && isNamedTreatment(node)) {
      const record = withNameOfLabel(node);
      readTreatmentRecord(record, partsOf(record), this.#scope(where));
      return true;
    }
    return false;
  }

  #record(node: OutlineNode, where: Where): void {
    if (isFormGroup(node)) {
      this.#formSection(node, where);
      return;
    }
    // A row `Code | Text` beneath "Diagnoses" is a diagnosis and no question of a form.
    const isDiagnosis = where.section === "diagnosis" && partsOf(node).has("code");
    const field = isDiagnosis ? undefined : formFieldOf(node);
    if (field) {
      this.#form(field, node, where);
      return;
    }
    const whole = this.#kind === "template" ? withOpenCells(node) : node;
    if (whole.children.length === 0) return;
    const parts = partsOf(node);
    const wholeParts = whole === node ? parts : partsOf(whole);
    const scope = this.#scope(where);
    const { section } = where;
    const isAside = where.isAside === true || isVoidRow(node);
    if (this.#kind === "note" && isAside && holdsProcedureCode(parts)) return;
    if (section === "visits") readVisitRecord(node, parts, scope);
    else if (section === "priorTreatment") readTreatmentRecord(whole, wholeParts, scope);
    else if (
      section === "diagnosis" ||
      (parts.has("diagnosisCode") && !parts.has("code")) ||
      isPointedDiagnosis(parts)
    )
      readDiagnosisRecord(node, parts, scope);
    else if (section === "claim" || isClaimRow(parts))
      readClaimRecord(node, parts, { ...scope, section: "claim" });
    else if (section === "signature") readSignatureRecord(node, parts, scope);
    else if (isTreatmentRow(wholeParts) || this.#isToldTreatment(node, where))
      readTreatmentRecord(whole, wholeParts, { ...scope, section: "priorTreatment" });
    else this.#row(wholeParts.has("code") ? node : whole, where);
  }

  readonly #namesDrug = (text: string): boolean =>
    this.#knownWords.recall("names a drug", text, () => namesDrug(text));

  /** `| Drug | Started | Stopped | Remark |` among the history of a note. */
  #isToldTreatment(node: OutlineNode, { section }: Where): boolean {
    return (
      this.#kind === "note" &&
      (section === "history" ||
        section === "other" ||
        section === "assessment" ||
        section === "header") &&
      tellsOfTreatment(node, this.#namesDrug)
    );
  }

  /** A row of a table; in a template, words beside blanks say which row it is, and nothing else. */
  #row(node: OutlineNode, where: Where): void {
    const { children, open } = node;
    const ticked = this.#kind === "note" ? tickedRow(node) : undefined;
    if (ticked) {
      if (ticked.said) this.#passage(ticked.said, this.#scope(where));
      return;
    }
    // `Tolerated well | Y | N`: one of the letters is circled.
    const answers = children.filter(({ text }) => /^(?:y|n|yes|no)$/i.test(text?.text ?? ""));
    const isBlank = children.map(
      (child) =>
        child.text !== undefined &&
        ((answers.length > 1 && answers.includes(child)) || isOnlyBlanks(child.text.text)),
    );
    const isForm = this.#kind === "template" && (isBlank.includes(true) || open !== undefined);
    // `| 01/12/2026 | Adapalene | begun |` tells of another day.
    const isOfDrug = this.#kind === "note" && drugIn(node, this.#namesDrug) !== undefined;
    children.forEach((child, index) => {
      if (isOfDrug && child.label && namedMeaning(child.label.text) === "serviceDate") return;
      const isName = isForm && isBlank[index] === false;
      this.nodes([child], { ...where, isRow: true, ...(isName ? { checked: false } : {}) });
    });
  }

  /** `{ heading: Procedure, fields: [...] }` */
  #formSection(node: OutlineNode, where: Where): void {
    const heading = headingOf(node);
    const text = heading?.text;
    const meaning = text && knownMeaning(this.#knownWords, text.text, true, this.#kind);
    const section = meaning ? (sectionFor(meaning) ?? where.section) : where.section;
    if (text) {
      if (meaning && isHeading(meaning)) {
        for (const path of pathsOf(section)) this.#draft.anchor(path, rangeIn(text));
      }
      this.#passage(text, this.#scope({ section: "header", meaning: "title" }));
    }
    const optionality = optionalityOf(conditionOf(node)) ?? where.optionality;
    const inner: Where = { section, ...(optionality ? { optionality } : {}) };
    for (const child of node.children) {
      if (child === heading || child.kind !== "section") continue;
      const told = section === "priorTreatment" ? toldTreatment(child) : undefined;
      if (told && this.#kind === "note") {
        readTreatmentRecord(told, partsOf(told), this.#scope(inner));
        continue;
      }
      this.nodes(child.children, inner);
    }
  }

  #form(field: FormField, node: OutlineNode, where: Where): void {
    const elements = readFormField(field, this.#scope(where), (label) => {
      const meaning = meaningInPlace({ ...node, label }, where, this.#surroundings);
      const own = meaning && sectionFor(meaning);
      return this.#scope({
        section: where.section === "other" ? (own ?? where.section) : where.section,
        label,
        ...(meaning === undefined ? {} : { meaning }),
      });
    });
    const optionality = optionalityOf(field.optional ?? field.condition) ?? where.optionality;
    for (const element of elements)
      this.#asked.push({ element, ...(optionality ? { optionality } : {}) });
  }

  /** Where a template has no other place for the signature, its closing line may be one. */
  closingLine(nodes: readonly OutlineNode[]): void {
    if (this.#kind !== "template" || this.#draft.count("signatures") > 0) return;
    const blank = closingBlank(nodes, this.#custom);
    if (!blank) return;
    const { text, start, end } = blank;
    const value = rangeIn(text, start, end);
    const record = this.#draft.open("signatures", value);
    const placeholder = text.text.slice(start, end);
    this.#draft.add(
      `${record}.name`,
      { state: "slot", placeholder },
      { value, anchor: value },
      "signature",
    );
  }

  /** Notes what a form asks for under a condition; after the last node. */
  finishForm(): void {
    noteConditionals(this.#asked, this.#draft);
  }
}

function isRecord(element: string): element is "priorTreatments" | "signatures" {
  return element === "priorTreatments" || element === "signatures";
}
