import { durationsIn } from "../narrative/durations.ts";
import { figureOf } from "../narrative/numbers.ts";
import { readDate } from "../narrative/dates.ts";
import { personIn } from "../narrative/people.ts";
import { toPassage, type Passage } from "../narrative/passage.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { OutlineText } from "../source/outline.ts";
import { decodeOptions, elementsOfOptions } from "./choice-options.ts";
import { MentionWriter } from "./mention-writer.ts";
import { readCodes } from "./read-codes.ts";
import { readBlanks } from "./read-blanks.ts";
import { readPassage } from "./read-passage.ts";
import { isOnlyBlanks } from "./only-blanks.ts";
import type { Scope } from "./scope.ts";
import { elementOf, elementsOfLabel, targetOf } from "./label-elements.ts";
import { writtenChoice } from "./written-choice.ts";

const NOTHING = /^(?:n\/?a|not applicable|-+|–|none recorded|not recorded|not documented)\.?$/i;
/** `Disposition: left in good spirits`, "Refilled spironolactone" tell no one what to do. */
const LEFT =
  /^(?:(?:patient |pt )?(?:left|discharged|went|departed|home)\b[^.;,]{0,40}|(?:refill(?:ed|s)?|renewed|prescription|rx|paid|checked out|returned (?:today )?for|here for|presents for)\b[^.;]{0,60})\.?$/i;
const NO =
  /^(?:no|none|not obtained|not done|declined|refused|not given|false|not performed)\b[.\s]*$/i;
const YES_OR_NO =
  /^(?:\[ ?\]\s*)?(?:yes|y|obtained|done)\s*(?:\/|\bor\b|\|)\s*(?:\[ ?\]\s*)?(?:no|n|not obtained|not done|declined)\b[.\s]*$|^\[ \].*\[ \]/i;

/**
 * Reads the words behind a label: first as running text, then, where the label's element was not
 * recognised in them, as what the label says they are.
 */
export function readField(text: OutlineText, scope: Scope): void {
  const element = elementOf(scope.meaning);
  if (scope.kind === "template" && readChoice(text, scope)) return;
  const before = element === undefined ? 0 : scope.draft.count(element);
  const looks = scope.draft.count("procedure.cosmeticIntent");
  const signers = scope.draft.count("signatures");
  const passage = readPassage(text, scope);
  // Beneath the last heading stands the signature, which is no content of that part.
  if (element !== "signatures" && scope.draft.count("signatures") > signers) return;
  if (element === undefined || scope.draft.count(element) > before) return;
  // A reason that is about looks is read as that, and is no medical one.
  if (scope.meaning === "necessity" && scope.draft.count("procedure.cosmeticIntent") > looks)
    return;
  const words = passage.text.trim();
  if (words === "" || NOTHING.test(words)) return;
  const writer = new MentionWriter(passage, scope);
  if (YES_OR_NO.test(words)) {
    writer.choice(element, decodeOptions(element, ["yes", "no"]), 0, passage.text.length);
    return;
  }
  readAsLabelled(writer, passage, element, words);
}

/** In a template `verbal / written` behind a label is a choice between both, and states neither. */
function readChoice(text: OutlineText, scope: Scope): boolean {
  const offered = writtenChoice(text.text, scope.label?.text);
  if (!offered || areBlanks(offered.options, scope)) return false;
  const placeholders = findPlaceholders(text.text, scope.custom, true);
  const writer = new MentionWriter(toPassage(text, placeholders), scope);
  const own = targetOf(scope.meaning);
  const elements = new Set(
    scope.label ? elementsOfLabel(scope.label.text, scope.meaning) : own === undefined ? [] : [own],
  );
  const told = elementsOfOptions(offered.options.filter((option) => !/^other\b/i.test(option)));
  // "Freeze: LN2 / slush" asks with what, and not how long.
  if (told.length > 0) for (const element of OF_THE_TOOLS) elements.delete(element);
  for (const element of told) elements.add(element);
  if (elements.has("conditions")) readCodes(writer);
  for (const element of elements) {
    const path =
      element === "priorTreatments" || element === "signatures"
        ? `${writer.open(element, 0, text.text.length)}.name`
        : element;
    writer.choice(
      path,
      decodeOptions(path, offered.options),
      0,
      text.text.length,
      offered.preselected,
    );
  }
  // `☐ swab ☐ spray; ____ sec`: what is written beside the boxes stands for itself.
  if (elements.size > 0) readBlanks(writer, (one) => !isBox(one.text));
  return elements.size > 0;
}

function isBox(blank: string): boolean {
  return /^(?:\[[\sxX]?\]|\([\s_]{0,3}\)|[☐□◻○◯])/.test(blank);
}

const DEGREE = /\b(?:md|m\.d\.|do|d\.o\.|pa-c|pa|fnp|np|dnp|aprn|rn)\b/gi;

/** `____ / ____` offers nothing, nor do the degrees behind the line for a name. */
function areBlanks(options: readonly string[], { custom }: Scope): boolean {
  const [first = ""] = options;
  const isName = findPlaceholders(first, custom, true).length > 0;
  return isName && options.every((option) => isOnlyBlanks(option.replace(DEGREE, " ")));
}

const OF_THE_TOOLS = [
  "procedure.cryogen",
  "procedure.applicator",
  "procedure.technique",
  "procedure.freezeTime",
];

function readAsLabelled(
  writer: MentionWriter,
  passage: Passage,
  element: string,
  words: string,
): void {
  const { meaning, label } = writer.scope;
  const end = passage.text.length;
  const whole = (value: unknown): void => writer.value(element, value, 0, end);
  switch (meaning) {
    case "freezeTime":
    case "duration":
      readTime(writer, passage, words, `${wordsOfKey(label?.text)} ${writer.scope.unit ?? ""}`);
      return;
    case "cycles":
    case "lesionCount": {
      // `Freeze/thaw (s): 5/30` asks for seconds.
      if (meaning === "cycles" && /\((?:s|secs?|seconds?)\)/i.test(label?.text ?? "")) return;
      const match =
        /\d{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single|double|once|twice)\b/i.exec(
          passage.text,
        );
      const figure = figureOf(match?.[0]);
      if (match && figure !== undefined) {
        const isTotal = writer.scope.isRow === true ? {} : { isTotal: true };
        const value = meaning === "cycles" ? figure : { kind: "exact", count: figure, ...isTotal };
        writer.value(element, value, match.index, match.index + match[0].length);
      } else if (
        meaning === "lesionCount" &&
        /several|multiple|many|few|numerous|various|scattered/i.test(words)
      ) {
        whole({ kind: "vague", text: words });
      }
      return;
    }
    case "age": {
      const years = Number(/\d{1,3}/.exec(words)?.[0]);
      if (!Number.isNaN(years)) whole(years);
      return;
    }
    case "dateOfBirth":
    case "serviceDate":
      whole(readDate(words));
      return;
    case "placeOfService": {
      const code = /(?<!\d)\d{1,2}(?!\d)/.exec(passage.text);
      if (code) writer.value(element, code[0], code.index, code.index + code[0].length);
      else if (/\boffice\b/i.test(words)) whole("11");
      return;
    }
    case "sites":
      // `When / where: Thursday, November 26, 2026, room 3` is where the visit was.
      if (!/\d{4}|\b(?:office|clinic|room|place of service|pos)\b/i.test(words))
        whole({ region: words.toLowerCase() });
      return;
    case "performedBy": {
      const person = personIn(passage.text, true);
      whole(
        person
          ? {
              name: person.name,
              ...(person.credentials ? { credentials: person.credentials.text } : {}),
            }
          : { name: words },
      );
      return;
    }
    case "followUp":
      if (!NO.test(words)) readFollowUp(writer, words, end);
      return;
    case "applicator":
      whole("other");
      return;
    case "consent":
    case "guardianConsent":
    case "timeout":
    case "preparation":
    case "instructions":
    case "aftercare":
      if (!NO.test(words) && !LEFT.test(words)) whole(words);
      return;
    case "contraindicationScreen":
      // What was found is read as running text; "none" is an answer too.
      whole(words);
      return;
    case "payer":
    case "tolerance":
    case "complications":
    case "severity":
    case "necessity":
    case "judgement":
    case "supervision":
    case "beneficiaryNotice":
      whole(words);
      return;
    default:
      return;
  }
}

/** `secs_each` and `secsEach` are words too. */
function wordsOfKey(label = ""): string {
  return label.replace(/_/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2");
}

function readFollowUp(writer: MentionWriter, words: string, end: number): void {
  const duration = durationsIn(words)[0];
  const seconds = duration?.statement.maxSeconds;
  const days = seconds === undefined ? {} : { days: Math.round(seconds / 86_400) };
  const date = readDate(words);
  const dated = date.date === undefined ? {} : { date };
  writer.value("aftercare.followUp", { text: words, ...days, ...dated }, 0, end);
}

/** `Freeze time (s): 5` has its unit in the label; `Freeze time: 5` has none. */
function readTime(writer: MentionWriter, passage: Passage, words: string, label: string): void {
  const end = passage.text.length;
  // `10 (change as needed)`, `[10]`
  const plain = words
    .replace(/\s{0,2}\([^()]{0,60}\)\s{0,2}$/, "")
    .replace(/^\[\s?([^[\]]{1,12}?)\s?\]$/, "$1");
  const figure =
    /^(?:~|about |approx\.? )?(\d{1,4}(?:\.\d+)?|[a-z]+)(?:\s?(?:-|–|to)\s?(\d{1,4}(?:\.\d+)?))?\s*(?:each|per lesion|\/lesion)?\.?$/i.exec(
      plain,
    );
  const min = figureOf(figure?.[1]);
  const max = figure?.[2] === undefined ? min : figureOf(figure[2]);
  if (min === undefined || max === undefined) {
    if (/\b(?:brief|few|short|until)\b/i.test(words))
      writer.value("procedure.freezeTime", { text: words, unit: "seconds" }, 0, end);
    return;
  }
  const isSeconds = /\b(?:s|secs?|seconds?)\b/i.test(label);
  const isMinutes = /\bmin(?:ute)?s?\b/i.test(label);
  const factor = isMinutes ? 60 : 1;
  const unit = isSeconds ? "seconds" : isMinutes ? "minutes" : "none";
  const statement = { text: words, unit, minSeconds: min * factor, maxSeconds: max * factor };
  writer.value(isSeconds ? "procedure.freezeTime" : "procedure.duration", statement, 0, end);
}
