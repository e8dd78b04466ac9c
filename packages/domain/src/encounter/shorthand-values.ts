import * as z from "zod";
import { closestWord } from "../vocabulary/closest-word.ts";
import { conditionTerms } from "../vocabulary/conditions.ts";
import { contraindicationTerms } from "../vocabulary/contraindications.ts";
import { termNamedIn, termsNamedIn, type NamedTerm } from "../vocabulary/named-terms.ts";
import { applicatorTerms, cryogenTerms, techniqueTerms } from "../vocabulary/procedure-terms.ts";
import { lateralityTerms, siteTerms } from "../vocabulary/sites.ts";
import { statementPhrases } from "../vocabulary/statements.ts";
import type { LesionCount, Person, Site } from "./encounter.ts";
import {
  readDuration,
  readFollowUp,
  readIsoDate,
  readLooseDate,
  readSeconds,
} from "./read-time.ts";
import { valueSchemas, type ValueSchemas } from "./value-schemas.ts";

/** What a person is told about a value that cannot be read. */
interface Advice {
  /** What the value should be, after "is no": `freezing agent that is known`. */
  readonly expected: string;
  readonly remedy: string;
  /** Words of which the value may be a misspelling. */
  readonly known?: readonly string[];
}

type Bare = string | number | boolean;

/**
 * Values as other apps have them: names for ids, numbers as text, dates and times as strings.
 * What the model itself would accept is always accepted. Problems carry their remedy in `params`.
 * Built on demand.
 */
export function shorthandValues(): ValueSchemas {
  const model = valueSchemas();
  const date = { expected: "date", remedy: "Write it as year-month-day, such as 2026-11-23." };
  const time = { expected: "length of time", remedy: "Write a number with its unit, such as 5 s." };
  return {
    kind: reading(model.kind, words(lowerCased(["template", "note"])), {
      expected: "kind of document",
      remedy: "Write template or note.",
    }),
    text: reading(model.text, words((text) => text), {
      expected: "text",
      remedy: "Write words.",
    }),
    code: reading(model.code, (bare) => (typeof bare === "number" ? String(bare) : undefined), {
      expected: "code",
      remedy: "Write the code as text between quotes.",
    }),
    placeOfService: reading(model.placeOfService, readPlaceOfService, {
      expected: "place of service",
      remedy: "Write its code of two digits as text between quotes, such as 11.",
    }),
    figure: reading(model.figure, readFigure, {
      expected: "number",
      remedy: "Write a number in digits.",
    }),
    date: reading(model.date, words(readIsoDate), date),
    looseDate: reading(model.looseDate, words(readLooseDate), date),
    duration: reading(model.duration, words(readDuration), time),
    freezeTime: reading(
      model.freezeTime,
      (bare) => (typeof bare === "number" ? readSeconds(bare) : words(readDuration)(bare)),
      { ...time, remedy: "Write the seconds as a number, or with the unit, such as 5 s." },
    ),
    followUp: reading(model.followUp, words(readFollowUp), {
      expected: "follow-up",
      remedy: "Write when the patient returns, such as 4 weeks or a date.",
    }),
    lesionCount: reading(model.lesionCount, readLesionCount, {
      expected: "number of lesions",
      remedy: "Write a whole number, or a range such as 6-8.",
    }),
    site: reading(model.site, words(readSite), {
      expected: "site",
      remedy: "Write the region with its side, such as left cheek.",
    }),
    person: reading(model.person, words(readPerson), {
      expected: "person",
      remedy: "Write name and credentials, such as Jane Roe, MD.",
    }),
    cryogen: named(model.cryogen, "freezing agent", namedBySynonyms(cryogenTerms.rows)),
    applicator: named(model.applicator, "applicator", namedBySynonyms(applicatorTerms.rows)),
    technique: named(model.technique, "technique", namedBySynonyms(techniqueTerms.rows)),
    condition: named(
      model.condition,
      "skin condition",
      CONDITIONS(),
      "Other conditions stand as labels among the diagnoses.",
    ),
    contraindication: named(
      model.contraindication,
      "contraindication to freezing",
      contraindicationTerms.rows.map(({ contraindication, synonyms }) => ({
        id: contraindication,
        phrases: synonyms,
      })),
    ),
    treatmentClass: named(
      model.treatmentClass,
      "class of treatments",
      [
        { id: "topical", phrases: ["topical"] },
        { id: "systemic", phrases: ["systemic", "oral"] },
        { id: "procedural", phrases: ["procedural", "procedure"] },
      ],
      "Write topical, systemic, procedural or other.",
    ),
    outcome: named(
      model.outcome,
      "outcome of a treatment",
      statements("outcome:"),
      "Write failed, partial, intolerant, contraindicated, declined, ongoing or considered.",
    ),
    treatmentStatus: named(
      model.treatmentStatus,
      "treatment status",
      statements("status:"),
      "Write treatment-naive, responding or not-failed.",
    ),
    setting: named(
      model.setting,
      "setting",
      [
        ...statementsOf("office", "office"),
        ...statementsOf("hospital-outpatient", "hospital"),
        ...statementsOf("telehealth", "telehealth"),
      ],
      "Write office, hospital-outpatient or telehealth.",
    ),
    method: named(
      model.method,
      "way of signing",
      statements("signature:"),
      "Write electronic, handwritten, attested, typed, on-file, stamp, not-read or unsigned.",
    ),
  };
}

/** The conditions with the phrases that name them. */
export function CONDITIONS() {
  return conditionTerms.rows.map(({ condition, synonyms }) => ({
    id: condition,
    phrases: synonyms,
  }));
}
