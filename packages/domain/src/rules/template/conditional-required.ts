import type { ConditionalFact } from "../../encounter/document-facts.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { nameOfElementAt } from "../../rule/element-names.ts";
import { references } from "../../sources/references.ts";

/** What every note needs, whoever the patient is. */
const REQUIRED = [
  "conditions",
  "diagnoses",
  "priorTreatments",
  "service.date",
  "procedure.cryogen",
  "procedure.freezeTime",
  "procedure.sites",
  "procedure.lesionCount",
  "procedure.consent",
  "procedure.tolerance",
  "aftercare",
  "signatures",
];

/** Without consent, or without a freezing, there is no treatment to document. */
const WHEN_TREATED =
  /\bconsent\w*|\b(?:procedure|cryo\w*|freez\w*|treatment) ?(?:was |is )?(?:done|performed|given|completed)\b|\b(?:frozen|froze|was treated)\b/i;

export const conditionalRequired = defineRule({
  id: "template/conditional-required",
  summary: "A required element stands only inside an optional block.",
  why: "When the condition does not hold, the note is made without the element and nobody is asked for it.",
  stages: ["template"],
  level: "warning",
  sources: [references.placeholderDialects, references.cosmeticTemplates],
  messages: {
    conditional: {
      problem: "The template asks for {element} only under the condition {condition}.",
      remedy: "Move it out of the optional part, or make it required.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen for {{seconds}} seconds.\n\n{{#if adult}}\nElectronically signed: {{signature}}\n{{/if}}",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen for {{seconds}} seconds.\n\n{{#if minor}}\nGuardian consent: {{guardian_consent}}\n{{/if}}\n\nElectronically signed: {{signature}}",
      note: "Only minors need a guardian's consent.",
    },
  ],
  whenToTurnOff: "Where the conditions of your templates always hold for 17340.",
  *check(encounter) {
    const conditionals = encounter.document?.conditionals ?? [];
    for (const [index, { element, condition }] of conditionals.entries()) {
      if (!isRequired(element) || WHEN_TREATED.test(condition.replace(/[_.]/g, " "))) continue;
      if (isCoveredElsewhere(element, encounter, conditionals)) continue;
      yield {
        messageId: "conditional",
        path: ["document", "conditionals", index],
        data: { element: nameOfElementAt(element) ?? "the aftercare", condition },
      };
    }
  },
});

function isRequired(element: string): boolean {
  return REQUIRED.some((required) => element === required || element.startsWith(`${required}.`));
}

/** Instructions and follow-up stand for each other. */
function isCoveredElsewhere(
  element: string,
  { aftercare }: Encounter,
  conditionals: readonly ConditionalFact[],
): boolean {
  const isFree = (other: string): boolean =>
    !conditionals.some((one) => one.element.startsWith(`aftercare.${other}`));
  if (element.startsWith("aftercare.followUp")) {
    return (aftercare?.instructions ?? []).length > 0 && isFree("instructions");
  }
  if (element.startsWith("aftercare.instructions")) {
    return (aftercare?.followUp ?? []).length > 0 && isFree("followUp");
  }
  return false;
}
