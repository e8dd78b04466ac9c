import type { Rule, Source } from "@encounter-lint/domain";

/** What docs and `explain` show of a check of the suppressions; it is no rule over an encounter. */
export type SuppressionRule = Omit<Rule, "check">;

const source: Source = {
  id: "suppressions",
  citation: "encounter-lint suppressions",
  confidence: "common-knowledge",
};

const common = {
  stages: ["template", "note"],
  sources: [source],
} as const satisfies Partial<SuppressionRule>;

const EXCEPTION =
  'claim:\n  lines:\n    - { code: "17340", units: 8 } # encounter-lint-disable-line coding/units-over-one';

const exception = (rest: string): string => `${EXCEPTION}${rest}\n`;

/** A comment that silences nothing. */
export const suppressionUnused = {
  ...common,
  id: "template/suppression-unused",
  summary: "A suppression silences nothing.",
  why: "A suppression that is left behind hides the next finding of its rule, for which nobody gave a reason.",
  level: "warning",
  fixable: "safe",
  messages: {
    unused: {
      problem: "Nothing is found here that the suppression of {rule} could silence.",
      remedy: "Remove it.",
    },
    nothingToEnable: {
      problem: "No suppression stands above this line that could end here.",
      remedy: "Remove the comment.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'service: { date: "***" } # encounter-lint-disable-line coding/ncci-pair -- separate lesions\n',
    },
  ],
  prefer: [{ format: "yaml", text: 'service: { date: "***" }\n' }],
  whenToTurnOff: "While the rules of several profiles are tried out on the same files.",
} as const satisfies SuppressionRule;

/** A comment whose last day is past. */
export const suppressionExpired = {
  ...common,
  id: "template/suppression-expired",
  summary: "The last day of a suppression is past.",
  why: "An exception with an end was granted for a time, and someone has to decide anew.",
  level: "error",
  messages: {
    expired: {
      problem: "The suppression of {rule} ended with {until}.",
      remedy: "Remove it, or decide anew and give it a later day.",
    },
    noDate: {
      problem: '"{until}" is no day, so the suppression has no certain end and silences nothing.',
      remedy: "Write the last day as until:YYYY-MM-DD.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: exception(" until:2026-01-31 -- the payer asks for one unit a lesion"),
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: exception(" until:2099-12-31 -- the payer asks for one unit a lesion"),
    },
  ],
  whenToTurnOff: "Never: leave out the day where an exception has no end.",
} as const satisfies SuppressionRule;

/** A comment that names a rule which does not exist. */
export const suppressionUnknownRule = {
  ...common,
  id: "template/suppression-unknown-rule",
  summary: "A suppression names no rule that exists.",
  why: "A misspelled suppression silences nothing, and its reader believes that it does.",
  level: "error",
  fixable: "suggestion",
  messages: {
    unknown: { problem: 'There is no rule "{rule}".', remedy: "{advice}" },
    noRule: {
      problem: "The suppression names no rule.",
      remedy: "Name the rules that it silences, separated by commas.",
    },
    unknownDirective: {
      problem: '"encounter-lint-{word}" is no directive.',
      remedy: "{advice}",
    },
  },
  avoid: [{ format: "yaml", text: exception("x -- the payer asks for one unit a lesion") }],
  prefer: [{ format: "yaml", text: exception(" -- the payer asks for one unit a lesion") }],
  whenToTurnOff: "Never.",
} as const satisfies SuppressionRule;

/** A comment that does not say why. */
export const suppressionWithoutReason = {
  ...common,
  id: "template/suppression-without-reason",
  summary: "A suppression gives no reason.",
  why: "Whoever reviews the file has to see who accepted a finding and why, or the suppression is one more gap.",
  level: "error",
  messages: {
    noReason: {
      problem: "The suppression gives no reason, and so silences nothing.",
      remedy: "Write the reason behind two hyphens at its end: -- reason.",
    },
  },
  avoid: [{ format: "yaml", text: exception("") }],
  prefer: [{ format: "yaml", text: exception(" -- the payer asks for one unit a lesion") }],
  whenToTurnOff: "Never.",
} as const satisfies SuppressionRule;

/** A comment against a rule that no document can suppress. */
export const suppressionOfMandatory = {
  ...common,
  id: "template/suppression-of-mandatory",
  summary: "A suppression names a mandatory rule.",
  why: "The settings make some rules mandatory, so that no single file decides about them.",
  level: "error",
  messages: {
    mandatory: {
      problem: "The settings make {rule} mandatory: a document cannot suppress it.",
      remedy: "Correct what the rule finds, or have it taken out of the mandatory rules.",
    },
    ownRule: {
      problem: "{rule} watches over suppressions and cannot be suppressed itself.",
      remedy: "Correct the suppression that it reports, or set its level in the settings.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: "kind: note # encounter-lint-disable-file template/suppression-unused -- tidied later\n",
    },
  ],
  prefer: [{ format: "yaml", text: exception(" -- the payer asks for one unit a lesion") }],
  whenToTurnOff: "Never.",
} as const satisfies SuppressionRule;

/** The checks of the suppressions, for `rules`, `explain` and the docs. */
export const suppressionRules: readonly SuppressionRule[] = [
  suppressionExpired,
  suppressionOfMandatory,
  suppressionUnknownRule,
  suppressionUnused,
  suppressionWithoutReason,
];
