import { FIELD_WORDS, type DialectPattern } from "./dialects.ts";
import { findPlaceholders } from "./find-placeholders.ts";

interface Family {
  /** Every blank of the family holds it. */
  readonly mark: string;
  /** The first group is the words inside. */
  readonly pattern: RegExp;
  /** How many different blanks make the family one that the file uses. */
  readonly least: number;
  /** Ordinary writing looks like this too: only a file without other blanks means blanks by it. */
  readonly isLast?: true;
}

const INSIDE = "[A-Za-z][A-Za-z0-9 ,.;:'’/&?+-]{0,60}?";

/** Ways to set off a blank that no system has a name for, but that authors make up. */
const FAMILIES: readonly Family[] = [
  family("##", `(?<!#)##(${INSIDE})##(?!#)`),
  family("==", `(?<!=)==(${INSIDE})==(?!=)`),
  family("~", `(?<![~\\w])~(${INSIDE})~(?![~\\w])`),
  family("‹", `<?‹(${INSIDE})[›>]{1,2}`),
  family("«", `«\\s?(${INSIDE})\\s?»`),
  family("⟨", `⟨(${INSIDE})⟩`),
  family("||", `(?<!\\|)\\|\\|(${INSIDE})\\|\\|(?!\\|)`),
  family("^", `(?<![\\w^])\\^(${INSIDE})\\^(?![\\w^])`),
  family("::", `(?<![\\w:])::(${INSIDE})::(?![\\w:])`),
  family("++", `(?<!\\+)\\+\\+(${INSIDE})\\+\\+(?!\\+)`),
  family("&&", `(?<!&)&&(${INSIDE})&&(?!&)`),
  family("$", "(?<![\\w$])\\$([A-Za-z][A-Za-z0-9_ ]{0,40})\\$(?![\\w$])"),
  {
    mark: "_",
    pattern: /(?<![\w@%${[<])([A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,5})(?![\w@%}\]>])/g,
    least: 3,
    isLast: true,
  },
  emphasis("_", "(?<![\\w\\\\])_", "_(?!\\w)"),
  emphasis("*", "(?<![\\w*\\\\])\\*", "\\*(?![\\w*])"),
  emphasis("**", "(?<![\\w*\\\\])\\*\\*", "\\*\\*(?![\\w*])"),
  {
    mark: "(",
    pattern: /(?<!\w)\(((?:fill in|enter|blank|[A-Za-z][^()\n]{1,60}))\)/g,
    least: 4,
    isLast: true,
  },
];

/** `_number_ lesions on the _site_`; before a colon emphasised words are a label. */
function emphasis(mark: string, open: string, close: string): Family {
  const inside = "[A-Za-z][A-Za-z0-9 ,.;'’/&?+-]{0,60}?";
  const pattern = new RegExp(`${open}(${inside})(?<! )${close}(?!\\s?:)`, "g");
  return { mark, pattern, least: 4, isLast: true };
}

function family(mark: string, pattern: string): Family {
  return { mark, pattern: new RegExp(pattern, "g"), least: 2 };
}

/** With so many blanks of a known kind, a file needs none that nobody knows. */
const ENOUGH = 3;

/**
 * The kinds of blank that the author of a template made up: the same marks around different words,
 * again and again.
 */
export function inferDialects(
  text: string,
  known: readonly DialectPattern[],
): readonly DialectPattern[] {
  const inferred = FAMILIES.filter(
    ({ mark, isLast, pattern, least }) =>
      !isLast && text.includes(mark) && differentIn(text, pattern) >= least,
  );
  if (inferred.length > 0) return inferred.map(toDialect);
  const last = FAMILIES.find(
    ({ mark, isLast, pattern, least }) =>
      isLast && text.includes(mark) && differentFields(text, pattern) >= least,
  );
  return last && findPlaceholders(text, known, true).length < ENOUGH ? [toDialect(last)] : [];
}

function toDialect({ pattern, mark }: Family): DialectPattern {
  return { dialect: "custom", pattern, marks: [mark] };
}

function differentIn(text: string, pattern: RegExp): number {
  return new Set(Array.from(text.matchAll(pattern), ([, inside]) => inside)).size;
}

const BARE = /^(?:fill in|enter|blank)$/i;

/** How many blanks that say what belongs into them, or only that something does. */
function differentFields(text: string, pattern: RegExp): number {
  const insides = Array.from(text.matchAll(pattern), ([, inside = ""]) => inside);
  const bare = insides.filter((inside) => BARE.test(inside)).length;
  const named = new Set(insides.filter((inside) => FIELD_WORDS.test(inside))).size;
  return bare + named;
}
