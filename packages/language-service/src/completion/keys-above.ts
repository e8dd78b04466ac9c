/**
 * The YAML keys beneath which a line with this indentation lies, from the nearest outwards.
 * Read from the lines, because a document in which someone types often does not parse.
 */
export function keysAbove(above: readonly string[], indent: number): readonly string[] {
  const keys: string[] = [];
  let limit = indent;
  for (const line of above.toReversed()) {
    if (limit === 0) break;
    const match = /^([ \t]*(?:- +)*)(?:"([^"]+)"|'([^']+)'|([^:#"'{}[\]]+)):(?:\s|$)/.exec(line);
    if (/^(?:---|\s*#|\s*$)/.test(line) || !match) continue;
    const [, lead = "", ...spellings] = match;
    const key = spellings.find((one) => one !== undefined);
    if (lead.length >= limit || key === undefined) continue;
    keys.push(key.trim());
    const indentOfLine = /^[ \t]*/.exec(lead)?.[0].length ?? 0;
    // The key behind a dash lies beneath what the list belongs to.
    limit = lead.length > indentOfLine ? Math.max(indentOfLine, 1) : indentOfLine;
  }
  return keys;
}
