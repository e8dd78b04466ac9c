import { diagnosisCodesIn, procedureCodesIn, type ProcedureCodeMatch } from "../narrative/codes.ts";
import { datesIn } from "../narrative/dates.ts";
import {
  aroundCode,
  isDiagnosisSetAside,
  isCalledBilled,
  isExplained,
  isOtherNumber,
  isTurnedDown,
  type AroundCode,
} from "../narrative/set-aside.ts";
import { ACNE_CRYOTHERAPY, type Condition } from "@encounter-lint/domain";
import { phrasesBetween, sentenceAt } from "../narrative/passage.ts";
import { isAffirmed } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";

const DIAGNOSIS_WORDS = /\b(?:icd|dx|diagnos[ei]s|impression)\b/i;
/** "17340." on a line of its own */
const CODE_ALONE = /^\W{0,3}\d{5}\W{0,3}$/;
const CODE_WORDS = /\b(?:cpt|hcpcs|code[ds]?|bill(?:ed|ing)?|charges?|procedure)\b/i;

/** Reads procedure and diagnosis codes: claim lines, the procedure's own code, diagnoses with their labels. */
export function readCodes(writer: MentionWriter): void {
  if (writer.scope.isAside === true) {
    offerAcneCode(writer, procedureCodesIn(writer.passage.text, true));
    return;
  }
  readProcedureCodes(writer);
  readDiagnosisCodes(writer);
  readPlace(writer);
}

/** `DOS ____, POS 11`; behind a code the place is that of its claim line. */
function readPlace(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.section === "visits" || scope.meaning === "placeOfService") return;
  for (const match of passage.text.matchAll(/\b(?:POS|[Pp]lace of service)\s?[:#]?\s?(\d{2})\b/g)) {
    const before = passage.text.slice(Math.max(0, match.index - REACH), match.index);
    if (/\b\d{5}\b[^\n]*$/.test(before)) continue;
    if (scope.kind === "note" && isOfOtherVisit(writer, match.index)) continue;
    const [whole, code = ""] = match;
    const start = match.index + whole.length - code.length;
    writer.value("service.placeOfService", code, start, start + code.length);
  }
}

/** "The video visit of 10/01 was POS 02", "follow-up in 4 weeks by video (POS 10)" */
function isOfOtherVisit({ passage, scope }: MentionWriter, at: number): boolean {
  const { start = 0 } = passage.sentences[sentenceAt(passage, at)] ?? {};
  const before = passage.text.slice(Math.max(start, at - REACH), at);
  return (
    scope.section === "aftercare" ||
    (!/\b(?:today|this visit|now)\b/i.test(before) &&
      /\b(?:was|were|last|prior|previous(?:ly)?|next|follow[\s-]?up|f\/u|future|if|would|could|may|earlier|referr\w+|before|recheck|return|later)\b(?!\s?:)/i.test(
        before,
      ))
  );
}

const REACH = 160;

function readProcedureCodes(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (scope.section === "visits") return;
  const isCodeField =
    scope.meaning === "code" || scope.meaning === "claim" || scope.meaning === "claimLines";
  const expected = scope.section === "claim" || isCodeField;
  const isCode = expected || CODE_WORDS.test(passage.text) || CODE_ALONE.test(passage.text);
  const named = procedureCodesIn(passage.text, isCode).filter(
    ({ start }) => !isOtherNumber(passage.text, start),
  );
  const matches =
    scope.kind === "template"
      ? named.filter((match) => !isForbidden(passage.text, match) && !isReminder(writer, match))
      : withoutRepeats(
          passage.text,
          named.filter((match) => !isLeftOff(passage.text, match) && !isSetAside(writer, match)),
        );
  if (matches.length === 0) {
    offerAcneCode(writer, named);
    return;
  }
  // One bare code names the procedure; modifiers, units, several codes or a billing section make claim lines.
  const isClaim =
    scope.section === "claim" ||
    (matches.length > 1 && matches.some((match) => isBilledVisit(writer, match))) ||
    matches.some(({ modifiers, units }) => modifiers.length > 0 || units !== undefined) ||
    matches.some((match) => isPointing(passage.text, match) || isCalledVisit(writer, match)) ||
    (matches.length > 1 && (ONLY_CODES.test(passage.text) || areLinesOfCodes(passage.text))) ||
    (matches.length > 1 && (isCodeField || /\b(?:bill|charge|cpt|code)/i.test(passage.text)));
  if (scope.section === "header" && scope.meaning === "title") {
    for (const { code, start, codeEnd } of matches)
      writer.value("procedure.code", code, start, codeEnd);
    return;
  }
  for (const match of matches) {
    if (isClaim) writeLine(writer, match, matches);
    else writer.value("procedure.code", match.code, match.start, match.codeEnd);
  }
}

/** "10040 was considered", "17110 is for warts": named, and not billed today. */
function isSetAside(writer: MentionWriter, { code, start, end }: ProcedureCodeMatch): boolean {
  const place = around(writer, start, end);
  if (isTurnedDown(place)) return true;
  if (code === ACNE_CRYOTHERAPY) return false;
  // Beside the acne code another one must be called billed, or stand in a list with it.
  return (
    isExplained(place) || (writer.passage.text.includes(ACNE_CRYOTHERAPY) && !isCalledBilled(place))
  );
}

function around({ passage }: MentionWriter, start: number, end: number): AroundCode {
  const { text, sentences } = passage;
  const sentence = sentences[sentenceAt(passage, start)];
  return aroundCode(text, start, end, sentence ?? { start: 0, end: text.length });
}

/** Where nothing else is billed, a code of which much is said is better than none. */
function offerAcneCode(writer: MentionWriter, named: readonly ProcedureCodeMatch[]): void {
  const acne = named.find(({ code }) => code === ACNE_CRYOTHERAPY);
  if (acne && writer.scope.kind === "note")
    writer.offer("procedure.code", acne.code, acne.start, acne.codeEnd);
}

/** What makes a second mention of a code a second line. */
const LISTS_AGAIN =
  /\b(?:bill|charg|cod(?:ed|ing)|submi|claim|lines?|second|again|also|plus|too|repeat|post|enter)/i;
const LINE_START = /(?:^|\n)\s*(?:\(?\d{1,2}[.)]\s)?[^\n.;]{0,24}$/;

/** "CPT 17340. The 17340 was explained to her": a code that is mentioned again is no second line. */
function withoutRepeats(
  text: string,
  matches: readonly ProcedureCodeMatch[],
): readonly ProcedureCodeMatch[] {
  const ends = new Map<string, number>();
  return matches.filter(({ code, start, end }) => {
    const last = ends.get(code);
    ends.set(code, end);
    if (last === undefined) return true;
    const between = text.slice(last, start);
    const behind = text.slice(end, end + REACH);
    const [rest = ""] = behind.split(/[.;\n]/, 1);
    const from = Math.max(
      between.lastIndexOf(". "),
      between.lastIndexOf("\n"),
      between.lastIndexOf("; "),
    );
    return (
      from < 0 ||
      LINE_START.test(text.slice(Math.max(0, start - 32), start)) ||
      LISTS_AGAIN.test(between.slice(from).slice(-REACH) + rest)
    );
  });
}

/** "17340 and 17110", and nothing else */
const ONLY_CODES = /^\W*(?:\d{5}(?:\s?(?:[,;+&/]|and|plus|with)\s?(?!\W*$)|\W*$)){2,8}$/i;

/** `17340 pointer A` */
function isPointing(text: string, { end }: ProcedureCodeMatch): boolean {
  return /^[ ,;|]{1,3}(?:dx |diagnosis )?(?:pointer|ptr|24E)\s?:?\s?[A-L1-4]\b/i.test(
    text.slice(end, end + 32),
  );
}

/** `E/M level: 99214` */
function isCalledVisit({ scope }: MentionWriter, { code }: ProcedureCodeMatch): boolean {
  return (
    scope.kind === "note" &&
    VISIT.test(code) &&
    scope.section !== "history" &&
    /\b(?:e ?[/&]? ?m|los|level|visit|evaluation)\b/i.test(
      (scope.label?.text ?? "").replace(/_/g, " "),
    )
  );
}

/** Codes beneath one another, each at the start of its line, are what is billed. */
function areLinesOfCodes(text: string): boolean {
  const lines = text.match(/^[ \t]*(?:[-*•][ \t]*)?(?:CPT[ \t:]*)?(?:\d{5}|G\d{4})\b/gim);
  return (lines?.length ?? 0) > 1;
}

/** "Not 10040: nothing was opened", `10040 [ ]`: named as what is not billed. */
function isLeftOff(text: string, { start, end }: ProcedureCodeMatch): boolean {
  return (
    /\bnot (?:billed|charged|coded|reported|charging|billing)\s?:?\s?(?:CPT\s)?(?:\d{5}(?:,\s?|\s(?:and|or|nor)\s)){0,4}$/i.test(
      text.slice(Math.max(0, start - 48), start),
    ) ||
    /\b(?:not|never|instead of|rather than)\s(?:CPT\s)?$/i.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
    /^\s?\[ ?\]/.test(text.slice(end, end + 4))
  );
}

/** "Not 17340 x 3", "never bill 17340-50": a template tells what is not to be billed. */
function isForbidden(text: string, { start }: ProcedureCodeMatch): boolean {
  return /\b(?:not|never|do(?:es)? not|don['’]t|no)\s(?:(?:bill|billed|code|coded|charge|charged|enter|use|write|add|as|CPT)\s){0,2}$/i.test(
    text.slice(Math.max(0, start - 32), start),
  );
}

/** "99213 goes on the claim only when something else was assessed, and never without 25." */
function isReminder(
  { passage }: MentionWriter,
  { code, start, end, modifiers }: ProcedureCodeMatch,
): boolean {
  if (!VISIT.test(code) || modifiers.length > 0) return false;
  const sentence = passage.sentences[sentenceAt(passage, start)];
  const from = Math.max(sentence?.start ?? 0, start - REACH);
  const words = passage.text.slice(from, Math.min(sentence?.end ?? end, end + REACH));
  return (
    /\b(?:if|when|where|unless|only|needs?|must|should|requires?|never|always|carr(?:y|ies)|gets?|takes?)\b/i.test(
      words,
    ) &&
    /(?<![\d.])25\b(?!\s?(?:%|min|sec))/.test(words) &&
    !/(?<!\b(?:never|not|nothing)\s)\b(?:no|without(?: a| the)?)\s(?:modifier[\s-])?25\b/i.test(
      words,
    )
  );
}

const VISIT = /^(?:992\d\d|9201[24]|G0463)$/;

/** A visit beside another code can only be a line of the claim, unless it is said not to be billed. */
function isBilledVisit(
  { passage, scope }: MentionWriter,
  { code, start, end }: ProcedureCodeMatch,
): boolean {
  if (!VISIT.test(code) || scope.section === "history" || scope.section === "priorTreatment")
    return false;
  return (
    !/\b(?:no|not|without|instead of|rather than|previous\w*|last|prior)\s(?:\w+\s){0,3}$/i.test(
      passage.text.slice(Math.max(0, start - 40), start),
    ) &&
    // "99213 on 2026-09-03" was on another day.
    !/^[\s)(]{0,3}(?:(?:was|is|were)\s)?(?:not|n't|declined|never|on\s\d)/i.test(
      passage.text.slice(end, end + 24),
    )
  );
}

function writeLine(
  writer: MentionWriter,
  match: ProcedureCodeMatch,
  all: readonly ProcedureCodeMatch[],
): void {
  const { passage } = writer;
  const line = writer.open("claim.lines", match.start, match.codeEnd);
  writer.value(`${line}.code`, match.code, match.start, match.codeEnd);
  match.modifiers.forEach(({ modifier, start, end }, index) => {
    writer.value(`${line}.modifiers.${index}`, modifier, start, end);
  });
  if (match.units)
    writer.value(`${line}.units`, match.units.count, match.units.start, match.units.end);
  const next = all.find(({ start }) => start > match.start);
  const newline = passage.text.indexOf("\n", match.end);
  const until = Math.min(
    next?.start ?? passage.text.length,
    newline < 0 ? passage.text.length : newline,
  );
  const rest = passage.text.slice(match.end, until);
  const [from, shared] = sharedRest(passage.text, match, all) ?? [match.end, rest];
  const linked = diagnosisCodesIn(shared, true).filter(
    ({ start, end }) =>
      writer.scope.kind === "template" ||
      !isDiagnosisSetAside(around(writer, from + start, from + end)),
  );
  linked.forEach(({ code, start, end }, index) => {
    writer.value(`${line}.diagnoses.${index}`, code, from + start, from + end);
  });
  const dated = datesIn(rest).find(({ start }) =>
    /\b(?:dos|date(?: of service)?|on)\s?:?\s$/i.test(rest.slice(Math.max(0, start - 20), start)),
  );
  const ahead = dated ? undefined : dateAhead(passage.text, match.start);
  if (ahead) writer.value(`${line}.date`, ahead.statement, ahead.start, ahead.end);
  if (dated)
    writer.value(`${line}.date`, dated.statement, match.end + dated.start, match.end + dated.end);
  const pointer = /\b(?:dx|pointer|ptr|24E)\s?:?\s?([A-L](?:\s?,\s?[A-L])*|[1-4])\b/.exec(rest);
  if (pointer?.[1] !== undefined && diagnosisCodesIn(rest, true).length === 0) {
    const start = match.end + pointer.index + pointer[0].lastIndexOf(pointer[1]);
    writer.value(`${line}.diagnoses.0`, pointer[1], start, start + pointer[1].length);
  }
  const place = /\bPOS\s?:?\s?(\d{1,2})\b/i.exec(rest);
  if (place?.[1] !== undefined) {
    const start = match.end + place.index + place[0].lastIndexOf(place[1]);
    writer.value(`${line}.placeOfService`, place[1], start, start + place[1].length);
  }
}

/** `10/16/2026, 17340`: where only one day stands near, it is that of the line. */
function dateAhead(text: string, start: number) {
  const from = Math.max(0, start - REACH);
  const [day, ...others] = datesIn(text.slice(from, start));
  if (!day || others.length > 0) return undefined;
  return /^[,;|\s–—-]{1,4}(?:CPT\s)?$/.test(text.slice(from + day.end, start))
    ? { ...day, start: from + day.start, end: from + day.end }
    : undefined;
}

/** "17340-RT and 17340-LT, L70.0": what stands behind the second line is said of both. */
function sharedRest(
  text: string,
  { code, end }: ProcedureCodeMatch,
  all: readonly ProcedureCodeMatch[],
): readonly [from: number, rest: string] | undefined {
  const next = all.find(({ start }) => start >= end);
  if (next?.code !== code || !/^\s?(?:and|&|,|\+|\/|;)\s?$/i.test(text.slice(end, next.start)))
    return undefined;
  const newline = text.indexOf("\n", next.end);
  const after = all.find(({ start }) => start >= next.end);
  const until = Math.min(after?.start ?? text.length, newline < 0 ? text.length : newline);
  return [next.end, text.slice(next.end, until)];
}

function readDiagnosisCodes(writer: MentionWriter): void {
  const { passage, scope } = writer;
  const inClaim = scope.section === "claim";
  const expected =
    scope.section === "diagnosis" ||
    scope.meaning === "diagnosisCode" ||
    (scope.section === "assessment" && DIAGNOSIS_WORDS.test(passage.text));
  if (
    inClaim &&
    scope.meaning !== "diagnosisCode" &&
    procedureCodesIn(passage.text, true).length > 0
  )
    return;
  const codes = diagnosisCodesIn(passage.text, expected || inClaim).filter(
    ({ code, start, end }) =>
      !isFamily(writer, code, start, end) &&
      !(
        scope.section === "history" &&
        scope.kind === "note" &&
        !code.includes("L70.") &&
        /^(?:\d|L70?$)/.test(code)
      ) &&
      !(scope.kind === "note" && isDiagnosisSetAside(around(writer, start, end))),
  );
  let last = 0;
  codes.forEach(({ code, start, end }, index) => {
    const record = writer.open("diagnoses", start, end);
    writer.value(`${record}.code`, code, start, end);
    // Only between this code and its neighbours: a long line must not be searched again for each code.
    const from = last + passage.text.slice(last, start).lastIndexOf("\n") + 1;
    const next = codes[index + 1]?.start ?? passage.text.length;
    const newline = passage.text.slice(end, next).indexOf("\n");
    const to = newline < 0 ? next : end + newline;
    writeLabel(writer, record, start, end, from, to);
    const pointer = /(?:^|[\s;,(])([A-L]|[1-4])[.):=]\s{0,2}(?:[\p{L} ,()'’/-]{0,80})$/u.exec(
      passage.text.slice(from, start),
    );
    if (pointer?.[1] !== undefined) scope.draft.set(record, "pointer", pointer[1]);
    last = end;
  });
}

/** A template may name the codes to choose from: `diagnosis from L70`, `the L70 family`. */
function isFamily(
  { passage, scope }: MentionWriter,
  code: string,
  start: number,
  end: number,
): boolean {
  if (scope.kind !== "template") return false;
  const before = passage.text.slice(Math.max(0, start - 24), start);
  // "Never L57.0" tells what the template is not for.
  if (
    /\b(?:never|not|except|rather than|instead of)(?:\s(?:use|code|bill|for|with))?\s$/i.test(
      before,
    )
  )
    return true;
  if (code.includes(".")) return false;
  const bounds = passage.sentences[sentenceAt(passage, start)];
  const asksForTheRest =
    /\b(?:fourth|4th|last|missing|next) (?:character|digit)|\b(?:complete|full|whole|exact) code\b|\bspecify|\?\s*$/i;
  return (
    asksForTheRest.test(passage.text.slice(bounds?.start, bounds?.end)) ||
    /\b(?:from|in|within|outside|under|beneath|family|category|categories|range|any)\s(?:the\s)?$/i.test(
      passage.text.slice(Math.max(0, start - 16), start),
    ) ||
    /^\s?(?:family|category|codes?|group|series|range|block|chapter|(?:is|are|alone|by itself)\b)/i.test(
      passage.text.slice(end, end + 12),
    )
  );
}

/** The words beside a code that name a condition: before it in brackets, else behind it. */
function writeLabel(
  writer: MentionWriter,
  record: string,
  start: number,
  end: number,
  from: number,
  to: number,
): void {
  const { passage, scope } = writer;
  const near = phrasesBetween(passage, from, to).filter(
    (phrase) => phrase.meanings.some(({ type }) => type === "condition") && isAffirmed(phrase),
  );
  const behind = near.find(
    (phrase) =>
      phrase.start >= end &&
      // "(L70.0), PIH prone": behind the closed bracket something else begins.
      /^(?:[\s:,(–—-]{0,4}|[)\]][\s:(–—-]{0,3})$/.test(passage.text.slice(end, phrase.start)),
  );
  const before = near.findLast(
    (phrase) =>
      phrase.end <= start &&
      /^[\s:,([–—-]{0,4}(?:ICD[\w\s-]{0,8}:?\s)?$/i.test(passage.text.slice(phrase.end, start)),
  );
  // "L70.0, verruca vulgaris B07.8": the second name is that of the second code.
  const isOfNext =
    behind !== undefined && /^[\s:,(–—-]{0,4}[A-Z]\d/.test(passage.text.slice(behind.end, to + 2));
  const label = before && isOfNext ? before : (behind ?? before);
  const condition = label?.meanings.find(
    (meaning): meaning is { type: "condition"; id: Condition } => meaning.type === "condition",
  );
  if (!label || !condition) return;
  writer.value(
    `${record}.label`,
    passage.source.text.slice(label.start, label.end),
    label.start,
    label.end,
  );
  scope.draft.set(record, "condition", condition.id);
}
