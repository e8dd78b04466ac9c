import {
  hintedMeaning,
  namedMeaning,
  type LabelMeaning,
  type SectionName,
} from "@encounter-lint/domain";
import type { Passage } from "../narrative/passage.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";
import { elementAskedByOptions, elementsOfOptions } from "./choice-options.ts";
import {
  alsoAsked,
  asksForDiagnosis,
  elementOfHint,
  elementsOfInstruction,
} from "./hint-elements.ts";
import { elementsOfLabel, hinted, targetOf, usualElement } from "./label-elements.ts";

interface Cue {
  readonly element: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** How the words around a blank say what it stands for. Offsets stay near the blank. */
const CUES: readonly Cue[] = [
  {
    element: "service.date",
    before:
      /\b(?:dos|date(?: of service)?(?: (?:was|is))?|seen on|(?:procedure|session|treatment|visit|service) (?:was )?(?:performed|done|held) on|visit of|visit on|treated on|frozen on)[:\s]{0,3}$/i,
  },
  {
    // `Site ____   No. ____`, `right cheek, no. ____`, and not `Chart no. ____`
    element: "procedure.lesionCount",
    before: /(?:^|[\n,;\uE001]|\s{2})\s{0,4}n[or]s?\.\s{0,3}$/i,
  },
  {
    // "Electronically closed with the personal password of the performing clinician ____"
    element: "signatures",
    before:
      /\b(?:e-|electronically )(?:closed|locked|sealed|finali[sz]ed|validated|released|filed|verified|approved|accepted)\b[^.;\n\uE001]{0,80}$|\b(?:closed|locked|sealed|released|validated|confirmed)\b[^.;\n\uE001]{0,20}\b(?:password|passcode|pin|login|personal code)\b[^.;\n\uE001]{0,50}$|\b(?:note|record|chart)\b[^.;\n\uE001]{0,20}\b(?:closed|locked|sealed|finali[sz]ed)\b[^.;\n\uE001]{0,20}\bby\s$/i,
  },
  // `dx L70.__`
  { element: "conditions", before: /\bL70\.?\s?$/ },
  { element: "procedure.freezeTime", after: /^[\s-]{0,5}(?:seconds?|secs?|s)\b/i },
  { element: "patient.age", after: /^[\s-]{0,2}(?:y\/o|yo\b|year|yrs?\b)/i },
  { element: "procedure.cycles", after: /^[\s-]{0,5}(?:freeze|cycles?|ftc|passes)/i },
  {
    element: "procedure.lesionCount",
    after:
      /^\s{0,5}\(?(?:\w+\s){0,3}(?:lesions?|papules?|pustules?|nodules?|cysts?|comedones?|spots?)\b/i,
  },
  {
    element: "aftercare.followUp",
    before:
      /\b(?:return|rtc|f\/u|follow[\s-]?up|recheck|see (?:back|again)|next visit|back)(?:\s(?:in|on|at|to clinic in|to clinic|visit|visit in|appointment|after|scheduled(?: for| in)?))?[:\s]{0,3}$/i,
  },
  {
    element: "procedure.performedBy",
    before: /\b(?:performed|treated|administered|done)\sby[:\s]{0,3}$/i,
  },
  {
    element: "signatures",
    before:
      /\b(?:signed(?: electronically)?(?: by)?|signature|authenticated by|attested by|(?:written|documented|prepared|authored) by)[:\s]{0,3}$|(?:^|\n)[ \t]{0,8}X[ \t]{1,2}$/i,
  },
  {
    element: "priorTreatments",
    before:
      /\b(?:failed|failure of|tried|trial of|trials of|no response to|(?:prior|previous(?:ly)?|past|earlier) (?:acne )?(?:treatments?|therap(?:y|ies)|medications?|medicines?|regimens?|treated with|tried)(?: (?:with|includes?|included|consisted of|was|were|has been|have been))?|(?:treatments?|regimens?|therap(?:y|ies)|medications?|medicines?) (?:so far|to date)|not (?:well |adequately )?controlled (?:by|on|with)|not responded to|refractory to|unresponsive to|despite|tried and failed|intolerant (?:to|of))[:\s]{0,3}(?:[\uE001]{1,200}(?:\s?,\s?|\sand\s|\sor\s|\s?\/\s?))?$/i,
  },
  {
    element: "priorTreatments",
    after:
      /^(?:\s{1,3}(?:was|were|has been|had been))?(?:\s(?:used|tried|taken|given|applied))?\s{1,3}for\s{1,3}(?:[\uE001]{1,200}|\d{1,3})\s{1,3}(?:weeks?|wks?|months?|mos?)\b/i,
  },
  {
    element: "priorTreatments",
    before:
      /\b(?:cannot|can't|could not|must not|may not|unable to) (?:take|use|have|tolerate)[:\s]{0,3}$/i,
  },
  {
    element: "priorTreatments",
    before:
      /\b(?:has|have|had) (?:already |so far |previously )?(?:used|taken|been on|been using|been taking)[:\s]{0,3}$/i,
  },
  {
    // `topical retinoid ____ wk`
    element: "priorTreatments",
    before:
      /\b(?:retinoids?|peroxide|bpo|antibiotics?|topicals?|orals?|tretinoin|adapalene|doxy\w*|mino\w*|clinda\w*|spironolactone|isotretinoin|ocps?|contraceptives?|gel|cream)[:\s]{0,3}(?:[\uE001]{1,200}\s?[x×,]?\s?)?$/i,
    after: /^\s{0,2}(?:weeks?|wks?|wk|months?|mos?|mo)\b/i,
  },
  {
    element: "procedure.tolerance",
    before:
      /\b(?:patient|pt|she|he|they) felt[:\s]{0,3}$|\b(?:at the end|afterwards?|after (?:the )?(?:freez\w+|procedure|treatment)|on leaving|when leaving|at discharge)\b[^.;\n\uE001]{0,20}\b(?:patient|pt|she|he|they) (?:was|were|felt|appeared|seemed|looked)[:\s]{0,3}$|\b(?:took|handled|bore|stood) (?:it|this|that)\b[^.;\n\uE001]{0,30}[:\s]{1,3}$/i,
  },
  {
    element: "procedure.consent",
    before: /\bconsent(?:\s(?:obtained|given|type|from|was))?[:\s]{0,3}$/i,
  },
  { element: "procedure.consent", after: /^\s{0,2}(?:informed |written |verbal )?consent\b/i },
  {
    element: "procedure.tolerance",
    before: /\b(?:tolerated(?: the procedure)?|tolerance|tol|complications?)[:\s]{0,3}$/i,
  },
  {
    element: "procedure.cryogen",
    before:
      /\b(?:cryogen|agent|(?:treated|frozen|cryotherapy|freezing|cryosurgery)(?: was)?(?: performed| done)?(?: today)? (?:with|using))[:\s]{0,3}$/i,
  },
  {
    element: "procedure.tolerance",
    after: /^\s{0,2}(?:immediate |acute |early )?(?:complications?|adverse events?)\b/i,
  },
  { element: "procedure.cryogen", after: /^\s{0,2}(?:was |were )?(?:applied|sprayed)\b/i },
  {
    element: "procedure.applicator",
    before: /\b(?:applied|application|delivered)(?: with| by| via| using)(?: an?)?[:\s]{0,3}$/i,
  },
  {
    element: "procedure.sites",
    before:
      /(?:\b(?:on|of|over|to|at|location|sites?|areas?)(?: the| his| her| their)?|[)\w\uE001] ?@)[:\s]{0,3}$/i,
  },
  {
    element: "procedure.sites",
    before: /\b(?:lesions?|papules?|pustules?|nodules?|cysts?)\s?[,(]?\s?$/i,
  },
  // `on the right / left / both ____`
  {
    element: "procedure.sites",
    before:
      /\b(?:(?:left|right|both|bilateral|l|r)\s?(?:\/|,|\bor\b)\s?){1,3}(?:left|right|both(?: sides)?|bilateral|l|r|b)\s{1,3}$/i,
  },
  { element: "assessment.severity", before: /\b(?:severity|grade|type)[:\s]{0,3}$/i },
  {
    element: "procedure.necessity",
    before: /\b(?:because|reason|due to|medical necessity)[:\s]{0,3}$/i,
  },
];

/**
 * What a blank stands for: what its neighbours say, else what the words inside say,
 * else what its label says, else what its section is about. Behind `Site and count:` it stands for both.
 */
export function elementsOfBlank(
  passage: Passage,
  placeholder: Placeholder,
  meaning: LabelMeaning | undefined,
  section: SectionName,
  label?: string,
): readonly string[] {
  const elements = everyElementOf(passage, placeholder, meaning, section, label);
  // `Signed: [name, date and time]` asks for the time of signing.
  return section === "signature"
    ? elements.filter((element) => element !== "procedure.freezeTime")
    : elements;
}

function everyElementOf(
  passage: Passage,
  placeholder: Placeholder,
  meaning: LabelMeaning | undefined,
  section: SectionName,
  label?: string,
): readonly string[] {
  const { start, end } = placeholder.range;
  const [offered] = elementsOfOptions(
    placeholder.options.filter((option) => /[A-Za-z]{2}/.test(option)),
  );
  if (offered !== undefined) return [offered];
  const isAlone =
    passage.text.slice(0, start).trim() === "" && passage.text.slice(end).trim().length < 2;
  const own = targetOf(meaning);
  const labelled =
    label === undefined || meaning === "title"
      ? own === undefined
        ? []
        : [own]
      : elementsOfLabel(label, meaning);
  // `acne, ICD-10 <code>`
  if (
    /\b(?:icd(?:[- ]?10)?(?:-cm)?|dx)(?: code)?[:\s#]{0,3}$/i.test(
      passage.text.slice(Math.max(0, start - 24), start),
    )
  )
    return ["conditions"];
  // `code: {{icd}}` is the code of the diagnosis.
  if (own === "procedure.code" && /\b(?:icd|dx|diagnos\w*)/i.test(placeholder.hint))
    return ["conditions"];
  if (isCountBeforeKind(passage, placeholder)) return ["procedure.lesionCount"];
  const told = elementsOfInstruction(placeholder.hint);
  if (isAlone && labelled.length > 0) {
    // Beneath a heading a blank may say more of itself: `[Signature block]` after the follow-up.
    const inside = label === undefined ? targetOf(namedMeaning(placeholder.hint)) : undefined;
    return inside === undefined
      ? [...new Set([...labelled, ...told, ...alsoAsked(placeholder.hint)])]
      : [inside];
  }
  if (told.length > 1) return told;
  if (isAlone && label !== undefined && hintedMeaning(label) === "unrelated") return [];
  const before = passage.text.slice(Math.max(0, start - 80), start);
  const after = passage.text.slice(end, end + 60);
  const named = targetOf(namedMeaning(wordsBefore(before)));
  // `Signature ____ Date ____`: the day of the signature is not the day of the treatment.
  if (named === "service.date" && /\bsign\w*[^\n]*$/i.test(before))
    return labelBefore(before, after);
  if (isSigner(before)) return ["signatures"];
  if (isTimeOfSigning(before, placeholder.hint)) return [];
  // `Current medications: {{meds}}` is about something else, whatever the blank is called.
  const lead = /([A-Za-z][^.;:\n\uE001]{1,40}):\s{0,2}$/.exec(before)?.[1];
  if (lead !== undefined && hintedMeaning(lead) === "unrelated" && named === undefined) return [];
  // `*** lesions ***`: what is counted stands before the word, where they are behind it.
  if (
    named === "procedure.lesionCount" &&
    /\uE001\s?\w*\s?lesions?\s?$|#\s?\w*\s?lesions? (?:on|of|over|at)(?: the)?\s?$/i.test(before)
  )
    return ["procedure.sites"];
  if (named !== undefined) return [named];
  // `Photo consent ____`
  const words = wordsBefore(before);
  if (words.split(/\s+/).length <= MAX_NAME_WORDS && hintedMeaning(words) === "unrelated")
    return [];
  const cue = CUES.find(
    (candidate) =>
      (candidate.before?.test(before) ?? true) && (candidate.after?.test(after) ?? true),
  );
  const inside = elementOfHint(placeholder.hint);
  // A side before a body part, as in "left ***", and a site cue are weak beside words inside the blank.
  if (cue && !WEAK.has(cue.element)) return [cue.element];
  if (inside !== undefined)
    return asksForDiagnosis(placeholder.hint) ? [...new Set([inside, "conditions"])] : [inside];
  if (asksForDiagnosis(placeholder.hint)) return ["conditions"];
  if (told.length > 0) return told;
  const beneath = labelBehind(placeholder, before, passage.text.slice(end, end + 80));
  if (beneath.length > 0) return beneath;
  const line = labelBefore(before, after);
  if (line.length > 0) return line;
  // `Signed by ____ on ____` names no site.
  if (cue?.element === "procedure.sites" && /\bsign\w*[^.\n]*\bon\s*$/i.test(before)) return [];
  if (/(?:^|[.!?\n]\s{0,2})On\s{1,2}$/.test(before)) return ["service.date"];
  if (labelled.length === 0 && isDateToWrite(`${label ?? ""} ${before}`, after))
    return ["service.date"];
  const near = cue?.element ?? elementNamedBefore(before);
  if (near !== undefined) return [near];
  if (labelled.length > 0) return labelled;
  const { options, hint } = placeholder;
  const chosen = elementAskedByOptions(options.length > 0 ? options : hint.split(/[,;]/));
  if (chosen !== undefined) return [chosen];
  const usual = usualElement(section);
  return usual === undefined ? [] : [usual];
}

const ADJECTIVES =
  /^[ \t*]{1,4}(?:(?:acne|inflamed|inflammatory|active|painful|tender|deep|large|small|early|new|individual|separate|distinct|discrete|selected)[ \t]{1,3}){0,3}(?:of[ \t]{1,3})?$/i;
const KIND_OF_LESION =
  /\b(?:papules?|pustules?|nodules?|cysts?|comedon\w*|lesions?|spots?|bumps?|pimples?|morpholog\w*)\b/i;

/**
 * `to *** {papules / nodules} of the ***`, `to *** acne *** on the ***`: the first of two blanks that
 * follow one another counts, where the second is the kind of lesion or stands before the site.
 */
function isCountBeforeKind(passage: Passage, { range, hint, options }: Placeholder): boolean {
  if (options.length > 0 || hasWords(hint)) return false;
  const { text } = passage;
  const next = blankBehind(passage, range.end);
  if (!next || !ADJECTIVES.test(text.slice(range.end, next.range.start))) return false;
  if (isKind(next)) return true;
  if (hasWords(next.hint)) return false;
  const before = text.slice(Math.max(0, range.start - 24), range.start);
  const after = text.slice(next.range.end, next.range.end + 24);
  return (
    /\b(?:to|treated|froze|frozen|total of)[:\s]{1,3}$/i.test(before) &&
    /^\s{1,3}(?:\(|(?:on|of|over|at|across|located)\b)/i.test(after)
  );
}

/** The first blank that begins at an offset or behind it; blanks stand in their order. */
function blankBehind({ placeholders }: Passage, offset: number): Placeholder | undefined {
  let low = 0;
  let high = placeholders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placeholders[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return placeholders[low];
}

function hasWords(hint: string): boolean {
  return /[A-Za-z]{2}/.test(hint);
}

/** Whether the blank asks which lesions they are. */
function isKind({ hint, options }: Placeholder): boolean {
  const words = hint.replace(/_/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2");
  return options.length > 0
    ? options.every((option) => KIND_OF_LESION.test(option) || !hasWords(option))
    : KIND_OF_LESION.test(words) && !/\b(?:count|number|how many|n)\b/i.test(words);
}

const SIGNED_AT = /\bsigned (?:at|on)[ \t:]*$/i;
const PERFORMER = /\b(?:provider|clinician|physician|person|performed|froze|by|md|do|np|pa-c)\b/i;

/** Who did it, and when that was signed: `Person who froze: ____ MD / NP   Signed at ____`. */
function isSigner(before: string): boolean {
  const line = /[^\n]*$/.exec(before)?.[0] ?? "";
  return SIGNED_AT.test(line) && PERFORMER.test(line) && !/\b(?:patient|parent)\b/i.test(line);
}

/** `Electronically signed by [name], [credentials], [time]`: the time of the signature is none of freezing. */
function isTimeOfSigning(before: string, hint: string): boolean {
  return (
    /^(?:(?:date|day)\s?(?:[/&+,]|and)?\s?)?(?:time|hour)(?: ?stamp)?(?: (?:signed|of signing|of signature))?$/i.test(
      hint.replace(/[_-]/g, " ").trim(),
    ) && /\b(?:e-?sign\w*|sign(?:ed|ature)|authenticated|attested)\b[^.;\n]*$/i.test(before)
  );
}

/** `Visit: ___/___/____`, where nothing says that it is the day of something else. */
function isDateToWrite(before: string, after: string): boolean {
  return (
    /^ ?\/ ?\uE001{1,20} ?\/ ?\uE001/.test(after) &&
    !/\b(?:born|birth|dob|sign\w*|expir\w*|lot|last|onset|since|next|return|rtc|follow\w*|f\/u|back|recheck|prior|previous|start\w*|stop\w*|from|until|labs?|referr\w*)\b[^\n]*$/i.test(
      before,
    )
  );
}

/** The words between a blank and what stands before it, as in `Number of lesions ____ Location ____`. */
function wordsBefore(before: string): string {
  const led = before
    .replace("(s)", "s")
    .replace(/:\s{0,2}$/, "")
    .replace(/\s?\([^()\n]{0,60}\)\s{0,2}$/, "");
  return (/[^\uE001.;:,\n()]*$/.exec(led)?.[0] ?? "").trim();
}

/** Cues that also stand in the middle of a label: `Tried and gave up because ____`. */
const WEAK: ReadonlySet<string> = new Set(["procedure.sites", "procedure.necessity"]);

const MAX_NAME_WORDS = 3;

const MAX_LEAD_WORDS = 14;

const RULED_LINE = 8;

/** On paper a label may stand behind its line, or beneath it: `____________ Signature, credentials`. */
function labelBehind({ text }: Placeholder, before: string, after: string): readonly string[] {
  if (!/^[_.]+$/.test(text) || text.length < RULED_LINE || !/(?:^|\n)[ \t]*$/.test(before))
    return [];
  const label =
    /^[ \t\uE001]*\n?[ \t]*([A-Za-z][^\n:\uE001]*?)(?:[ \t]{2,}|[ \t]*(?:$|[\n\uE001]))/.exec(
      after,
    )?.[1] ?? "";
  const elements = elementsOfLabel(label);
  const isBeneath = /^[ \t\uE001]*\n/.test(after);
  return isBeneath ? elements.filter((element) => element === "signatures") : elements;
}

/** What a line asks that ends in a blank without a colon: `Who gave consent? ____`, `Site and side ____`. */
function labelBefore(before: string, after: string): readonly string[] {
  if (!/^[ \t]*(?:$|[\n.;,)|]|\uE001)/.test(after)) return [];
  const line = /(?:^|\n)([^\n\uE001]*)$/.exec(before)?.[1]?.trim() ?? "";
  if (line === "" || line.split(/\s+/).length > MAX_LEAD_WORDS) return [];
  return elementsOfLabel(line.replace(/[?:(–-]+$/, "").trim());
}

function elementNamedBefore(before: string): string | undefined {
  const words = wordsBefore(before);
  return words.split(/\s+/).length > 5 ? undefined : targetOf(hinted(words));
}
