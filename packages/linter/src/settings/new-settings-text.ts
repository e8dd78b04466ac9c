import type { EncounterKind, Profile } from "@encounter-lint/domain";

/** What a new settings file says. */
export interface SettingsChoice {
  readonly profile: Profile;
  readonly kind: EncounterKind;
  /** Empty for none. */
  readonly payer: string;
}

/** The text of a new settings file, with comments on what else can be said. */
export function newSettingsText({ profile, payer, kind }: SettingsChoice): string {
  return `# Settings of encounter-lint. They count for this directory and everything beneath it.
root: true

# guide: what the founding guide requires. recommended: that, and what denies claims or draws
# audits. audit: what reviewers ask for becomes an error. medicare: the rules of Medicare as well.
profile: ${profile}

# What a document is, if it does not say so itself: template or note.
kind: ${kind}

# The payer whose published positions count, whatever a document says.
${payer === "" ? "# payer: aetna" : `payer: ${JSON.stringify(payer)}`}

# A level for a rule (off, info, warning, error), or a list of level and options.
# "encounter-lint rules" lists the rules, "encounter-lint explain RULE" tells about one.
# rules:
#   documentation/lesion-count-missing: error

# Rules that no nearer settings can lower and no comment can suppress.
# mandatory: [documentation/signature-missing]

# Documents beside *.encounter.yaml, *.encounter.yml and *.encounter.md.
# files: ["templates/**/*.md"]

# Files that are left out.
# ignore: ["templates/archive/**"]

# Other settings for some files.
# overrides:
#   - files: ["notes/**"]
#     kind: note
#     profile: audit

# How blanks are written here, beside ***, {{name}}, [name], {list:1}, @LINK@ and ____.
# placeholders: ["<<{name}>>"]
`;
}
