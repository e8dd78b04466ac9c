import type { SourceRange } from "@encounter-lint/linter";
import { keysAbove } from "../completion/keys-above.ts";
import type { Step } from "./json-schema.ts";

/** Where the cursor stands in a settings file. */
export interface SettingsCursor {
  /** A key begins here, or a value does. */
  readonly kind: "key" | "value";
  /** The path of the value, or of the map in which the key would stand. */
  readonly path: readonly Step[];
  /** What was typed so far, to be replaced. */
  readonly typed: SourceRange;
}

/** Reads the place from the lines above and before the cursor. */
export function settingsCursor(text: string, offset: number): SettingsCursor | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const prefix = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(prefix)) return undefined;
  const above = text.slice(0, lineStart).split(/\r?\n/).slice(0, -1);
  const [, lead = "", content = ""] = /^([ \t]*(?:- +)*)(.*)$/.exec(prefix) ?? [];
  const outer = pathOf(keysAbove(above, lead.length), lead.includes("-"));
  const typed = (words: string): SourceRange => ({ start: offset - words.length, end: offset });

  const pair = /^(?:"([^"]+)"|'([^']+)'|([^:#"'{}[\]\s]+)):\s+(.*)$/.exec(content);
  if (!pair) {
    if (!/^[\w/-]*$/.test(content)) return undefined;
    // Behind a dash stands an entry of the list or the first key of one.
    return { kind: lead.includes("-") ? "value" : "key", path: outer, typed: typed(content) };
  }
  const [, double, single, plain, value = ""] = pair;
  const path = [...outer, double ?? single ?? plain ?? ""];
  if (/^[\w/-]*$/.test(value)) return { kind: "value", path, typed: typed(value) };
  const inList = /^\[((?:[^[\]{}]*,)?)\s*["']?([\w/-]*)$/.exec(value);
  if (inList) {
    const [, before = "", words = ""] = inList;
    const index = before.split(",").length - 1;
    return { kind: "value", path: [...path, index], typed: typed(words) };
  }
  const inMap = /^(\[.*)?\{(?:.*,)?\s*(?:([\w-]+):\s*)?([\w-]*)$/.exec(value);
  if (!inMap) return undefined;
  const [, list, key, words = ""] = inMap;
  const within = list === undefined ? path : [...path, list.split(",").length - 1];
  return key === undefined
    ? { kind: "key", path: within, typed: typed(words) }
    : { kind: "value", path: [...within, key], typed: typed(words) };
}

/** Keys from the nearest outwards as a path from the top. Only lists are known to hold entries. */
function pathOf(keys: readonly string[], isEntry: boolean): readonly Step[] {
  const steps: Step[] = [];
  for (const key of keys.toReversed()) {
    steps.push(key);
    if (key === "overrides") steps.push(0);
  }
  if (isEntry && steps.at(-1) !== 0) steps.push(0);
  return steps;
}
