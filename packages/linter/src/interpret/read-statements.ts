import type { Statement } from "@encounter-lint/domain";
import type { ContextualPhrase } from "../narrative/passage.ts";
import { isUnder } from "./context.ts";
import type { MentionWriter } from "./mention-writer.ts";

/** Sections in which a statement is read, and how near a "no" must stand to take it back. */
interface Reading {
  readonly element: string;
  readonly not?: readonly string[];
  readonly negatedWithin: number;
  /** Also not when it is planned, possible or somebody else's. */
  readonly strict?: boolean;
}

const READINGS: Readonly<Partial<Record<Statement, Reading>>> = {
  consent: { element: "procedure.consent", negatedWithin: 3, strict: true },
  "guardian-consent": { element: "procedure.guardianConsent", negatedWithin: 3, strict: true },
  tolerance: { element: "procedure.tolerance", not: ["priorTreatment", "consent", "visits"], negatedWithin: 0, strict: true },
  preparation: { element: "procedure.preparation", not: ["aftercare", "priorTreatment", "history", "exam"], negatedWithin: 3, strict: true },
  aftercare: { element: "aftercare.instructions", not: ["priorTreatment", "consent", "history", "signature"], negatedWithin: 3 },
  necessity: { element: "procedure.necessity", not: ["aftercare", "consent", "signature", "claim"], negatedWithin: 4, strict: true },
  cosmetic: { element: "procedure.cosmeticIntent", not: ["signature"], negatedWithin: 4 },
  judgement: { element: "assessment.judgement", not: ["aftercare", "consent", "signature"], negatedWithin: 3 },
  timeout: { element: "procedure.timeout", negatedWithin: 3 },
  supervision: { element: "procedure.supervision", negatedWithin: 3 },
  "separate-work": { element: "assessment.separateWork", not: ["procedure", "consent", "aftercare", "signature", "claim", "priorTreatment"], negatedWithin: 3 },
  "separate-sites": { element: "procedure.separateSites", negatedWithin: 3 },
  "staged-plan": { element: "procedure.stagedPlan", negatedWithin: 3 },
  rationale: { element: "procedure.contraindicationRationale", not: ["consent"], negatedWithin: 2 },
  screen: { element: "procedure.contraindicationScreen", negatedWithin: Number.NEGATIVE_INFINITY },
  "beneficiary-notice": { element: "claim.beneficiaryNotice", negatedWithin: 3 },
  severity: { element: "assessment.severity", not: ["aftercare", "consent", "signature", "claim"], negatedWithin: 3, strict: true },
  telehealth: { element: "service.setting", negatedWithin: 3 },
  office: { element: "service.setting", negatedWithin: 3 },
  hospital: { element: "service.setting", negatedWithin: 3 },
  minor: { element: "patient.minor", not: ["procedure", "aftercare"], negatedWithin: 3, strict: true },
};

const SETTINGS: Readonly<Partial<Record<Statement, string>>> = {
  telehealth: "telehealth",
  office: "office",
  hospital: "hospital-outpatient",
};

/** Reads the set phrases of a passage: consent, tolerance, aftercare, necessity and the like. */
export function readStatements(writer: MentionWriter): void {
  for (const phrase of writer.passage.phrases) {
    for (const meaning of phrase.meanings) {
      if (meaning.type === "statement") readStatement(writer, phrase, meaning.id);
    }
  }
}

function readStatement(writer: MentionWriter, phrase: ContextualPhrase, statement: Statement): void {
  const reading = READINGS[statement];
  if (!reading || reading.not?.includes(writer.scope.section)) return;
  if (isUnder(phrase, "negated", reading.negatedWithin)) return;
  if (reading.strict && isElsewhere(phrase)) return;
  if (statement === "necessity" && isDiscomfortOfTheProcedure(writer, phrase)) return;
  const content = SETTINGS[statement] ?? (statement === "minor" ? true : writer.passage.source.text.slice(phrase.start, phrase.end));
  writer.value(reading.element, content, phrase.start, phrase.end);
  // A guardian's consent is a consent.
  if (statement === "guardian-consent") writer.value("procedure.consent", content, phrase.start, phrase.end);
}

function isElsewhere(phrase: ContextualPhrase): boolean {
  return (
    isUnder(phrase, "planned", 4) ||
    isUnder(phrase, "hypothetical", 4) ||
    isUnder(phrase, "risk", 8) ||
    isUnder(phrase, "other-person", 3)
  );
}

/** "Tolerated with mild pain" is no reason to freeze. */
function isDiscomfortOfTheProcedure(writer: MentionWriter, phrase: ContextualPhrase): boolean {
  const sentence = writer.passage.sentences[phrase.sentence];
  if (!sentence) return false;
  const words = writer.passage.text.slice(sentence.start, sentence.end);
  return /\b(?:tolerat|risks?\b|consent|side effects?|expect|discomfort during|during the procedure|advised|instruct|call\b)/i.test(words);
}
