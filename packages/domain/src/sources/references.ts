import type { Source } from "./source.ts";

/** Everything beside the guide that a rule may cite. */
export const references = {
  ptp: {
    id: "ncci-ptp",
    citation: "NCCI procedure-to-procedure edits, effective 2024-07-01",
    confidence: "primary",
    url: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits",
    effective: "2024-07-01",
    table: "ncci-pairs",
  },
  mue: {
    id: "ncci-mue",
    citation: "CMS medically unlikely edits, effective 2024-07-01",
    confidence: "primary",
    url: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits",
    effective: "2024-07-01",
    table: "procedure-indicators",
  },
  feeSchedule: {
    id: "fee-schedule",
    citation: "Medicare physician fee schedule, July 2024",
    confidence: "primary",
    url: "https://www.cms.gov/medicare/payment/fee-schedules/physician",
    effective: "2024-07-01",
    table: "procedure-indicators",
  },
  mueAdjudication: {
    id: "mue-adjudication",
    citation: "Noridian on medically unlikely edits",
    confidence: "primary",
    url: "https://med.noridianmedicare.com/",
  },
  globalSurgery: {
    id: "global-surgery",
    citation: "CMS global surgery booklet",
    confidence: "two-sources",
    url: "https://www.cms.gov/",
  },
  modifierTexts: {
    id: "modifier-texts",
    citation: "published modifier definitions",
    confidence: "two-sources",
  },
  icd10cm: {
    id: "icd-10-cm",
    citation: "ICD-10-CM FY2021 code table",
    confidence: "two-sources",
    url: "https://www.cdc.gov/nchs/icd/icd-10-cm/",
    effective: "2020-10-01",
    table: "icd-10-cm",
  },
  icd10cmSwitch: {
    id: "icd-10-switch",
    citation: "ICD-10-CM replaced ICD-9-CM on 2015-10-01",
    confidence: "two-sources",
  },
  acneSynonyms: {
    id: "acne-synonyms",
    citation: "ICD-10-CM synonym list for acne, 2017",
    confidence: "secondary",
  },
  icdAgeEdit: {
    id: "icd-age-edit",
    citation: "age edit of L70.4 (0 to 17 years) in an ICD-10-CM list of 2017",
    confidence: "secondary",
    date: "2017",
  },
  placeOfService: {
    id: "place-of-service",
    citation: "CMS place-of-service codes",
    confidence: "primary",
    url: "https://www.cms.gov/medicare/coding-billing/place-of-service-codes",
    table: "places-of-service",
  },
  claimForm: {
    id: "claim-form",
    citation: "CMS-1500 claim form",
    confidence: "common-knowledge",
  },
  programIntegrity: {
    id: "program-integrity",
    citation:
      "Medicare signature requirements (Program Integrity Manual, as cited by Palmetto GBA and First Coast)",
    confidence: "two-sources",
  },
  signatureCredentials: {
    id: "signature-credentials",
    citation: "Palmetto GBA signature guidance, 2023",
    confidence: "primary",
    date: "2023",
  },
  lateSignature: {
    id: "late-signature",
    citation: "kmcuniversity.com on late signatures; the number of days is ours",
    confidence: "secondary",
  },
  priorTherapyAlert: {
    id: "prior-therapy-alert",
    citation: "AAPC coding alert 180449 (regimen, duration and response)",
    confidence: "secondary",
  },
  neighbourCodes: {
    id: "neighbour-codes",
    citation:
      "procedure codes near 17340, from the July 2024 fee schedule and published billing notes",
    confidence: "secondary",
    effective: "2024-07-01",
    table: "neighbours",
  },
  contactDevice: {
    id: "contact-device",
    citation: "CryoPen product page (nitrous oxide and contact freezing)",
    confidence: "secondary",
  },
  rosaceaAlert: {
    id: "rosacea-alert",
    citation: "AAPC coding alert 158800 (rosacea is not acne)",
    confidence: "secondary",
  },
  dermatologyRedFlags: {
    id: "dermatology-red-flags",
    citation: "dermatology billing notes on audit red flags, 2026",
    confidence: "secondary",
    date: "2026-01-20",
  },
  alabamaManual: {
    id: "bcbs-alabama",
    citation: "Blue Cross Blue Shield of Alabama provider manual",
    confidence: "primary",
  },
  cryotherapyGuideline: {
    id: "cryotherapy-guideline",
    citation: "British dermatology guideline on cryotherapy (seen as cited elsewhere)",
    confidence: "secondary",
  },
  cryosurgeryGuideline: {
    id: "ijdvl-2009",
    citation: "IJDVL cryosurgery guideline 2009;75:90",
    confidence: "primary",
    date: "2009",
  },
  familyPractice: {
    id: "fp-notebook",
    citation: "FPnotebook on cryotherapy",
    confidence: "secondary",
  },
  familyPhysician2020: {
    id: "aafp-2020",
    citation: "American Family Physician on cryosurgery, 2020",
    confidence: "primary",
    date: "2020",
  },
  cycleConsentForm: {
    id: "cycle-consent-form",
    citation: "a surgeon's cryotherapy consent form (up to three freezes at a site)",
    confidence: "secondary",
  },
  consentForm: {
    id: "cryotherapy-consent-form",
    citation: "a cryotherapy consent form (guardian signs under 18)",
    confidence: "secondary",
  },
  openPayer: {
    id: "openpayer-17340",
    citation: "openpayer page on 17340 (informed consent)",
    confidence: "secondary",
  },
  medicalNecessity: {
    id: "medical-necessity",
    citation: "AAD Derm Coding Consult, October 2025",
    confidence: "primary",
    date: "2025-10",
  },
  cosmeticDetermination: {
    id: "cosmetic-determination",
    citation: "Medicare LCD L35498 (removal for appearance)",
    confidence: "primary",
    url: "https://www.cms.gov/medicare-coverage-database/",
  },
  severityScale: {
    id: "severity-scale",
    citation: "HCSC medical policy THE801.028, 2017",
    confidence: "primary",
    date: "2017",
  },
  scarPolicies: {
    id: "scar-policies",
    citation: "Highmark S-92-024 (2018), HCSC THE801.028 (2017), Aetna CPB 0251 (2025)",
    confidence: "two-sources",
    date: "2025-09-26",
  },
  payerPolicies: {
    id: "payer-policies",
    citation: "published payer policies on acne",
    confidence: "two-sources",
    date: "2025-09-26",
    effective: "2025-09-26",
    table: "payer-positions",
  },
  cosmeticTemplates: {
    id: "published-templates",
    citation: "published procedure-note templates",
    confidence: "secondary",
  },
  cloningFlags: {
    id: "cloning-flags",
    citation: "NGS Medicare and Palmetto GBA on cloned documentation",
    confidence: "secondary",
  },
  placeholderDialects: {
    id: "placeholder-dialects",
    citation: "placeholder conventions of Epic, Dragon, Mustache and other template tools",
    confidence: "two-sources",
  },
  yamlBehaviour: {
    id: "yaml-behaviour",
    citation: "YAML 1.2 and 1.1 as read by common parsers",
    confidence: "primary",
  },
  commonmark: {
    id: "commonmark",
    citation: "CommonMark thematic breaks",
    confidence: "common-knowledge",
    url: "https://spec.commonmark.org/",
  },
  privacy: {
    id: "privacy",
    citation: "HIPAA identifiers",
    confidence: "common-knowledge",
  },
  consistency: {
    id: "consistency",
    citation: "internal consistency of the record",
    confidence: "common-knowledge",
  },
  billingPractice: {
    id: "billing-practice",
    citation: "usual billing practice, unverified",
    confidence: "common-knowledge",
  },
  advanceNotice: {
    id: "advance-notice",
    citation: "Palmetto GBA and AAD on advance beneficiary notices",
    confidence: "two-sources",
  },
  noticeModifiers: {
    id: "notice-modifiers",
    citation:
      "a university's compliance guidance on GY with GZ; the other pairs are usual practice, unverified",
    confidence: "secondary",
  },
  amaCopyright: {
    id: "ama-copyright",
    citation: "AMA copyright in CPT",
    confidence: "two-sources",
  },
  weeklyCourse: {
    id: "weekly-course",
    citation: "acnemyth.com: freezing of acne is usually repeated weekly",
    confidence: "secondary",
  },
  trialLength: {
    id: "trial-length",
    citation: "usual length of an acne drug trial, unverified",
    confidence: "common-knowledge",
  },
} as const satisfies Record<string, Source>;
