import { expect, it } from "vitest";
import { WordMemory } from "./word-memory.ts";

/** Counts the letters and tells how often it was asked. */
function counter(): { readonly count: (words: string) => number; readonly asked: () => number } {
  let asked = 0;
  return {
    count: (words) => {
      asked++;
      return words.length;
    },
    asked: () => asked,
  };
}

it("finds out once what is asked twice", () => {
  const { count, asked } = counter();
  const memory = new WordMemory();
  expect([1, 2].map(() => memory.recall("length", "freeze", () => count("freeze")))).toEqual([
    6, 6,
  ]);
  expect(asked()).toBe(1);
});

it("finds out once that there is nothing to find", () => {
  let asked = 0;
  const memory = new WordMemory();
  const find = (): undefined => void asked++;
  expect(memory.recall("date", "freeze", find)).toBeUndefined();
  expect(memory.recall("date", "freeze", find)).toBeUndefined();
  expect(asked).toBe(1);
});

it("tells questions about the same words apart", () => {
  const memory = new WordMemory();
  expect(memory.recall("as a label", "site", () => "sites")).toBe("sites");
  expect(memory.recall("as a heading", "site", () => "exam")).toBe("exam");
});

it("keeps from the last time what is asked again, and nothing else", () => {
  const { count, asked } = counter();
  const first = new WordMemory();
  first.recall("length", "freeze", () => count("freeze"));
  first.recall("length", "thaw", () => count("thaw"));

  const second = new WordMemory([first]);
  second.recall("length", "freeze", () => count("freeze"));
  expect(asked()).toBe(2);
  second.forgetEarlier();
  second.recall("length", "freeze", () => count("freeze"));
  expect(asked()).toBe(2);
  second.recall("length", "thaw", () => count("thaw"));
  expect(asked()).toBe(3);
});
