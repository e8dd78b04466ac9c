/** Academic and licence abbreviations that stand behind the name of somebody who signs. */
export const CREDENTIALS =
  "(?:M\\.D\\.?|MD|D\\.O\\.?|DO|P\\.A\\.?(?:-?C)?|PA(?:-?C)?|NP-?C|FNP(?:-?(?:C|BC))?|PMHNP|RPA-?C|CRNA|LVN|AGNP-?C?|D?NP|ARNP|APRN|CRNP|APNP|DCNP|FAAD|FACMS|MBBS|MBChB|DNP|RN|BSN|LPN|MA|CMA|RMA|ST|MSN|MPH|PhD|MS|MPAS|CNP|ACNP|PNP|APP|DNPc)";

/** What every one of them holds. */
export const CREDENTIAL_SIGN =
  /M\.?D|D\.?O|P\.?A|NP|FA|MB|RN|BSN|LPN|LVN|CRNA|MA|MS|ST|MPH|PhD|APP/;

const NAME_PART = "(?:[A-Z]\\.|[A-Z][\\p{L}'’-]*)";
const BEFORE_CREDENTIALS = "(?:\\s{0,2},\\s{0,2}|\\s{1,2}\\(?|(?<=\\.))";
const WITH_CREDENTIALS = new RegExp(
  `(?:Dr\\.?\\s)?((?:${NAME_PART}\\s{1,2}){0,3}${NAME_PART})${BEFORE_CREDENTIALS}((?:${CREDENTIALS})(?:\\s{0,2},?\\s{0,2}(?:${CREDENTIALS}))*)(?![\\p{L}])`,
  "u",
);
/** `Park, Lena, NP`, `PARK, LENA MD`: the family name first. */
const REVERSED = new RegExp(
  `(?<![\\p{L}.'’-]\\s?)(${NAME_PART}),\\s(${NAME_PART}(?:\\s[A-Z]\\.?)?)${BEFORE_CREDENTIALS}((?:${CREDENTIALS})(?:\\s{0,2},?\\s{0,2}(?:${CREDENTIALS}))*)(?![\\p{L}])`,
  "u",
);
const ONLY_CREDENTIALS = new RegExp(`^(?:${CREDENTIALS})$`, "u");
const TITLED = new RegExp(`\\bDr\\.?\\s{1,2}((?:${NAME_PART}\\s{1,2}){0,2}${NAME_PART})`, "u");
const PLAIN = new RegExp(`^((?:${NAME_PART}\\s{1,2}){1,3}${NAME_PART})(?![\\p{L}])`, "u");

/** A person named in a text; offsets count from its start. */
export interface PersonMatch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly credentials?: { readonly text: string; readonly start: number; readonly end: number };
}

/**
 * The first person named in a text.
 *
 * @param expected - the text stands where names are written, so that plain capitalised words are one
 */
export function personIn(text: string, expected: boolean): PersonMatch | undefined {
  const full = CREDENTIAL_SIGN.test(text) ? WITH_CREDENTIALS.exec(text) : null;
  const reversed = full && REVERSED.exec(text);
  if (reversed && reversed.index < full.index && !isCredential(reversed[2])) {
    const [whole, family = "", given = "", credentials = ""] = reversed;
    const start = reversed.index;
    const credentialsStart = start + whole.lastIndexOf(credentials);
    return {
      name: `${given} ${family}`,
      start,
      end: start + whole.lastIndexOf(given) + given.length,
      credentials: {
        text: credentials,
        start: credentialsStart,
        end: credentialsStart + credentials.length,
      },
    };
  }
  if (full) {
    const [whole, name = "", credentials = ""] = full;
    const start = full.index + whole.indexOf(name);
    const credentialsStart = full.index + whole.lastIndexOf(credentials);
    return {
      name,
      start,
      end: start + name.length,
      credentials: {
        text: credentials,
        start: credentialsStart,
        end: credentialsStart + credentials.length,
      },
    };
  }
  const titled = text.includes("Dr") ? TITLED.exec(text) : null;
  if (titled)
    return { name: titled[1] ?? "", start: titled.index, end: titled.index + titled[0].length };
  const lead = /^\s*(?:\/e?s\/\s*)?/i.exec(text)?.[0].length ?? 0;
  const plain = expected ? PLAIN.exec(text.slice(lead)) : null;
  return plain ? { name: plain[1] ?? "", start: lead, end: lead + plain[0].length } : undefined;
}

function isCredential(word: string | undefined): boolean {
  return ONLY_CREDENTIALS.test(word ?? "");
}
