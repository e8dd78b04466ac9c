/** What stands beneath the options in `--help`. */
export const EXAMPLES = `
Examples:
  encounter-lint                               the encounters of this directory and those beneath
  encounter-lint templates/ note.md            a directory, and a file whatever it is called
  encounter-lint 'notes/**/*.md'               a glob; the quotes leave it to encounter-lint
  encounter-lint -f pretty -f sarif=out.sarif  people read one report, programs the other
  encounter-lint --kind note --profile audit   finished notes, as a reviewer reads them
  encounter-lint --fix-dry-run | git apply     look at the corrections, then take them
  encounter-lint --staged                      in a commit hook
  encounter-lint explain cryogen-missing       why a rule asks for something, and who says so

A directory that is called like a command is written with a slash: rules/

Exit codes:
  0  everything was checked and nothing fails the run
  1  findings at the level of --fail-on, or more warnings than --max-warnings
  2  something could not be done: an unreadable file, a wrong option, broken settings, no file
`;
