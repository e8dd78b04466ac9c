import type { Encounter, PriorTreatment } from "../../encounter/encounter.ts";
import { valuesOf, type Mentions } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { attestedOutcomeAt, hasPlace, replaceBySlots } from "../../rule/prefilled.ts";
import { references } from "../../sources/references.ts";

export const prefilledValue = defineRule({
  id: "template/prefilled-value",
  summary: "The template fixes a count, a time, a site or an earlier drug.",
  why: "What is filled in beforehand stays when nobody changes it, and equal counts and times in every note are an audit flag.",
  stages: ["template"],
  level: "warning",
  sources: [references.cloningFlags, references.dermatologyRedFlags, references.cosmeticTemplates],
  fixable: "suggestion",
  messages: {
    prefilled: {
      problem: "The template fixes {what} for every patient.",
      remedy: "Leave a blank. A fixed freezing agent or applicator is fine.",
    },
  },
  avoid: [
    { format: "yaml", text: "procedure:\n  lesion_count: 6\n  freeze_time: 10 s\n  cycles: 2" },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen for 10 seconds to *** papules on the ***.",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'procedure:\n  cryogen: liquid nitrogen\n  lesion_count: "***"\n  freeze_time: "***"\n  cycles: "***"',
    },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen for *** seconds to *** papules on the ***.",
    },
  ],
  whenToTurnOff: "Where a protocol fixes such a value and the template serves nothing else.",
  *check(encounter) {
    for (const { what, paths } of prefilledElements(encounter)) {
      yield {
        messageId: "prefilled",
        path: paths[0],
        data: { what },
        fixes: [replaceBySlots(...paths)],
      };
    }
  },
});

type Prefilled = { readonly what: string; readonly paths: readonly [Path, ...Path[]] };

function prefilledElements({
  procedure = {},
  priorTreatments = [],
}: Encounter): readonly Prefilled[] {
  const { lesionCount, freezeTime, cycles, sites } = procedure;
  // A named drug beside a blank for another one is a line of a form.
  const hasPlaceForName = priorTreatments.some(({ name }) => hasPlace(name));
  return [
    ...priorTreatments.flatMap((treatment, index) =>
      hasPlaceForName || isLineOfForm(treatment) || attestedOutcomeAt(treatment) !== undefined
        ? []
        : fixed(
            "an earlier drug",
            treatment.name,
            ["priorTreatments", index, "name"],
            () => treatment.agent !== undefined,
          ),
    ),
    ...fixed(
      "the lesion count",
      lesionCount,
      ["procedure", "lesionCount"],
      ({ kind }) => kind === "exact",
    ),
    ...fixed(
      "the freeze time",
      freezeTime,
      ["procedure", "freezeTime"],
      ({ minSeconds }) => minSeconds !== undefined,
    ),
    ...fixed("the freeze-thaw cycles", cycles, ["procedure", "cycles"], () => true),
    ...fixed("the site", sites, ["procedure", "sites"], () => true),
  ];
}

/** `adapalene | ____ weeks | ____`: a drug beside which something is still to be written. */
function isLineOfForm({ duration, outcome, reason, started, stopped }: PriorTreatment): boolean {
  return [duration, outcome, reason, started, stopped].some(hasPlace);
}

/** The values of an element that has no blank; beside a blank they read as an example. */
function fixed<T>(
  what: string,
  mentions: Mentions<T> | undefined,
  path: Path,
  isFigure: (value: T) => boolean,
): readonly Prefilled[] {
  const [first, ...others] = valuesOf(mentions)
    .filter(({ value }) => isFigure(value))
    .map(({ index }): Path => [...path, index]);
  return first === undefined || hasPlace(mentions) ? [] : [{ what, paths: [first, ...others] }];
}
