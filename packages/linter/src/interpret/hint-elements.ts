import {
  hintedMeaning,
  namedMeaning,
  normalizeLabel,
  type LabelMeaning,
} from "@encounter-lint/domain";
import { hinted, targetOf } from "./label-elements.ts";

/** The words of a hint that is one run of letters, `@LESIONSITE@`, or too short to be a label. */
const LOOSE_HINTS: readonly (readonly [RegExp, LabelMeaning])[] = [
  [/consent/, "consent"],
  [/thaw/, "thawTime"],
  [/cycle/, "cycles"],
  [/freez|frozen|duration/, "freezeTime"],
  [/count|\bnum\b|^n lesions/, "lesionCount"],
  [/site|location|\barea|body|\bside\b/, "sites"],
  [/tolera|complicat/, "tolerance"],
  [
    /prior|previous|failed|tried|medication|medicine|\bmeds\b|\bdrugs?\b|\btherap(?:y|ies)\b/,
    "priorTreatments",
  ],
  [/cryogen|nitrogen|slush/, "cryogen"],
  [/applicator|technique/, "applicator"],
  [/aftercare|instruction/, "instructions"],
  [/follow|return/, "followUp"],
  [/(?<!up|birth|valid|expiry)date\b|today|\bdos\b|\bnow\b|encdt/, "serviceDate"],
  [/provider|physician|clinician|performed|performer|^me$/, "performedBy"],
  [/acne/, "diagnoses"],
  [/exam|findings/, "severity"],
  [/lesion/, "lesionCount"],
  [/^e?sig(?:n|nature|ned)?$/, "signature"],
  [/\bname\b.*\b(?:degree|credentials?|title)\b/, "signature"],
];

const MAX_HINT_WORDS = 14;

/** What the words inside a blank mean: `lesion_site`, `AFTERCARE`, `FREEZE SECONDS`. */
export function elementOfHint(hint: string): string | undefined {
  // A sentence inside a blank instructs; it names no element.
  if (hint === "" || hint.split(/\s+/).length > MAX_HINT_WORDS || /[.!?]\s/.test(hint))
    return undefined;
  // `charge.cpt`: the last part of a path names what it leads to.
  const last = /^\w[\w.]{0,80}\.(\w{1,40})$/.exec(hint)?.[1];
  const named = targetOf(
    namedMeaning(hint) ?? (last === undefined ? undefined : namedMeaning(last)),
  );
  const meaning = hintedMeaning(hint);
  if (named !== undefined || meaning === "unrelated") return named;
  const words = normalizeLabel(hint.replace(/([a-z])([A-Z])/g, "$1 $2"));
  return targetOf(meaning ?? looseHint(words));
}

function looseHint(words: string): LabelMeaning | undefined {
  const meaning = LOOSE_HINTS.find(([pattern]) => pattern.test(words))?.[1];
  // What is started today has not failed.
  return meaning === "priorTreatments" && /\b(?:new|start\w*|begin|current|refills?)\b/.test(words)
    ? undefined
    : meaning;
}

/** `Indications: [failed treatments, with weeks]` asks for more than its label says. */
export function alsoAsked(hint: string): readonly string[] {
  // `Date / time: [time]` asks for no freeze time.
  if (/^(?:time|duration|length)$/i.test(hint)) return [];
  const element = elementOfHint(hint);
  return element === undefined || !ALSO_ASKED.has(element) ? [] : [element];
}

/** `[type and severity of acne, ICD-10 code]` asks for the diagnosis, whatever it names first. */
export function asksForDiagnosis(hint: string): boolean {
  return /\bacne\b/i.test(hint) && /\b(?:icd(?:-?10)?|diagnos\w+|dx)\b/i.test(hint);
}

const ALSO_ASKED: ReadonlySet<string> = new Set(["priorTreatments", "procedure.sites"]);

/** Everything that a blank with an instruction in it asks for: `{State cryogen, sites and seconds per lesion}`. */
export function elementsOfInstruction(hint: string): readonly string[] {
  if (!IMPERATIVE.test(hint) || hint.length > MAX_INSTRUCTION) return [];
  const meanings = hint.split(/[.!?;]\s+/).flatMap((sentence) => {
    const whole = hinted(sentence);
    if (whole !== undefined && WHOLE_SENTENCE.has(whole)) return [whole];
    return sentence.split(/\s*(?:[,;/+&]|\band\b|\bor\b)\s*/).flatMap((part) => {
      if (part.split(/\s+/).length > MAX_PART_WORDS) return [];
      return namedMeaning(part) ?? hinted(part) ?? [];
    });
  });
  const elements = meanings.flatMap((meaning) => targetOf(meaning) ?? []);
  return [...new Set(elements)].filter((element) => element !== "service.date");
}

const IMPERATIVE =
  /^\W*(?:state|describe|document|record|list|note|give|name|summari[sz]e|include|write|enter|specify|say|insert|add|report|mention|explain|indicate|detail|fill in|extract|capture|sum up)\b/i;

const MAX_INSTRUCTION = 400;

const MAX_PART_WORDS = 8;

/** What a sentence is about as a whole, whatever its parts are. */
const WHOLE_SENTENCE: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "priorTreatments",
  "signature",
  "consent",
  "guardianConsent",
  "contraindicationScreen",
  "necessity",
]);
