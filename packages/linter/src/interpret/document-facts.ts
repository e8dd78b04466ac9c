import {
  knownLabels,
  meaningOf,
  namedMeaning,
  normalizeLabel,
  officialDescriptor,
  type EncounterKind,
  type LabelMeaning,
} from "@encounter-lint/domain";
import { distance } from "fastest-levenshtein";
import { findConditionalBlocks } from "../placeholders/conditional-blocks.ts";
import { coverPlaceholders } from "../placeholders/cover-placeholders.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { procedureCodesIn } from "../narrative/codes.ts";
import {
  rangeIn,
  type Outline,
  type OutlineDocument,
  type OutlineNode,
  type OutlineText,
} from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import type { EncounterDraft } from "./encounter-draft.ts";
import { withoutFormerNames } from "./former-names.ts";
import { identifiersIn, literalTimesIn } from "./literals.ts";
import { knownMeaning } from "./label-elements.ts";
import { passagesOf } from "./passages-of.ts";
import type { WordMemory } from "./word-memory.ts";
import { isConsent, isHeading, sectionFor } from "./section-names.ts";
import type { InterpretOptions } from "./interpret.ts";
import { coercionOf } from "./coercion.ts";
import { wordingOf } from "./wording.ts";

interface Source {
  readonly outline: Outline;
  readonly document: OutlineDocument;
  /** Facts of the whole file belong to its first encounter. */
  readonly isFirst: boolean;
  readonly kind: EncounterKind;
  readonly options: InterpretOptions;
}

/** Records what the document looks like, for the rules of template hygiene. */
export function documentFacts(draft: EncounterDraft, source: Source): void {
  const { outline, document, isFirst, kind, options } = source;
  if (isFirst) {
    const unquotedLines = new Set(
      outline.unquotedPlaceholders.map(({ range }) => lineOf(options.text, range.start)),
    );
    for (const { problem, remedy, range } of outline.problems) {
      if (!unquotedLines.has(lineOf(options.text, range.start)))
        draft.addFact("syntaxProblems", { problem, remedy }, range);
    }
    for (const { text, readAs, range } of outline.unquotedPlaceholders)
      draft.addFact("unquotedPlaceholders", { text, readAs }, range);
    for (const { text, range } of outline.lostBlanks) draft.addFact("lostBlanks", { text }, range);
  }
  const { words } = options;
  sectionFacts(draft, document.nodes, { kind, words }, true);
  keyFacts(draft, document.nodes, words);
  declaredCodes(draft, document, options);
  draft.set("document", "format", outline.format);
  if (kind === "template") literalFacts(draft, document.nodes, words);
  else draft.set("document", "wording", wordingOf(document.nodes, words));
  embeddedDescriptors(draft, document.nodes, words);
  conditionalFacts(draft, source);
}

function lineOf(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1);
}

function sectionFacts(
  draft: EncounterDraft,
  nodes: readonly OutlineNode[],
  reading: Pick<Source, "kind"> & Pick<InterpretOptions, "words">,
  isTop: boolean,
): void {
  const { kind, words } = reading;
  const seen = new Map<string, OutlineNode>();
  for (const node of nodes) {
    if (!node.label) {
      sectionFacts(draft, node.children, reading, false);
      continue;
    }
    const key = normalizeLabel(node.label.text);
    const isHeadingOrKey =
      node.level !== undefined || node.kind === "section" || node.scalar !== undefined || isTop;
    if (
      key !== "" &&
      isHeadingOrKey &&
      seen.has(key) &&
      isSameKind(node, seen.get(key)) &&
      isDuplicate(node)
    ) {
      draft.addFact("duplicates", { label: node.label.text }, node.anchor);
    }
    if (!seen.has(key)) seen.set(key, node);
    const meaning =
      node.level === 1
        ? namedMeaning(node.label.text)
        : knownMeaning(words, node.label.text, node.level !== undefined, kind);
    // `Consent:` asks for the consent; `## Consent` opens a part of the note.
    const opens =
      meaning && (isHeading(meaning) || (isConsent(meaning) && node.kind === "section"));
    const name = opens ? sectionFor(meaning) : undefined;
    if (name !== undefined) {
      draft.addFact(
        "sections",
        { name, label: node.label.text, empty: isEmpty(node) },
        node.anchor,
      );
    }
    sectionFacts(draft, node.children, reading, false);
  }
}

/** `Procedure .... 17340` in the head and a part named PROCEDURE are two things. */
function isSameKind(node: OutlineNode, other: OutlineNode | undefined): boolean {
  return node.level === other?.level && (node.scalar !== undefined || node.kind === other?.kind);
}

function isDuplicate(node: OutlineNode): boolean {
  return node.scalar !== undefined || node.kind === "section" || node.level !== undefined;
}

function isEmpty(node: OutlineNode): boolean {
  return (
    node.text === undefined &&
    node.children.every(
      (child) => child.label !== undefined && child.level !== undefined && isEmpty(child),
    )
  );
}

/** Keys that are nearly a known one, and scalars that other YAML readers would change. */
function keyFacts(draft: EncounterDraft, nodes: readonly OutlineNode[], words: WordMemory): void {
  for (const node of nodes) {
    if (node.label && (node.kind === "field" || node.kind === "section")) {
      const { text: key } = node.label;
      const suggestion =
        node.scalar === undefined
          ? undefined
          : words.recall("suggestion", key, () => suggestionFor(key));
      if (suggestion !== undefined) {
        draft.addFact("unknownKeys", { label: key, suggestion }, rangeIn(node.label));
      }
      const becomes =
        node.text && node.scalar === "plain"
          ? coercionOf(meaningOf(node.label.text), node.text.text)
          : undefined;
      if (node.text && becomes !== undefined) {
        draft.addFact(
          "coercedScalars",
          { label: node.label.text, text: node.text.text, becomes },
          rangeIn(node.text),
        );
      }
      if (node.kind === "section") listScalars(draft, node);
    }
    keyFacts(draft, node.children, words);
  }
}

function listScalars(draft: EncounterDraft, section: OutlineNode): void {
  const meaning = section.label && meaningOf(section.label.text);
  for (const item of section.children) {
    if (item.kind !== "item" || item.scalar !== "plain" || !item.text) continue;
    const becomes = coercionOf(meaning, item.text.text);
    if (becomes !== undefined && section.label) {
      draft.addFact(
        "coercedScalars",
        { label: section.label.text, text: item.text.text, becomes },
        rangeIn(item.text),
      );
    }
  }
}

/** Words of keys that no label of ours has. */
const ORDINARY_WORDS =
  "size length width depth name by id type text value status method total max min patient session room photo image form staff nurse scribe reason comment comments notes note number order status level score unit time start end first last next other list lot margin region map count used given done asked told reviewed";

/** Up to two letters, or three with a vowel that is not a final "e". */
const SHORT_WORD = /^(?:.{0,2}|[aiou]..|.[aiou].|..[aiou]|e..|.e.)$/;

/** Every word that a correctly spelt key may have. */
const WORDS_OF_KEYS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [...knownLabels(), ORDINARY_WORDS].flatMap((label) => label.split(" ")),
);

/** `rx` and `day` are too short to be slips of `tx` and `date`; letters that nobody can speak, `tme`, are one. */
function isWordOfKeys(word: string): boolean {
  return SHORT_WORD.test(word) || WORDS_OF_KEYS.has(word);
}

/** `coded` is a form of "code", and no slip of "codes". */
function stemOf(key: string): string {
  return key.replace(/(?<=[a-z]{3})(?:ings?|ed|e?rs?|es|s|d)$/, "");
}

function suggestionFor(label: string): string | undefined {
  const key = normalizeLabel(label.replace(/([a-z])([A-Z])/g, "$1 $2"));
  if (key.length < 5 || namedMeaning(label) !== undefined || !/^[a-z_ -]+$/i.test(label))
    return undefined;
  // `consent_by` is no slip of "consents": both of its words are words.
  if (key.includes(" ") && key.split(" ").every(isWordOfKeys)) return undefined;
  const allowed = key.length < 8 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const known of knownLabels()) {
    if (Math.abs(known.length - key.length) > allowed || known.length < 5) continue;
    if (stemOf(known) === stemOf(key)) continue;
    // `priority` is one word, and no slip of "prior tx".
    const isOfOneWord = !key.includes(" ") && known.includes(" ");
    const away = distance(key, known) + (isOfOneWord ? 1 : 0);
    if (away < bestDistance) {
      best = known;
      bestDistance = away;
    }
  }
  if (best === undefined || `${key}s` === best || key === `${best}s`) return undefined;
  return label.includes(" ") ? best : best.replace(/ /g, "_");
}

/** The codes that file name and title announce, else those of the front matter. */
function declaredCodes(
  draft: EncounterDraft,
  document: OutlineDocument,
  options: InterpretOptions,
): void {
  const name = /[^/\\]*$/.exec(options.path ?? "")?.[0] ?? "";
  for (const match of name.matchAll(/(?<!\d)(1[0-9]{4}|9[0-9]{4})(?!\d)/g)) {
    draft.addFact("declaredCodes", match[0], document.title);
  }
  const outer = document.nodes.flatMap((node) =>
    node.label && meaningOf(node.label.text) === "form" ? [node, ...node.children] : [node],
  );
  const inFrontMatter: { readonly code: string; readonly range: SourceRange }[] = [];
  let isTitled = false;
  for (const [index, node] of outer.entries()) {
    const meaning = node.label && meaningOf(node.label.text);
    const trigger = index === 0 ? triggerOf(node) : undefined;
    const text =
      trigger ??
      (meaning === "title" || (meaning === "code" && node.scalar !== undefined)
        ? node.text
        : node.level === 1
          ? node.label
          : undefined);
    if (!text) continue;
    // `acne_cryo_17340` and `.acnecryo17340` name the code as well.
    const words = withoutFormerNames(text.text).replace(
      /(?<=[A-Za-z])[A-Za-z_-](?=\d{5}(?!\d))/g,
      " ",
    );
    for (const { code, start, codeEnd } of procedureCodesIn(words, meaning === "code")) {
      const range = rangeIn(text, start, codeEnd);
      if (meaning === "code") inFrontMatter.push({ code, range });
      else if (!TAKEN_BACK.test(words.slice(Math.max(0, start - 40), start))) {
        draft.addFact("declaredCodes", code, range);
        isTitled = true;
      }
    }
  }
  const list = isTitled ? "frontMatterCodes" : "declaredCodes";
  for (const { code, range } of inFrontMatter) draft.addFact(list, code, range);
}

/** `Acne cryotherapy (not 17110)`, `replaces the 17110 sheet`: a title may name what it is not about. */
const TAKEN_BACK =
  /\b(?:not?|never|do(?:es)?n['’]t|instead of|rather than|without|replac\w+|supersed\w+|old|former\w*|previous\w*|was|ex|versus|vs|avoid|except|excluding|unlike|apart from)\b[^;]{0,30}$/i;

/** The name under which a dot phrase is called, on its first line: `.acnecryo17340`. */
function triggerOf({ label, text }: OutlineNode): OutlineText | undefined {
  const words = label ?? text;
  const name = words && /^\.\w{3,40}/.exec(words.text)?.[0];
  return words && name !== undefined ? { ...words, text: name } : undefined;
}

function literalFacts(
  draft: EncounterDraft,
  nodes: readonly OutlineNode[],
  words: WordMemory,
): void {
  for (const node of nodes) {
    const meaning = node.label && meaningOf(node.label.text);
    for (const passage of node.text && !isHelp(node) ? passagesOf(node.text) : []) {
      const { text } = passage;
      const { identifiers, times } = words.recall(`literals ${meaning}`, text, () =>
        literalsIn(text, meaning),
      );
      for (const { type, start, end } of identifiers) {
        draft.addFact(
          "identifiers",
          { type, text: text.slice(start, end) },
          rangeIn(passage, start, end),
        );
      }
      for (const { type, start, end } of times) {
        draft.addFact(
          "literalDates",
          { type, text: text.slice(start, end) },
          rangeIn(passage, start, end),
        );
      }
    }
    literalFacts(draft, node.children, words);
  }
}

interface Literals {
  readonly identifiers: ReturnType<typeof identifiersIn>;
  readonly times: ReturnType<typeof literalTimesIn>;
}

function literalsIn(text: string, meaning: LabelMeaning | undefined): Literals {
  const said = withoutBlanks(text);
  return { identifiers: identifiersIn(said, meaning), times: literalTimesIn(said, meaning) };
}

/** What a form tells those who fill it in, such as `help: "e.g. 2026-03-09"`. */
function isHelp({ label, scalar }: OutlineNode): boolean {
  return (
    scalar !== undefined &&
    /^(?:help|help_?text|hint|description|format|mask|pattern|example|placeholder|tooltip|info)$/i.test(
      label?.text ?? "",
    )
  );
}

/** The numbers inside `{MRN:1012}` belong to the template's own system. */
function withoutBlanks(text: string): string {
  return coverPlaceholders(text, findPlaceholders(text, [], true), " ");
}

/** The official sentence of a code, found without regard to case and punctuation. */
function embeddedDescriptors(
  draft: EncounterDraft,
  nodes: readonly OutlineNode[],
  words: WordMemory,
): void {
  for (const { text, children } of nodes) {
    if (
      text &&
      text.text.length >= DESCRIPTOR.length &&
      words.recall("descriptor", text.text, () => plainWords(text.text).includes(DESCRIPTOR))
    ) {
      draft.addFact("embeddedDescriptors", { code: officialDescriptor.code }, rangeIn(text));
    }
    embeddedDescriptors(draft, children, words);
  }
}

const DESCRIPTOR = /* @__PURE__ */ plainWords(officialDescriptor.text);

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Elements that an optional block of a Mustache or Jinja template holds, and nothing outside. */
function conditionalFacts(draft: EncounterDraft, { options, isFirst }: Source): void {
  if (!isFirst) return;
  const blocks = findConditionalBlocks(options.text);
  if (!blocks) return;
  const { encounter, index } = draft.finish("template", { start: 0, end: 0 });
  // A blank of an unknown name, `{{ outcome_text }}`, may be the other half of any choice.
  const nameless: number[] = [];
  const places = new Map<string, number[]>();
  for (const [path, entry] of index.entries()) {
    const element =
      /^(signatures|priorTreatments)\.\d+$/.exec(path)?.[1] ??
      /^((?:procedure|service|aftercare)\.[a-zA-Z]+)\.\d+$/.exec(path)?.[1];
    const fact = /^document\.placeholders\.(\d+)$/.exec(path)?.[1];
    if (
      fact !== undefined &&
      encounter.document?.placeholders?.[Number(fact)]?.element === undefined
    ) {
      const at = (entry.value ?? entry.anchor).start;
      if (blocks.holds(at)) nameless.push(at);
    }
    if (element === undefined) continue;
    const offsets = places.get(element) ?? [];
    places.set(element, offsets);
    offsets.push((entry.value ?? entry.anchor).start);
  }
  // A guardian's consent is a consent: one branch for minors, the other for adults.
  places.get("procedure.consent")?.push(...(places.get("procedure.guardianConsent") ?? []));
  for (const [element, offsets] of places) {
    const block = blocks.dependsOn([...offsets, ...nameless]);
    if (block && blocks.dependsOn(offsets))
      draft.addFact("conditionals", { element, condition: block.condition }, block.range);
  }
}
