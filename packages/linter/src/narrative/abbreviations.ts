/** Words that are written short with a dot, so that the dot ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "dr mr mrs ms vs approx no pt pts st hx tx dx rx fx cx sx etc e.g i.e a.m p.m b.i.d t.i.d q.d " +
    "q.h.s p.o wk wks sec secs min mins mo mos yr yrs hr hrs inj fig lt rt incl excl esp liq tol " +
    "bilat ant post lat med sup inf prev temp max resp conc poss prob abx appt dept tab tabs cap caps"
  ).split(" "),
);

/** Whether a dot at this place of the text belongs to the word before it. */
export function isAbbreviationDot(text: string, at: number): boolean {
  const word = /[A-Za-z](?:[A-Za-z.]{0,9})$/.exec(text.slice(Math.max(0, at - 10), at))?.[0];
  return word !== undefined && ABBREVIATIONS.has(word.toLowerCase());
}
