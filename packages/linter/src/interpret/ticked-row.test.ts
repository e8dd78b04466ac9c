import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

const grid = (columns: string, ...rows: string[]) =>
  [columns, columns.replace(/[^|]+/g, "---"), ...rows].join("\n");

describe("a grid of questions with an answer ticked", () => {
  it.each([
    [grid("| Have you had | Y | N |", "| Raynaud's disease | | x |")],
    [grid("| Ever | Yes | No |", "| A bad reaction to freezing | | ✓ |")],
    [grid("| Condition | No | Yes |", "| Cold urticaria | X | |")],
  ])("denies what is ticked no: %j", (text) => {
    const { procedure } = readNote(text, "Intake");
    expect(procedure?.contraindications).toBeUndefined();
    expect(procedure?.contraindicationScreen).toHaveLength(1);
  });

  it("says what is ticked yes", () => {
    const text = grid("| Have you had | Y | N |", "| Raynaud's disease | x | |");
    expect(readNote(text, "Intake").procedure?.contraindications).toHaveLength(1);
  });

  it("says nothing else that is ticked no", () => {
    const text = grid("| Check | Yes | No |", "| Consent obtained | | x |", "| LN2 used | x | |");
    const { procedure } = readNote(text, "Procedure");
    expect(procedure?.consent).toBeUndefined();
    expect(procedure?.cryogen).toHaveLength(1);
  });

  it("is none where nothing is ticked, or twice", () => {
    const twice = grid("| Have you had | Y | N |", "| Raynaud's disease | x | x |");
    expect(readNote(twice, "Intake").procedure?.contraindications).toHaveLength(1);
  });
});
