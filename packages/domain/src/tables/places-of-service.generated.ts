// Generated from packages/domain/tables/places-of-service.yaml by `npm run generate`.
import type { PlaceOfServiceRow } from "./code-tables.ts";
import type { Table } from "./table.ts";

export const placesOfService: Table<PlaceOfServiceRow> = {
  provenance: { title: "Place-of-service codes and how likely each is for freezing acne", publisher: "Centers for Medicare & Medicaid Services; the verdicts are ours", url: "https://www.cms.gov/medicare/coding-billing/place-of-service-codes", effective: "2022-01-01", retrieved: "2026-11-23", confidence: "primary", caveat: "The list has no edition; the date is that of the telehealth codes in their present sense and is unverified. A selection, not the whole list." },
  rows: [
    { code: "02", name: "telehealth, away from the patient's home", verdict: "telehealth", facility: true },
    { code: "10", name: "telehealth in the patient's home", verdict: "telehealth", facility: false },
    { code: "11", name: "office", verdict: "usual", facility: false },
    { code: "12", name: "the patient's home", verdict: "uncommon", facility: false },
    { code: "13", name: "assisted living", verdict: "uncommon", facility: false },
    { code: "17", name: "walk-in clinic in a shop", verdict: "plausible", facility: false },
    { code: "19", name: "outpatient hospital off campus", verdict: "usual", facility: true },
    { code: "20", name: "urgent care", verdict: "plausible", facility: false },
    { code: "21", name: "inpatient hospital", verdict: "unlikely", facility: true },
    { code: "22", name: "outpatient hospital on campus", verdict: "usual", facility: true },
    { code: "23", name: "emergency room", verdict: "unlikely", facility: true },
    { code: "24", name: "ambulatory surgical center", verdict: "usual", facility: true },
    { code: "31", name: "skilled nursing facility", verdict: "uncommon", facility: true },
    { code: "32", name: "nursing facility", verdict: "uncommon", facility: false },
    { code: "41", name: "ambulance on land", verdict: "unlikely", facility: true },
    { code: "42", name: "ambulance by air or water", verdict: "unlikely", facility: true },
    { code: "49", name: "independent clinic", verdict: "plausible", facility: false },
    { code: "50", name: "federally qualified health center", verdict: "plausible", facility: false },
    { code: "72", name: "rural health clinic", verdict: "plausible", facility: false },
    { code: "81", name: "independent laboratory", verdict: "unlikely", facility: false },
  ],
};
