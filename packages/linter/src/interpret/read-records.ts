import { meaningOf, type LabelMeaning, type TreatmentOutcome } from "@encounter-lint/domain";
import { durationsIn } from "../narrative/durations.ts";
import { namesDrug } from "../narrative/names-treatment.ts";
import { datesIn, readDate } from "../narrative/dates.ts";
import { modifiersIn } from "../narrative/codes.ts";
import { figureOf } from "../narrative/numbers.ts";
import { toPassage, type Passage } from "../narrative/passage.ts";
import { personIn } from "../narrative/people.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { OutlineNode, OutlineText } from "../source/outline.ts";
import { rangeIn } from "../source/outline.ts";
import { MentionWriter } from "./mention-writer.ts";
import type { Scope } from "./scope.ts";

/** The parts of a record by what their labels stand for. */
export type Parts = ReadonlyMap<LabelMeaning, OutlineNode>;

/** The parts of a map or a table row. */
export function partsOf(node: OutlineNode): Parts {
  const parts = new Map<LabelMeaning, OutlineNode>();
  for (const child of node.children) {
    const meaning = child.label ? meaningOf(child.label.text) : undefined;
    if (meaning !== undefined && !parts.has(meaning)) parts.set(meaning, child);
  }
  return parts;
}

/** The words of a part, as a passage, with a writer for them. */
function partWriter(
  part: OutlineNode | undefined,
  text: OutlineText | undefined,
  scope: Scope,
): MentionWriter | undefined {
  if (!part || !text) return undefined;
  const passage = toPassage(
    text,
    findPlaceholders(text.text, scope.custom, scope.kind === "template"),
  );
  // Label and meaning of the record must not decide what a blank in one of its parts stands for.
  const { meaning: _meaning, ...outer } = scope;
  return new MentionWriter(passage, { ...outer, ...(part.label ? { label: part.label } : {}) });
}

/** The words of a field, or of every entry of a list. */
function textsOf(part: OutlineNode | undefined): OutlineText[] {
  if (!part) return [];
  if (part.text) return [part.text];
  return part.children.flatMap((child) => (child.text ? [child.text] : textsOf(child)));
}

/** Writes a blank of a part as a slot of the element; returns whether there was one. */
function writeBlank(writer: MentionWriter, element: string): boolean {
  const [blank] = writer.passage.placeholders;
  if (!blank) return false;
  const { source } = writer.passage;
  writer.scope.draft.addFact(
    "placeholders",
    {
      dialect: blank.dialect,
      text: blank.text,
      element: element.replace(/\.\d+\b.*$/, ""),
      ...(blank.preselected === undefined ? {} : { preselected: true }),
      ...(blank.options.length === 0 ? {} : { options: blank.options }),
    },
    rangeIn(source, blank.range.start, blank.range.end),
  );
  writer.blank(element, blank);
  return true;
}

type Decode = (words: string, passage: Passage) => unknown;

/** Writes the one value of a part; a part with a label and nothing behind it is an open place. */
function writePart(
  part: OutlineNode | undefined,
  element: string,
  scope: Scope,
  decode: Decode,
): void {
  if (!part) return;
  const [text] = textsOf(part);
  const writer = partWriter(part, text, scope);
  if (!writer) {
    if (part.label) {
      const key = rangeIn(part.label);
      scope.draft.add(
        element,
        { state: "slot", placeholder: "" },
        { key, anchor: key },
        scope.section,
      );
    }
    return;
  }
  if (writeBlank(writer, element)) return;
  const value = decode(writer.passage.text.trim(), writer.passage);
  if (value !== undefined) writer.value(element, value, 0, writer.passage.text.length);
}

/** A map or row of the earlier treatments. */
export function readTreatmentRecord(node: OutlineNode, parts: Parts, scope: Scope): void {
  const { draft } = scope;
  const record = draft.open("priorTreatments", node.anchor);
  draft.set(record, "section", scope.section);
  const name =
    parts.get("treatmentName") ??
    parts.get("cryogen") ??
    parts.get("priorTreatments") ??
    parts.get("code") ??
    drugIn(node) ??
    node.children.find(({ text }) => text !== undefined);
  writePart(name, `${record}.name`, scope, (words, passage) => {
    for (const phrase of passage.phrases) {
      for (const meaning of phrase.meanings) {
        if (meaning.type === "treatment") {
          draft.set(record, "agent", meaning.agent);
          draft.set(record, "classes", [meaning.class]);
        } else if (meaning.type === "treatment-class") {
          draft.set(record, "classes", meaning.classes);
        }
      }
    }
    return words;
  });
  const duration =
    parts.get("treatmentDuration") ??
    parts.get("duration") ??
    otherPart(node, parts, holdsDuration) ??
    // `duration_weeks: 12`
    otherPart(
      node,
      parts,
      (words, label) => /^\s*\d{1,3}\s*$/.test(words) && unitOfLabel(label) !== undefined,
    );
  writePart(duration, `${record}.duration`, scope, (words) => {
    const match = durationsIn(words)[0];
    if (match) return match.statement;
    const figure = figureOf(/^\d+$/.exec(words)?.[0]);
    const unit = duration?.label ? unitOfLabel(duration.label.text) : undefined;
    if (figure === undefined) return undefined;
    return unit
      ? { text: words, unit: unit[0], minSeconds: figure * unit[1], maxSeconds: figure * unit[1] }
      : { text: words, unit: "none", minSeconds: figure, maxSeconds: figure };
  });
  const outcome = parts.get("treatmentOutcome") ?? otherPart(node, parts, holdsOutcome);
  writePart(outcome, `${record}.outcome`, scope, (words, passage) => outcomeIn(words, passage));
  if (!outcome && scope.meaning === "failedTreatments") {
    draft.add(
      `${record}.outcome`,
      { state: "value", value: "failed" },
      { value: node.anchor, anchor: node.anchor },
      scope.section,
    );
  }
  writePart(
    parts.get("treatmentReason") ?? parts.get("necessity"),
    `${record}.reason`,
    scope,
    (words) => words,
  );
  if (!outcome) {
    const reason = textsOf(parts.get("treatmentReason"))[0];
    const found = reason && outcomeIn(reason.text, toPassage(reason, []));
    if (reason && found) {
      draft.add(
        `${record}.outcome`,
        { state: "value", value: found, text: reason.text },
        { value: rangeIn(reason), anchor: rangeIn(reason) },
        scope.section,
      );
    }
  }
  writePart(
    parts.get("treatmentStart") ?? parts.get("serviceDate"),
    `${record}.started`,
    scope,
    readDate,
  );
  writePart(parts.get("treatmentStop"), `${record}.stopped`, scope, readDate);
}

/** A part of the record whose label no table knows, by what it holds: `Given`, `What came of it`. */
function otherPart(
  node: OutlineNode,
  parts: Parts,
  holds: (words: string, label: string) => boolean,
): OutlineNode | undefined {
  const known = new Set(parts.values());
  return node.children.find(
    (child) =>
      !known.has(child) &&
      child.text !== undefined &&
      holds(child.text.text, child.label?.text ?? ""),
  );
}

/** Outcomes after which something else had to be done. */
const ENDED_BADLY: ReadonlySet<TreatmentOutcome | undefined> = new Set<TreatmentOutcome>([
  "failed",
  "partial",
  "intolerant",
  "allergic",
  "contraindicated",
  "pregnancy",
  "declined",
]);

/** The cell of a row that names a drug. */
export function drugIn(
  { children }: OutlineNode,
  names: (text: string) => boolean = namesDrug,
): OutlineNode | undefined {
  return children.find(({ text }) => text !== undefined && names(text.text));
}

/** A row that names a drug in one cell and how it ended in another, whatever stands above them. */
export function tellsOfTreatment(
  node: OutlineNode,
  names: (text: string) => boolean = namesDrug,
): boolean {
  const drug = drugIn(node, names);
  return (
    drug !== undefined &&
    node.children.some(
      ({ text }, index) =>
        text !== undefined &&
        node.children[index] !== drug &&
        ENDED_BADLY.has(outcomeIn(text.text, toPassage(text, []))),
    )
  );
}

function holdsDuration(words: string): boolean {
  return durationsIn(words).length > 0;
}

function holdsOutcome(words: string): boolean {
  return PLAIN_OUTCOMES.some(([pattern]) => pattern.test(words));
}

const PLAIN_OUTCOMES: readonly (readonly [RegExp, TreatmentOutcome])[] = [
  [/^(?:did not|not|no)\b.*\bfail/i, "not-failed"],
  // `Response | none`
  [/^\W*(?:none|nil|no|zero|0|nothing)\W*$/i, "failed"],
  [/intoler|side effect|adverse|upset|nausea|irritat|not tolerated/i, "intolerant"],
  [/allerg/i, "allergic"],
  [/contraindicat|not (?:a )?candidate|unsuitable|not suitable/i, "contraindicated"],
  [/pregnan|lactat|breastfe/i, "pregnancy"],
  [/declin|refus/i, "declined"],
  [
    /fail|ineffective|no (?:\w{3,12} ){0,2}?(?:improvement|response|benefit|effect|relief|change)|inadequate|insufficient|poor|minimal|unresponsive|refractory|resistant|worse|relaps|recur|not effective|did not (?:work|help|respond)|\bno (?:use|help|good|luck)\b|unsuccessful|\bthe same\b|unchanged|no (?:better|different|fewer)\b/i,
    "failed",
  ],
  [/partial|some improvement|incomplete|slight|modest|plateau|temporary|<\s?\d+ ?%/i, "partial"],
  [/ongoing|current|continu/i, "ongoing"],
  [/respond|good|excellent|improv|clear|effective|success|working|well/i, "responding"],
  [/consider|discuss/i, "considered"],
  [/plan|start|will/i, "planned"],
  [/stop|discontinu|d\/c/i, "stopped"],
];

function outcomeIn(words: string, passage: Passage): TreatmentOutcome | undefined {
  for (const phrase of passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (
        meaning.type === "statement" &&
        meaning.id.startsWith("outcome:") &&
        !["outcome:ongoing", "outcome:planned"].includes(meaning.id)
      ) {
        return meaning.id.slice("outcome:".length) as TreatmentOutcome;
      }
    }
  }
  return PLAIN_OUTCOMES.find(([pattern]) => pattern.test(words))?.[1];
}

function unitOfLabel(label: string): readonly ["weeks" | "months" | "days", number] | undefined {
  if (/week|wk/i.test(label)) return ["weeks", 604_800];
  if (/month|\bmo/i.test(label)) return ["months", 2_592_000];
  return /day/i.test(label) ? ["days", 86_400] : undefined;
}

/** A map or row of the claim. */
export function readClaimRecord(node: OutlineNode, parts: Parts, scope: Scope): void {
  const line = scope.draft.open("claim.lines", node.anchor);
  const code = parts.get("code") ?? parts.get("procedure") ?? parts.get("treatmentName");
  writePart(
    code,
    `${line}.code`,
    scope,
    (words) => /^(?:CPT\s?)?([^\s-]*[^\s.,;:-])/.exec(words)?.[1] ?? words,
  );
  const [codeText] = textsOf(code);
  const embedded = codeText
    ? modifiersIn(
        /^[^\s-]+((?:\s?[-,]\s?[A-Z0-9]{2})+)/.exec(codeText.text)?.[1] ?? "",
        codeText.text.search(/[-,]/),
      )
    : [];
  const writer = partWriter(code, codeText, scope);
  embedded.forEach(({ modifier, start, end }, index) =>
    writer?.value(`${line}.modifiers.${index}`, modifier, start, end),
  );
  writePart(parts.get("units"), `${line}.units`, scope, (words) =>
    figureOf(/^\d+|[a-z]+$/i.exec(words)?.[0]),
  );
  writeList(parts.get("modifiers"), `${line}.modifiers`, scope, embedded.length, (text) =>
    modifiersIn(text, 0).map(({ modifier, start, end }) => ({ value: modifier, start, end })),
  );
  const pointer =
    parts.get("diagnosisPointer") ?? parts.get("diagnoses") ?? parts.get("diagnosisCode");
  writeList(pointer, `${line}.diagnoses`, scope, 0, pointersIn);
  writePart(parts.get("placeOfService"), `${line}.placeOfService`, scope, (words) => words);
  writePart(parts.get("lineDate") ?? parts.get("serviceDate"), `${line}.date`, scope, readDate);
}

type ListReader = (text: string) => readonly { value: string; start: number; end: number }[];

const pointersIn: ListReader = (text) =>
  [
    ...text.matchAll(
      /[A-Z][0-9O][0-9A-Z](?:\.?[0-9A-ZO]{1,4})?|\d{3}\.\d{1,2}|(?<![A-Za-z])[A-L](?![A-Za-z])|(?<!\d)\d{1,2}(?!\d)/g,
    ),
  ].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

function writeList(
  part: OutlineNode | undefined,
  element: string,
  scope: Scope,
  from: number,
  read: ListReader,
): void {
  let index = from;
  for (const text of textsOf(part)) {
    const writer = partWriter(part, text, scope);
    if (!writer) continue;
    if (writeBlank(writer, `${element}.${index}`)) {
      index++;
      continue;
    }
    for (const { value, start, end } of read(text.text)) {
      writer.value(`${element}.${index}`, value, start, end);
      index++;
    }
  }
  if (part?.label && index > from) return;
  if (part?.label) scope.draft.anchor(element, rangeIn(part.label));
}

/** `| Dx | Code |` over `| A | L70.0 |`: the letter to which the lines of the claim point, and its code. */
export function isPointedDiagnosis(parts: Parts): boolean {
  const pointer = parts.get("diagnoses")?.text?.text ?? "";
  const code = parts.get("code")?.text?.text ?? "";
  return /^\s*(?:[A-L]|\d)[.)]?\s*$/.test(pointer) && /^\s*[A-Z]\d[0-9A-Z]/i.test(code);
}

/** A map or row of the diagnoses. */
export function readDiagnosisRecord(node: OutlineNode, parts: Parts, scope: Scope): void {
  const { draft } = scope;
  const record = draft.open("diagnoses", node.anchor);
  const code = parts.get("code") ?? parts.get("diagnosisCode");
  writePart(code, `${record}.code`, scope, (words) => words.replace(/^ICD[\w-]*:?\s*/i, ""));
  const label =
    parts.get("diagnosisLabel") ??
    (isPointedDiagnosis(parts) ? undefined : parts.get("diagnoses")) ??
    parts.get("treatmentName") ??
    parts.get("title") ??
    parts.get("note");
  writePart(label, `${record}.label`, scope, (words, passage) => {
    for (const phrase of passage.phrases) {
      const condition = phrase.meanings.find((meaning) => meaning.type === "condition");
      if (condition?.type !== "condition") continue;
      draft.set(record, "condition", condition.id);
      const range = rangeIn(passage.source, phrase.start, phrase.end);
      draft.add(
        "conditions",
        {
          state: "value",
          value: condition.id,
          text: passage.source.text.slice(phrase.start, phrase.end),
        },
        { value: range, anchor: range },
        "diagnosis",
      );
      break;
    }
    return words;
  });
  const pointer = (
    parts.get("diagnosisPointer") ??
    (isPointedDiagnosis(parts) ? parts.get("diagnoses") : undefined)
  )?.text?.text;
  if (pointer !== undefined) draft.set(record, "pointer", pointer.trim());
  draft.set(record, "section", scope.section);
}

/** What the labels of a signature's parts are called besides those of the table. */
const SIGNER_LABEL =
  /\b(?:by|who|person|signer|name|provider|clinician|physician|author|attending|resident|dermatologist|staff)$/i;
const SIGNED_LABEL =
  /\b(?:signed|signature|authenticated|finali[sz]ed|locked|closed|verified|sign-?off|e-?sig\w*|time-?stamp|stamp(?:ed)?|on|at|date|time|when)$/i;
const ELECTRONIC_LABEL =
  /\b(?:electronic(?:ally)?|digital(?:ly)?|e-?sign(?:ed|ature)?|e-?sig|signed|authenticated|finali[sz]ed|locked|verified)(?: (?:electronically|digitally))?$/i;

/** `author_signed` and `eSigned` as words. */
function wordsOfLabel({ label }: OutlineNode): string {
  return (label?.text ?? "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_/]/g, " ")
    .trim();
}

/** The map of the signature, or a row of a table of those who signed. */
export function readSignatureRecord(node: OutlineNode, parts: Parts, scope: Scope): void {
  const record = scope.draft.open("signatures", node.anchor);
  const has = (pattern: RegExp, holds: (words: string) => boolean) =>
    node.children.find(
      (child) =>
        child.text !== undefined && pattern.test(wordsOfLabel(child)) && holds(child.text.text),
    );
  const name =
    parts.get("signatureName") ??
    parts.get("treatmentName") ??
    parts.get("performedBy") ??
    parts.get("signature") ??
    has(SIGNER_LABEL, () => true) ??
    has(/./, (words) => personIn(words, false) !== undefined);
  writePart(name, `${record}.name`, scope, (words) => {
    const person = personIn(words, true);
    if (person?.credentials) {
      const text = name?.text;
      if (text) {
        const range = rangeIn(text, person.credentials.start, person.credentials.end);
        scope.draft.add(
          `${record}.credentials`,
          { state: "value", value: person.credentials.text, text: person.credentials.text },
          { value: range, anchor: range },
          scope.section,
        );
      }
    }
    return person?.name ?? words;
  });
  writePart(
    parts.get("credentials") ?? parts.get("title"),
    `${record}.credentials`,
    scope,
    (words) => words,
  );
  const signedAt =
    parts.get("signedAt") ??
    parts.get("serviceDate") ??
    has(SIGNED_LABEL, (words) => datesIn(words).length > 0);
  writePart(signedAt, `${record}.signedAt`, scope, readDate);
  const method = parts.get("signatureMethod") ?? parts.get("applicator") ?? parts.get("technique");
  writePart(method, `${record}.method`, scope, (words) => {
    if (/not read/i.test(words)) return "not-read";
    if (/on file/i.test(words)) return "on-file";
    if (/stamp/i.test(words)) return "stamp";
    if (/typed/i.test(words)) return "typed";
    if (/attest/i.test(words)) return "attested";
    if (/hand|wet|ink|paper/i.test(words)) return "handwritten";
    return /unsigned|pending|none/i.test(words) ? "unsigned" : "electronic";
  });
  if (method) return;
  // `e_signed: true`, `signed: yes`, `locked: no`
  const flag = has(ELECTRONIC_LABEL, (words) => /^\W*(?:true|false|yes|no|y|n)\b/i.test(words));
  writePart(flag, `${record}.method`, scope, (words) =>
    /^\W*(?:false|no|n)\b/i.test(words) ? "unsigned" : "electronic",
  );
}

/** The text with everything blanked out but the modifiers behind its codes. */
function modifiersBehindCodes(text: string): string {
  return text.replace(/[^-,\s]+/g, (word, at: number) =>
    /^[0-9A-Z]{2}$/.test(word) && text[at - 1] === "-" ? word : " ".repeat(word.length),
  );
}

/** The cell of a day under a heading of any name: `When`. */
function holdsDate({ text }: OutlineNode): boolean {
  return text !== undefined && datesIn(text.text).length > 0;
}

/** A map, row or line of the other visits. */
export function readVisitRecord(node: OutlineNode, parts: Parts, scope: Scope): void {
  const visit = scope.draft.open("visits", node.anchor);
  scope.draft.ensureList(`${visit}.codes`);
  writePart(
    parts.get("serviceDate") ?? parts.get("lineDate") ?? node.children.find(holdsDate),
    `${visit}.date`,
    scope,
    readDate,
  );
  const codes = parts.get("code") ?? parts.get("procedure") ?? parts.get("claim");
  writeList(codes, `${visit}.codes`, scope, 0, (text) =>
    [...text.matchAll(/\b(?:\d{5}|[A-Z]\d{4})\b/g)].map((match) => ({
      value: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  // `99213-24` in the place of the code carries its modifier.
  writeList(parts.get("modifiers") ?? codes, `${visit}.modifiers`, scope, 0, (text) =>
    modifiersIn(parts.has("modifiers") ? text : modifiersBehindCodes(text), 0).map(
      ({ modifier, start, end }) => ({ value: modifier, start, end }),
    ),
  );
  const words = node.children.map(({ text }) => text?.text ?? "").join(" ");
  if (/\b(?:staged|planned|series|session \d)/i.test(words))
    scope.draft.set(visit, "stagedPlan", true);
}
