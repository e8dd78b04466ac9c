import { elementName, isElementPath } from "./presence.ts";

/** Elements that no rule reports as missing, but that can be blank or conditional. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "patient.age": "the age",
  "patient.dateOfBirth": "the date of birth",
  diagnoses: "the diagnosis",
  "procedure.code": "the procedure code",
  "procedure.performedBy": "the performer",
  "procedure.timeout": "the timeout",
  claim: "the claim",
};

/** What people call the element at a dotted path, or the nearest element around it. */
export function nameOfElementAt(path: string): string | undefined {
  for (let parts = path.split("."); parts.length > 0; parts = parts.slice(0, -1)) {
    const part = parts.join(".");
    const name = isElementPath(part) ? elementName(part) : OTHER_NAMES[part];
    if (name !== undefined) return name;
  }
  return undefined;
}
