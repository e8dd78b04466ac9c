import type { IdentifierFact, LabelMeaning, LiteralDateFact } from "@encounter-lint/domain";
import { agesIn } from "../narrative/ages.ts";
import { datesIn } from "../narrative/dates.ts";

/** A place in a text; offsets count from its start. */
interface Found<Type> {
  readonly type: Type;
  readonly start: number;
  readonly end: number;
}

/** Mailboxes of a practice and of those who keep its templates. */
const ROLE =
  /^(?:[\w.+-]*[.+_-])?(?:derm\w*|clinics?|office|front-?desk|templates?|info|support|help\w*|billing|admin\w*|nurses?|triage|records?|team|staff|it|quality|compliance)(?:[.+_-][\w.+-]*)?@/i;

const PATTERNS: readonly (readonly [IdentifierFact["type"], RegExp])[] = [
  ["social-security-number", /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g],
  ["phone", /(?<![\d.-])(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)/g],
  ["email", /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?!@)/g],
  [
    "medical-record-number",
    /\b(?:MRN|medical record (?:number|no\.?)|chart (?:number|no\.?|#))\s?[:#]?\s?(\d{4,12})\b/gi,
  ],
  ["name", /\b(?:Mr|Mrs|Ms|Miss)\.?\s[A-Z][a-z]{1,20}(?:\s[A-Z][a-z]{1,20})?\b/g],
  ["name", /\b[Pp]atient(?:'s)? (?:name(?: is|:)?|,)\s?([A-Z][a-z]{1,20}\s[A-Z][a-z]{1,20})\b/g],
  [
    "address",
    /\b\d{1,5}\s(?:[A-Z][a-z]{2,15}\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Way)\b\.?/g,
  ],
];

/** Text that looks like an identifier of a real person. A clinic's own phone number in the aftercare is none. */
export function identifiersIn(
  text: string,
  meaning: LabelMeaning | undefined,
): readonly Found<IdentifierFact["type"]>[] {
  const found: Found<IdentifierFact["type"]>[] = [];
  const isAdvice = meaning === "instructions" || meaning === "aftercare";
  for (const [type, pattern] of PATTERNS) {
    const isContact = type === "phone" || type === "email" || type === "address";
    if (isContact && isAdvice) continue;
    for (const match of text.matchAll(pattern)) {
      if (isContact && isOfTheClinic(text, match.index)) continue;
      if (type === "email" && ROLE.test(match[0])) continue;
      const words = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(words);
      found.push({ type, start, end: start + words.length });
    }
  }
  const whole = { start: 0, end: text.length };
  if (meaning === "medicalRecordNumber" && /^[A-Z]{0,3}\d{4,12}$/.test(text.trim()))
    found.push({ type: "medical-record-number", ...whole });
  const name = /^\s*([A-Z][a-z]+,? [A-Z][a-z]+)(?=[,;(]|\s*$)/.exec(text);
  if (name && (meaning === "patientName" || meaning === "patient")) {
    const start = name[0].indexOf(name[1] ?? "");
    found.push({ type: "name", start, end: start + (name[1] ?? "").length });
  }
  if (meaning === "phone" && /\d{3}.?\d{4}/.test(text) && found.length === 0)
    found.push({ type: "phone", ...whole });
  for (const { start, end } of datesIn(text)) {
    const isBirth =
      meaning === "dateOfBirth" || /\b(?:dob|born|birth)\b[^.]{0,16}$/i.test(text.slice(0, start));
    if (isBirth) found.push({ type: "birth-date", start, end });
  }
  return found;
}

/** What practices call themselves in their letterheads. */
const PRACTICE =
  /\b(?:dermatology|clinics?|associates|(?:medical|health|skin|laser|care|surgery) (?:center|centre|clinic|group|care|institute|partners)|hospital|practice|physicians|healthcare|p\.?l?\.?l?c\.?|suite)\b/i;

/** Whether the sentence before a telephone number or an address, or its line, speaks of the clinic. */
function isOfTheClinic(text: string, at: number): boolean {
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 120);
  const line = text.slice(lineStart, at) + (/^[^\n]{0,80}/.exec(text.slice(at))?.[0] ?? "");
  if (PRACTICE.test(line) && !/\b(?:patient|pt|home|cell|mobile|mother|father)\b/i.test(line))
    return true;
  const before = /[^.\n]*$/.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? "";
  return (
    /\b(?:call|clinic|office|contact|phone us|questions|line|desk|after hours)\b/i.test(before) &&
    !/\b(?:patient|pt|home|cell|mobile)(?:'s)?\s(?:phone|tel\w*|number|contact|cell|address)\b/i.test(
      before,
    )
  );
}

/** "The nurse line is open 8:00 am to 4:30 pm; after 4:30 pm call 911" tells of no visit. */
function isOfficeHour(text: string, start: number, end: number): boolean {
  return (
    /\b(?:open|hours|line|daily|weekdays|monday|friday|until|after|before|between|from|to|and|-|–)\s(?:\w+\s){0,3}$/i.test(
      text.slice(Math.max(0, start - 48), start),
    ) || /^\s?(?:-|–|to|until|and)\s?\d/i.test(text.slice(end, end + 12))
  );
}

/** Dates, times of day and ages that are written out. */
export function literalTimesIn(
  text: string,
  meaning: LabelMeaning | undefined,
): readonly Found<LiteralDateFact["type"]>[] {
  const found: Found<LiteralDateFact["type"]>[] = [];
  for (const { start, end } of datesIn(text)) {
    const before = text.slice(0, start);
    if (meaning === "dateOfBirth" || /\b(?:dob|born|birth)\b[^.]{0,16}$/i.test(before)) continue;
    // The template's own date is no date of a visit.
    if (
      /\b(?:rev(?:ised|ision)?|updated|version|effective|created|reviewed|approved|policy|template|form|as of|printed)\b[^.]{0,24}$/i.test(
        before,
      )
    )
      continue;
    found.push({ type: "date", start, end });
  }
  for (const match of text.matchAll(
    /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d\s?(?:[ap]\.m\.|[ap]m)?(?![\d:])/gi,
  )) {
    if (found.some(({ start, end }) => match.index < end && start < match.index + match[0].length))
      continue;
    if (isOfficeHour(text, match.index, match.index + match[0].length)) continue;
    found.push({ type: "time", start: match.index, end: match.index + match[0].trimEnd().length });
  }
  if (meaning === "age" && /^\d{1,3}$/.test(text.trim()))
    found.push({ type: "age", start: 0, end: text.length });
  for (const { start, end } of agesIn(text)) {
    const before = text.slice(Math.max(0, start - 24), start);
    if (
      /\b(?:under|over|below|above|than|if|minors?|age|aged|ages|until|<|>|≥|≤)\s?$/i.test(
        before,
      ) &&
      meaning !== "age"
    )
      continue;
    if (/[<>≥≤]\s?$/.test(before)) continue;
    found.push({ type: "age", start, end });
  }
  return found;
}
