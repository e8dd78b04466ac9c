export { everyRule, type RuleDescription } from "./every-rule.ts";
export { lint } from "./lint.ts";
export { LintMemory } from "./lint-memory.ts";
export type {
  Diagnostic,
  DocumentFormat,
  LintInput,
  LintReport,
  LintSettings,
  ReadEncounter,
  SuppressedDiagnostic,
  TextEdit,
  TextFix,
} from "./lint-report.ts";
export { coverageOf, type PlacedCoverage, type PlacedRequirement } from "./coverage/coverage-of.ts";
export {
  encounterCoverage,
  type EncounterCoverage,
  type RequirementRow,
} from "./coverage/encounter-coverage.ts";
export {
  coverageMarkdown,
  coverageSource,
  coverageState,
  coverageTitle,
} from "./coverage/coverage-markdown.ts";
export { slotText } from "./fix/slot-text.ts";
export { formatDirectives } from "./suppress/format-directives.ts";
export { suppressionRules } from "./suppress/suppression-rules.ts";
export { applyFixes } from "./fix/apply-fixes.ts";
export { formatOf } from "./read/read-document.ts";
export { SourceIndex, type SourceEntry } from "./locate/source-index.ts";
export { LineIndex, type Position } from "./source/line-index.ts";
export type {
  Outline,
  OutlineComment,
  OutlineDocument,
  OutlineNode,
  OutlineText,
} from "./source/outline.ts";
export type { SourceRange } from "./source/source-range.ts";
export { describeIssue, type DescribedIssue } from "./settings/describe-issue.ts";
export { suggest } from "./settings/suggest.ts";
export { rangeAt } from "./settings/yaml-places.ts";
export { newSettingsText, type SettingsChoice } from "./settings/new-settings-text.ts";
export { formatSettings } from "./settings/format-settings.ts";
export { readSettingsFile } from "./settings/read-settings-file.ts";
export { loadSettingsJsonSchema } from "./settings/load-settings-json-schema.ts";
export type { SettingsFiles } from "./settings/load-settings.ts";
export type { GivenSettings, PlacedGlob, ResolvedSettings } from "./settings/merge-settings.ts";
export { customDialect, findPlaceholders } from "./placeholders/find-placeholders.ts";
export type { Placeholder } from "./placeholders/placeholder.ts";
export {
  createSettingsResolver,
  matchesAny,
  resolveSettings,
  type SettingsResolver,
} from "./settings/resolve-settings.ts";
export type { SettingsFile, SettingsProblem } from "./settings/settings-file.ts";
export {
  hasMarker,
  isEncounterName,
  isReadableName,
  MARKER_BYTES,
  SETTINGS_FILE_NAME,
} from "./settings/which-files.ts";
