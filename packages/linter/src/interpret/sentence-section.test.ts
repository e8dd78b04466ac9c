import { describe, expect, it } from "vitest";
import { lint } from "../index.ts";

const rulesOf = (found: string, done: string): readonly string[] => {
  const text = `---\nkind: note\n---\nSeen 10/15/2026 in the office, POS 11. Acne vulgaris (L70.0).\n\n${found}\n\n${done} CPT 17340.\n`;
  return lint({ text, path: "a.encounter.md" }, { today: "2026-11-27" }).diagnostics.map(
    ({ ruleId }) => ruleId,
  );
};

describe("in prose without headings the site of", () => {
  it.each([
    ["On exam there are 6 papules on the left cheek.", "LN2 to 6 papules of the right cheek."],
    ["There are six papules of the chest.", "I froze six papules on the upper back with LN2."],
    ["She has 6 tender nodules along the jawline.", "LN2 spray to 6 nodules on the back."],
    ["PE 6 papules L cheek.", "Cryo: LN2 5 sec, 6 papules R cheek."],
    ["Six papules are present on the right shoulder.", "LN2 to six papules, left shoulder."],
    ["6 tender papules of the chin.", "LN2 swab, 5 s each, six papules of the back."],
    ["6 tender papules of the chin.", "LN2 swab 5 s each x1: 6 papules of the back."],
  ])("what was found and what was frozen differ: %s %s", (found, done) =>
    expect(rulesOf(found, done)).toContain("procedure/site-conflict"),
  );

  it.each([
    ["On exam there are 6 papules on the left cheek.", "LN2 to 6 papules of the left cheek."],
    ["There are six papules of the face. The back is clear.", "I froze six papules on the cheeks."],
    ["6 papules of the neck at the hairline are seen.", "LN2 to 6 papules of the nape."],
    ["Anterior neck, right 6, left 5.", "LN2 to 11 papules, 6 right and 5 left anterior neck."],
    ["I see 6 papules on the chin.", "LN2 to 6 papules of the chin. A drape covered the chest."],
  ])("both agree: %s %s", (found, done) =>
    expect(rulesOf(found, done)).not.toContain("procedure/site-conflict"),
  );
});

describe("more were frozen than found", () => {
  it.each([
    ["Chin and cheeks: 4 papules.", "LN2/CTA 5 s x1. R cheek 4, L cheek 3, chin 2."],
    ["Five tender nodules of the jaw.", "LN2 by swab, 6 s each. 9 nodules of the jaw treated."],
  ])("in prose without headings: %s %s", (found, done) =>
    expect(rulesOf(found, done)).toContain("procedure/count-conflict"),
  );
  it.each([
    ["Chin and cheeks: 9 papules.", "LN2/CTA 5 s x1. R cheek 4, L cheek 3, chin 2."],
    ["6 nodules of the jaw.", "LN2, 6 s each. At session 1 (Aug 3) we froze 11 nodules."],
  ])("is not said by: %s %s", (found, done) =>
    expect(rulesOf(found, done)).not.toContain("procedure/count-conflict"),
  );
});

describe("the number of all frozen lesions", () => {
  it.each([
    "LN2 to 4 papules left shoulder and 3 papules right shoulder. Lesions treated this visit: 9.",
    "LN2 froze the six nodules of the back. In summary, eight nodules of the back were frozen.",
  ])("is another than that of the parts: %s", (done) =>
    expect(rulesOf("Papules are seen.", done)).toContain("procedure/count-conflict"),
  );

  it.each([
    "LN2 to 4 papules left shoulder and 3 papules right shoulder. Lesions treated this visit: 7.",
    "LN2 froze 8 papules of the back. 3 comedones were extracted. Lesions frozen today: 8.",
    "LN2, R jaw 5 + L jaw 3 = 8 acne lesions. Lesions treated: 8.",
  ])("is that of the parts: %s", (done) =>
    expect(rulesOf("Papules are seen.", done)).not.toContain("procedure/count-conflict"),
  );
});
