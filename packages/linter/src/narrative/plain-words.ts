import { durationsIn } from "./durations.ts";
import { vocabulary } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** Words beside the name of a drug that say nothing of how it ended, in the form in which words are compared. */
const PLAIN = new Set(
  `a an the and or with then also plus as well followed by from for over of in on at to per via after before during each both all
   she he they her his their pt patient i we who
   is was were are be been being has have had having did does do
   tried try trial trialed trialled attempted used use using uses took taken take taking given gave received treated treat put placed prescribed rx rx'd started start began begun finished completed complete done underwent
   prior previous previously past earlier former formerly history hx hpi tx treatment therapy regimen medication med meds medicine drug agent name product prescription course therapie
   include included including report reported state stated say said tell told note noted per chart record list listed
   topical oral systemic retinoid antibiotic cream gel lotion wash ointment tablet capsule pill foam cleanser solution dose strength form generic brand otc counter
   daily nightly night day twice once bid tid qd qhs qam qpm hs po prn morning evening bedtime weekly
   mg ml g mcg percent week month year wk mo yr date duration length time since until through between now today ago last this recent recently
   acne vulgaris face skin facial cheek back chest moderate severe mild inflammatory cystic
   pcp dermatologist derm doctor physician clinic outside elsewhere dr her own own here pharmacy online
   yes first second third one two three four five six seven eight nine ten several many multiple various number other another
   x kind key item started stopped stop end ended reason status outcome result respons`
    .split(/\s+/)
    .filter(Boolean),
);

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/;

/** Who tells of a treatment at more length has told more of it. */
const MOST_READ = 600;

/** Whether words that name a treatment hold others that nobody understands; they may tell how it ended. */
export function holdsMore(sentence: string): boolean {
  const text = sentence.slice(0, MOST_READ);
  const words = wordsOf(text);
  const understood = [
    ...vocabulary
      .find(words)
      .filter(({ meanings }) =>
        meanings.some(({ type }) => type === "treatment" || type === "treatment-class"),
      ),
    ...durationsIn(text),
  ];
  // `IGA 3 -> 3`, `3 / 3`: a grade before and after
  if (/(?<![\d/.])\d{1,2}\s?(?:->|→|=>|\s\/)\s?\d{1,2}(?![\d/%])/.test(text)) return true;
  return words.some(
    ({ stem, start, end }) =>
      !/^\d/.test(stem) &&
      !PLAIN.has(stem) &&
      !MONTH.test(stem) &&
      !understood.some((one) => one.start < end && start < one.end),
  );
}
