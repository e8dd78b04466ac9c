import {
  elementName,
  isEmptyLabel,
  mentionsOf,
  pathOf,
  rules,
  type ElementPath,
  type ElementState,
  type Mention,
  type Path,
  type RuleId,
} from "@encounter-lint/domain";
import type { ReadEncounter } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";

/** One line of the checklist of an encounter. */
export interface CoverageItem {
  /** Dotted path of the element. */
  readonly element: string;
  /** What people call it: "the freeze time". */
  readonly name: string;
  /** How far it is documented: stated, left open on purpose, or not there. */
  readonly state: ElementState;
  /** The rule that asks for it. */
  readonly ruleId: RuleId;
  /** The words that document it. */
  readonly range?: SourceRange;
}

const ELEMENTS: readonly (readonly [ElementPath, RuleId])[] = [
  ["conditions", "documentation/acne-diagnosis-missing"],
  ["service.date", "documentation/service-date-missing"],
  ["procedure.cryogen", "documentation/cryogen-missing"],
  ["procedure.freezeTime", "documentation/freeze-duration-missing"],
  ["procedure.sites", "documentation/site-missing"],
  ["procedure.lesionCount", "documentation/lesion-count-missing"],
  ["procedure.cycles", "documentation/cycles-missing"],
  ["procedure.applicator", "documentation/applicator-missing"],
  ["procedure.preparation", "documentation/skin-preparation-missing"],
  ["procedure.consent", "documentation/consent-missing"],
  ["procedure.tolerance", "documentation/tolerance-missing"],
  ["procedure.contraindicationScreen", "documentation/contraindication-screen-missing"],
  ["procedure.necessity", "documentation/necessity-missing"],
  ["assessment.severity", "documentation/severity-missing"],
  ["aftercare.instructions", "documentation/aftercare-missing"],
];

const knownRules = new Set(rules.map(({ id }) => id));

/** What an encounter documents of everything that the rules ask for. */
export function coverageOf({ encounter, index }: ReadEncounter): readonly CoverageItem[] {
  const { priorTreatments = [], signatures = [] } = encounter;
  const rows: readonly CoverageRow[] = [
    ...ELEMENTS.map(([element, ruleId]) => ({
      element,
      name: elementName(element),
      ruleId,
      mentions: mentionsOf(encounter, element).map((one, position) => ({
        state: stateIn(one),
        path: [...pathOf(element), position],
      })),
    })),
    {
      element: "priorTreatments",
      name: "the failed treatment",
      ruleId: "documentation/failed-therapy-missing",
      mentions: priorTreatments.map(({ name = [], outcome = [] }, position) => ({
        state: highest([...name, ...outcome].map(stateIn)),
        path: ["priorTreatments", position],
      })),
    },
    {
      element: "signatures",
      name: "the signature",
      ruleId: "documentation/signature-missing",
      mentions: signatures.map(({ name = [], method = [] }, position) => ({
        state: highest([...name, ...method].map(stateIn)),
        path: ["signatures", position],
      })),
    },
  ];
  return rows
    .filter(({ ruleId }) => knownRules.has(ruleId))
    .map(({ element, name, ruleId, mentions }) => {
      const state = highest(mentions.map((one) => one.state));
      const evidence = mentions.find((one) => one.state === state && state !== "missing");
      return {
        element,
        name,
        ruleId,
        state,
        ...(evidence === undefined ? {} : { range: index.locate(evidence.path) }),
      };
    });
}

interface CoverageRow extends Pick<CoverageItem, "element" | "name" | "ruleId"> {
  readonly mentions: readonly { readonly state: ElementState; readonly path: Path }[];
}

const RANK: readonly ElementState[] = ["value", "choice", "slot", "missing"];

function highest(states: readonly ElementState[]): ElementState {
  return RANK.find((state) => states.includes(state)) ?? "missing";
}

/** A label with nothing behind it documents nothing. */
function stateIn(mention: Mention<unknown>): ElementState {
  return isEmptyLabel(mention) ? "missing" : mention.state;
}
