import type { IsoDate } from "@encounter-lint/domain";

/** The day on the calendar of this machine, which is what "today" means to those who use it. */
export function localDate(now: Date): IsoDate {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}
