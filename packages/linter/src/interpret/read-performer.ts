import { personIn } from "../narrative/people.ts";
import { sentenceAt } from "../narrative/passage.ts";
import type { MentionWriter } from "./mention-writer.ts";
import { ANOTHER_MONTH } from "./read-procedure.ts";

const CREDENTIALED = "(?:MA|RN|LPN|MD|DO|PA-C|PA|NP|FNP)";
const PERFORMED_BY = new RegExp(
  `\\b(?:performed|treated|done|administered|applied|frozen|cryotherapy)\\s(?:today\\s)?by\\s+(?=\\S)|\\bby\\s+(?=(?:[A-Z][\\p{L}.'-]*\\s){1,3}?,?\\s?${CREDENTIALED}\\b|[A-Z][\\p{L}'-]+ [A-Z][\\p{L}'-]+, ${CREDENTIALED}\\b)`,
  "giu",
);
/** What is done to the lesions; of every other deed the one who did it does not count. */
const FROZE = /^(?:performed|treated|administered|applied|sprayed|swabbed|dabbed|delivered|used)$/i;
/** "Roomed and photographed by", "seen by", "reviewed electronically by" */
const OTHER_DEED =
  /(\p{L}+ed|seen|taken|written|chosen|drawn|shown|sent|read|held|put|laid out|set up|kept|made)\s(?:\p{L}+ly\s)?$/iu;
const OF_FREEZING =
  /\b(?:liquid|nitrogen|ln2?|slush|cryo\w*|froze\w*|freez\w*|lesions?|papules?|nodules?|cysts?|pustules?|comedon\w*|spots?|acne|procedure|treat\w*|session|spray\w*|swab\w*|secs?|seconds?|cycles?|17340|\d{1,2}\s?s)\b/i;
const OTHER_TIME =
  /\b(?:previous(?:ly)?|prior|last|earlier|elsewhere|outside|former(?:ly)?|in (?:19|20)\d\d|ago)\b/i;

/** `Cryotherapy provider: C. Mendes PA-C`, `Nurse who froze: Beth Cole RN` */
const LABELLED =
  /\b(?:(?:cryo\w*|freez\w+|ln2|nitrogen|procedure|treating|treatment|performing|operating)\s(?:provider|operator|clinician|nurse|physician|tech\w*|(?:was\s)?(?:performed|done|given)(?:\sby)?|by)|(?:nurse|physician|provider|clinician|person|tech\w*)\s(?:performing|treating|doing|giving|freezing)(?:\s\w+){0,2}|(?:nurse|provider|clinician|physician|person|tech\w*|MA|PA|NP|who|staff|one)\s(?:(?:who|that)\s)?(?:froze|applied|performed|treated|did)(?:\s(?:it|them|the \w+))?|operator)\s?[:=–]\s?/giu;

/** Reads who froze. */
export function readPerformer(writer: MentionWriter): void {
  const { passage, scope } = writer;
  if (
    scope.section === "signature" ||
    scope.section === "visits" ||
    scope.section === "history" ||
    scope.section === "claim"
  )
    return;
  for (const match of ACTS.test(passage.text) && ROLE_SIGN.test(passage.text)
    ? passage.text.matchAll(ACTIVE_PERFORMER)
    : []) {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    const sentence = passage.sentences[sentenceAt(passage, match.index)];
    if (ANOTHER_MONTH.test(passage.text.slice(sentence?.start, sentence?.end))) continue;
    const start = match.index + match[0].indexOf(name);
    writer.value("procedure.performedBy", { name }, start, start + name.length);
  }
  for (const match of /by/i.test(passage.text) ? passage.text.matchAll(PERFORMED_BY) : []) {
    const from = match.index + match[0].length;
    const rest = passage.text.slice(from, from + 60);
    const blank = passage.placeholders.find(({ range }) => range.start === from);
    if (blank) {
      writer.blank("procedure.performedBy", blank);
      continue;
    }
    if (
      /^by/i.test(match[0]) &&
      isOtherDeed(passage.text.slice(Math.max(0, match.index - 40), match.index))
    )
      continue;
    const sentence = passage.sentences[sentenceAt(passage, match.index)];
    const told = passage.text.slice(Math.max(sentence?.start ?? 0, match.index - 120), from);
    if (OTHER_TIME.test(told)) continue;
    // "Photos by Mei Tan, MA", "Time out by Mei Tan, RN"
    if (/^by/i.test(match[0]) && !OF_FREEZING.test(told)) continue;
    const person = assistantIn(rest) ?? personIn(rest, true);
    if (!person || person.start > 4) continue;
    const end = person.credentials ? Math.max(person.end, person.credentials.end) : person.end;
    const value = {
      name: person.name,
      ...(person.credentials ? { credentials: person.credentials.text } : {}),
    };
    writer.value("procedure.performedBy", value, from + person.start, from + end);
  }
  readLabelled(writer);
}

function isOtherDeed(before: string): boolean {
  const deed = OTHER_DEED.exec(before)?.[1];
  return deed !== undefined && !FROZE.test(deed);
}

function readLabelled(writer: MentionWriter): void {
  const { text } = writer.passage;
  for (const match of ROLE_SIGN.test(text) ? text.matchAll(LABELLED) : []) {
    const from = match.index + match[0].length;
    const person = personIn(text.slice(from, from + 60), true);
    if (!person?.credentials || person.start > 4) continue;
    const { name, credentials } = person;
    writer.value(
      "procedure.performedBy",
      { name, credentials: credentials.text },
      from + person.start,
      from + credentials.end,
    );
  }
}

const ROLE =
  "(?:[Mm]edical [Aa]ssistant|[Nn]urse(?: [Pp]ractitioner)?|[Pp]hysician(?:'s)? [Aa]ssistant|[Tt]ech(?:nician)?|MA|CMA|RN|LPN|PA-C|PA|NP|Dr\\.?)";
const PERSON_NAME = "[A-Z][\\p{L}'’.-]*(?: [A-Z][\\p{L}'’-]+){0,2}";
const FREEZES_IT =
  "(?:(?:froze|sprayed|swabbed|treated|performed|did|applied|held|delivered|administered)\\b[^.;\\n]{0,40}\\b(?:nitrogen|ln2|LN2|LN₂|slush|cryo\\w*|freez\\w+|lesions?|papules?|nodules?|cysts?|pustules?)|froze\\b)";
const ROLE_SIGN = /[Aa]ssistant|[Nn]urse|[Tt]ech|[Pp]ractitioner|MA|RN|LPN|PA|NP|Dr|MD|DO/;
const ACTS = /froze|sprayed|swabbed|treated|performed|did|applied|held|delivered|administered/;
/** "Medical assistant Rosa Lind applied the nitrogen", "our nurse froze them". */
const ACTIVE_PERFORMER = new RegExp(
  `(?:\\b${ROLE},? (${PERSON_NAME})|\\b(${PERSON_NAME}),? (?:MA|CMA|RN|LPN|PA-C|NP|MD|DO)|\\b(?:[Oo]ur|[Tt]he|[Mm]y|An?) ((?:[Mm]edical [Aa]ssistant|[Nn]urse|MA|RN|LPN|[Tt]ech(?:nician)?)))(?:,)? (?:[\\p{L}]+ ){0,5}?${FREEZES_IT}`,
  "gu",
);

/** "MA Kim": a role and a name. */
function assistantIn(text: string): ReturnType<typeof personIn> {
  const match =
    /^(MA|RN|LPN|PA|NP|nurse|medical assistant)\s([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)?)/u.exec(
      text,
    );
  return match ? { name: match[2] ?? "", start: 0, end: match[0].length } : undefined;
}
