import type { EncounterKind, LabelMeaning } from "@encounter-lint/domain";
import { namesAny } from "../narrative/names-any.ts";
import type { OutlineText } from "../source/outline.ts";

/** Whether the words name a condition that speaks against freezing. */
export function namesContraindication(text: string): boolean {
  return namesAny(text, "contraindication");
}

const YES =
  /^\W{0,3}(?:y|yes|yep|true|present|pos|positive|\+|known|confirmed|active|diagnosed|since|mild|moderate|severe|x)(?![\w/])/i;
const NO =
  /^\W{0,3}(?:n|no|none|nil|false|absent|neg|negative|never|not (?:known|present|reported)|denie[sd])(?![\w/])/i;

/** What is answered behind a question: `Raynaud: yes, mild`, `cold_urticaria: false`. */
export function answerOf(text: string): "yes" | "no" | undefined {
  if (NO.test(text)) return "no";
  return YES.test(text) || /^\s*\+\s*$/.test(text) ? "yes" : undefined;
}

/** `Raynaud: yes, mild`: in a note, whether the patient has it stands behind the name of a condition. */
export function answersAboutCondition(
  kind: EncounterKind,
  meaning: LabelMeaning | undefined,
  label: OutlineText,
  text: OutlineText,
): boolean {
  return (
    kind === "note" &&
    meaning === "contraindicationScreen" &&
    !label.alias &&
    !text.alias &&
    answerOf(text.text) === "yes" &&
    namesContraindication(label.text)
  );
}
