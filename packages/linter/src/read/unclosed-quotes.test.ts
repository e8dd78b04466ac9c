import { describe, expect, it } from "vitest";
import { MASK } from "./mask-placeholders.ts";
import { readUnclosedQuotesAsText } from "./unclosed-quotes.ts";

describe("a quote that is never closed", () => {
  it.each([
    ['cryogen: "LN2\ncycles: 1', '"LN2'],
    ["cryogen: 'LN2  \ncycles: 1", "'LN2"],
    ["procedure:\n  cryogen: 'LN2\n  cycles: '1'", "'LN2"],
    ["- 'left cheek\n- chin", "'left cheek"],
    ["- name: 'doxy\n  duration: 12 weeks", "'doxy"],
    ['note: "LN2\n  cycles: 1', '"LN2'],
    ['- - "a', '"a'],
    ['note: "a \\"b', '"a \\"b'],
    ["note: 'the patient''s", "'the patient''s"],
  ])("is text, and a problem to the end of its line: %j", (text, words) => {
    const { text: read, problems } = readUnclosedQuotesAsText(text);
    expect(problems.map(({ range }) => text.slice(range.start, range.end))).toEqual([words]);
    const at = text.indexOf(words);
    expect(read).toBe(text.slice(0, at) + MASK + text.slice(at + 1));
  });

  it("may stand in several lines", () => {
    const { problems } = readUnclosedQuotesAsText('a: "x\nb: "y\nc: z');
    expect(problems).toHaveLength(2);
  });
});

describe("a quote is closed, or is none, in", () => {
  it.each([
    'cryogen: "LN2"',
    "cryogen: 'LN2'",
    "note: 'the patient''s skin'",
    'note: "a \\"b\\" c"',
    'note: "LN2 to 8\n  papules of the cheek"\ncycles: 1',
    'note: "LN2\n\n  5 s"',
    'note: "LN2\n  time: 5 s"',
    "note: patient's skin",
    "# it's \"open",
    'note: said "ouch',
    "cycles: 1",
    '"cryogen": LN2',
  ])("%j", (text) => expect(readUnclosedQuotesAsText(text)).toEqual({ text, problems: [] }));
});
