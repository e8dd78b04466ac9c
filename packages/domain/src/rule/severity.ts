/** How much a finding matters: errors deny or falsify, warnings expose, infos advise. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A severity, or `off` for a rule that does not run. */
export type Level = Severity | "off";

/**
 * - `guide`: only what the founding guide itself requires.
 * - `recommended`: that, and what denies claims or draws audits.
 * - `audit`: what reviewers ask for becomes an error.
 * - `medicare`: recommended, and the rules of Medicare alone.
 */
export const PROFILES = ["guide", "recommended", "audit", "medicare"] as const;
export type Profile = (typeof PROFILES)[number];
