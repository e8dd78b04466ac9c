import { datesIn, type DateMatch } from "../narrative/dates.ts";
import { personIn, type PersonMatch } from "../narrative/people.ts";

/** Words by which a note is signed or closed, in whatever order they stand with the name and the time. */
const SIGNED =
  /\b(?:electronically |digitally )?(?:e-?|co-?)?(?:signed(?:[- ]off)?|authenticated|attested|finali[sz]ed|locked|certified)\b|\b(?:note|chart|encounter|visit|record|document)(?: was| is)? (?:closed|completed|approved|verified)\b|\b(?:closed|completed|approved|verified) (?:and|&) (?:signed|locked)\b|\be-?sig\b|\be-?signature\b|\bsign(?:ed)?[- ]?off\b|\bsign(?:ed|ature)?[- ](?:date|time)\b|\b(?:date|time) signed\b/i;

/** How a name behind the word "signature" is said to be more than typed: `(electronic) Priya Anand, MD`. */
const NOT_TYPED =
  /\b(?:electronic|digital|e-?sign|e-?sig|e-?signature|handwritten|wet|ink|signed|authenticated|verified|finali[sz]ed|locked)(?:ally|ed)?\b/i;

/** What is still to be signed, or signed by nobody. */
const STILL_OPEN =
  /\b(?:unsigned|unauthenticated|not|never|pending|awaiting|awaits|waiting|to be|needs?|required|requires|draft|preliminary|incomplete|will|must|should|until|before|prior to|without|typed|stamp(?:ed)?|on file|if|when)\b|n['’]t\b/i;

/** Papers that others sign, and the others. */
const OTHER_SIGNER =
  /\b(?:consents?|permission|waivers?|abn|notice|release|form|patient|pt|mother|father|mom|dad|parents?|guardian|witness(?:ed)?|order|referral|prescription|rx|letter|script|agreement|hipaa)\b/i;

/** A line that says who signed. */
export interface SigningLine {
  readonly start: number;
  readonly end: number;
  readonly mark: { readonly start: number; readonly end: number };
  readonly person: PersonMatch;
  readonly date?: DateMatch;
}

/**
 * The first line of a text on which somebody with credentials is said to have signed, with the time:
 * `Attending: Leo Marsh, MD [signed 10/15/2026 4:31 PM]`.
 *
 * @param isSignature - the text stands where notes are signed, so that the time may be left out
 */
export function signingLineOf(text: string, isSignature: boolean): SigningLine | undefined {
  let start = 0;
  for (const line of text.split("\n")) {
    const found = line.length > MAX_LINE ? undefined : readLine(line, isSignature);
    if (found) {
      const { mark, person, date } = found;
      return {
        start,
        end: start + line.length,
        mark: { start: start + mark.index, end: start + mark.index + mark[0].length },
        person: shifted(person, start),
        ...(date ? { date: { ...date, start: start + date.start, end: start + date.end } } : {}),
      };
    }
    start += line.length + 1;
  }
  return undefined;
}

/** Longer lines are paragraphs. */
const MAX_LINE = 200;

function readLine(line: string, isSignature: boolean) {
  const mark = SIGNED.exec(line);
  if (!mark || STILL_OPEN.test(line) || OTHER_SIGNER.test(line)) return undefined;
  const named = personIn(line, false);
  const person = named?.credentials ? named : electronicSignerIn(line);
  if (!person) return undefined;
  const [date] = datesIn(line.slice(mark.index)).map((one) => ({
    ...one,
    start: one.start + mark.index,
    end: one.end + mark.index,
  }));
  return date || isSignature ? { mark, person, date } : undefined;
}

/** "Finalized electronically by Bea Holt": the words before the name expect one. */
function electronicSignerIn(line: string): PersonMatch | undefined {
  const lead =
    /\b(?:signed|authenticated|finali[sz]ed|locked|closed) (?:electronically|digitally) by:?\s/i.exec(
      line,
    );
  if (!lead) return undefined;
  const from = lead.index + lead[0].length;
  const person = personIn(line.slice(from), true);
  return person && person.start === 0 ? shifted(person, from) : undefined;
}

function shifted({ credentials, ...person }: PersonMatch, by: number): PersonMatch {
  return {
    ...person,
    start: person.start + by,
    end: person.end + by,
    ...(credentials
      ? {
          credentials: {
            ...credentials,
            start: credentials.start + by,
            end: credentials.end + by,
          },
        }
      : {}),
  };
}

/** Whether the words behind the label of a signature say that it is more than a typed name. */
export function isMoreThanTyped(text: string): boolean {
  return NOT_TYPED.test(text) && !STILL_OPEN.test(text);
}

const NOTE = "(?:note|chart|document|record|encounter|report|dictation)";
const ACT =
  "(?:signature|(?:e-?|co-?)sign(?:ature|ing|-?off)?|sign-?off|authentication|attestation|review and signature)";
const UNSIGNED: readonly RegExp[] = [
  // "Note pending attending signature", "awaiting Dr. Roe's authentication"
  new RegExp(
    `\\b(?:pending|awaiting|awaits|needs|requires|lacks|missing|without|waiting for)\\s(?:[\\w.'’]{1,20}\\s){0,4}?${ACT}\\b`,
    "i",
  ),
  // "Signature: still outstanding"
  new RegExp(
    `\\b${ACT}\\b\\W{1,3}(?:(?:is|was|still|remains|status)\\W{1,2}){0,3}(?:pending|missing|outstanding|needed|required|absent|not (?:yet )?(?:obtained|applied|captured|found|present|done))\\b`,
    "i",
  ),
  // "Note status: draft", "this encounter has not been closed"
  new RegExp(
    `\\b${NOTE}\\W{1,3}(?:(?:is|was|has|status|remains?|still|been|a|in)\\W{1,2}){0,4}(?:draft|preliminary|open|incomplete|unsigned|un-?authenticated|not (?:yet )?(?:been )?(?:signed|closed|locked|finali[sz]ed|authenticated|completed))\\b`,
    "i",
  ),
  // "Note opened by Bea Holt, MD; not closed."
  new RegExp(`\\b${NOTE}\\b[^.\\n]{0,60}\\bnot (?:yet )?(?:closed|locked|finali[sz]ed)\\b`, "i"),
  // "Draft, do not bill."
  /(?:^|[.;\n([])\s{0,3}(?:\*{1,3}\s?)?(?:draft|preliminary (?:note|report)|working copy)\b/i,
  /\bstatus\s?[:=–-]\s?(?:draft|unsigned|preliminary|open|incomplete|in progress)\b/i,
  /\b(?:not (?:yet )?(?:been )?|yet to be |to be )(?:e-?|co-?)?(?:signed|authenticated|attested|finali[sz]ed)\b/i,
];

/** What says that nobody signed: "not yet authenticated by M. Webb, MD". */
export function unsignedIn(text: string): { start: number; end: number } | undefined {
  for (const pattern of UNSIGNED) {
    const match = pattern.exec(text);
    if (!match) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const line = `${/[^.;\n]*$/.exec(before)?.[0] ?? ""}${match[0]}${text.slice(match.index + match[0].length, match.index + match[0].length + 20)}`;
    if (!OTHER_SIGNER.test(line) && !/^\s(?:addend|photo|lab)/i.test(text.slice(match.index)))
      return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
