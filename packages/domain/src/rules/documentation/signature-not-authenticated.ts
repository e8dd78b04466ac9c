import type { Signature, SignatureMethod } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { isOpen } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

type Defect = Exclude<SignatureMethod, "electronic" | "handwritten" | "attested">;

export const signatureNotAuthenticated = defineRule({
  id: "documentation/signature-not-authenticated",
  summary: "A name or mark stands where a signature is needed, but nobody signed.",
  why: "A typed name, a stamp or a remark that a signature is kept elsewhere does not show that the provider read and answers for the note.",
  stages: ["note"],
  level: "error",
  sources: [references.programIntegrity, guide(6)],
  messages: {
    typed: {
      problem: 'The signature "{words}" is a typed name without a signing mark.',
      remedy: "Sign by hand or electronically, so that the note says who signed and when.",
    },
    "on-file": {
      problem: "The note refers to a signature on file.",
      remedy: "Sign this note by hand or electronically.",
    },
    stamp: {
      problem: "The signature is a stamp.",
      remedy: "Sign by hand or electronically.",
    },
    "not-read": {
      problem: "The note says that it was not read by the one who signs it.",
      remedy: "Read and correct the note, drop the remark, and sign.",
    },
    unsigned: {
      problem: "The note says that it is not signed.",
      remedy: "Sign by hand or electronically.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: "kind: note\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.\nsignature: { name: Jane Roe, credentials: MD, method: typed }",
    },
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\n## Signature\nSignature on file",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\nElectronically signed by Jane Roe, MD 2026-11-23 14:02",
    },
  ],
  whenToTurnOff: "Where the files are drafts that are signed later in the record system.",
  *check({ signatures = [] }) {
    const isSettled = signatures.some((one) => isAuthentic(one) || isUnresolved(one));
    for (const [index, signature] of signatures.entries()) {
      const found = defectOf(signature);
      // What was not read stays so, whoever signs.
      if (found === undefined || (isSettled && found.defect !== "not-read")) continue;
      yield {
        messageId: found.defect,
        path: ["signatures", index, ...found.at],
        data: { words: valuesOf(signature.name)[0]?.value ?? found.words },
      };
      return;
    }
  },
});

function isDefect(method: SignatureMethod): method is Defect {
  return method !== "electronic" && method !== "handwritten" && method !== "attested";
}

function isAuthentic({ method }: Signature): boolean {
  return valuesOf(method).some(({ value }) => !isDefect(value));
}

/** A blank is reported as unresolved. */
function isUnresolved({ name, method }: Signature): boolean {
  return [name, method].some((part) => isOpen({ kind: "note" }, part));
}

interface Found {
  readonly defect: Defect;
  readonly at: Path;
  readonly words: string;
}

function defectOf(signature: Signature): Found | undefined {
  const [name] = valuesOf(signature.name);
  const defects = valuesOf(signature.method).flatMap(({ value, index, mention }): Found[] =>
    isDefect(value) ? [{ defect: value, at: ["method", index], words: mention.text ?? value }] : [],
  );
  const notRead = defects.find(({ defect }) => defect === "not-read");
  if (notRead || isAuthentic(signature)) return notRead;
  const isBareName =
    name !== undefined && valuesOf(signature.signedAt).length === 0 && defects.length === 0;
  return isBareName ? { defect: "typed", at: ["name", name.index], words: name.value } : defects[0];
}
