import { newDocumentText } from "@encounter-lint/language-service";
import type { EncounterKind } from "@encounter-lint/domain";
import type { DocumentFormat } from "@encounter-lint/linter";
import { blankLike } from "./dialects.ts";

/** What the user chose for a new document. */
export interface DocumentChoice {
  readonly format: DocumentFormat;
  readonly kind: EncounterKind;
  /** A blank in the dialect of a template; a note has none. */
  readonly sample?: string;
}

const ENDINGS: Readonly<Record<DocumentFormat, string>> = { yaml: "yaml", markdown: "md" };

/** A name that makes a document ours: `acne.encounter.md`; `acne-2.encounter.md` is the second. */
export function fileName({ format, kind }: DocumentChoice, number: number): string {
  const name = kind === "template" ? "acne" : "visit";
  return `${name}${number > 1 ? `-${number}` : ""}.encounter.${ENDINGS[format]}`;
}

/** The new document with tab stops: first the title, then, in a note, everything that is to be written. */
export function snippetText({ format, kind, sample }: DocumentChoice): string {
  let stop = 1;
  const blank = (name: string) => {
    if (sample !== undefined) return escapeSnippet(blankLike(sample, name));
    stop += 1;
    return `$${stop}`;
  };
  const title = kind === "template" ? "Acne cryotherapy" : "Visit";
  return newDocumentText({ format, kind, title: `\${1:${title}}`, blank });
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
