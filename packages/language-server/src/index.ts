export { CHECKLIST_REQUEST, type ChecklistParams } from "./checklist-request.ts";
export { FILE_REQUESTS, type FileParams, type FindFilesParams } from "./file-requests.ts";
export type { FileAccess, ServerEnvironment } from "./environment.ts";
export { startServer } from "./server.ts";
