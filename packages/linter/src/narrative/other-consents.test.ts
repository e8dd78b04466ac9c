import { describe, expect, it } from "vitest";
import { OTHER_CONSENT_BEFORE, OTHER_CONSENT_BEHIND } from "./other-consents.ts";

describe("a consent is for something else", () => {
  it.each([
    " to release of records to the PCP",
    " form signed for isotretinoin",
    " to be contacted by e-mail",
    " for photographs",
    " for injection",
  ])("before “%s”", (words) => expect(OTHER_CONSENT_BEHIND.test(words)).toBe(true));

  it.each(["photo ", "financial responsibility ", "iPLEDGE patient "])("behind “%s”", (words) =>
    expect(OTHER_CONSENT_BEFORE.test(words)).toBe(true),
  );

  it.each([
    " for treatment and for photographs",
    " for photographs and cryotherapy",
    " to freezing",
    " obtained from mother",
  ])("but not before “%s”", (words) => expect(OTHER_CONSENT_BEHIND.test(words)).toBe(false));
});
