import type { SignatureMethod } from "@encounter-lint/domain";
import { datesIn } from "../narrative/dates.ts";
import { CREDENTIAL_SIGN, personIn, type PersonMatch } from "../narrative/people.ts";
import type { ContextualPhrase } from "../narrative/passage.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { isMoreThanTyped, signingLineOf, unsignedIn } from "./signing-line.ts";

interface Mark {
  readonly method: SignatureMethod;
  readonly start: number;
  readonly end: number;
}

const CLOSING_NAME =
  /(?:^|\n)[ \t]*(?:[-–—~]{1,3}[ \t]*)?(\/s\/[ \t]*)?((?:Dr\.? )?[A-Z][\p{L}'’.-]*(?: [A-Z][\p{L}'’.-]*){0,3},? (?:MD|M\.D\.|DO|D\.O\.|PA-C|PA|NP|FNP-C|FNP|DNP|APRN|ARNP|RN)(?:,? FAAD)?(?: \((?:typed|printed)(?: name)?\))?|Dr\.? [A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)?)[ \t]*\.?(?:$|\n)/gu;

/** Reads who signed, how and when. */
export function readSignature(writer: MentionWriter): void {
  const { passage, scope } = writer;
  const marks = marksOf(writer);
  for (const [index, mark] of marks.entries()) {
    const sentence = passage.sentences.find(
      ({ start, end }) => mark.start >= start && mark.start < end,
    );
    const until =
      marks[index + 1]?.start ??
      Math.min(passage.text.length, Math.max(sentence?.end ?? 0, mark.end + 90));
    writeSignature(writer, mark, mark.end, until);
  }
  if (marks.length > 0 && isRealMark(marks)) return;
  if (scope.kind === "note" && marks.length === 0 && readLine(writer)) return;
  if (scope.section === "signature") {
    readBlock(writer, marks);
  } else if (scope.section !== "priorTreatment" && !scope.label) {
    readClosingName(writer);
  }
}

const UNSIGNED_ELSEWHERE: ReadonlySet<string> = new Set([
  "consent",
  "priorTreatment",
  "visits",
  "history",
  "claim",
]);

/** What no set phrase says: `Leo Marsh, MD [signed 10/15/2026 16:31]`, `Note status: draft`. */
function readLine(writer: MentionWriter): boolean {
  const { passage, scope } = writer;
  if (UNSIGNED_ELSEWHERE.has(scope.section)) return false;
  const label = scope.label?.text ?? "";
  const isSignature = scope.section === "signature";
  const line =
    passage.placeholders.length > 0 ? undefined : signingLineOf(passage.text, isSignature);
  if (line) {
    const record = writer.open("signatures", line.start, line.end);
    writer.value(`${record}.method`, "electronic", line.mark.start, line.mark.end);
    writePerson(writer, record, line.person, 0);
    const { date } = line;
    if (date) writer.value(`${record}.signedAt`, date.statement, date.start, date.end);
    return true;
  }
  const open = unsignedIn(passage.text) ?? openStatus(label, passage.text);
  if (!open) return false;
  const record = writer.open("signatures", open.start, open.end);
  writer.value(`${record}.method`, "unsigned", open.start, open.end);
  return true;
}

/** `Note status: draft`, `Co-signature: still outstanding` */
function openStatus(label: string, text: string): { start: number; end: number } | undefined {
  const found = /\bstatus$|sign|attest|authenticat/i.test(label.trim())
    ? unsignedIn(`${label}: ${text}`)
    : undefined;
  return found && { start: 0, end: text.length };
}

function isRealMark(marks: readonly Mark[]): boolean {
  return marks.some(
    ({ method }) => method === "electronic" || method === "attested" || method === "handwritten",
  );
}

function marksOf(writer: MentionWriter): Mark[] {
  const marks = writer.passage.phrases.flatMap((phrase) =>
    phrase.meanings.flatMap((meaning): Mark[] => {
      if (meaning.type !== "statement" || !meaning.id.startsWith("signature:")) return [];
      const method = meaning.id.slice("signature:".length) as SignatureMethod;
      const negated = isUnder(phrase, "negated", 2);
      if (negated && method !== "electronic") return [];
      if (isOfAnotherPaper(writer, phrase) || isBareWord(writer, phrase)) return [];
      const isToCome = TO_COME.test(
        writer.passage.text.slice(Math.max(0, phrase.start - 40), phrase.start),
      );
      return [
        {
          method: negated || (isToCome && method === "electronic") ? "unsigned" : method,
          start: phrase.start,
          end: phrase.end,
        },
      ];
    }),
  );
  // "Signed by Jane Roe, MD, using a rubber stamp" is a stamp.
  const isStamped =
    marks.some(({ method }) => method === "stamp") &&
    !BY_HAND.test(`${writer.scope.label?.text ?? ""} ${writer.passage.text}`);
  if (!isStamped) return marks.filter(({ method }) => method !== "stamp");
  return marks.filter(({ start, end }) => !isWeak(writer, start, end));
}

/** "Not yet authenticated by M. Webb" */
const TO_COME =
  /\b(?:not (?:yet )?(?:been )?|never |pending |awaiting |yet to be |to be |must be |will be |until |before being )$/i;

/** "Signed by hand in ink; the stamp beneath it shows the name" */
const BY_HAND = /\b(?:by hand|in ink|wet (?:ink|signature)|hand-?written|own hand)\b/i;

/** Words that mean a signature only beside the name of the one who signs. */
const WEAK =
  /^(?:signed|signed by|approved by|verified by|signed off by|reviewed and signed(?: by)?|finali[sz]ed by)$/i;

function isWeak(writer: MentionWriter, start: number, end: number): boolean {
  return WEAK.test(
    writer.passage.text
      .slice(start, end)
      .replace(/[[\]()]/g, "")
      .trim(),
  );
}

/** "She signed and left", "approved by her insurance": nobody signs the note here. */
function isBareWord(writer: MentionWriter, { start, end }: ContextualPhrase): boolean {
  const { passage, scope } = writer;
  if (scope.section === "signature" || !isWeak(writer, start, end)) return false;
  const rest = passage.text.slice(end, end + 90);
  if (/^\s?[)\]]/.test(rest)) return false;
  const lead = /^[\s:,]*(?:by\s)?[\s:]*/i.exec(rest)?.[0].length ?? 0;
  const person = personIn(rest.slice(lead), true);
  return (
    (person === undefined || person.start > 4) &&
    !passage.placeholders.some(({ range }) => range.start >= end && range.start < end + lead + 4)
  );
}

const PATIENT_SIDE =
  /^[\s:(–—-]*(?:by\s)?(?:both\s)?(?:the\s|her\s|his\s|their\s|a\s)?(?:patient|pt|mother|father|mom|dad|parents?|guardian|legal guardian|grand\w+|step\w+|witness|insur\w+|payer|copy|consent|form|waiver)\b/i;

/** The consent form and the waiver are signed too, by the patient: "signature on file (patient, 01/22/2026)". */
function isOfAnotherPaper(
  writer: MentionWriter,
  { start, end, sentence }: ContextualPhrase,
): boolean {
  const { text, sentences } = writer.passage;
  const rest = text.slice(end, end + 60);
  if (PATIENT_SIDE.test(rest)) return true;
  const from = Math.max(sentences[sentence]?.start ?? 0, start - 60);
  return (
    /\b(?:consent|permission|waiver|abn|beneficiary notice|release|patient|pt|mother|father|mom|dad|parents?|guardian|she|he)\b[^.;\n]{0,40}$/i.test(
      text.slice(from, start),
    ) && personIn(rest, false) === undefined
  );
}

function writeSignature(writer: MentionWriter, mark: Mark, from: number, to: number): void {
  const { passage } = writer;
  const record = writer.open("signatures", mark.start, mark.end);
  const rest = passage.text.slice(from, to);
  const blank = passage.placeholders.find(({ range }) => range.start >= from && range.start < to);
  if (blank) {
    // A blank behind "signed by" leaves open who signed, and so whether anybody did.
    writer.blank(`${record}.name`, blank);
    return;
  }
  writer.value(`${record}.method`, mark.method, mark.start, mark.end);
  const lead = /^[\s:,–—-]*(?:by|electronically by)?[\s:,–—-]*/i.exec(rest)?.[0].length ?? 0;
  const behind = personIn(rest.slice(lead), true);
  const offset = Math.max(0, mark.start - 60);
  const before = behind ? undefined : personIn(passage.text.slice(offset, mark.start), false);
  if (behind) writePerson(writer, record, behind, from + lead);
  else if (before) writePerson(writer, record, before, offset);
  const date = datesIn(rest)[0];
  if (date) writer.value(`${record}.signedAt`, date.statement, from + date.start, from + date.end);
}

function writePerson(
  writer: MentionWriter,
  record: string,
  person: PersonMatch,
  offset: number,
): void {
  writer.value(`${record}.name`, person.name, offset + person.start, offset + person.end);
  if (!person.credentials) return;
  const { text, start, end } = person.credentials;
  writer.value(`${record}.credentials`, text, offset + start, offset + end);
}

/** What stands under "Signature" without a word that says how it was signed. */
function readBlock(writer: MentionWriter, marks: readonly Mark[]): void {
  const { passage, scope } = writer;
  const isSignedLabel = /sign|authenticat|attest/i.test(scope.label?.text ?? "");
  const isElectronicLabel =
    /electronic|e-?sign|digital|authenticated|attest|^signed by$|^signed$/i.test(
      scope.label?.text ?? "",
    );
  if (!isSignedLabel && scope.meaning !== "signature") return;
  // `Signed: patient Jane Doe`
  if (PATIENT_SIDE.test(passage.text)) return;
  const blank = passage.placeholders[0];
  const record = marks.length > 0 ? undefined : writer.open("signatures", 0, passage.text.length);
  if (record === undefined) return;
  if (blank) {
    writer.blank(`${record}.name`, blank);
    return;
  }
  if (/^\W*(?:(?:is|kept|held|provider|physician) )?on file\b/i.test(passage.text)) {
    writer.value(`${record}.method`, "on-file", 0, passage.text.length);
    return;
  }
  const date = datesIn(passage.text)[0];
  const words = date
    ? passage.text.replace(date.statement.text, ({ length }) => " ".repeat(length))
    : passage.text;
  const person = personIn(words, true);
  if (person) writePerson(writer, record, person, 0);
  else if (!date || /[A-Za-z]{2} [A-Za-z]{2}/.test(passage.text.replace(date.statement.text, ""))) {
    writer.value(`${record}.name`, passage.source.text, 0, passage.text.length);
  }
  if (date) writer.value(`${record}.signedAt`, date.statement, date.start, date.end);
  const method: SignatureMethod | undefined = isElectronicLabel
    ? "electronic"
    : /(?:^|\s)\/?e?s\/(?!\s?p\b)/i.test(passage.text) ||
        date?.statement.time !== undefined ||
        isMoreThanTyped(passage.text)
      ? "electronic"
      : undefined;
  if (method) writer.value(`${record}.method`, method, 0, passage.text.length);
}

/** A name with a degree alone on the last lines: typed, not signed, unless `/s/` stands before it. */
function readClosingName(writer: MentionWriter): void {
  const { passage } = writer;
  if (writer.scope.section === "header") return;
  if (!passage.text.includes("Dr") && !CREDENTIAL_SIGN.test(passage.text)) return;
  for (const match of passage.text.matchAll(CLOSING_NAME)) {
    const [, mark, name = ""] = match;
    const start = match.index + match[0].indexOf(name);
    const person = personIn(name, true);
    const record = writer.open("signatures", start, start + name.length);
    writer.value(`${record}.name`, person?.name ?? name, start, start + name.length);
    if (person?.credentials) {
      const { text, start: from, end } = person.credentials;
      writer.value(`${record}.credentials`, text, start + from, start + end);
    }
    const method: SignatureMethod = mark === undefined ? "typed" : "electronic";
    writer.value(`${record}.method`, method, start, start + name.length);
  }
}
