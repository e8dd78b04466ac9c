export type {
  ClientFeatures,
  DocumentSettings,
  LanguageServiceEnvironment,
  Logger,
  SettingsResolver,
} from "./environment.ts";
export { createLanguageService, type LanguageService } from "./language-service.ts";
export { isSettingsFile } from "./document-selection.ts";
export { CHECKLIST_COMMAND, type Checklist, type ChecklistItem } from "./features/checklist.ts";
export { EXPLAIN_COMMAND } from "./features/code-actions/code-actions.ts";
export { FIX_ALL } from "./features/code-actions/requested-kinds.ts";
export { newDocumentText, type NewDocument } from "./knowledge/new-document.ts";
export type { RenameResult, RenameTarget } from "./features/rename.ts";
export { RULE_PAGE_SCHEME, rulePage, rulePageUri } from "./features/rule-page.ts";
export { TOKEN_TYPES, type SemanticToken } from "./features/semantic-tokens.ts";
export { ruleUrl } from "./rule-url.ts";
export { encodedDocument, type PositionEncoding } from "./encoded-document.ts";
