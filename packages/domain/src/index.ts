export { cloneFingerprint, type CloneFingerprint } from "./cross-document/clone-fingerprint.ts";
export {
  cloneFacts,
  findClones,
  type CloneGroup,
  type NamedFingerprint,
} from "./cross-document/find-clones.ts";
export {
  coverage,
  type Coverage,
  type CoverageEvidence,
  type RequirementCoverage,
} from "./coverage/coverage.ts";
export { coverageSummary } from "./coverage/coverage-summary.ts";
export * from "./encounter/calendar.ts";
export {
  decodeEncounter,
  type DecodedEncounter,
  type DecodeOptions,
} from "./encounter/decode-encounter.ts";
export type * from "./encounter/document-facts.ts";
export type * from "./encounter/encounter.ts";
export { encounterSchema } from "./encounter/encounter-schema.ts";
export * from "./encounter/mention.ts";
export type { ShapeProblem } from "./encounter/shape-problem.ts";
export { evaluateJson, type JsonEvaluation } from "./evaluate/evaluate-json.ts";
export { evaluate, type Evaluation, type RuleFailure } from "./evaluate/evaluate.ts";
export type { EvaluationSettings, RuleSetting } from "./evaluate/settings.ts";
export {
  explain,
  suggestRules,
  type ExplainedSource,
  type RuleExplanation,
} from "./explain/explain.ts";
export { foundingGuide } from "./guide/founding-guide.ts";
export type {
  GuideContent,
  GuideExample,
  GuidePart,
  GuideStatement,
  QuotedDescriptor,
} from "./guide/guide-content.ts";
export { officialDescriptor } from "./guide/official-descriptor.ts";
export { ACNE_CRYOTHERAPY } from "./rule/claim-lines.ts";
export {
  CATEGORIES,
  categoryOf,
  defineRule,
  levelIn,
  type Category,
  type MessageTemplate,
  type Report,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type RuleExample,
  type RuleId,
} from "./rule/define-rule.ts";
export { formatFinding, type Finding } from "./rule/finding.ts";
export type { Edit, Fix } from "./rule/fix.ts";
export {
  optionValues,
  type OptionDescriptor,
  type OptionDescriptors,
  type OptionValues,
} from "./rule/options.ts";
export { formatPath, type Path } from "./rule/path.ts";
export {
  elementName,
  isMissing,
  mentionsOf,
  pathOf,
  sectionOf,
  type ElementPath,
} from "./rule/presence.ts";
export { PROFILES, SEVERITIES, type Level, type Profile, type Severity } from "./rule/severity.ts";
export { rules } from "./rules/registry.generated.ts";
export { guide, type GuideSection } from "./sources/guide.ts";
export { references } from "./sources/references.ts";
export type { Confidence, Source } from "./sources/source.ts";
export { builtInTables } from "./tables/built-in.ts";
export type * from "./tables/code-tables.ts";
export type { TableProblem, TableReading } from "./tables/read-table.ts";
export { sourcesInUse } from "./tables/sources-in-use.ts";
export { isTableName, TABLE_KEYS, type TableName } from "./tables/table-names.ts";
export type { Provenance, Table } from "./tables/table.ts";
export { withTables } from "./tables/with-tables.ts";
export {
  isSectionMeaning,
  knownLabels,
  LABELS,
  meaningOf,
  normalizeLabel,
  type FieldMeaning,
  type LabelEntry,
  type LabelMeaning,
  type SectionMeaning,
} from "./vocabulary/labels.ts";
export { hintedMeaning, meaningsOf, namedMeaning } from "./vocabulary/label-hints.ts";
export {
  treatmentGroups,
  treatments,
  type TreatmentGroupTerm,
  type TreatmentTerm,
} from "./vocabulary/treatments.ts";
export { conditionTerms, termOf, type ConditionTerm } from "./vocabulary/conditions.ts";
export {
  CONTEXT_TRIGGERS,
  PSEUDO_TRIGGERS,
  TERMINATORS,
  type ContextCategory,
  type ContextTrigger,
} from "./vocabulary/context-triggers.ts";
export {
  contraindicationTerms,
  type ContraindicationTerm,
} from "./vocabulary/contraindications.ts";
export {
  applicatorTerms,
  cryogenName,
  cryogenTerms,
  techniqueTerms,
  type ProcedureTerm,
} from "./vocabulary/procedure-terms.ts";
export {
  lateralityTerms,
  siteTerms,
  type LateralityTerm,
  type SiteTerm,
} from "./vocabulary/sites.ts";
export {
  statementPhrases,
  statementProvenance,
  type Statement,
  type StatementPhrases,
} from "./vocabulary/statements.ts";
