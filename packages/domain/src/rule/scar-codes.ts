import type { Condition } from "../encounter/encounter.ts";

const SCARS: ReadonlySet<Condition> = new Set<Condition>(["acne-scar", "scar", "keloid"]);

/** Whether the condition is a scar, raised ones included; acne keloid is a disease of its own. */
export function isScar(condition: Condition): boolean {
  return SCARS.has(condition);
}

/** Whether a dotted ICD-10-CM code means a scar. */
export function isScarCode(code: string): boolean {
  return code === "L90.5" || code === "L91.0";
}

/** Whether a dotted ICD-10-CM code means acne keloid, which the acne category excludes. */
export function isAcneKeloidCode(code: string): boolean {
  return code === "L73.0";
}
