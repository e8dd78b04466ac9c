/** A choice that a template writes out instead of a pick list: `verbal / written`, `☐ Yes ☐ No`. */
export interface WrittenChoice {
  readonly options: readonly string[];
  /** The option whose box is ticked already. */
  readonly preselected?: string;
}

const MAX_LENGTH = 200;
const MAX_LINE = 120;
/** A label that tells to choose may stand over a longer row. */
const MAX_ROW = 400;
const MAX_OPTION_WORDS = 6;
const BOX = /\[[ xX✓_]?\]|[☐☑☒□■◻◼○◯●]|\([ _xX]?\)/g;
const TICKED = /^(?:\[[xX✓]\]|\([xX]\)|[☑☒■◼●])$/;

/** Words behind the choices that tell how to choose. */
const ADVICE =
  /\s*\((?:circle|check|choose|select|pick|tick|mark|delete|strike)[^()]*\)|\s*(?:\(|,\s)?\b(?:circle one|check one|choose one|select one|pick one|check all that apply|circle all that apply)\b\)?/gi;

/** What a label says that stands over words to choose from: `Cycles (circle):`, `Strike what does not apply:`. */
const TELLS_TO_CHOOSE =
  /(?:^|[(,;–—-]\s*)(?:please )?(?:circle|check|choose|select|pick|tick|mark|underline|highlight|delete|strike|cross out|keep)\b/i;

/**
 * The choices that the words behind a label offer; undefined where they are something else.
 *
 * @param label - the label itself, which may say that one of the words is to be chosen
 */
export function writtenChoice(words: string, label = ""): WrittenChoice | undefined {
  const whole = words.trim();
  const text = whole.replace(ADVICE, "");
  if (text === "" || text.length > MAX_ROW) return undefined;
  const isRow = TELLS_TO_CHOOSE.test(label) || text !== whole;
  if (!isRow && text.length > MAX_LENGTH) return undefined;
  const choice = boxesIn(text) ?? circledIn(text) ?? (isRow ? rowIn(text) : alternativesIn(text));
  // `liquid nitrogen with [cotton swab / spray]`: the choice is the blank in the bracket.
  return choice?.options.some(isCutApart) === true ? undefined : choice;
}

function isCutApart(option: string): boolean {
  return option.split("[").length !== option.split("]").length;
}

function boxesIn(text: string): WrittenChoice | undefined {
  const boxes = [...text.matchAll(BOX)];
  const [first] = boxes;
  if (boxes.length < 2 || !first) return undefined;
  const isLeading = text.slice(0, first.index).trim() === "";
  const options = boxes.map((box, index) => {
    const from = isLeading ? box.index + box[0].length : (previousEnd(boxes, index) ?? 0);
    const to = isLeading ? (boxes[index + 1]?.index ?? text.length) : box.index;
    const [option = ""] = text
      .slice(from, to)
      .trim()
      .split(/\s{3,}|\n/);
    return { words: tidy(option), isTicked: TICKED.test(box[0]) };
  });
  if (options.some(({ words }) => words === "")) return undefined;
  const ticked = options.find(({ isTicked }) => isTicked);
  return {
    options: options.map(({ words }) => words),
    ...(ticked ? { preselected: ticked.words } : {}),
  };
}

function previousEnd(boxes: readonly RegExpExecArray[], index: number): number | undefined {
  const before = boxes[index - 1];
  return before && before.index + before[0].length;
}

/** On paper one of two words is circled: `Y   N`, `Yes   No`. */
function circledIn(text: string): WrittenChoice | undefined {
  const pair = /^(y|yes)\s+(n|no)(?:\s+(n\/?a|unknown|unk))?$/i.exec(text);
  return pair ? { options: pair.slice(1).filter((word) => word !== undefined) } : undefined;
}

const SEPARATORS = /\s*[·•|/;—]\s*|,\s+|\s{2,}|\s+(?:or|-|–)\s+/;

/** `1 · 2 · 3 · more: ____`, `forehead, chin, jaw`: all that stands behind a label that tells to choose. */
function rowIn(text: string): WrittenChoice | undefined {
  const options = text.split(SEPARATORS).map((option) => tidy(option.replace(/_{2,}|…+/g, " ")));
  const written = options.filter((option) => option !== "");
  return options.length > 1 && written.length > 0 ? { options: written } : undefined;
}

/** Words that are written with a slash and are no choice. */
const ONE_WORD = /^(?:n\/a|w\/o?|b\/l|s\/p|y\/o|f\/u|r\/b\/a|a\/p|and\/or|c\/o|i\/l|d\/c|h\/o)$/i;
const SPACED = /\s+[/|·•]\s+|\s*\|\s*|\s+or\s+|,\s*or\s+/i;
const TIGHT = /^[A-Za-z][A-Za-z -]*[A-Za-z2]?(?:\/[A-Za-z][A-Za-z -]*[A-Za-z2]?)+$/;

function alternativesIn(text: string): WrittenChoice | undefined {
  if (text.length > MAX_LINE || /[.;:!?]\s+\S|\n/.test(text)) return undefined;
  const [cell = ""] = text.split(/\s{3,}/);
  const plain = cell.replace(/[.;]$/, "");
  const isSpaced = SPACED.test(plain);
  if (!isSpaced && (!TIGHT.test(plain) || ONE_WORD.test(plain))) return undefined;
  const hasOr = /\sor\s/i.test(plain);
  // "Not for scars, warts or tags" tells what the template is for.
  if (hasOr && /^(?:not|never|only|if|when)\b/i.test(plain)) return undefined;
  const separator = isSpaced
    ? hasOr && plain.includes(",")
      ? /,\s*(?:or\s+)?|\s+or\s+|\s+[/|·•]\s+|\s*\|\s*/i
      : /\s+[/|·•]\s+|\s*\|\s*|\s+or\s+/i
    : /\//;
  const options = plain.split(separator).map(tidy);
  return options.length > 1 && options.every(isOption) ? { options } : undefined;
}

function isOption(words: string): boolean {
  return words !== "" && words.split(/\s+/).length <= MAX_OPTION_WORDS;
}

/** `written (scanned)` is the option "written". */
function tidy(words: string): string {
  return words
    .replace(/\([^()]*\)/g, " ")
    .replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, "")
    .replace(/\s+/g, " ");
}
