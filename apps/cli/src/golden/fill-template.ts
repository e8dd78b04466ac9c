import { applyFixes, lint, type LintSettings, type TextFix } from "@encounter-lint/linter";

/** What a visit writes into a template: by element (`procedure.freezeTime`) or by the blank itself (`{{provider}}`). */
export type Visit = Readonly<Record<string, string>>;

export type FilledTemplate =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** Names of the visit for which the template has no blank, and the names that it has. */
      readonly unknown: readonly string[];
      readonly known: readonly string[];
    };

interface Blank {
  readonly text: string;
  readonly element: string | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Fills the blanks of a template as a visit would. A template that says `kind: template` says
 * `kind: note` afterwards. Blanks for which the visit has nothing stay.
 */
export function fillTemplate(
  path: string,
  text: string,
  visit: Visit,
  settings: LintSettings,
): FilledTemplate {
  const blanks = blanksOf(path, text, settings);
  const names = (blank: Blank) => [blank.element, blank.text].filter((name) => name !== undefined);
  const known = [...new Set(blanks.flatMap(names))];
  const unknown = Object.keys(visit).filter((name) => !known.includes(name));
  if (unknown.length > 0) return { ok: false, unknown, known };
  const fixes = blanks.flatMap((blank): TextFix[] => {
    const name = names(blank).find((one) => Object.hasOwn(visit, one));
    const newText = name === undefined ? undefined : visit[name];
    if (newText === undefined) return [];
    const { start, end } = blank;
    return [{ title: blank.text, safety: "safe", edits: [{ range: { start, end }, newText }] }];
  });
  const filled = applyFixes(text, fixes).text;
  return { ok: true, text: filled.replace(/^(kind:[ \t]*["']?)template\b/m, "$1note") };
}

function blanksOf(path: string, text: string, settings: LintSettings): readonly Blank[] {
  return lint({ text, path }, settings).encounters.flatMap(({ encounter, index }) =>
    (encounter.document?.placeholders ?? []).flatMap((placeholder, position): Blank[] => {
      const range = index.get(["document", "placeholders", position])?.value;
      if (range === undefined) return [];
      return [{ text: placeholder.text, element: placeholder.element, ...range }];
    }),
  );
}
