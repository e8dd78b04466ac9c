/** What people consent to besides the freezing. */
const MATTER =
  "(?:photo\\w*|pictures?|images?|imaging|video\\w*|records?|recording|releas\\w+|shar(?:e|ing)|disclos\\w+|bill(?:ing)?|insurance|financial|payments?|privacy|hipaa|portal|tele\\w+|text(?:s|ing)?|e-?mail\\w*|contact\\w*|messag\\w+|voicemail|research|stud(?:y|ies)|trial|teaching|students?|observers?|scribe|isotretinoin|accutane|ipledge|spironolactone|doxycycline|minocycline|blood|labs?|inject\\w*|laser|peels?|biops\\w+|extract\\w*|an(?:a)?esth\\w+|vaccin\\w*|registration|intake|responsibility|charts?|access|residents?|arbitration|abn|waiver)";
const OF_THE_FREEZING = "(?:treat\\w*|freez\\w*|cryo\\w*|procedure|ln2|nitrogen)";

/** `Consent to release of records`, "consent for isotretinoin": what stands behind the word. */
export const OTHER_CONSENT_BEHIND = new RegExp(
  `^\\s(?:(?:form|was|is|obtained|given|signed)\\s){0,3}(?:for|to|of|about|regarding|re|covering)\\s(?:(?:use|taking|the|her|his|their|our|an?|receive|be|being|sending|by|communicate|any|clinical|medical|have|get)\\s){0,4}${MATTER}\\b(?![^.;\\n]{0,40}\\b${OF_THE_FREEZING}\\b)`,
  "i",
);

/** "Photo consent", "financial responsibility form": what stands before the word. */
export const OTHER_CONSENT_BEFORE = new RegExp(`\\b${MATTER}\\s(?:\\w+\\s){0,2}$`, "i");
