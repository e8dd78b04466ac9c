const OFFICE_VISIT = /^992(?:0[2-5]|1[1-5])$/;
const EYE_VISIT = /^9201[24]$/;

/** Whether the code is a visit that often stands beside a procedure: office, eye clinic, hospital clinic. */
export function isOfficeVisit(code: string): boolean {
  return OFFICE_VISIT.test(code) || EYE_VISIT.test(code) || code === "G0463";
}

/** Whether the code is evaluation and management of any kind, and so no procedure. */
export function isVisit(code: string): boolean {
  return isOfficeVisit(code) || /^99(?:20[1-5]|2[1-9]\d|3\d\d|4[0-5]\d|49[2-6])$/.test(code);
}
