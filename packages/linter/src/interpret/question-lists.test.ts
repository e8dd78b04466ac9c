import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";

const QUESTIONS = [
  "How many lesions were frozen?",
  "Treatments that failed: name, weeks, outcome",
  "How was it tolerated?",
];

function statesOf(entries: (question: string, index: number) => string, key = "questions") {
  const text = `kind: template\n${key}:\n${QUESTIONS.map(entries).join("\n")}\n`;
  const { encounter } = lint({ text, path: "a.encounter.yaml" }).encounters[0] ?? {};
  const states = (mentions: readonly { readonly state: string }[] | undefined) =>
    mentions?.map(({ state }) => state);
  return [
    states(encounter?.procedure?.lesionCount),
    states(encounter?.procedure?.tolerance),
    encounter?.priorTreatments?.flatMap(({ name, outcome }) => [states(name), states(outcome)]),
  ];
}

describe("a list of questions asks", () => {
  it.each<[string, (question: string, index: number) => string]>([
    ["in words", (question) => `  - "${question}"`],
    ["in a map", (question) => `  - { q: "${question}" }`],
    ["with a number", (question, index) => `  - { no: ${index}, wording: "${question}" }`],
    ["with a column", (question, index) => `  - { col: ${index}, header: "${question}" }`],
    ["with a place to tick", (question) => `  - { ask: "${question}", done: "" }`],
    [
      "under a key of its own",
      (question, index) => `  q${index}: { text: "${question}", required: true }`,
    ],
    ["under a number", (question, index) => `  Q${index}: "${question}"`],
  ])("%s", (_, entries) =>
    expect(statesOf(entries)).toEqual([["slot"], ["slot"], [["slot"], undefined]]),
  );
});

it("elsewhere the same words are said", () => {
  const [, , treatments] = statesOf((question) => `  - "${question}"`, "findings");
  expect(treatments).not.toEqual([[["slot"], undefined]]);
});
