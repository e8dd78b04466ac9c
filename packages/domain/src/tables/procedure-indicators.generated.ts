// Generated from packages/domain/tables/procedure-indicators.yaml by `npm run generate`.
import type { ProcedureIndicatorRow } from "./code-tables.ts";
import type { Table } from "./table.ts";

export const procedureIndicators: Table<ProcedureIndicatorRow> = {
  provenance: { title: "Medicare physician fee schedule indicators and medically unlikely edits, selected skin procedures", publisher: "Centers for Medicare & Medicaid Services", url: "https://www.cms.gov/medicare/payment/fee-schedules/physician", effective: "2024-07-01", retrieved: "2026-11-23", confidence: "primary", caveat: "Taken from published decodings of the files of July 2024; later releases were not compared." },
  rows: [
    { code: "10040", status: "A", globalPeriod: "010", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "11900", status: "A", globalPeriod: "000", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "11901", status: "A", globalPeriod: "000", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "15780", status: "A", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "15781", status: "A", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 3 },
    { code: "15782", status: "A", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 3 },
    { code: "15783", status: "A", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 3 },
    { code: "15786", status: "A", globalPeriod: "010", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "15787", status: "A", globalPeriod: "ZZZ", multipleProcedure: 0, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 2, adjudication: 3 },
    { code: "15788", status: "R", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "15789", status: "R", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "15792", status: "R", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 3 },
    { code: "15793", status: "A", globalPeriod: "090", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 3 },
    { code: "17000", status: "A", globalPeriod: "010", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "17003", status: "A", globalPeriod: "ZZZ", multipleProcedure: 0, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 13, adjudication: 2 },
    { code: "17004", status: "A", globalPeriod: "010", multipleProcedure: 0, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "17110", status: "A", globalPeriod: "010", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "17111", status: "A", globalPeriod: "010", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "17340", status: "A", globalPeriod: "010", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "17360", status: "A", globalPeriod: "010", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 1, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "17380", status: "R", globalPeriod: "000", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 4, adjudication: 3 },
    { code: "17999", status: "C", globalPeriod: "YYY", multipleProcedure: 2, bilateral: 0, assistantSurgeon: 0, coSurgeon: 1, teamSurgeon: 1, maximumUnits: 1, adjudication: 3 },
    { code: "96567", status: "A", globalPeriod: "XXX", multipleProcedure: 0, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 3 },
    { code: "96573", status: "A", globalPeriod: "000", multipleProcedure: 0, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
    { code: "96574", status: "A", globalPeriod: "000", multipleProcedure: 0, bilateral: 0, assistantSurgeon: 0, coSurgeon: 0, teamSurgeon: 0, maximumUnits: 1, adjudication: 2 },
  ],
};
