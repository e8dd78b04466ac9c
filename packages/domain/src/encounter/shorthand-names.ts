import { conditionTerms } from "../vocabulary/conditions.ts";
import { contraindicationTerms } from "../vocabulary/contraindications.ts";
import type { NamedTerm } from "../vocabulary/named-terms.ts";
import { applicatorTerms, cryogenTerms, techniqueTerms } from "../vocabulary/procedure-terms.ts";
import { statementPhrases, type Statement } from "../vocabulary/statements.ts";
import type {
  Applicator,
  Condition,
  Contraindication,
  Cryogen,
  Technique,
  TreatmentClass,
} from "./encounter.ts";

/** What stands for an id in other apps' data: its name and the phrases of the vocabularies. */
export const cryogenNames: readonly NamedTerm<Cryogen>[] = bySynonyms(cryogenTerms.rows);
export const applicatorNames: readonly NamedTerm<Applicator>[] = bySynonyms(applicatorTerms.rows);
export const techniqueNames: readonly NamedTerm<Technique>[] = bySynonyms(techniqueTerms.rows);

export const conditionNames: readonly NamedTerm<Condition>[] = conditionTerms.rows.map(
  ({ condition, synonyms }) => ({ id: condition, phrases: synonyms }),
);

export const contraindicationNames: readonly NamedTerm<Contraindication>[] =
  contraindicationTerms.rows.map(({ contraindication, synonyms }) => ({
    id: contraindication,
    phrases: synonyms,
  }));

export const treatmentClassNames: readonly NamedTerm<TreatmentClass>[] = [
  { id: "topical", phrases: ["topical"] },
  { id: "systemic", phrases: ["systemic", "oral"] },
  { id: "procedural", phrases: ["procedural", "procedure"] },
];

export const settingNames: readonly NamedTerm<"office" | "hospital-outpatient" | "telehealth">[] = [
  { id: "office", phrases: ["office", "clinic", ...phrasesOf("office")] },
  { id: "hospital-outpatient", phrases: ["hospital", ...phrasesOf("hospital")] },
  { id: "telehealth", phrases: phrasesOf("telehealth") },
];

type Kind = "outcome" | "status" | "signature";
type InKind<K extends Kind> = Statement extends infer Each
  ? Each extends `${K}:${infer Id}`
    ? Id
    : never
  : never;

/** The statements of one kind by what follows the colon: `outcome:failed` is `failed`. */
export function statementNames<K extends Kind>(kind: K): readonly NamedTerm<InKind<K>>[] {
  return statementPhrases.flatMap(({ statement, phrases }) =>
    statement.startsWith(`${kind}:`)
      ? [{ id: statement.slice(kind.length + 1) as InKind<K>, phrases }]
      : [],
  );
}

function phrasesOf(wanted: Statement): readonly string[] {
  return statementPhrases.find(({ statement }) => statement === wanted)?.phrases ?? [];
}

function bySynonyms<Id extends string>(
  rows: readonly { readonly id: Id; readonly name: string; readonly synonyms: readonly string[] }[],
): readonly NamedTerm<Id>[] {
  return rows.map(({ id, name, synonyms }) => ({ id, phrases: [name, ...synonyms] }));
}
