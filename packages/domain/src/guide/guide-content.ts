import type { Encounter } from "../encounter/encounter.ts";
import type { RuleId } from "../rule/define-rule.ts";
import type { GuideSection } from "../sources/guide.ts";
import type { CodeTables } from "../tables/code-tables.ts";

/** One thing the guide says, in our own words, and the rules that watch it. */
export interface GuideStatement {
  readonly statement: string;
  readonly rules: readonly RuleId[];
  /** Where other sources say otherwise, or nothing confirms it. */
  readonly caveat?: string;
}

/** A part of the guide. */
export interface GuidePart {
  readonly section: GuideSection;
  readonly title: string;
  readonly statements: readonly GuideStatement[];
}

/** The official wording, quoted once. */
export interface QuotedDescriptor {
  readonly code: string;
  readonly text: string;
  readonly attribution: string;
}

/** One of the guide's ten billing examples as a note, and what is wrong with it as it stands. */
export interface GuideExample {
  readonly number: number;
  /** The example as a short note, in our own words. */
  readonly restated: string;
  readonly encounter: Encounter;
  /** The rules that fire, in each of two profiles. */
  readonly expected: {
    readonly guide: readonly RuleId[];
    readonly recommended: readonly RuleId[];
  };
}

/** The founding guide to 17340 as data: what it says, and which rules it led to. */
export interface GuideContent {
  readonly whatItIs: GuidePart;
  readonly officialDescriptor: QuotedDescriptor;
  readonly procedureSteps: GuidePart;
  readonly qualifyingCircumstances: GuidePart;
  readonly whenToUse: GuidePart;
  readonly documentationRequirements: GuidePart;
  readonly billingGuidance: GuidePart;
  readonly history: GuidePart;
  readonly similarCodes: GuidePart & {
    /** The table that lists the codes the guide only hints at. */
    readonly table: keyof CodeTables;
  };
  readonly examples: readonly GuideExample[];
}
