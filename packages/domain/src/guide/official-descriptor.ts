/**
 * The one official procedure sentence that this project contains. It is the AMA's, not ours,
 * and stands here alone: everything else speaks of the code in its own words.
 */
export const officialDescriptor = {
  code: "17340",
  text: "Cryotherapy (CO2 slush, liquid N2) for acne.",
  attribution:
    "CPT descriptor, copyright American Medical Association, quoted as printed in section 2 of the guide.",
} as const;
