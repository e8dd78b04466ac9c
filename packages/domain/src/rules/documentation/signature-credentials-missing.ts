import type { Encounter, Person, Signature } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { hasCredentials, isSamePerson } from "../../rule/person-names.ts";
import { isOpen, isProvidedFor } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

const NOTE = { kind: "note" } as const;

export const signatureCredentialsMissing = defineRule({
  id: "documentation/signature-credentials-missing",
  summary: "The signature names no credentials.",
  why: "Credentials show that the one who signs may do and bill the treatment; reviewers recommend them, though a signature log can stand in.",
  stages: ["note"],
  level: "warning",
  sources: [references.signatureCredentials],
  messages: {
    missing: {
      problem: 'The signature "{name}" has no credentials.',
      remedy: "Add the credentials behind the name, such as MD, DO, PA-C or NP.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\nElectronically signed by Jane Roe 2026-11-23 14:02",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\nElectronically signed by Jane Roe, PA-C 2026-11-23 14:02",
    },
    {
      format: "yaml",
      text: "kind: note\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.\nsignature: { name: Jane Roe, credentials: MD, method: electronic }",
    },
  ],
  whenToTurnOff: "Where a signature log with credentials goes to the payer with the notes.",
  *check(encounter) {
    const { signatures = [] } = encounter;
    if (signatures.some((one) => showsCredentials(one) || isOpen(NOTE, one.name))) return;
    const known = credentialedNames(encounter);
    for (const [index, signature] of signatures.entries()) {
      const [name] = valuesOf(signature.name);
      // Who has not signed yet has no credentials to show.
      if (valuesOf(signature.method).some(({ value }) => value === "unsigned")) continue;
      if (!name || known.some((other) => isSamePerson(other, name.value) === true)) continue;
      const hasLabel = (signature.credentials ?? []).length > 0;
      yield {
        messageId: "missing",
        path: ["signatures", index, ...(hasLabel ? ["credentials", 0] : ["name", name.index])],
        data: { name: name.value },
      };
      return;
    }
  },
});

function showsCredentials({ name, credentials }: Signature): boolean {
  return (
    isProvidedFor(NOTE, credentials) || valuesOf(name).some(({ value }) => hasCredentials(value))
  );
}

/** The note may give them where it says who did the treatment. */
function credentialedNames({ procedure }: Encounter): readonly string[] {
  const isCredentialed = ({ name, credentials }: Person) =>
    (credentials !== undefined && credentials !== "") || hasCredentials(name);
  return valuesOf(procedure?.performedBy).flatMap(({ value }) =>
    isCredentialed(value) ? [value.name] : [],
  );
}
