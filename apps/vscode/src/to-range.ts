import { Range } from "vscode";
import type { Range as ProtocolRange } from "vscode-languageclient";

/** A range of the protocol as the editor has it. */
export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
