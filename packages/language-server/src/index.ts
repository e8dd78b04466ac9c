export {
  CHECKLIST_REQUEST,
  COVERAGE_REPORT_REQUEST,
  type ChecklistParams,
} from "./checklist-request.ts";
export { FILE_REQUESTS, type FileParams, type FindFilesParams } from "./file-requests.ts";
export { RULES_REQUEST, type RuleInBrief } from "./rules-request.ts";
export type { FileAccess, ServerEnvironment } from "./environment.ts";
export { startServer } from "./server.ts";
