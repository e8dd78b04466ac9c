import type { TABLE_KEYS } from "./table-names.ts";
import type { Table } from "./table.ts";

/** An ICD-10-CM code around acne. Descriptors are public. */
export interface Icd10CmRow {
  /** With its dot: `L70.0`. A category row also speaks for the codes beneath it that have no row of their own. */
  readonly code: string;
  readonly descriptor: string;
  /** Categories such as `L70` are not. */
  readonly billable: boolean;
  /** Whether the code supports freezing acne. */
  readonly supports17340: "yes" | "weakly" | "unusual" | "no";
  /** For codes that do not: which service the diagnosis points to, in our own words. */
  readonly instead?: string;
  /** True for a category whose codes are all in the table, so that others beneath it do not exist. */
  readonly familyListed?: boolean;
}

/** A pair of the NCCI procedure-to-procedure edits: column 2 is bundled into column 1. */
export interface NcciPairRow {
  readonly column1: string;
  readonly column2: string;
  /** 0: never paid apart; 1: paid apart with a modifier that the note supports. */
  readonly modifierIndicator: 0 | 1;
}

/** Medically unlikely edit and fee schedule indicators of one procedure code. */
export interface ProcedureIndicatorRow {
  readonly code: string;
  /** Fee schedule status: `A` active, `R` restricted, `C` carrier-priced. */
  readonly status: string;
  /** Global period in days as the schedule writes it: `000`, `010`, `090`, `ZZZ`, `XXX`, `YYY`. */
  readonly globalPeriod: string;
  readonly multipleProcedure: number;
  readonly bilateral: number;
  readonly assistantSurgeon: number;
  readonly coSurgeon: number;
  readonly teamSurgeon: number;
  /** Most units of one line or day that a practitioner can be paid for. */
  readonly maximumUnits: number;
  /** 1 per line, 2 per day by policy, 3 per day by clinical data. */
  readonly adjudication: 1 | 2 | 3;
}

/** A modifier, in our own words. */
export interface ModifierRow {
  readonly modifier: string;
  readonly meaning: string;
  /** What it does around 17340. */
  readonly with17340: string;
  /** Where it may stand: on the procedure, on a visit, on either, or on neither. */
  readonly belongsOn: "procedure" | "visit" | "either" | "neither";
}

/** A place of service. */
export interface PlaceOfServiceRow {
  /** Two digits: `11`, `02`. */
  readonly code: string;
  readonly name: string;
  readonly verdict: "usual" | "plausible" | "uncommon" | "unlikely" | "telehealth";
  readonly facility: boolean;
}

/** A payer's published position on freezing acne. */
export interface PayerPositionRow {
  /** Canonical name: `aetna`. */
  readonly payer: string;
  /** As people write it: `Aetna`. */
  readonly name: string;
  /** Spellings that mean this payer, lower case. */
  readonly aliases: readonly string[];
  readonly position: "not-covered" | "restricted" | "not-found";
  /** One sentence of our own. */
  readonly statement: string;
  readonly policy: string;
  /** Day, month or year of the policy (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`), where it prints one. */
  readonly date?: string;
}

/** A procedure that is confused with 17340, in our own words. */
export interface NeighbourRow {
  readonly code: string;
  /** When this code is the right one. */
  readonly rightWhen: string;
  /** The usual mistake against 17340. */
  readonly mistake: string;
}

/** Everything that changes with a quarter or a year, and can be replaced. */
export interface CodeTables {
  readonly icd10cm: Table<Icd10CmRow>;
  readonly ncciPairs: Table<NcciPairRow>;
  readonly procedureIndicators: Table<ProcedureIndicatorRow>;
  readonly modifiers: Table<ModifierRow>;
  readonly placesOfService: Table<PlaceOfServiceRow>;
  readonly payerPositions: Table<PayerPositionRow>;
  readonly neighbours: Table<NeighbourRow>;
}

/** One table with the name that its file carries. */
export type NamedTable = {
  readonly [Name in keyof typeof TABLE_KEYS]: {
    readonly name: Name;
    readonly table: CodeTables[(typeof TABLE_KEYS)[Name]];
  };
}[keyof typeof TABLE_KEYS];
