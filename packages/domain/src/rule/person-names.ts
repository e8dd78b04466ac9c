/** Titles, suffixes and words that stand for a person without naming one. */
const TITLES =
  /^(?:dr|mr|mrs|ms|miss|prof|professor|doctor|provider|physician|clinician|dermatologist|attending|resident|author|nurse|medical|assistant|technician|staff|self|me|myself|above|below|same|the|undersigned|treating|performing|signing|by|electronically|signed|ii|iii|iv)$/i;
const SUFFIXES = /^(?:Jr|Sr)$/;
const CREDENTIALS =
  /^(?:MD|DO|PA|PA-?C|PAC|DMSC|NP|NP-C|FNP|FNP-C|FNP-BC|DNP|ARNP|APRN|APN|CRNP|CNP|AGNP|DCNP|RN|BSN|MSN|LPN|LVN|MA|CMA|RMA|PhD|PHD|MBBS|MBCHB|MBChB|MS|MPH|MPAS|MBA|FAAD|FACP|FAAFP|FACS)$/;

/**
 * Whether two names can be the same person's: one's last name stands in the other,
 * or one is the initials of the other. Undefined when a side names nobody.
 */
export function isSamePerson(one: string, other: string): boolean | undefined {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === undefined || b === undefined) return undefined;
  return (
    a.last.some((name) => b.all.includes(name)) ||
    b.last.some((name) => a.all.includes(name)) ||
    a.initials === b.all.join("") ||
    b.initials === a.all.join("")
  );
}

/** Whether credentials such as `MD` stand in the name itself. */
export function hasCredentials(name: string): boolean {
  return wordsOf(name).some(isCredential);
}

interface NameParts {
  /** The last name; two where it is hyphenated. */
  readonly last: readonly string[];
  readonly all: readonly string[];
  readonly initials: string;
}

function partsOf(name: string): NameParts | undefined {
  const clauses = name.split(",").map(plainWords);
  const [first, second] = clauses.filter((words) => words.length > 0);
  if (first === undefined) return undefined;
  const lastFirst = second !== undefined && clauses[0] === first;
  const words = lastFirst ? [...second, ...first] : first;
  const last = lastFirst ? first : first.slice(-1);
  return {
    last: last.flatMap((word) => word.split("-")),
    all: words.flatMap((word) => word.split("-")),
    initials: words.map((word) => word.charAt(0)).join(""),
  };
}

function plainWords(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isCredential(word) && !TITLES.test(word) && !SUFFIXES.test(word))
    .map((word) =>
      word
        .normalize("NFD")
        .replaceAll(/[^\p{L}-]/gu, "")
        .toLowerCase(),
    )
    .filter((word) => word !== "");
}

function isCredential(word: string): boolean {
  return CREDENTIALS.test(word);
}

/** Words without their dots: `J.Roe` are two, `M.D.` is one. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/\bPh\.?\s?D\b/gi, "PhD")
    .replaceAll(/(?:\b[a-z]\.)+[a-z]?(?![a-z])/gi, (letters) => letters.replaceAll(".", ""))
    .split(/[\s,;/().]+/)
    .filter((word) => word !== "");
}
