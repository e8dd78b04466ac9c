import { expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

const BODY = [
  "Seen 11/20/2026 at the office for acne that hurts under the straps of a backpack.",
  "Exam: upper back, 6 inflamed nodules, moderate, no scars. Assessment: acne vulgaris, L70.0.",
  "Failed doxycycline for 12 weeks and tretinoin for 4 months.",
  "Verbal consent. Liquid nitrogen by swab, 5 seconds each, one cycle, 6 nodules of the upper back.",
  "Tolerated well. Petrolatum, leaflet.",
].join("\n\n");

it.each([
  "# Charge capture",
  "## ED follow-up / derm same day",
  "## HILL DERMATOLOGY\n\n**Follow-up and second freezing**",
])("a first heading that names a part stands over the whole note: %s", (heading) => {
  const { procedure, service } = readNote(`${heading}\n\n${BODY}\n\n${BODY}`);
  expect(procedure?.cryogen).toBeDefined();
  expect(procedure?.freezeTime).toBeDefined();
  expect(service?.date).toBeDefined();
});

it("a first heading over little is a section of its own", () => {
  expect(readNote("## Follow-up\n\nLiquid nitrogen again in 4 weeks.").procedure?.cryogen).toBe(
    undefined,
  );
});

it("a heading that names who writes says nothing of who froze", () => {
  const words = "She kept to the gel every night for twenty weeks and nothing changed at all.";
  expect(readNote(`**PHYSICIAN (13:15)**\n${words}`).procedure?.performedBy).toBeUndefined();
});

it("letters of a list are no sections of the note", () => {
  const { procedure } = readNote(
    "- A = right temple, 3 papules\n- B = right cheek, 4 papules",
    "Exam",
  );
  expect(procedure?.lesionCount?.map(({ section }) => section)).toEqual(["exam", "exam"]);
});

it("a label that begins with the agent names it", () => {
  expect(readNote("LN2 to cheeks: 8 lesions total").procedure?.cryogen).toBeDefined();
});

it("the signature beneath the last heading is no content of that part", () => {
  const { aftercare } = readNote(
    "Six weeks. Leaflet taken home.\n\nElectronically signed by Jane Roe, MD on 2026-11-19 at 10:20",
    "Follow-up",
  );
  expect(aftercare?.followUp?.map((mention) => mention.text)).toEqual([
    "Six weeks. Leaflet taken home.",
  ]);
});

it.each([
  "| Relative | Condition |\n| --- | --- |\n| mother | Raynaud phenomenon |",
  "- mother: Raynaud phenomenon\n- aunt: systemic lupus erythematosus",
])("what a list says of the family is not said of the patient: %j", (words) => {
  expect(readNote(words, "Family history").procedure?.contraindications).toBeUndefined();
});
