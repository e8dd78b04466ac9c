import { mentionsOf, stateOf, type ElementState, type LabelMeaning } from "@encounter-lint/domain";
import type { SourceRange } from "@encounter-lint/linter";
import type { Hover, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { toMarkup, verbatim } from "../convert/to-markup.ts";
import { BLANK_TEXTS } from "../knowledge/blank-texts.ts";
import { codeText } from "../knowledge/code-texts.ts";
import { findRule } from "../knowledge/find-rule.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";
import type { FoundBlank } from "../outline/blanks.ts";
import type { FoundCode } from "../outline/codes.ts";
import {
  covers,
  labelRange,
  nearestMeaning,
  placedNodes,
  textRange,
} from "../outline/placed-node.ts";
import { readingAt, readingOfLabel, readingWithin } from "../outline/readings.ts";
import { thingAt } from "../outline/things.ts";
import { ruleSummary } from "./rule-page.ts";

const CPT_NOTICE =
  "In our own words; CPT is a trademark of the American Medical Association, whose descriptions are not shown.";

const STATES: Readonly<Record<ElementState, string>> = {
  value: "It is filled in.",
  choice: "It is a choice that is still to be made.",
  slot: "It is a blank that is still to be filled in.",
  missing: "It is missing.",
};

/** What the code, label, blank or rule id at a position means. */
export function hover(
  analysis: Analysis,
  position: Position,
  canShowMarkdown: boolean,
): Hover | undefined {
  const { document } = analysis;
  const found = explain(analysis, document.offsetAt(position));
  return (
    found && {
      contents: toMarkup(found.markdown, canShowMarkdown),
      range: toLspRange(document, found.range),
    }
  );
}

interface Explanation {
  readonly markdown: string;
  readonly range: SourceRange;
}

function explain(analysis: Analysis, offset: number): Explanation | undefined {
  const thing = thingAt(analysis, offset);
  switch (thing?.kind) {
    case "rule": {
      const rule = findRule(thing.rule.ruleId);
      const markdown = rule
        ? ruleSummary(rule)
        : `There is no rule ${verbatim(thing.rule.ruleId)}.`;
      return { markdown, range: thing.rule.range };
    }
    case "code":
      return explainCode(analysis, thing.code) ?? explainLabel(analysis, offset);
    case "pointer": {
      const { pointer, target } = thing;
      const text = target && codeText("diagnosis", target.code.code, analysis.tables);
      const markdown = target
        ? `Points to diagnosis ${target.number}: ${text?.title ?? target.code.code}`
        : `Points to diagnosis ${pointer.number}, which is not in the list of diagnoses.`;
      return { markdown, range: pointer.range };
    }
    case "blank":
      return explainBlank(analysis, thing.blank);
    default:
      return explainLabel(analysis, offset) ?? explainWords(analysis, offset);
  }
}

function explainCode(
  { tables }: Analysis,
  { kind, code, range }: FoundCode,
): Explanation | undefined {
  const text = codeText(kind, code, tables);
  if (!text) return undefined;
  const notice = kind === "procedure" ? CPT_NOTICE : undefined;
  const source = text.source === undefined ? undefined : `Source: ${text.source}`;
  const parts = [`**${text.title}**`, text.sentences.join(" "), source, notice];
  return {
    markdown: parts.filter((part) => part !== undefined && part !== "").join("\n\n"),
    range,
  };
}

function explainBlank(
  { report }: Analysis,
  { text, dialect, options, preselected, range, at }: FoundBlank,
): Explanation {
  const meaning = readingWithin(report, range)?.meaning ?? nearestMeaning(at);
  const label = meaning && LABEL_TEXTS[meaning];
  const parts = [
    `**Blank** ${verbatim(text)}`,
    BLANK_TEXTS[dialect],
    ...(options.length > 0 ? [`Choices: ${options.join(", ")}.`] : []),
    ...(preselected === undefined ? [] : [`${verbatim(preselected)} stands when nobody chooses.`]),
    ...(label ? [`Stands for ${label.name.toLowerCase()}. ${label.write}`] : []),
  ];
  return { markdown: parts.join("\n\n"), range };
}

function explainLabel(analysis: Analysis, offset: number): Explanation | undefined {
  const { report } = analysis;
  for (const placed of placedNodes(report.outline)) {
    // The label of a form's field is what stands behind `label:`.
    const own = labelRange(placed.node);
    const range = covers(own, offset) ? own : textRange(placed.node);
    if (!range || !covers(range, offset)) continue;
    const meaning =
      range === own && placed.meaning ? placed.meaning : readingOfLabel(report, range)?.meaning;
    const markdown = meaning && labelMarkdown(analysis, meaning, placed.encounter);
    if (markdown !== undefined) return { markdown, range };
  }
  return undefined;
}

/** Words of running text that state an element. */
function explainWords(analysis: Analysis, offset: number): Explanation | undefined {
  const reading = readingAt(analysis.report, offset);
  if (!reading) return undefined;
  const { meaning, range, encounter } = reading;
  const markdown = labelMarkdown(analysis, meaning, encounter, "Read from these words.");
  return markdown === undefined ? undefined : { markdown, range };
}

function labelMarkdown(
  { report }: Analysis,
  meaning: LabelMeaning,
  encounterIndex: number,
  origin?: string,
): string | undefined {
  const label = LABEL_TEXTS[meaning];
  if (!label) return undefined;
  const encounter = report.encounters[encounterIndex]?.encounter;
  const state = encounter && label.element && stateOf(mentionsOf(encounter, label.element));
  const rule = label.rule === undefined ? undefined : findRule(label.rule);
  return [
    `**${label.name}**`,
    ...(origin === undefined ? [] : [origin]),
    label.write,
    ...(label.values ? [`Usual: ${label.values.map(verbatim).join(", ")}.`] : []),
    ...(rule ? [`${rule.why} (${rule.sources.map(({ citation }) => citation).join("; ")})`] : []),
    ...(state && origin === undefined ? [STATES[state]] : []),
  ].join("\n\n");
}
