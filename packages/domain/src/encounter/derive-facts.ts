import type { Path } from "../rule/path.ts";
import { termNamedIn } from "../vocabulary/named-terms.ts";
import { treatmentGroups, treatments } from "../vocabulary/treatments.ts";
import type { DocumentFacts, PlaceholderFact } from "./document-facts.ts";
import type { Diagnosis, Encounter, PriorTreatment } from "./encounter.ts";
import type { InputPlaces } from "./input-places.ts";
import { valuesOf, type Mention } from "./mention.ts";
import type { ShapeProblem } from "./shape-problem.ts";
import { conditionNames } from "./shorthand-names.ts";

/** Adds what a reader of documents would have found: what names mean, which blanks are open. */
export function deriveFacts(
  encounter: Encounter,
  problems: readonly ShapeProblem[],
  places: InputPlaces,
): Encounter {
  const { diagnoses, priorTreatments } = encounter;
  const document = documentOf(encounter, problems, places);
  return {
    ...encounter,
    ...(diagnoses && { diagnoses: diagnoses.map(withCondition) }),
    ...(priorTreatments && { priorTreatments: priorTreatments.map(withAgent) }),
    ...(Object.keys(document).length > 0 && { document }),
  };
}

/** What the label names, where the label names one known condition. */
function withCondition(diagnosis: Diagnosis): Diagnosis {
  const [label] = valuesOf(diagnosis.label);
  if (diagnosis.condition !== undefined || !label) return diagnosis;
  const condition = termNamedIn(label.value, conditionNames);
  return condition === undefined ? diagnosis : { ...diagnosis, condition };
}

/** The drug or procedure that the name names, and its class. */
function withAgent(treatment: PriorTreatment): PriorTreatment {
  const [name] = valuesOf(treatment.name);
  if (treatment.agent !== undefined || !name) return treatment;
  const term = termNamedIn(
    name.value,
    treatments.rows.map((row) => ({ id: row, phrases: [row.agent, ...row.synonyms] })),
  );
  const classes = term
    ? [term.class]
    : treatmentGroups.rows
        .filter(
          (row) => termNamedIn(name.value, [{ id: row, phrases: row.synonyms }]) !== undefined,
        )
        .map((row) => row.class);
  return {
    ...treatment,
    ...(term && { agent: term.agent }),
    ...(treatment.classes === undefined && classes.length > 0 && { classes }),
  };
}

function documentOf(
  encounter: Encounter,
  problems: readonly ShapeProblem[],
  places: InputPlaces,
): DocumentFacts {
  const given = encounter.document ?? {};
  const misspelled = problems.flatMap(({ key, path }) => (key ? [{ key, path }] : []));
  const unread = problems.filter(({ key }) => key === undefined);
  const blanks = given.placeholders ? [] : blanksIn(encounter);
  const facts: DocumentFacts = {
    ...given,
    ...(blanks.length > 0 && { placeholders: blanks.map(({ fact }) => fact) }),
    ...(misspelled.length > 0 && {
      unknownKeys: [...(given.unknownKeys ?? []), ...misspelled.map(({ key }) => key)],
    }),
    ...(unread.length > 0 && {
      syntaxProblems: [
        ...(given.syntaxProblems ?? []),
        ...unread.map(({ problem, remedy }) => ({ problem, remedy })),
      ],
    }),
  };
  const place = (list: keyof DocumentFacts, index: number, path: Path): void =>
    places.derive(["document", list, index], path);
  blanks.forEach(({ path }, index) => place("placeholders", index, places.locate(path)));
  misspelled.forEach(({ path }, index) =>
    place("unknownKeys", (given.unknownKeys?.length ?? 0) + index, path),
  );
  unread.forEach(({ path }, index) =>
    place("syntaxProblems", (given.syntaxProblems?.length ?? 0) + index, path),
  );
  return facts;
}

interface Blank {
  readonly fact: PlaceholderFact;
  readonly path: Path;
}

/** The slots and pick lists of the encounter, which documents show as placeholders. */
function blanksIn(encounter: Encounter): readonly Blank[] {
  const blanks: Blank[] = [];
  visit(encounter, [], (mention, path) => {
    if (mention.state === "value" || path[0] === "document") return;
    const text =
      mention.text ?? (mention.state === "slot" ? mention.placeholder : choicesOf(mention.options));
    // A label with nothing behind it is no blank that somebody left.
    if (text === "") return;
    const fact: PlaceholderFact = {
      dialect: "custom",
      text,
      element: path.filter((part) => typeof part === "string").join("."),
      ...(mention.state === "choice" && mention.preselected !== undefined && { preselected: true }),
    };
    blanks.push({ fact, path });
  });
  return blanks;
}

function visit(
  content: unknown,
  path: Path,
  seen: (mention: Mention<unknown>, path: Path) => void,
): void {
  if (typeof content !== "object" || content === null) return;
  if ("state" in content) {
    // Nothing else in an encounter has a state.
    seen(content as Mention<unknown>, path);
    return;
  }
  for (const [key, part] of Object.entries(content)) {
    visit(part, [...path, Array.isArray(content) ? Number(key) : key], seen);
  }
}

function choicesOf(options: readonly unknown[]): string {
  const words = options.filter(
    (option) => typeof option === "string" || typeof option === "number",
  );
  return words.length === 0 ? "pick list" : words.join(" / ");
}
