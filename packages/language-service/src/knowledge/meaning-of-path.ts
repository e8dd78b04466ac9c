import type { LabelMeaning } from "@encounter-lint/domain";
import { LABEL_TEXTS } from "./label-texts.ts";

/** Parts of records, which no path of an element names. */
const RECORD_PARTS: readonly (readonly [path: RegExp, meaning: LabelMeaning])[] = [
  [/^priorTreatments\.\d+\.duration\b/, "treatmentDuration"],
  [/^priorTreatments\.\d+\.outcome\b/, "treatmentOutcome"],
  [/^priorTreatments\.\d+\.reason\b/, "treatmentReason"],
  [/^priorTreatments\.\d+\.name\b/, "treatmentName"],
  [/^diagnoses\.\d+\.code\b/, "diagnosisCode"],
  [/^diagnoses\.\d+\.label\b/, "diagnosisLabel"],
  [/^signatures\.\d+\.name\b/, "signature"],
  [/^signatures\.\d+\.credentials\b/, "credentials"],
  [/^signatures\.\d+\.signedAt\b/, "signedAt"],
  [/^signatures\.\d+\.method\b/, "signatureMethod"],
  [/^claim\.lines\.\d+\.code\b/, "code"],
  [/^claim\.lines\.\d+\.units\b/, "units"],
  [/^claim\.lines\.\d+\.modifiers\b/, "modifiers"],
  [/^claim\.lines\.\d+\.diagnoses\b/, "diagnosisPointer"],
  [/^claim\.lines\.\d+\.placeOfService\b/, "placeOfService"],
  [/^claim\.beneficiaryNotice\b/, "beneficiaryNotice"],
  [/^procedure\.code\b/, "code"],
  [/^procedure\.guardianConsent\b/, "guardianConsent"],
  [/^procedure\.performedBy\b/, "performedBy"],
  [/^patient\.age\b/, "age"],
  [/^patient\.dateOfBirth\b/, "dateOfBirth"],
  [/^payer\b/, "payer"],
];

const ELEMENTS: ReadonlyMap<string, LabelMeaning> = new Map(
  Object.entries(LABEL_TEXTS)
    // Labels over whole parts come first in the table and name the part, not the element.
    .filter(([meaning]) => meaning !== "aftercare" && meaning !== "diagnoses")
    .flatMap(([meaning, text]) =>
      text.element === undefined ? [] : [[text.element, meaning as LabelMeaning] as const],
    ),
);

/** What a label would say over the words at a dotted path of an encounter. */
export function meaningOfPath(path: string): LabelMeaning | undefined {
  const element = /^(.*?)\.\d+$/.exec(path)?.[1];
  return (
    (element === undefined ? undefined : ELEMENTS.get(element)) ??
    RECORD_PARTS.find(([pattern]) => pattern.test(path))?.[1]
  );
}
