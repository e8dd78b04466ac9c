import { basename } from "node:path";
import type { RuleId } from "@encounter-lint/domain";
import { checkDocument, type Detail } from "./check-document.ts";
import { fixDocument } from "./fix-document.ts";
import { onlyRules } from "./lint-result.ts";
import { resultKeys } from "./result-cache.ts";
import type { FileWork } from "./run-lint.ts";

/** What a run is to do with each file: plain data, which a thread can receive. */
export interface WorkOrder extends Detail {
  /** Report these rules alone. */
  readonly only?: readonly RuleId[];
  /** `write` corrects the files, `show` only says what would change. */
  readonly fix?: "write" | "show";
  /** Whether results are kept. */
  readonly cache: boolean;
}

// The build names files after their content, so this name changes with every rule, table and reader.
const BUILD = basename(import.meta.url);

/** The order as functions. Whether changes are written is for the caller to decide. */
export function fileWork(order: WorkOrder): Omit<FileWork, "change"> {
  const { only, coverage, suggestions, lines = false, fix, cache } = order;
  const ids = only === undefined ? undefined : new Set<string>(only);
  const accepts = (ruleId: string) => ids?.has(ruleId) ?? true;
  const keyOf = resultKeys(`${BUILD} ${only?.join(",") ?? ""}`, order);
  return {
    check(path, text, settings, clones) {
      const compared = clones === undefined ? {} : { clones };
      const result = checkDocument(path, text, settings, {
        coverage,
        suggestions,
        lines,
        ...compared,
      });
      return ids === undefined ? result : onlyRules(result, accepts);
    },
    ...(fix === undefined
      ? {}
      : { fix: (path, text, settings) => fixDocument(path, text, settings, accepts) }),
    ...(cache ? { keyOf } : {}),
  };
}
