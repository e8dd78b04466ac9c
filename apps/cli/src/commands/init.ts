import { PROFILES, type EncounterKind, type Profile } from "@encounter-lint/domain";
import { newSettingsText, SETTINGS_FILE_NAME, type SettingsChoice } from "@encounter-lint/linter";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { errorCode, fileProblem, formatProblem } from "../problem.ts";
import type { World } from "../world.ts";

export interface InitOptions {
  readonly profile?: Profile;
  readonly payer?: string;
  readonly kind?: EncounterKind;
  /** Ask nothing. */
  readonly yes?: boolean;
  /** Replace settings that exist. */
  readonly force?: boolean;
}

/** Writes a settings file with comments, from options or from answers. */
export async function initCommand(options: InitOptions, world: World): Promise<ExitCode> {
  const path = resolve(world.cwd, SETTINGS_FILE_NAME);
  if (options.force !== true && (await exists(path, world))) {
    await world.stderr.write(
      `encounter-lint: ${SETTINGS_FILE_NAME} exists already. Edit it, or pass --force to replace it.\n`,
    );
    return EXIT.incomplete;
  }
  const answers = await ask(options, world);
  if (answers === undefined) {
    await world.stderr.write(
      "\nencounter-lint: The questions were not answered to the end; nothing was written. Run the command again, or pass --yes to take the defaults.\n",
    );
    return EXIT.incomplete;
  }
  try {
    await world.files.write(path, newSettingsText(answers));
  } catch (error) {
    const problem = fileProblem(SETTINGS_FILE_NAME, error);
    await world.stderr.write(`encounter-lint: ${formatProblem(problem)}\n`);
    return EXIT.incomplete;
  }
  await world.stdout.write(
    `Wrote ${SETTINGS_FILE_NAME}. Run encounter-lint to check this directory.\n`,
  );
  return EXIT.passed;
}

/** `undefined` when the user ends the input before the last answer. */
async function ask(options: InitOptions, world: World): Promise<SettingsChoice | undefined> {
  const question = options.yes === true ? undefined : world.ask;
  const choose = async <Choice extends string>(
    given: Choice | undefined,
    text: string,
    choices: readonly [Choice, ...Choice[]],
  ): Promise<Choice | undefined> => {
    if (given !== undefined) return given;
    if (question === undefined) return choices[0];
    const answer = await question(`${text} (${choices.join(", ")}) [${choices[0]}] `);
    if (answer === undefined) return undefined;
    const written = answer.trim().toLowerCase();
    if (written === "") return choices[0];
    return choices.find((one) => one === written) ?? choose(given, text, choices);
  };
  const profiles: readonly [Profile, ...Profile[]] = [
    "recommended",
    ...PROFILES.filter((one) => one !== "recommended"),
  ];
  const profile = await choose(options.profile, "Which requirements count?", profiles);
  if (profile === undefined) return undefined;
  const kind = await choose(options.kind, "What are most documents?", ["template", "note"]);
  if (kind === undefined) return undefined;
  const payer = options.payer ?? (question ? await question("Which payer? [none] ") : "");
  return payer === undefined ? undefined : { profile, kind, payer: payer.trim() };
}

async function exists(path: string, world: World): Promise<boolean> {
  try {
    await world.files.status(path);
    return true;
  } catch (error) {
    return !["ENOENT", "ENOTDIR"].includes(errorCode(error));
  }
}
