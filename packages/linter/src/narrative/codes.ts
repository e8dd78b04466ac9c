import { figureOf } from "./numbers.ts";

/** An ICD-10-CM or ICD-9-CM code as written. */
export interface DiagnosisCodeMatch {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

const DOTTED =
  /(?<![\w.-])([A-TV-Z][0-9O][0-9A-BO]\.[0-9A-ZO]{1,4}|[A-TV-Z][0-9]{2}\.-)(?!\w|\.\d)/g;
/** `J2001` and `G2211` are codes of services. */
const UNDOTTED =
  /(?<![\w./-])(?![GJQS]\d{4}(?!\w))([A-TV-Z][0-9O][0-9](?:[0-9OA-Z][0-9A-Z]{0,3})?)(?!\w|\.(?!\s|$))/g;
const ACNE_CATEGORY = /(?<![\w./-])(L7[0O](?:[0-9])?)(?!\w|\.(?!\s|$))/g;
const ICD9 = /(?<![\w./$-])(706\.[01]|70[0-9]\.\d{1,2})(?![\w.%])/g;

/**
 * The diagnosis codes of a text.
 *
 * @param expected - the text stands where codes are written, so that `L700` and `706.1` are codes too
 */
export function diagnosisCodesIn(text: string, expected: boolean): readonly DiagnosisCodeMatch[] {
  const patterns = expected
    ? [DOTTED, ICD9, UNDOTTED]
    : [DOTTED, ACNE_CATEGORY, /(?<![\w./$-])(706\.[01])(?![\w.%])/g];
  const found: DiagnosisCodeMatch[] = [];
  /** Every character that is part of a code found before. */
  const places = new Set<number>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const code = match[1] ?? "";
      const start = match.index;
      const end = start + code.length;
      if (places.has(start) || places.has(end - 1)) continue;
      for (let place = start; place < end; place++) places.add(place);
      found.push({ start, end, code });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A procedure code with what is written beside it: `17340-50 x 2`. */
export interface ProcedureCodeMatch {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly codeEnd: number;
  readonly modifiers: readonly {
    readonly modifier: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly units?: { readonly count: number; readonly start: number; readonly end: number };
}

const MODIFIER = "(?:\\d{2}|[A-Z][A-Z0-9])";
const CODE = new RegExp(
  `(?<![\\w.$/#-])(?:CPT®?|HCPCS)?[\\s:#]{0,2}?(\\d{5}|[0-9OoIl]{5}|0\\d{5}|[GQSJA]\\d{4}|\\d{4}[TF])((?:RT|LT|X[EPSU])(?!\\w)|(?:\\s?[-–,]\\s?${MODIFIER}(?!\\w|\\.\\d|\\s?(?:units?|lesions?|papules?|pustules?|nodules?|cysts?|sites?|areas?)\\b)){1,4}|,?\\s(?:with\\s|w/\\s?)?(?:mod(?:ifier)?s?\\.?\\s?)${MODIFIER}(?:[\\s,/]{1,2}${MODIFIER}(?!\\w|\\.\\d))*)?(?![\\w]|[.]\\d|-\\d{3,})(?:\\s{0,3}(?:[xX×*]|[Uu](?:nits?|NITS?):?|[Qq]ty:?|QTY:?)\\s{0,2}(\\d{1,3})(?!\\w|\\.\\d)|,?\\s{0,3}\\(?\\s?(\\d{1,3})\\s?(?:[Uu]nits?|UNITS?)\\b\\)?)?`,
  "g",
);

/** Codes that are met in encounter notes around 17340; other five-digit numbers need a context that says code. */
const FAMILIAR =
  /^(?:1734[0O]|1736[0O]|1738[0O]|17[0O]{2}[034]|1711[01]|172[678]\d|100[46]\d|119[0O]{2}|1190[01]|1120[01]|111\d\d|1[23]\d{3}|157[89]\d|157[89]\d|9920\d|9921\d|9922\d|9924\d|9201[24]|965(?:67|73|74)|17999|69990|6440\d|6445\d|G2211|G0463|3659[12]|992[0-9]{2}|J\d{4}|Q\d{4})$/;

/**
 * The procedure codes of a text.
 *
 * @param expected - the text stands where codes are written, so that any five characters can be one
 */
export function procedureCodesIn(text: string, expected: boolean): readonly ProcedureCodeMatch[] {
  if (!/\d/.test(text) || !/[\dOoIl]{4}/.test(text)) return [];
  const found: ProcedureCodeMatch[] = [];
  for (const match of text.matchAll(CODE)) {
    const [whole, code = "", tail = ""] = match;
    const codeStart = match.index + whole.indexOf(code);
    const isNamed = /CPT|HCPCS/.test(whole);
    if (!/\d/.test(code) || (!expected && !isNamed && !FAMILIAR.test(code))) continue;
    found.push({
      start: codeStart,
      end: match.index + whole.trimEnd().length,
      code,
      codeEnd: codeStart + code.length,
      modifiers: [
        ...modifiersBefore(text, codeStart),
        ...modifiersIn(tail, codeStart + code.length),
      ],
      ...unitsOf(whole, match.index, match[3] ?? match[4]),
    });
  }
  return found.map((match, index) => completed(match, text, found[index + 1]?.start));
}

/** How far behind a code its units may stand. */
const UNITS_REACH = 80;
const NUMBER = "\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
/** `17340, units 8`, `"cpt":"17340","units":7`, "17340, units changed from 1 to 8" */
const UNITS_BEHIND = new RegExp(
  `(?:\\b(?:units?|qty|quantity|24G)\\b["')]{0,2}\\s{0,3}(?:[:=[(]|is|was|changed|corrected)?\\s{0,3}(?:from \\d{1,3} to )?["']?)(${NUMBER})(?!\\w|\\.\\d)(?!\\s?(?:lesions?|papules?|pustules?|nodules?|cysts?|per\\b|allowed|max))`,
  "i",
);
/** "17340 eight times" */
const TIMES_BEHIND = new RegExp(`^\\s(${NUMBER})(?=\\stimes\\b)`, "i");
/** "17340 x1 per lesion, 8 units in all" */
const ALL_UNITS = new RegExp(
  `(?<![\\w./$]|\\b(?:not|never|no|of|than|from|to)\\s)(${NUMBER})(?=\\s?units?\\b(?!\\s(?:allowed|max|limit|per)))`,
  "i",
);
/** "Eight units of 17340" */
const UNITS_BEFORE = new RegExp(
  `\\b(${NUMBER})\\s?(?:units?|lines?)\\s(?:of\\s|for\\s)?(?:CPT\\s|code\\s)?$`,
  "i",
);
const BEHIND_MODIFIER =
  "(?=\\s?(?:[,;)|/&+\\n]|$)|\\s(?:and|x|dx|units?|plus|with|for|L\\d)\\b|\\s\\d{5}|\\.(?:\\s|$))";
const VISIT_MODIFIER = new RegExp(`^\\s\\(?(2[45]|57)${BEHIND_MODIFIER}`);
const PROCEDURE_MODIFIER = new RegExp(
  `^\\s(?:\\((?=\\w\\w\\)))?(RT|LT|X[SEPU]|2[45](?=\\))|5[0189]|7[6-9])${BEHIND_MODIFIER}`,
);

/** The code with the units that stand at a distance, and the modifier that only a space parts from it: `99214 25`. */
function completed(
  match: ProcedureCodeMatch,
  text: string,
  next = text.length,
): ProcedureCodeMatch {
  const { code, end } = match;
  const modifier =
    match.modifiers.length === 0 &&
    (code.startsWith("99") ? VISIT_MODIFIER : PROCEDURE_MODIFIER).exec(
      text.slice(end, end + 16),
    )?.[1];
  const from = modifier ? text.indexOf(modifier, end) : end;
  const own = modifier
    ? {
        ...match,
        end: from + modifier.length,
        modifiers: [{ modifier, start: from, end: from + modifier.length }],
      }
    : match;
  // "17340 x1 per lesion, 8 units in all"
  const isEach = /^\s(?:per|each|for each|for every)\b/i.test(text.slice(own.end, own.end + 12));
  return own.units && !isEach ? own : { ...own, ...unitsAround(text, own, next) };
}

function unitsAround(
  text: string,
  { start, end }: ProcedureCodeMatch,
  next: number,
): Pick<ProcedureCodeMatch, "units"> {
  const before = UNITS_BEFORE.exec(text.slice(Math.max(0, start - 32), start));
  const [rest = ""] = text.slice(end, Math.min(next, end + UNITS_REACH)).split("\n", 1);
  const behind = before
    ? undefined
    : (TIMES_BEHIND.exec(rest) ?? UNITS_BEHIND.exec(rest) ?? ALL_UNITS.exec(rest));
  const figure = (before ?? behind)?.[1];
  const count = figureOf(figure?.toLowerCase());
  if (figure === undefined || count === undefined) return {};
  const at = before
    ? start - (before.input.length - before.index)
    : end + (behind?.index ?? 0) + (behind?.[0].length ?? 0) - figure.length;
  return { units: { count, start: at, end: at + figure.length } };
}

/** "Modifier 25 on 17340", "put 25 on the 17340 line". */
function modifiersBefore(
  text: string,
  codeStart: number,
): readonly { modifier: string; start: number; end: number }[] {
  const before = text.slice(Math.max(0, codeStart - 48), codeStart);
  const match =
    /\bmod(?:ifier)?\.?\s(\d{2}|[A-Z]{2})\s(?:\w+\s){0,2}?(?:on|to|onto|behind|with)\s(?:the\s|CPT\s|code\s){0,2}$/.exec(
      before,
    );
  const modifier = match?.[1];
  if (
    !match ||
    modifier === undefined ||
    /\b(?:no|not|never|without|n't)\b[^.;]{0,20}$/i.test(before.slice(0, match.index))
  )
    return [];
  const start = codeStart - before.length + match.index + match[0].indexOf(modifier);
  return [{ modifier, start, end: start + modifier.length }];
}

/** Modifiers in a text such as `-25, 59`. */
export function modifiersIn(
  text: string,
  offset: number,
): { modifier: string; start: number; end: number }[] {
  return [...text.matchAll(/(?<![\w.])(0?\d{2}|\d[A-Z]|[A-Z][A-Z0-9])(?!\w|\.\d)/g)].map(
    (match) => ({
      modifier: match[1] ?? "",
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    }),
  );
}

function unitsOf(
  whole: string,
  at: number,
  figure: string | undefined,
): Pick<ProcedureCodeMatch, "units"> {
  if (figure === undefined) return {};
  const start = at + whole.lastIndexOf(figure);
  return { units: { count: Number(figure), start, end: start + figure.length } };
}
