import type { Diagnostic } from "vscode-languageserver";

const OFFSET_BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x01000193;

/**
 * Names a set of findings: equal ids mean equal findings, for the same version of an open document.
 * Files that are not open have no version, and then the findings alone decide.
 */
export function resultId(diagnostics: readonly Diagnostic[], version?: number): string {
  const text = JSON.stringify(diagnostics);
  let first = OFFSET_BASIS;
  let second = OTHER_BASIS;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b) + index;
  }
  const hash = `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`;
  return version === undefined ? hash : `${version}.${hash}`;
}
