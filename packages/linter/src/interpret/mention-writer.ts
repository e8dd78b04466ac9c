import type { Mention } from "@encounter-lint/domain";
import { sentenceAt, type Passage } from "../narrative/passage.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";
import { rangeIn } from "../source/outline.ts";
import { decodeOptions } from "./choice-options.ts";
import { Clauses, countUpTo } from "./clauses.ts";
import { keyOf, type Scope } from "./scope.ts";
import {
  isBracketedLine,
  isBracketedAtBlank,
  isInListToChoose,
  isQuoted,
  isSpokenOf,
  lineBefore,
  standsBehindBox,
} from "./spoken-of.ts";

/** A sentence that tells the author of the note what to write, or asks. */
const INSTRUCTION =
  /^[\s\d.)(*[\]-]*(?:document|confirm|obtain|record|enter|select|choose|describe|list|specify|write|ask|say|name|give|count|measure|explain|verify|check|state|indicate|include|complete|note (?:the|whether|how|any|if)|fill|make sure|ensure|remember|do not|don't|never|only|use this|if|insert|add|pick|delete|circle|tick|mark|leave|stop|report|sign (?:yourself|here|below)|go back|nothing was entered|which|what|who|whom|whose|when|where|why|how|did|does|do you|is there|are there)\b|\?\s*(?:$|[=:–-])|\b(?:must|should|needs? (?:a|an|the|to)|requires?|is required|are required|only (?:if|when|after)|otherwise|counts? as)\b/i;

const ENDS = /(?<=[.!?])\s+/;

/** Whether one of the sentences speaks to the author of the note. */
export function instructs(text: string): boolean {
  return text.split(ENDS).some((sentence) => INSTRUCTION.test(sentence));
}

/** What says that something happened, not only what it is called. */
export const HAPPENED =
  /\b(?:obtained|given|gave|signed|performed|well|discussed|reviewed|verified|confirmed|was|were|is|are|has|have|done|held|agree[ds]?|without|no|failed|tolerates|consents)\b/i;

/** Figures that an instruction mentions are examples. */
const FIGURES = /^procedure\.(?:lesionCount|freezeTime|duration|cycles|sites|cosmeticIntent)$/;

/** How many characters around a phrase can make it part of an instruction. */
const REACH = 300;

/** Elements that are true or false of one patient alone. */
const PER_PATIENT =
  /^(?:procedure\.(?:consent|guardianConsent|tolerance|timeout)|priorTreatments\.\d+\.(?:name|outcome|duration))$/;

/** A heading is shorter. */
const MAX_HEADING = 50;

/** `Consent (V = verbal, W = written): ***`: the name of a matter alone states nothing. */
const NOUN = /^(?:consent|tolerance|complications?|time-?out|permission|agreement)$/i;
const NAMES_ONLY = /^\s{0,2}(?:[(:/&]|and\b|$)/i;

/** What one of the alternatives says and the other takes back. */
const OPPOSITE =
  /\b(?:not|never|refused|declined|stopped|aborted|poorly|absent|with pain|with difficulty|as follows)\b/i;

/** `Consent obtained / consent not obtained`, `tolerated well / with pain / stopped`: one has to be struck out. */
function isToStrike(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH);
  const before = /[^.;:\n,(]*$/.exec(text.slice(from, start))?.[0] ?? "";
  const behind = /^[^.;:\n,)]*/.exec(text.slice(end, end + REACH))?.[0] ?? "";
  const parts = `${before}${text.slice(start, end)}${behind}`.split(/ [/|] /);
  if (parts.length < 2 || parts.some((part) => part.trim().split(/\s+/).length > MAX_STRUCK))
    return false;
  const taken = parts.filter((part) => OPPOSITE.test(part)).length;
  return parts.length > 2 || (taken > 0 && taken < parts.length);
}

const MAX_STRUCK = 8;

const ENTRY = /(?<!\w)(?:\d|[A-Z]{1,3}) ?= ?(?=[a-z])/g;
/** `1 tolerated well, 2 tolerated with pain, 3 stopped`. */
const NUMBERED =
  /(?<![\w.])1[ .):–-]{1,3}[a-z][^\d\n]{1,60}(?<![\w.])2[ .):–-]{1,3}(?!weeks?|wks?|months?|times|cycles?|lesions?|sites?|min)[a-z]/i;

/** `T: 1 = tolerated well, no complications, 2 = vasovagal`: the key to what is filled in offers all of it. */
function isInKey(text: string, start: number): boolean {
  const before = lineBefore(text, start);
  const [behind = ""] = text.slice(start, start + REACH).split("\n", 1);
  if (/(?<![\w.])\d[ .):–-]{1,3}[^\d\n]{0,60}$/.test(before) && NUMBERED.test(before + behind))
    return true;
  if (!before.includes("=")) return false;
  return (
    /(?<!\w)(?:\d|[A-Z]{1,3}) ?= ?[^=.\n]{0,60}$/.test(before) &&
    Array.from(`${before}${behind}`.matchAll(ENTRY)).length > 1
  );
}

/** Writes what was recognised in a passage into the draft, with the exact words. */
export class MentionWriter {
  readonly passage: Passage;
  readonly scope: Scope;
  readonly #clauses: Clauses;
  /** Where the blanks begin. */
  #blanks: readonly number[] | undefined;

  constructor(passage: Passage, scope: Scope) {
    this.passage = passage;
    this.scope = scope;
    this.#clauses = new Clauses(passage.text);
  }

  /**
   * States a value. Beside an empty task box nothing is stated: in a template that is a place
   * to tick, in a note it did not happen.
   */
  value(element: string, value: unknown, start: number, end: number): void {
    if (this.scope.checked === false) {
      if (this.scope.kind === "template")
        this.#add(element, { state: "slot", placeholder: "[ ]" }, start, end);
      return;
    }
    const text = this.passage.source.text.slice(start, end);
    if (FIGURES.test(element) && this.#isInstructed(start)) return;
    if (
      PER_PATIENT.test(element) &&
      (this.#standsBesideBlank(start, end) || this.#isNotSaid(start, end))
    ) {
      this.#add(element, { state: "slot", placeholder: text }, start, end);
      return;
    }
    if (element === "procedure.sites" && this.#namesRow(start, end)) {
      this.#add(element, { state: "slot", placeholder: text }, start, end);
      return;
    }
    if (
      (PER_PATIENT.test(element) || FIGURES.test(element)) &&
      (this.#isAlternative(start, end) || this.#isBoxed(start) || this.#isHeading(element))
    ) {
      this.#add(element, { state: "slot", placeholder: text }, start, end);
      return;
    }
    this.#add(element, { state: "value", value, text }, start, end);
  }

  /**
   * In a template, words that share their clause with a blank are a form to fill in:
   * `Failed *** for *** weeks`, `{{form}} consent from {{who}}`.
   */
  #standsBesideBlank(start: number, end: number): boolean {
    const { placeholders, text } = this.passage;
    if (this.scope.kind !== "template") return false;
    if (this.#isInstructed(start)) return true;
    if (placeholders.length === 0) return false;
    if (this.#standsOverBlank(start, end)) return true;
    // `I agree to the freezing. Initials: ____`
    if (/^[^\n\uE001]{0,60}\binitials?\b[^\n\uE001]{0,20}\uE001/i.test(text.slice(end, end + 100)))
      return true;
    // `With difficulty (tolerance, complications): ____`
    if (/^[^()\n\uE001]{0,40}\)\s?:?\s{0,3}\uE001/.test(text.slice(end, end + 60))) return true;
    // `Failed or unsuitable treatment, with weeks and outcome: ____`
    if (
      /^[^.;:,\n\uE001]{0,24}, (?:with|including) [^.;:\n\uE001]{0,50}: {0,3}\uE001/.test(
        text.slice(end, end + 100),
      )
    )
      return true;
    const before = this.#clauses.markBefore(start);
    const clauseEnd = this.#clauses.endAt(end);
    // Blanks do not overlap: the last one that begins before the end reaches furthest.
    const last = placeholders[this.#blanksUpTo(clauseEnd - 1) - 1];
    if (last && last.range.end > before) return true;
    // `Consent, verbal or written ***` names what the blank is for.
    const sentence = this.passage.sentences[sentenceAt(this.passage, start)];
    return (
      sentence !== undefined &&
      !HAPPENED.test(text.slice(before + 1, clauseEnd)) &&
      this.#hasBlankBetween(end, sentence.end)
    );
  }

  #hasBlankBetween(start: number, end: number): boolean {
    const first = this.passage.placeholders[this.#blanksUpTo(start - 1)];
    return first !== undefined && first.range.end <= end;
  }

  /** How many blanks begin at an offset or before it. */
  #blanksUpTo(offset: number): number {
    this.#blanks ??= this.passage.placeholders.map(({ range }) => range.start);
    return countUpTo(this.#blanks, offset);
  }

  /** `Consent V: verbal consent obtained. Consent W: signed form in the chart.`: the key to what is circled. */
  #isCode(): boolean {
    const { label } = this.scope;
    return (
      label !== undefined &&
      /(?:^|\s)[A-Z\d]$/.test(label.text.trim()) &&
      /(?<!\w)[A-Z\d] ?[:=] ?(?=[a-z])/.test(this.passage.text)
    );
  }

  /** In a template, words that speak of a matter without saying that it is so. */
  #isNotSaid(start: number, end: number): boolean {
    if (this.scope.kind !== "template") return false;
    const { text, sentences } = this.passage;
    const sentence = sentences[sentenceAt(this.passage, start)];
    return (
      (sentence !== undefined && isSpokenOf(text, sentence, start, end)) ||
      standsBehindBox(text, start) ||
      this.scope.isItalic === true ||
      this.#isCode() ||
      isBracketedLine(text, start) ||
      isInListToChoose(text, start) ||
      isBracketedAtBlank(text, start, end) ||
      isQuoted(text, start, end) ||
      (NOUN.test(text.slice(start, end)) && NAMES_ONLY.test(text.slice(end, end + 8)))
    );
  }

  /** A line that only names its matter, over a line to fill in: `Consent to freezing (may blister)`. */
  #standsOverBlank(start: number, end: number): boolean {
    const { text } = this.passage;
    const rest = text.slice(end, start + 2 * REACH + 1).indexOf("\n");
    if (rest < 0) return false;
    const next = end + rest;
    const line = text.slice(Math.max(text.lastIndexOf("\n", start - 1) + 1, start - REACH), next);
    if (line.length > 2 * REACH || HAPPENED.test(line)) return false;
    const following = text.indexOf("\n", next + 1);
    const until = following < 0 ? text.length : following;
    return this.#hasBlankBetween(next + 1, until);
  }

  /** In a template `☐ forehead ☐ chin` leaves the ticking to the author. */
  #isBoxed(start: number): boolean {
    return (
      this.scope.kind === "template" &&
      /(?:\[[ _]?\]|\([ _]\)|[☐□◻○◯])\s?[<>≥≤~]?\s?$/.test(
        this.passage.source.text.slice(Math.max(0, start - 7), start),
      )
    );
  }

  /** In a template `face / chest / back` offers sites, and states none. */
  #isAlternative(start: number, end: number): boolean {
    if (this.scope.kind !== "template") return false;
    const { text } = this.passage;
    const before = text.slice(Math.max(0, start - 4), start);
    return (
      /(?:[A-Za-z]\s?|\d\s)\/\s?$/.test(before) ||
      /^\s?\/\s?(?!lesion|site|spot|papule|nodule)[A-Za-z]|^\s\/\s[\d\uE001]/i.test(
        text.slice(end, end + 12),
      ) ||
      isToStrike(text, start, end) ||
      isInKey(text, start) ||
      // `(tolerated well) (not tolerated)`
      /\)\s{1,3}\([^()\n]{0,40}$/.test(text.slice(Math.max(0, start - 50), start)) ||
      /^[^()\n]{0,60}\)\s{1,3}\(/.test(text.slice(end, end + 70))
    );
  }

  /** In a template `right face ____` is the row of a site, which stays empty where nothing was frozen. */
  #namesRow(start: number, end: number): boolean {
    if (this.scope.kind !== "template") return false;
    const { text } = this.passage;
    return (
      /(?:^|\n)[ \t|]{0,8}(?:[\d#]{1,2}[.)]?[ \t])?$/.test(
        text.slice(Math.max(0, start - 14), start),
      ) && /^[ \t]{0,8}[|:=]?[ \t]{0,8}\uE001/.test(text.slice(end, end + 20))
    );
  }

  /** In a template a line of its own that only names a matter, `Consent and screen`, is a heading. */
  #isHeading(element: string): boolean {
    if (this.scope.kind !== "template" || element.startsWith("priorTreatments")) return false;
    if (this.scope.meaning !== undefined || !PER_PATIENT.test(element)) return false;
    const words = this.passage.text.trim();
    return words.length < MAX_HEADING && /^[^.;:\n\d]*$/.test(words) && !HAPPENED.test(words);
  }

  /** Whether the sentence speaks to the author of the note instead of being part of it. */
  #isInstructed(at: number): boolean {
    if (this.scope.kind !== "template") return false;
    const { text, sentences } = this.passage;
    const sentence = sentences[sentenceAt(this.passage, at)];
    if (!sentence) return false;
    const from = Math.max(sentence.start, at - REACH);
    const words = text.slice(from, Math.min(sentence.end, at + REACH));
    return INSTRUCTION.test(words);
  }

  /** States that the element is still open: a blank, or a list to choose from. */
  blank(element: string, placeholder: Placeholder): void {
    const { range, isChoice, options, preselected, text } = placeholder;
    const [standing] = preselected === undefined ? [] : decodeOptions(element, [preselected]);
    const mention: Mention<unknown> = isChoice
      ? {
          state: "choice",
          options: decodeOptions(element, options),
          text,
          ...(standing === undefined ? {} : { preselected: standing }),
        }
      : { state: "slot", placeholder: text };
    this.#add(element, mention, range.start, range.end);
  }

  /** A choice that is written out: `liquid nitrogen / CO2 slush`. */
  choice(
    element: string,
    options: readonly unknown[],
    start: number,
    end: number,
    preselected?: string,
  ): void {
    const text = this.passage.source.text.slice(start, end);
    const [standing] = preselected === undefined ? [] : decodeOptions(element, [preselected]);
    const mention: Mention<unknown> = {
      state: "choice",
      options,
      text,
      ...(standing === undefined ? {} : { preselected: standing }),
    };
    this.#add(element, mention, start, end);
  }

  /** A blank that stands for the element although its own words do not say so. */
  slot(element: string, start: number, end: number): void {
    const placeholder = this.passage.source.text.slice(start, end);
    this.#add(element, { state: "slot", placeholder }, start, end);
  }

  /** States a value that counts only where nothing else states the element. */
  offer(element: string, value: unknown, start: number, end: number): void {
    if (this.scope.checked === false) return;
    const text = this.passage.source.text.slice(start, end);
    const range = rangeIn(this.passage.source, start, end);
    const place = { value: range, anchor: range, ...keyOf(this.scope) };
    this.scope.draft.offer(element, { state: "value", value, text }, place, this.scope.section);
  }

  /** Opens a record whose anchor is the words given. */
  open(list: string, start: number, end: number): string {
    return this.scope.draft.open(list, rangeIn(this.passage.source, start, end));
  }

  #add(element: string, mention: Mention<unknown>, start: number, end: number): void {
    const { draft, section } = this.scope;
    const value = rangeIn(this.passage.source, start, end);
    draft.add(element, mention, { value, anchor: value, ...keyOf(this.scope) }, section);
  }
}
