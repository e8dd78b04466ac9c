import type { SectionName } from "./mention.ts";

/** The placeholder families; dialects of one family may stand together in a file. */
export type PlaceholderDialect =
  | "epic"
  | "mustache"
  | "bracket"
  | "brace"
  | "underscore"
  | "angle"
  | "dollar"
  | "percent"
  | "hash"
  | "word"
  | "custom";

/** A blank, wherever it stands. */
export interface PlaceholderFact {
  readonly dialect: PlaceholderDialect;
  /** The blank as written: `***`, `{{site}}`, `[DATE]`. */
  readonly text: string;
  /** Dotted path of the element it stands for, where that is known: `procedure.freezeTime`. */
  readonly element?: string;
  /** True for `{:1::"a","b"}`, whose first choice stands when nobody chooses. */
  readonly preselected?: boolean;
  /** The choices of a pick list that prints them. */
  readonly options?: readonly string[];
}

/** A heading, a label or a key that names a part of the note. */
export interface SectionFact {
  readonly name: SectionName;
  /** Heading or key as written. */
  readonly label: string;
  readonly empty: boolean;
}

/** A heading or key that stands twice on one level; the second silently wins in YAML. */
export interface DuplicateFact {
  readonly label: string;
}

/** A key one or two edits away from a known one. */
export interface UnknownKeyFact {
  readonly label: string;
  readonly suggestion: string;
}

/** A scalar that common YAML readers change: `pos: 02` becomes 2. */
export interface CoercedScalarFact {
  readonly label: string;
  readonly text: string;
  /** What a reader makes of it. */
  readonly becomes: string;
}

/** A placeholder that YAML reads as something else because it is not quoted. */
export interface UnquotedPlaceholderFact {
  readonly text: string;
  readonly readAs: "list" | "map" | "alias" | "comment" | "error";
}

/** `***` or `___` alone on a Markdown line: rendered as a rule, the blank is gone. */
export interface LostBlankFact {
  readonly text: string;
}

/** Words that speak of an element, in a way from which nothing could be read. */
export interface UnreadFact {
  /** Dotted path of the element: `procedure.tolerance`. */
  readonly element: string;
  readonly text: string;
}

/** A required element that stands only inside an optional block. */
export interface ConditionalFact {
  /** Dotted path of the element: `signatures`. */
  readonly element: string;
  /** The condition as written: `{{#if adult}}`, `required: false`. */
  readonly condition: string;
}

/** Text shaped like an identifier of a real person. */
export interface IdentifierFact {
  readonly type:
    | "name"
    | "medical-record-number"
    | "birth-date"
    | "phone"
    | "address"
    | "social-security-number"
    | "email";
  readonly text: string;
}

/** A date, time or age that is written out where a template should have a slot. */
export interface LiteralDateFact {
  readonly type: "date" | "time" | "age";
  readonly text: string;
}

/** Long official procedure wording that is pasted into the document, found by its hash. */
export interface EmbeddedDescriptorFact {
  readonly code: string;
}

/** Another note that says the same, found by comparing fingerprints. */
export interface CloneFact {
  /** The other document, as the caller names it. */
  readonly document: string;
  /** Everything but name and date, or the measurements of every visit of the patient. */
  readonly agreement: "content" | "measurements";
  /** How many documents agree, this one included. */
  readonly count: number;
}

/** A place that could not be read, or that holds a value of the wrong shape. */
export interface SyntaxProblemFact {
  /** One sentence: what could not be read. */
  readonly problem: string;
  /** One sentence: what to do about it. */
  readonly remedy: string;
}

/** The document as written, for the rules of template hygiene. */
export interface DocumentFacts {
  readonly format?: "yaml" | "markdown" | "json";
  readonly syntaxProblems?: readonly SyntaxProblemFact[];
  readonly placeholders?: readonly PlaceholderFact[];
  readonly sections?: readonly SectionFact[];
  readonly duplicates?: readonly DuplicateFact[];
  readonly unknownKeys?: readonly UnknownKeyFact[];
  readonly coercedScalars?: readonly CoercedScalarFact[];
  readonly unquotedPlaceholders?: readonly UnquotedPlaceholderFact[];
  readonly lostBlanks?: readonly LostBlankFact[];
  /** Elements that nothing states and that some words seem to speak of: not missing, for all one knows. */
  readonly unread?: readonly UnreadFact[];
  readonly conditionals?: readonly ConditionalFact[];
  readonly identifiers?: readonly IdentifierFact[];
  readonly literalDates?: readonly LiteralDateFact[];
  readonly embeddedDescriptors?: readonly EmbeddedDescriptorFact[];
  /** The codes in file name and title, else those of the front matter, which the body must not contradict. */
  readonly declaredCodes?: readonly string[];
  /** The codes of the front matter of a document whose title names some too. */
  readonly frontMatterCodes?: readonly string[];
  /**
   * The words of the clinical sections in lower case, without dates, times, ages, names and
   * identifiers, for comparison with other notes.
   */
  readonly wording?: string;
  /** Filled after all notes were read: no document can tell by itself. */
  readonly clones?: readonly CloneFact[];
}
