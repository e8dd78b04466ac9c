import type { PriorTreatment } from "../encounter/encounter.ts";
import { isUnsuccessful, treatmentName, wasTried } from "./prior-treatments.ts";

/** How much earlier treatment must have been without success. */
export const FAILURE_STANDARDS = [
  "unsuccessful",
  "class-coverage",
  "exhausted",
  "attempted",
] as const;
export type FailureStandard = (typeof FAILURE_STANDARDS)[number];

/** What the treatments lack to meet a standard. */
type Shortfall =
  | { readonly messageId: "missing" | "notExhausted" | "notTried" }
  | { readonly messageId: "uncovered"; readonly data: { readonly kind: string } };

/** What the treatments lack to meet the standard, or nothing where they meet it. */
export function shortfallOf(
  treatments: readonly PriorTreatment[],
  standard: FailureStandard,
): Shortfall | undefined {
  const unsuccessful = treatments.filter(isUnsuccessful);
  if (standard === "attempted") {
    const isTried = unsuccessful.length > 0 || treatments.some(wasTried);
    return isTried ? undefined : { messageId: "notTried" };
  }
  if (unsuccessful.length === 0) return { messageId: "missing" };
  const topical = namesIn(unsuccessful, "topical");
  const systemic = namesIn(unsuccessful, "systemic");
  if (standard === "class-coverage") {
    const kinds = [
      ...(topical.size === 0 ? ["topical"] : []),
      ...(systemic.size === 0 ? ["systemic"] : []),
    ];
    return kinds.length === 0
      ? undefined
      : { messageId: "uncovered", data: { kind: kinds.join(" or ") } };
  }
  const isExhausted = systemic.size > 0 && systemic.size + topical.size > 1;
  return standard === "unsuccessful" || isExhausted ? undefined : { messageId: "notExhausted" };
}

/** The different treatments of one class; one that is told twice counts once. */
function namesIn(treatments: readonly PriorTreatment[], kind: "topical" | "systemic"): Set<string> {
  return new Set(
    treatments
      .filter(({ classes }) => classes?.includes(kind))
      .map((treatment) => (treatment.agent ?? treatmentName(treatment) ?? "").toLowerCase()),
  );
}
