import type { IsoDate } from "../encounter/calendar.ts";
import type { Encounter, EncounterKind } from "../encounter/encounter.ts";
import type { Source } from "../sources/source.ts";
import type { Fix } from "./fix.ts";
import type { OptionDescriptors, OptionValues } from "./options.ts";
import type { Path } from "./path.ts";
import type { Level, Profile, Severity } from "./severity.ts";
import type { CodeTables } from "../tables/code-tables.ts";

/** The seven groups of the catalogue; the first half of every rule id. */
export const CATEGORIES = [
  "documentation",
  "diagnosis",
  "procedure",
  "coding",
  "billing",
  "timeline",
  "template",
] as const;
export type Category = (typeof CATEGORIES)[number];

export type RuleId = `${Category}/${string}`;

/** The words of one kind of finding. `{name}` stands for an entry of the report's data. */
export interface MessageTemplate {
  /** What is wrong, as one sentence. */
  readonly problem: string;
  /** What to do about it, as one sentence. */
  readonly remedy: string;
  /** The words for a template, where they differ: its author cannot write what only a visit shows. */
  readonly inTemplate?: { readonly problem: string; readonly remedy: string };
  /** Where this kind of finding matters less or more than the rule's other ones. */
  readonly severity?: Severity;
}

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

type DataFor<Message extends MessageTemplate> =
  PlaceholdersIn<`${Message["problem"]} ${Message["remedy"]}`>;

/** Where, and with which data, a rule found something. */
export type Report<Messages extends Record<string, MessageTemplate>> = {
  [Id in keyof Messages & string]: {
    readonly messageId: Id;
    readonly path: Path;
    /** Another place that belongs to the finding, such as the other side of a conflict. */
    readonly related?: readonly { readonly path: Path; readonly message: string }[];
    readonly fixes?: readonly Fix[];
  } & ([DataFor<Messages[Id]>] extends [never]
    ? { readonly data?: Readonly<Record<string, string | number>> }
    : { readonly data: Readonly<Record<DataFor<Messages[Id]>, string | number>> });
}[keyof Messages & string];

/** A document, or a part of one, that shows what the rule is about. */
export interface RuleExample {
  readonly format: "yaml" | "markdown";
  readonly text: string;
  /** One sentence for the reader, where the text does not explain itself. */
  readonly note?: string;
}

/** What a rule may ask for beside the encounter. */
export interface RuleContext<Options> {
  readonly profile: Profile;
  readonly options: Options;
  /** Payer of the settings, else of the document, as written. */
  readonly payer?: string;
  /** The day on which the document is judged; absent when the caller gives none. */
  readonly today?: IsoDate;
  readonly tables: CodeTables;
}

export interface RuleDefinition<
  Messages extends Record<string, MessageTemplate>,
  Options extends OptionDescriptors,
> {
  readonly id: RuleId;
  /** One line: what the rule flags. */
  readonly summary: string;
  /** Why it matters, in one or two sentences of our own. */
  readonly why: string;
  /** Kinds of documents in which the rule applies. */
  readonly stages: readonly EncounterKind[];
  /** Level in the profile `recommended`. */
  readonly level: Level;
  /** Levels in other profiles where they differ. `guide` is off unless it stands here. */
  readonly profiles?: Readonly<Partial<Record<Exclude<Profile, "recommended">, Level>>>;
  readonly sources: readonly [Source, ...Source[]];
  readonly messages: Messages;
  readonly options?: Options;
  /** Rules that report the same cause better: when one of them fires, this one keeps silent. */
  readonly yieldsTo?: readonly RuleId[];
  /** Which fixes the findings carry. */
  readonly fixable?: "safe" | "suggestion";
  /** Each fires this rule. */
  readonly avoid: readonly [RuleExample, ...RuleExample[]];
  /** Each leaves this rule silent. */
  readonly prefer: readonly [RuleExample, ...RuleExample[]];
  readonly whenToTurnOff: string;
  /** Yields what is wrong in the encounter. A pure function of its parameters. */
  check(
    encounter: Encounter,
    context: RuleContext<OptionValues<Options>>,
  ): Iterable<Report<Messages>>;
}

/** A rule whose message ids and options are no longer known to the type system: what the engine works with. */
export type Rule = Omit<
  RuleDefinition<Record<string, MessageTemplate>, OptionDescriptors>,
  "check"
> & {
  check(
    encounter: Encounter,
    context: RuleContext<Readonly<Record<string, unknown>>>,
  ): Iterable<{
    readonly messageId: string;
    readonly path: Path;
    readonly data?: Readonly<Record<string, string | number>>;
    readonly related?: readonly { readonly path: Path; readonly message: string }[];
    readonly fixes?: readonly Fix[];
  }>;
};

/** A rule without options: no name of one is allowed. */
type NoOptions = Readonly<Record<string, never>>;

/**
 * Declares a rule. The compiler rejects a report with an unknown message id
 * or without the data that its message names.
 */
export function defineRule<
  const Messages extends Record<string, MessageTemplate>,
  const Options extends OptionDescriptors = NoOptions,
>(definition: RuleDefinition<Messages, Options>): Rule {
  return definition;
}

/** The category that a rule id begins with. */
export function categoryOf(id: RuleId): Category {
  return id.slice(0, id.indexOf("/")) as Category;
}

/** The level of a rule in a profile. */
export function levelIn(rule: Pick<Rule, "level" | "profiles">, profile: Profile): Level {
  if (profile === "recommended") return rule.level;
  return rule.profiles?.[profile] ?? (profile === "guide" ? "off" : rule.level);
}
