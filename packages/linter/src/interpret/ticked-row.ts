import type { OutlineNode, OutlineText } from "../source/outline.ts";
import { answerOf, namesContraindication } from "./answered-condition.ts";

/** The columns of a grid beneath which an answer is ticked. */
const ANSWER = /^\W*(?:(y|yes)|n|no|never|denie[sd])\W*$/i;
const TICK = /^\W*(?:[x✓✔☒☑●■]|xx|yes|y)\W*$/i;
const NO = "No ";

/** A row of a grid of questions in which one of the answers was ticked. */
export interface TickedRow {
  /** What the row says, every character at its place; nothing where the answer is no and no more is said. */
  readonly said?: OutlineText;
}

/** The row `Raynaud's disease | | x` beneath `Do you have | Y | N`; undefined for any other row. */
export function tickedRow({ children }: OutlineNode): TickedRow | undefined {
  const [question, ...cells] = children;
  if (!question?.text || (question.label && ANSWER.test(question.label.text))) return undefined;
  const answers = cells.flatMap(({ label, text }) => {
    const column = label && ANSWER.exec(label.text);
    return column && text && TICK.test(text.text) ? [column[1] !== undefined] : [];
  });
  const [isYes] = answers.length > 0 ? answers : writtenAnswer(question.text, cells);
  if (answers.length > 1 || isYes === undefined) return undefined;
  if (isYes) return { said: question.text };
  const { text, start } = question.text;
  // Of what does not apply, only a reason against freezing was worth asking for.
  return namesContraindication(text) && start >= NO.length
    ? { said: { ...question.text, text: NO + text, start: start - NO.length } }
    : {};
}

/** `Cryoglobulinemia | Yes | 2021` beneath `Condition | Present | Since` */
function writtenAnswer({ text }: OutlineText, cells: readonly OutlineNode[]): readonly boolean[] {
  if (!namesContraindication(text)) return [];
  const isYes = cells.flatMap((cell) => {
    const answer = cell.text && answerOf(cell.text.text);
    return answer === undefined ? [] : [answer === "yes"];
  });
  return isYes.slice(0, 1);
}
